import type { Switches } from '../switches.ts';
import type { World } from '../world.ts';

export interface DashboardRequest {
  /** `app.loyaltylion.com`, or one of Ometria's: `console.`, `app.` or `admin.ometria.com`. */
  readonly host: string;
  readonly method: string;
  readonly url: URL;
}

export interface DashboardAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What the pages show is read from here on each request. */
export interface DashboardContext {
  readonly world: World;
  readonly switches: Readonly<Switches>;
}

/** Exported by `dashboard.ts`. */
export type HandleDashboard = (
  request: DashboardRequest,
  context: DashboardContext,
) => DashboardAnswer | Promise<DashboardAnswer>;
