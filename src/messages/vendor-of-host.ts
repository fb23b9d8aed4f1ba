import type { Vendor } from '../domain/error-code.ts';

/** Whose dashboard a host is by the vendor's own domain; null: one that somebody added, or nobody's. */
export function vendorOfHost(host: string): Vendor | null {
  if (host.endsWith('.loyaltylion.com')) return 'loyaltylion';
  return host.endsWith('.ometria.com') ? 'ometria' : null;
}
