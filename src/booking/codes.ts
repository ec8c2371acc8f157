import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { isSealedMove, SEALED } from './way.js';

/** Letters and digits that nobody mistakes for one another when they are read out. */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY34679';
/** Letters in a code: ten of 25 are 46 bits. */
const LENGTH = 10;

/** What keeps bookings from being read or guessed: everything is derived from one key, which is never in the store. */
export interface Secrets {
  /** The code of a press: the same press gives the same code, so that a receipt can be shown again. */
  codeOf(press: string): string;
  /** A keyed hash for the store; `what` keeps a hash of one kind from passing for another. */
  hash(what: 'code' | 'press' | 'answer' | 'question', text: string): string;
  /** AES-256-GCM, bound to one booking; opened for another booking or changed, it is undefined. */
  seal(address: string, booking: string): string;
  open(sealed: string, booking: string): string | undefined;
  /** A signature for an address that anyone may hold, such as a calendar file's. */
  sign(text: string): string;
}

/** "abcde-fghjk", as somebody types or reads it out, -> "ABCDEFGHJK". */
export function plainCode(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** A code as it is shown: two groups of five. */
export function shownCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Derives the secrets of bookings from the deployment's key (32 bytes). */
export function createSecrets(key: Buffer): Secrets {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `samverkanslotsen ${purpose}`, 32));
  const keys = {
    code: derived('code'),
    press: derived('press'),
    answer: derived('answer'),
    question: derived('question'),
  };
  const [forCodes, forSeals, forSignatures] = [derived('codes'), derived('seals'), derived('signatures')];
  const hmac = (secret: Buffer, text: string) => createHmac('sha256', secret).update(text).digest();
  return {
    codeOf(press) {
      // 128 bits modulo 25^10 (46 bits): what is left of bias is beyond measure.
      let number = BigInt(`0x${hmac(forCodes, press).subarray(0, 16).toString('hex')}`);
      const letters: string[] = [];
      for (let at = 0; at < LENGTH; at++) {
        letters.push(ALPHABET[Number(number % BigInt(ALPHABET.length))] ?? '');
        number /= BigInt(ALPHABET.length);
      }
      return letters.join('');
    },
    hash: (what, text) => hmac(keys[what], text).toString('base64url'),
    seal(address, booking) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', forSeals, nonce).setAAD(Buffer.from(booking));
      const text = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed, booking) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', forSeals, bytes.subarray(0, 12))
          .setAAD(Buffer.from(booking))
          .setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    sign: text => hmac(forSignatures, text).toString('base64url'),
  };
}

const ofPerson = (objectId: string) => `move ${objectId}`;

/**
 * A code as one person alone can use it, who has named it: so it may be remembered beside a reply that they were shown, as a code
 * may not, which is all that anybody needs.
 */
export const sealMove = (secrets: Pick<Secrets, 'seal'>, code: string, objectId: string): string =>
  `${SEALED}${secrets.seal(plainCode(code), ofPerson(objectId))}`;

/** The code that was sealed for a person; undefined for what is no such seal, and for somebody else's. */
export const openMove = (secrets: Pick<Secrets, 'open'>, move: string, objectId: string): string | undefined =>
  isSealedMove(move) ? secrets.open(move.slice(SEALED.length), ofPerson(objectId)) : undefined;

const bound = (booking: string) => `code ${booking}`;

/** A code as it is kept beside a named booking, so that its booker can be shown it again. */
export const sealCode = (secrets: Pick<Secrets, 'seal'>, code: string, booking: string): string =>
  secrets.seal(code, bound(booking));

/** The code of a named booking; undefined where it was not kept, or cannot be opened. */
export const openCode = (
  secrets: Pick<Secrets, 'open'>,
  { ownCode, id }: { readonly ownCode?: string | undefined; readonly id: string },
): string | undefined => (ownCode === undefined ? undefined : secrets.open(ownCode, bound(id)));
