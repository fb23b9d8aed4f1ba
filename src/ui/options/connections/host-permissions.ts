/** Whether the extension may run in a dashboard that somebody adds: the browser asks the person. */
export interface HostPermissions {
  /** Asks, unless it was allowed before. Only directly after a click. False: refused. */
  ask(host: string): Promise<boolean>;
  has(host: string): Promise<boolean>;
  /** Whether the extension runs there anyway. */
  isDocumented(host: string): boolean;
}
