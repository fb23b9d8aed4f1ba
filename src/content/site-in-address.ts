const SITE = /[/?&#=]sites?[/?&#=]+(\d{1,20})(?:-[a-z][^\d/?&#=]*)?(?![^/?&#=])/i;

/** LoyaltyLion's site: the number behind `/sites/` in an address, alone or with a name behind it. */
export const siteIn = ({ pathname, search, hash }: URL): number | null =>
  Number(SITE.exec(pathname + search + hash)?.[1]) || null;
