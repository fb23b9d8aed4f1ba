import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

export interface AskFirstProps {
  /** What the button says. */
  readonly name: string;
  readonly sure: string;
  readonly yes: string;
  readonly no?: string;
  /** The class of the question. */
  readonly look: string;
  /** It takes away what nothing brings back. */
  readonly isGrave?: boolean;
  readonly disabled?: boolean;
  readonly onYes: () => void;
}

/** A button that asks before it does anything: the question takes its place, and Escape gives it back. */
export function AskFirst(props: AskFirstProps) {
  const { name, sure, yes, no = t('cancel'), look, isGrave = false, disabled = false, onYes } = props;
  const [asking, setAsking] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const questionRef = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asking) questionRef.current?.focus();
    else if (wasAsked.current) buttonRef.current?.focus();
    wasAsked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button
        type="button"
        class="button button-small"
        disabled={disabled}
        ref={buttonRef}
        onClick={() => setAsking(true)}
      >
        {name}
      </button>
    );
  }
  const close = () => setAsking(false);
  const agree = () => {
    close();
    onYes();
  };
  return (
    <div
      class={look}
      role="group"
      aria-label={name}
      tabIndex={-1}
      ref={questionRef}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <p>{sure}</p>
      <button type="button" class={`button ${isGrave ? 'button-danger' : 'button-small'}`} onClick={agree}>
        {yes}
      </button>
      <button type="button" class="button button-small" onClick={close}>
        {no}
      </button>
    </div>
  );
}
