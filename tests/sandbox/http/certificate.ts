import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

export const HOSTS = {
  loyaltyLionApi: 'api.loyaltylion.com',
  loyaltyLionDashboard: 'app.loyaltylion.com',
  ometriaApi: 'api.ometria.com',
  ometriaDashboard: 'console.ometria.com',
} as const;

/** The same dashboards under addresses of a shop's own, which the extension knows nothing of. */
export const SHOPS_OWN_HOSTS: ReadonlyMap<string, string> = new Map([
  ['loyalty.shop.example', HOSTS.loyaltyLionDashboard],
  ['mailing.shop.example', HOSTS.ometriaDashboard],
]);

const DOMAINS = ['*.loyaltylion.com', '*.ometria.com', '*.shop.example'] as const;

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** base64 of the SHA-256 of the public key's SPKI: how Chromium names a key to trust. */
  readonly spkiHash: string;
}

const spkiHashOf = (cert: string): string =>
  createHash('sha256')
    .update(createPublicKey(cert).export({ type: 'spki', format: 'der' }))
    .digest('base64');

/** A throw-away certificate for both vendors' hosts. */
export async function createCertificate(): Promise<Certificate> {
  const altNames = DOMAINS.map((value) => ({ type: 2, value }) as const);
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Loyalty Lens sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'subjectAltName', altNames: [...altNames] },
    ],
  });
  return { key, cert, spkiHash: spkiHashOf(cert) };
}

/** For Chromium's `--host-resolver-rules`. */
export const hostRules = (port: number): string =>
  DOMAINS.map((domain) => `MAP ${domain} 127.0.0.1:${port}`).join(', ');
