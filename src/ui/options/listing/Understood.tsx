import { useState } from 'preact/hooks';

export interface UnderstoodProps {
  /** What has to be understood first. */
  readonly words: string;
  /** The button's name. */
  readonly use: string;
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** A choice that cannot be made before it is ticked that its consequence is understood. */
export function Understood({ words, use, busy, onUse }: UnderstoodProps) {
  const [understood, setUnderstood] = useState(false);
  return (
    <>
      <label class="understood">
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
        <span>{words}</span>
      </label>
      <button type="button" class="button button-small" disabled={busy || !understood} onClick={onUse}>
        {use}
      </button>
    </>
  );
}
