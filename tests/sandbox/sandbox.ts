import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AccountStyleOptions } from './account-style.ts';
import { handleDashboard, hasPage } from './dashboards/dashboard.ts';
import { createCertificate, HOSTS, hostRules, SHOPS_OWN_HOSTS } from './http/certificate.ts';
import type { Account, Exchange, Keys } from './http/exchange.ts';
import { Faults } from './http/faults.ts';
import { createFetch } from './http/fetch.ts';
import { type Breach, type BreachRule, Journal, type LoggedRequest } from './http/journal.ts';
import { createListener } from './http/listener.ts';
import { createLoyaltyLionApi } from './loyaltylion/api.ts';
import { createOmetriaApi } from './ometria/api.ts';
import { OTHER_SITES, type TierMode } from './programme.ts';
import { createRandom } from './random.ts';
import { createSwitchBoard, type SwitchBoard, type Switches } from './switches.ts';
import { World, type WorldOptions } from './world.ts';

const OTHER_SEED = 1_000;

export interface SandboxOptions {
  /** Of the population and the account's style; 1 unless said otherwise. */
  readonly seed?: number;
  /** 300 unless said otherwise; never fewer than the cast. */
  readonly customers?: number;
  /** A free one unless said otherwise. */
  readonly port?: number;
  readonly switches?: Partial<Switches>;
  /** What of the account's style is not left to the seed. */
  readonly account?: AccountStyleOptions;
  /** What tiers are reached by; `spend` unless said otherwise. */
  readonly tierMode?: TierMode;
  /** Whether there is a second programme with an Ometria account of its own. */
  readonly withOther?: boolean;
  /** Epoch milliseconds, for everything but the delays of faults; the machine's unless said otherwise. */
  readonly clock?: () => number;
}

export interface Sandbox {
  readonly port: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spkiHash: string;
  /** For Chromium's `--host-resolver-rules`. */
  readonly hostRules: string;
  readonly keys: Keys;
  readonly world: World;
  /**
   * The second programme and account: people of the same emails, names and LoyaltyLion ids, other profile ids.
   * @throws RangeError where there is none
   */
  readonly other: Account;
  readonly switches: SwitchBoard;
  readonly faults: Faults;
  /** Every request, oldest first. */
  readonly log: readonly LoggedRequest[];
  /** A `fetch` to which the vendors' hosts are this sandbox, for code that runs outside a browser. */
  readonly fetch: typeof fetch;
  /** What broke a rule, but for the rules that the test allows to be broken. */
  breaches(allowed?: readonly BreachRule[]): Breach[];
  close(): Promise<void>;
}

function createKeys(seed: number): Keys {
  const random = createRandom(seed, 'keys');
  return { loyaltylion: `pat_${random.hex(32)}`, ometria: random.hex(40) };
}

type AccountOptions = Omit<SandboxOptions, 'switches'> & Pick<WorldOptions, 'switches' | 'clock' | 'sites'>;

function createAccount(options: AccountOptions): Account {
  const { account = {}, customers = 300, seed = 1, tierMode = 'spend' } = options;
  const world = new World({ ...options, seed, customers, tierMode, account });
  return { world, keys: createKeys(seed) };
}

function createAccounts(options: AccountOptions): [Account, ...Account[]] {
  const first = createAccount(options);
  if (!options.withOther) return [first];
  const seed = OTHER_SEED + (options.seed ?? 1);
  return [first, createAccount({ ...options, seed, customers: 60, sites: OTHER_SITES })];
}

/** The page of whichever account has it: which one a dashboard is signed in to is nothing the address tells. */
function answerDashboard(
  { host, method, switches, url }: Exchange,
  [first, ...others]: readonly [Account, ...Account[]],
) {
  const request = { host: SHOPS_OWN_HOSTS.get(host) ?? host, method, url };
  const has = (account: Account): boolean => hasPage(request, { ...account, switches });
  const { world } = (others.length > 0 && !has(first) && others.find(has)) || first;
  return handleDashboard(request, { world, switches });
}

/** Starts the stand-in for both vendors: their APIs and dashboards, over HTTPS under their real host names. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = Date.now, port: wantedPort = 0 } = options;
  const switches = createSwitchBoard(options.switches);
  const accounts = createAccounts({ ...options, switches, clock });
  const [{ world, keys }, other] = accounts;
  const [journal, faults] = [new Journal(), new Faults()];
  const { cert, key, spkiHash } = await createCertificate();
  const apis = new Map([
    [HOSTS.loyaltyLionApi, createLoyaltyLionApi()],
    [HOSTS.ometriaApi, createOmetriaApi()],
  ]);
  const listener = createListener({
    journal,
    faults,
    clock,
    switches: switches.current,
    accounts,
    apis,
    otherwise: answerDashboard,
  });
  const server = createServer({ key, cert }, listener);
  server.listen(wantedPort, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : wantedPort;
  const client = createFetch(port, cert);
  return {
    port,
    spkiHash,
    hostRules: hostRules(port),
    keys,
    world,
    get other() {
      if (!other) throw new RangeError('There is no second programme');
      return other;
    },
    switches,
    faults,
    log: journal.requests,
    fetch: client.fetch,
    breaches: (allowed = []) => journal.breaches.filter(({ rule }) => !allowed.includes(rule)),
    close: async () => {
      client.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
