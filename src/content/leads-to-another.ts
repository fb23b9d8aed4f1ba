import { type AddressClaims, readAddress } from './read-address.ts';
import { attributeOf, closest } from './safe-dom.ts';

/** A link may be relative: only what follows the host is read. */
const ANY = 'page://any';

/** Whether a text is a link to another person's page: "← Bob Ray, bob@example.com". `here`: the page's address. */
export function leadsToAnother(node: Node, here: AddressClaims): boolean {
  const link = closest(node, 'a[href]');
  const href = link ? attributeOf(link, 'href') : '';
  if (!URL.canParse(href, ANY)) return false;
  const ids = idsOf(readAddress(new URL(href, ANY)));
  const own = idsOf(here);
  return ids.length > 0 && own.length > 0 && !ids.some((id) => own.includes(id));
}

const idsOf = ({ strong, weak }: AddressClaims): readonly string[] => [...strong, ...weak];
