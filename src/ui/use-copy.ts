import { useState } from 'preact/hooks';

export type Copied = 'no' | 'yes' | 'failed';

/** Puts a text on the clipboard and tells what came of it. */
export function useCopy(): readonly [Copied, (text: string) => void] {
  const [copied, setCopied] = useState<Copied>('no');
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return [copied, copy];
}
