import { shortenMiddle } from '../format/middle.ts';
import { MAX_CHARACTERS } from '../format/value.ts';

/** After these an address may go on in the next line: no word of it is torn where there is a better place. */
const PLACES = /(?<=[/.?&=_…])/;

/** A value as text, shortened in the middle; the whole of it is in the title. */
export function ValueText({ text, full = text }: { readonly text: string; readonly full?: string }) {
  const parts = shortenMiddle(text, MAX_CHARACTERS).split(PLACES);
  return (
    <bdi class="value" title={full}>
      {parts.flatMap((part, at) => (at === 0 ? part : [<wbr key={at} />, part]))}
    </bdi>
  );
}
