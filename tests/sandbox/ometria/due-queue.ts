interface Task {
  readonly dueAt: number;
  readonly run: () => void;
}

/** Work that takes effect at a time, in the order in which it is due; nothing runs until `run` is called. */
export class DueQueue {
  readonly #tasks: Task[] = [];

  add(dueAt: number, run: () => void): void {
    const later = this.#tasks.findIndex((task) => task.dueAt > dueAt);
    this.#tasks.splice(later === -1 ? this.#tasks.length : later, 0, { dueAt, run });
  }

  /** Runs what is due by then, and what that adds if it is due by then too. */
  run(until: number): void {
    for (let task = this.#tasks[0]; task && task.dueAt <= until; task = this.#tasks[0]) {
      this.#tasks.shift();
      task.run();
    }
  }
}
