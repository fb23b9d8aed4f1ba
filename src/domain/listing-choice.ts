/** Where a person says that a resync shall write, where that was not learned or was learned wrongly. */
export type ListingChoice =
  | {
      readonly kind: 'named';
      readonly collection: string;
      /** The person has understood what it means if the collection is not LoyaltyLion's, which nothing shows. */
      readonly mayBeUnproven: boolean;
    }
  | { readonly kind: 'own' };
