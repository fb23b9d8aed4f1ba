/** Where a person says that a resync shall write, where that was not learned or was learned wrongly. */
export type ListingChoice =
  | { readonly kind: 'named'; readonly collection: string }
  | { readonly kind: 'own' };
