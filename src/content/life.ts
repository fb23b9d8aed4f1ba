const slotOf = (name: string): symbol => Symbol.for(`loyalty-lens.${name}`);

/**
 * The life of one of our scripts in this page. The worker starts scripts in tabs that were open before it; where
 * one runs already, the later start ends the earlier: both are in the same isolated world, which no page can reach.
 */
export function beginLife(name: string): AbortController {
  endLife(name);
  const life = new AbortController();
  Reflect.set(globalThis, slotOf(name), life);
  return life;
}

export function endLife(name: string): void {
  const life: unknown = Reflect.get(globalThis, slotOf(name));
  if (life instanceof AbortController) life.abort();
}
