import { parseArgs } from 'node:util';
import { HOSTS } from './http/certificate.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { parseSwitch, SWITCH_NAMES, SWITCHES } from './switches.ts';

const HELP = `npm run sandbox -- [options]

  --port 8443            a free one unless given
  --seed 1               of the population and of how the Ometria account is set up
  --customers 300
  --switch name=value    any number of times

Switches, the default first:
${SWITCH_NAMES.map((name) => `  ${name}: ${SWITCHES[name].settings.join(' | ')}`).join('\n')}
`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      customers: { type: 'string' },
      switch: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const { customers, help, port, seed } = values;
  const numbers = { port: numberOf(port), seed: numberOf(seed), customers: numberOf(customers) };
  const wrong = Object.entries(numbers).find(([, value]) => Number.isNaN(value));
  if (wrong) throw new RangeError(`--${wrong[0]} takes a number`);
  const switches = Object.assign({}, ...values.switch.map(parseSwitch));
  return { help, numbers, switches };
}

function describe({ hostRules, keys, port, spkiHash, world }: Sandbox): string {
  const [site] = world.sites;
  const { alice } = world.cast;
  const profile = world.ometria.profilesByEmail(alice.email ?? '')[0];
  return `The sandbox listens on 127.0.0.1:${port}. Ctrl-C stops it.

Start a browser on it:
  chromium --user-data-dir="$(mktemp -d)" \\
    --host-resolver-rules="${hostRules}" \\
    --ignore-certificate-errors-spki-list=${spkiHash} \\
    --disable-quic --no-first-run

Dashboards:
  https://${HOSTS.loyaltyLionDashboard}/sites/${site?.id}/customers/${alice.id}
  https://${HOSTS.ometriaDashboard}/contacts/${profile?.id}
APIs:
  https://${HOSTS.loyaltyLionApi}    key ${keys.loyaltylion}
  https://${HOSTS.ometriaApi}        key ${keys.ometria}`;
}

async function main(): Promise<void> {
  const { help, numbers, switches } = readOptions();
  if (help) return say(HELP);
  const { customers, port, seed } = numbers;
  const sandbox = await startSandbox({
    switches,
    ...(port === undefined ? {} : { port }),
    ...(seed === undefined ? {} : { seed }),
    ...(customers === undefined ? {} : { customers }),
  });
  say(describe(sandbox));
  process.once('SIGINT', () => {
    void sandbox
      .close()
      .then(() => say(`\n${sandbox.log.length} requests, ${sandbox.breaches().length} breaches`));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
