import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { connect } from '../browser/connect.ts';
import { extensionAllowedIn } from '../browser/extension-allowed-in.ts';
import { type LensBrowser, launchLens } from '../browser/launch.ts';
import type { BreachRule } from '../sandbox/http/journal.ts';
import type { Member } from '../sandbox/member.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';

export interface E2e {
  readonly sandbox: Sandbox;
  readonly lens: LensBrowser;
  /** A page of LoyaltyLion's dashboard, in front. */
  openLoyaltyLion(member: Member): Promise<Page>;
  /** A page of Ometria's dashboard, in front. */
  openOmetria(member: Member): Promise<Page>;
}

export interface UseLensOptions extends SandboxOptions {
  /** Whether both keys are stored and what was learned is confirmed before the first test. */
  readonly connected?: boolean;
  /** Hosts that a person has allowed: nobody can press the browser's own button. */
  readonly allowedHosts?: readonly string[];
  /** Vendor rules that these tests break on purpose. */
  readonly allowed?: readonly BreachRule[];
}

/** One browser and one sandbox for a file; every test ends with no vendor rule broken. */
export function useLens({
  connected = true,
  allowed = [],
  allowedHosts = [],
  ...options
}: UseLensOptions = {}): E2e {
  let sandbox: Sandbox;
  let lens: LensBrowser;

  beforeAll(async () => {
    sandbox = await startSandbox(options);
    lens = await launchLens({ sandbox, extension: await extensionAllowedIn(allowedHosts) });
    // An install opens the options in front: they would hide a page that was opened before them.
    const installed = await lens.browser.waitForTarget((target) => target.url().endsWith('/options.html'));
    if (!connected) return;
    await (await connect(lens, sandbox)).close();
    await (await installed.asPage()).goto('about:blank'); // in front, its history would be looked at
  });

  afterEach(async () => {
    sandbox.faults.clear();
    expect(sandbox.breaches(allowed)).toEqual([]);
    for (const page of (await lens.browser.pages()).slice(1)) await page.close();
  });

  afterAll(async () => {
    await lens.close();
    await sandbox.close();
  });

  const open = async (url: string): Promise<Page> => {
    const page = await lens.openPage(url);
    await page.bringToFront();
    return page;
  };
  return {
    get sandbox() {
      return sandbox;
    },
    get lens() {
      return lens;
    },
    openLoyaltyLion: (member) =>
      open(`https://app.loyaltylion.com/sites/${sandbox.world.sites[0]?.id}/customers/${member.id}`),
    openOmetria: (member) => {
      const email = member.email ?? '';
      const profile = sandbox.world.ometria.profilesByEmail(email)[0];
      return open(`https://console.ometria.com/contacts/${profile?.id}`);
    },
  };
}
