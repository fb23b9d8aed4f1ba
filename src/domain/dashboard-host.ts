const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A name with a dot and a top-level domain that is no number: no address of a machine, no `localhost`. */
const HOST = RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);
const LONGEST = 253;

/**
 * The host that a person means by typing it or by pasting a page's address: lower case, in ASCII, without port.
 * null: it names no host, or one with a port or without https, which the browser could not grant.
 */
export function parseDashboardHost(typed: string): string | null {
  const text = typed.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { protocol, hostname, port, username } = new URL(address);
  const isHost = protocol === 'https:' && port === '' && username === '' && HOST.test(hostname);
  return isHost && hostname.length <= LONGEST ? hostname : null;
}

/** For `permissions` and `scripting`. */
export const originOfHost = (host: string): string => `https://${host}/*`;
