/** Rows to columns, each column to at most one row; -1 where a row stays alone. */
export interface Assignment {
  readonly columnOfRow: readonly number[];
  readonly total: number;
}

/**
 * The assignment with the greatest total score (Hungarian method with potentials, O(rows² · columns)). A row stays
 * alone, at 0, rather than take a column that scores less.
 */
export function assign(scores: readonly (readonly number[])[]): Assignment {
  const columns = scores[0]?.length ?? 0;
  // One extra column per row, worth 0, stands for "none".
  const costs = scores.map((row) => [...row.map((score) => -score), ...scores.map(() => 0)]);
  const rowOfColumn = new Matching(costs).solve();
  const columnOfRow = scores.map(() => -1);
  rowOfColumn.forEach((row, column) => {
    if (row >= 0 && column < columns) columnOfRow[row] = column;
  });
  const total = columnOfRow.reduce((sum, column, row) => sum + (scores[row]?.[column] ?? 0), 0);
  return { columnOfRow, total };
}

/** Least total cost with no fewer columns than rows, by shortest augmenting paths. */
class Matching {
  readonly #costs: readonly (readonly number[])[];
  readonly #rowOfColumn: number[];
  readonly #rowPotential: number[];
  readonly #columnPotential: number[];

  constructor(costs: readonly (readonly number[])[]) {
    this.#costs = costs;
    const columns = costs[0]?.length ?? 0;
    this.#rowOfColumn = Array.from({ length: columns }, () => -1);
    this.#columnPotential = Array.from({ length: columns }, () => 0);
    this.#rowPotential = costs.map(() => 0);
  }

  solve(): readonly number[] {
    for (const row of this.#costs.keys()) this.#place(row);
    return this.#rowOfColumn;
  }

  /** Finds the cheapest way to give `row` a column, moving others if that pays. */
  #place(row: number): void {
    const path = new Path(this.#rowOfColumn.length);
    let current = row;
    let reached = -1;
    while (current >= 0) {
      path.relax(reached, (column) => this.#reducedCost(current, column));
      const next = path.nearest();
      this.#shift(path, row, next.distance);
      reached = next.column;
      path.visited.add(reached);
      current = this.#rowOfColumn[reached] ?? -1;
    }
    this.#augment(path, reached, row);
  }

  #reducedCost(row: number, column: number): number {
    const cost = this.#costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
    return cost - (this.#rowPotential[row] ?? 0) - (this.#columnPotential[column] ?? 0);
  }

  #shift(path: Path, row: number, distance: number): void {
    this.#rowPotential[row] = (this.#rowPotential[row] ?? 0) + distance;
    for (const column of path.visited) {
      const matched = this.#rowOfColumn[column] ?? -1;
      this.#rowPotential[matched] = (this.#rowPotential[matched] ?? 0) + distance;
      this.#columnPotential[column] = (this.#columnPotential[column] ?? 0) - distance;
    }
    path.shorten(distance);
  }

  #augment(path: Path, end: number, row: number): void {
    let column = end;
    while (column >= 0) {
      const before = path.before[column] ?? -1;
      this.#rowOfColumn[column] = before >= 0 ? (this.#rowOfColumn[before] ?? row) : row;
      column = before;
    }
  }
}

/** The columns reached so far from one row, and how far each other one is. */
class Path {
  readonly visited = new Set<number>();
  readonly before: number[];
  readonly #distance: number[];

  constructor(columns: number) {
    this.before = Array.from({ length: columns }, () => -1);
    this.#distance = Array.from({ length: columns }, () => Number.POSITIVE_INFINITY);
  }

  relax(from: number, costTo: (column: number) => number): void {
    for (const [column, distance] of this.#distance.entries()) {
      if (this.visited.has(column)) continue;
      const cost = costTo(column);
      if (cost >= distance) continue;
      this.#distance[column] = cost;
      this.before[column] = from;
    }
  }

  nearest(): { readonly column: number; readonly distance: number } {
    let best = { column: -1, distance: Number.POSITIVE_INFINITY };
    for (const [column, distance] of this.#distance.entries()) {
      if (!this.visited.has(column) && distance < best.distance) best = { column, distance };
    }
    return best;
  }

  shorten(by: number): void {
    for (const [column, distance] of this.#distance.entries()) {
      if (!this.visited.has(column)) this.#distance[column] = distance - by;
    }
  }
}
