import { isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';

/** What a request got: the body parsed, where it is JSON. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** A sandbox whose time stands still until it is moved, and short ways to ask it. */
export interface TestBench {
  readonly sandbox: Sandbox;
  /** Moves the sandbox's time on. */
  pass(ms: number): void;
  loyaltyLion(path: string, init?: RequestInit): Promise<Got>;
  ometria(path: string, init?: RequestInit): Promise<Got>;
  /** Pushes to LoyaltyLion's collection, merging, unless the record says otherwise. */
  push(record: JsonObject): Promise<Got>;
}

const START = Date.parse('2026-11-15T12:00:00Z');

async function got(response: Response): Promise<Got> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? parseJson(text) : text };
}

export async function createTestBench(options: SandboxOptions = {}): Promise<TestBench> {
  let now = START;
  const sandbox = await startSandbox({ customers: 60, ...options, clock: () => now });
  const { fetch, keys, world } = sandbox;
  const loyaltyLion: TestBench['loyaltyLion'] = async (path, init = {}) => {
    const headers = { authorization: `Bearer ${keys.loyaltylion}` };
    return got(await fetch(`https://api.loyaltylion.com${path}`, { headers, ...init }));
  };
  const ometria: TestBench['ometria'] = async (path, init = {}) => {
    const headers = { 'x-ometria-auth': keys.ometria };
    return got(await fetch(`https://api.ometria.com/v2${path}`, { headers, ...init }));
  };
  const push: TestBench['push'] = (record) => {
    const common = { '@type': 'contact', '@collection': world.style.collection, '@merge': true };
    return ometria('/push', { method: 'POST', body: JSON.stringify([{ ...common, ...record }]) });
  };
  const pass = (ms: number): void => {
    now += ms;
  };
  return { sandbox, pass, loyaltyLion, ometria, push };
}

/** A part of an answer, by the names and places on the way to it. @throws RangeError where there is none */
export function at(json: Json, ...path: readonly (string | number)[]): Json {
  return path.reduce<Json>((value, step) => {
    const part = Array.isArray(value) ? value[Number(step)] : isJsonObject(value) ? value[step] : undefined;
    if (part === undefined) throw new RangeError(`Nothing at ${path.join('.')}`);
    return part;
  }, json);
}

/** @throws RangeError for what is no list */
export function listAt(json: Json, ...path: readonly (string | number)[]): readonly Json[] {
  const value = at(json, ...path);
  if (!Array.isArray(value)) throw new RangeError(`No list at ${path.join('.')}`);
  return value;
}
