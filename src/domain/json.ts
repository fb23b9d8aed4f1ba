/** Any JSON value, as a vendor sent it or as it will be sent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
