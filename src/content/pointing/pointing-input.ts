const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['Tab', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);
const CHOOSING = new Set(['Enter', ' ']);

export interface PointingInput {
  readonly signal: AbortSignal;
  /** Whether the layer is still over the page, and gets what is pressed. */
  readonly isThere: () => boolean;
  /** To the next candidate, or the one before. */
  readonly step: (by: number) => void;
  readonly choose: () => void;
  readonly end: () => void;
  /** The pointer is there, in CSS pixels of the viewport. */
  readonly pointAt: (x: number, y: number) => void;
  readonly pressAt: (x: number, y: number) => void;
}

/**
 * What the agent does while pointing. Keys are taken before the page gets them, wherever its focus is; what a
 * script dispatches is no agent.
 */
export function onPointingInput(root: ShadowRoot, input: PointingInput): void {
  const { signal, isThere, step, choose, end } = input;
  const onKey = (event: KeyboardEvent): void => {
    const by = STEPS.get(event.key);
    if (!isThere()) return end();
    if (!event.isTrusted || !(by || CHOOSING.has(event.key) || event.key === 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (by) step(event.shiftKey ? -by : by);
    else if (event.key === 'Escape') end();
    else choose();
  };
  addEventListener('keydown', onKey, { signal, capture: true });
  // A modal dialog that the page opens meanwhile takes the focus, and every click.
  root.addEventListener('focusout', () => isThere() || end(), { signal });
  for (const type of ['pointermove', 'pointerdown', 'mousedown', 'click'] as const)
    root.addEventListener(type, (event) => onPointer(event, input), { signal });
}

/** Over everything but the bar, which has a button of its own. */
function onPointer(event: Event, { pointAt, pressAt }: PointingInput): void {
  if (!(event instanceof MouseEvent) || !event.isTrusted) return;
  if (event.target instanceof Element && event.target.closest('.pointing-bar')) return;
  event.preventDefault(); // the focus stays in the bar
  event.stopPropagation();
  if (event.type === 'click') pressAt(event.clientX, event.clientY);
  else pointAt(event.clientX, event.clientY);
}
