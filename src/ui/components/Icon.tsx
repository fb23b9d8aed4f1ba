/** Outlines on a 24 × 24 grid, drawn with the text's colour. */
const PATHS = {
  logo: 'M15 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0M21 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0',
  refresh: 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6',
  collapse: 'M13 6l6 6-6 6M5 6l6 6-6 6',
  chevron: 'M9 6l6 6-6 6',
  search: 'M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0M20 20l-4.8-4.8',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0M11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  back: 'M19 12H5M11 6l-6 6 6 6',
  external: 'M14 5h5v5M19 5l-8 8M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  different: 'M5 9h14M5 15h14M16 4L8 20',
  empty:
    'M12 4a8 8 0 0 1 4 1.1M18.9 8a8 8 0 0 1 1.1 4M18.9 16a8 8 0 0 1-2.9 2.9M12 20a8 8 0 0 1-4-1.1M5.1 16A8 8 0 0 1 4 12M5.1 8A8 8 0 0 1 8 5.1',
  only: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M12 8v8M8 12h8',
  none: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M6.5 6.5l11 11',
  unknown: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M9.7 10a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1.1.8-1.1 1.5M12 16.4v.1',
  waiting: 'M12 4a8 8 0 1 1-8 8',
  clock: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M12 8v4l3 2',
  warning: 'M12 4.5l8.5 15h-17zM12 10v4M12 16.9v.1',
  failed: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M9 9l6 6M15 9l-6 6',
  info: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M12 11v5M12 8v.1',
  copy: 'M9 9h10v11H9zM15 9V5a1 1 0 0 0-1-1H6a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11h-4M8 5L4 9l4 4',
  lock: 'M8 11V8a4 4 0 0 1 8 0v3M6 11h12v9H6z',
  add: 'M12 5v14M5 12h14',
  arrow: 'M5 12h14M14 7l5 5-5 5',
  page: 'M7 4h7l4 4v12H7zM14 4v4h4',
  point: 'M12 3v4M12 17v4M3 12h4M17 12h4M18 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0M12 12v.1',
  person: 'M15.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M5 20a7 7 0 0 1 14 0',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of reading, and turn round with it. */
const POINTING: ReadonlySet<IconName> = new Set(['collapse', 'chevron', 'back', 'external', 'undo', 'arrow']);

/** Decoration only: the word beside it, or the button's label, carries the meaning. */
export function Icon({ name, spin = false }: { readonly name: IconName; readonly spin?: boolean }) {
  const look = `icon${spin ? ' spin' : ''}${POINTING.has(name) ? ' pointing' : ''}`;
  return (
    <svg class={look} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
