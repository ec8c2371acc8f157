import { below, oneOf, type Random } from './luck.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** What a base64url text never holds, and a header may. */
const STRANGE = '.=+/ ~%"\\,;:!\t';

const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const letter = (random: Random) => (random() < 0.8 ? oneOf(random, LETTERS) : oneOf(random, STRANGE));
const splice = (text: string, at: number, out: number, put: string) => text.slice(0, at) + put + text.slice(at + out);

/** Values that a claim or a header field may be changed to. */
const VALUES: readonly unknown[] = ['none', '', null, 0, -1, 9_999_999_999, true, [], {}, 'https://evil.example', 'k9'];

/** A part (header or claims) with one field changed, added, taken out or written otherwise; its meaning may stay. */
function rewritten(part: string, random: Random): string {
  const fields = decode(part);
  const name = oneOf(random, Object.keys(fields));
  switch (below(random, 5)) {
    case 0:
      return encode({ ...fields, [name]: oneOf(random, VALUES) });
    case 1:
      return encode({ ...fields, [oneOf(random, ['tid', 'appid', 'jku', 'alg', 'iss', 'x'])]: oneOf(random, VALUES) });
    case 2:
      return encode(Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)));
    case 3:
      return encode(Object.fromEntries(Object.entries(fields).toReversed()));
    default:
      return Buffer.from(JSON.stringify(fields, undefined, below(random, 3))).toString('base64url');
  }
}

/** A token with something changed at random: letters turned, put in, taken out or swapped; parts swapped or written anew. */
export function mutate(token: string, random: Random): string {
  const parts = token.split('.');
  const at = below(random, token.length);
  switch (below(random, 9)) {
    case 0: {
      // One bit of a letter's six.
      const value = LETTERS.indexOf(token[at]!);
      return value < 0 ? splice(token, at, 1, '') : splice(token, at, 1, LETTERS[value ^ (1 << below(random, 6))]!);
    }
    case 1:
      return splice(token, at, 1, letter(random));
    case 2:
      return splice(token, at, 0, letter(random));
    case 3:
      return splice(token, at, 1 + below(random, 20), '');
    case 4: {
      const other = below(random, token.length);
      return splice(splice(token, at, 1, token[other]!), other, 1, token[at]!);
    }
    case 5: {
      const [one, other] = [below(random, 3), below(random, 3)];
      return parts.with(one, parts[other]!).with(other, parts[one]!).join('.');
    }
    case 6:
      return parts.with(0, rewritten(parts[0]!, random)).join('.');
    case 7:
      return parts.with(1, rewritten(parts[1]!, random)).join('.');
    default:
      // At the seams and the end, where bits without a meaning are.
      return splice(
        token,
        oneOf(random, [0, parts[0]!.length, token.length - 1, token.length]),
        below(random, 2),
        letter(random),
      );
  }
}

/**
 * Whether a changed token is the same token to whoever verifies it: header and claims letter by letter as they were, and
 * a signature that stands for the same bytes (the last letter of 256 bytes has four bits without a meaning). Blanks and
 * tabs around it are no part of a header's value.
 */
export function isEquivalent(token: string, changed: string): boolean {
  const [header, claims, signature = ''] = token.split('.');
  const [otherHeader, otherClaims, otherSignature, ...more] = changed.replace(/^[ \t]+|[ \t]+$/g, '').split('.');
  if (otherSignature === undefined || more.length > 0 || header !== otherHeader || claims !== otherClaims) return false;
  return Buffer.from(signature, 'base64url').equals(Buffer.from(otherSignature, 'base64url'));
}
