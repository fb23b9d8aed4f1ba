import { sharedScope } from './shared-scope.ts';

/**
 * The life of one of our scripts in this page. The worker starts scripts in tabs that were open before it; where
 * one runs already, the later start ends the earlier.
 */
export function beginLife(name: 'detect' | 'overlay'): AbortController {
  endLife(name);
  const life = new AbortController();
  sharedScope()[name] = life;
  return life;
}

export function endLife(name: 'detect' | 'overlay'): void {
  sharedScope()[name]?.abort();
}
