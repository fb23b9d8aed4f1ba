import { sharedScope } from './shared-scope.ts';

type Script = 'detect' | 'reader' | 'overlay' | 'point' | 'marks';

/**
 * The life of one of our scripts in this page. The worker starts scripts in tabs that were open before it; where
 * one runs already, the later start ends the earlier.
 */
export function beginLife(name: Script): AbortController {
  endLife(name);
  const life = new AbortController();
  sharedScope()[name] = life;
  return life;
}

export function endLife(name: Script): void {
  sharedScope()[name]?.abort();
}
