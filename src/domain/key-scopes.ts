/** The one scope of LoyaltyLion's key that is needed. */
const READ = 'read_customers';
const WRITES = 'write_';

/** Whether a LoyaltyLion key of these scopes may read all that is compared. */
export const mayRead = (scopes: readonly string[]): boolean => scopes.includes(READ);

/** Whether it may write, which nobody asks of it. */
export const mayWrite = (scopes: readonly string[]): boolean =>
  scopes.some((scope) => scope.startsWith(WRITES));
