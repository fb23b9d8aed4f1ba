import type { RefObject, TargetedEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface TypedTextNeeds {
  readonly text: string;
  /** Otherwise what is left empty gets its text back. */
  readonly canBeEmpty: boolean;
  /** Other text is typed and done: without the space around it. */
  readonly onTyped: (typed: string) => void;
}

interface TypedText {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly onChange: (event: TargetedEvent<HTMLInputElement>) => void;
}

/** For an input whose text is the reader's until it is done: drawn anew with the page, a value would take it back. */
export function useTypedText({ text, canBeEmpty, onTyped }: TypedTextNeeds): TypedText {
  const ref = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (ref.current) ref.current.value = text;
  }, [text]);
  return {
    ref,
    onChange({ currentTarget: input }) {
      const typed = input.value.trim();
      const isTaken = canBeEmpty || typed !== '';
      input.value = isTaken ? typed : text;
      if (isTaken && typed !== text) onTyped(typed);
    },
  };
}
