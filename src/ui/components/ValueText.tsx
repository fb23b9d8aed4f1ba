import { shortenMiddle } from '../format/middle.ts';

const MAX_CHARACTERS = 26;

/** A value as text, shortened in the middle; the whole of it is in the title. */
export function ValueText({ text, full = text }: { readonly text: string; readonly full?: string }) {
  return (
    <bdi class="value" title={full}>
      {shortenMiddle(text, MAX_CHARACTERS)}
    </bdi>
  );
}
