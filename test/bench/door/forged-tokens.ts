import { createHmac, createPublicKey, randomBytes } from 'node:crypto';
import { exportJWK } from 'jose';
import { APP, type Outside, TENANT } from './outside.js';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const MINUTE = 60;

/** Tokens that the attacker makes, or that were signed for something else, by name. */
export async function forgedTokens(outside: Outside): Promise<[name: string, token: string][]> {
  const { forger, keys } = outside;
  const now = Math.floor(Date.now() / 1000);
  const good = await outside.token();
  const [header = '', claims = '', signature = ''] = good.split('.');
  const made: [string, string][] = [];
  const add = (name: string, token: string) => made.push([name, token]);

  const header0 = { typ: 'JWT', kid: 'k1' };
  for (const alg of ['none', 'None', 'nOnE', '', null, 'RS384', 'PS256', 'ES256', 'EdDSA', 'rs256', 'RS256 '])
    add(`alg ${JSON.stringify(alg)} with a good signature`, `${encoded({ ...header0, alg })}.${claims}.${signature}`);
  add('alg missing', `${encoded(header0)}.${claims}.${signature}`);
  add('alg none, no signature', `${encoded({ ...header0, alg: 'none' })}.${claims}.`);
  add('alg none, a signature of one letter', `${encoded({ ...header0, alg: 'none' })}.${claims}.A`);
  add('alg as a list', `${encoded({ ...header0, alg: ['RS256', 'none'] })}.${claims}.${signature}`);

  const jwk = keys.published[0]!;
  const key = createPublicKey({ key: jwk as Record<string, string>, format: 'jwk' });
  const secrets: Record<string, string | Buffer> = {
    'SPKI PEM': key.export({ type: 'spki', format: 'pem' }),
    'SPKI DER': key.export({ type: 'spki', format: 'der' }),
    'PKCS1 PEM': key.export({ type: 'pkcs1', format: 'pem' }),
    'PKCS1 DER': key.export({ type: 'pkcs1', format: 'der' }),
    'the modulus': jwk.n ?? '',
    'the modulus in bytes': Buffer.from(jwk.n ?? '', 'base64url'),
    'the JWK': JSON.stringify(jwk),
    'an empty one': '',
  };
  for (const [name, secret] of Object.entries(secrets)) {
    for (const [alg, hash] of [
      ['HS256', 'sha256'],
      ['HS512', 'sha512'],
    ] as const) {
      const signed = `${encoded({ ...header0, alg })}.${claims}`;
      add(`${alg} with ${name} as secret`, `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`);
    }
  }

  add('signed by another key', await outside.forged());
  for (const kid of [
    undefined,
    'k9',
    'K1',
    '',
    1,
    null,
    ['k1'],
    { kid: 'k1' },
    '__proto__',
    '../../dev/null',
    "k1' --",
  ])
    add(`kid ${JSON.stringify(kid)}`, await outside.forged({}, { kid: kid as string }));
  for (const kid of [1, ['k1'], { k1: 1 }])
    add(`kid ${JSON.stringify(kid)}, a good signature`, `${encoded({ alg: 'RS256', kid })}.${claims}.${signature}`);
  const url = outside.trap.url;
  add('jku', await outside.forged({}, { jku: `${url}/keys` }));
  add('jku and a kid that only it knows', await outside.forged({}, { jku: `${url}/keys`, kid: 'own' }));
  add('x5u', await outside.forged({}, { x5u: `${url}/cert` }));
  add('x5c', await outside.forged({}, { x5c: [randomBytes(600).toString('base64')] } as object));
  add('jwk', await outside.forged({}, { jwk: (await exportJWK(forger.publicKey)) as never }));
  add('crit', `${encoded({ ...header0, alg: 'RS256', crit: ['b64'], b64: false })}.${claims}.${signature}`);
  add('zip', `${encoded({ ...header0, alg: 'RS256', zip: 'DEF' })}.${claims}.${signature}`);
  add('a header that is a list', `${encoded([])}.${claims}.${signature}`);
  add('claims that are a list', `${header}.${encoded([])}.${signature}`);
  add(
    'the signature of another token',
    `${(await outside.token({ exp: now + 601 })).split('.', 2).join('.')}.${signature}`,
  );
  add('no signature', `${header}.${claims}.`);
  add('a signature of zeros', `${header}.${claims}.${Buffer.alloc(256).toString('base64url')}`);

  // From here on the connector itself signed them, for something that is not this bot's door.
  const claimed: [string, Record<string, unknown>][] = [
    ['issuer evil.example', { iss: 'https://evil.example' }],
    ['issuer with a slash', { iss: 'https://api.botframework.com/' }],
    ['issuer of the government', { iss: 'https://api.botframework.us' }],
    ['issuer missing', { iss: undefined }],
    ['issuer as a list', { iss: ['https://api.botframework.com'] }],
    ['emulator, Entra v1', { iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: APP, tid: TENANT }],
    [
      'emulator, Entra v2',
      { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, ver: '2.0', azp: APP, tid: TENANT },
    ],
    ['emulator, own tenant', { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: APP }],
    ['skill', { iss: 'https://login.microsoftonline.com/x/v2.0', ver: '1.0', appid: TENANT, aud: APP }],
    ['skill without an app', { iss: 'https://login.microsoftonline.com/x/v2.0', ver: '2.0', azp: 'AnonymousSkill' }],
    ['Graph', { iss: `https://sts.windows.net/${TENANT}/`, aud: 'https://graph.microsoft.com', scp: 'User.Read' }],
    ['audience of another app', { aud: TENANT }],
    ['audience missing', { aud: undefined }],
    ['audience empty', { aud: '' }],
    ['audience as an empty list', { aud: [] }],
    ['audience with a blank', { aud: `${APP} ` }],
    ['audience the issuer', { aud: 'https://api.botframework.com' }],
    ['exp missing', { exp: undefined }],
    ['exp as text', { exp: String(now + 600) }],
    ['expired 6 minutes ago', { exp: now - 6 * MINUTE }],
    ['expired an hour ago', { exp: now - 60 * MINUTE }],
    ['exp in the year minus one', { exp: -1 }],
    ['nbf in 6 minutes', { nbf: now + 6 * MINUTE }],
    ['nbf in an hour', { nbf: now + 60 * MINUTE, exp: now + 120 * MINUTE }],
    ['nbf as text', { nbf: 'nu' }],
    ['serviceurl claim missing', { serviceurl: undefined }],
    ['serviceurl claim empty', { serviceurl: '' }],
    ['serviceurl claim as a list', { serviceurl: [outside.connector.url] }],
    ['serviceurl claim of another connector', { serviceurl: 'https://smba.trafficmanager.net/emea/' }],
    ['serviceurl claim of another port', { serviceurl: url }],
    ['serviceUrl claim in another case', { serviceurl: undefined, serviceUrl: outside.connector.url }],
  ];
  for (const [name, change] of claimed) add(name, await outside.token(change));
  return made;
}
