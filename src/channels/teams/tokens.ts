import { errors, type JWTVerifyResult, jwtVerify } from 'jose';
import type { Cloud } from './cloud.js';
import { createKeySet, type KeySet, KeysUnavailable } from './keys.js';

/** What a good token vouches for. */
export interface Vouched {
  readonly is: 'good';
  /** The connector that replies go to. */
  readonly serviceUrl: string;
}

/** Why a token is refused, for the log alone; `seconds` is how far a token's time is off. */
export type TokenFault =
  | {
      readonly is: 'refused';
      readonly why:
        | 'missing'
        | 'malformed'
        | 'algorithm'
        | 'key'
        | 'endorsement'
        | 'signature'
        | 'expired'
        | 'early'
        | 'issuer'
        | 'audience'
        | 'claims';
      readonly seconds?: number;
    }
  | { readonly is: 'keysUnavailable' };

/** Tells what Teams sent from what anybody could have sent. */
export interface Tokens {
  /** Checks an Authorization header, before a byte of the body is read; never throws for what a header holds. */
  check(authorization: string | undefined): Promise<Vouched | TokenFault>;
}

/** Microsoft's clocks and ours may differ by this much, in seconds. */
const LEEWAY = 300;
/** The channel whose keys may sign: a key of another channel signs for that one alone. */
const CHANNEL = 'msteams';
/** A token of the connector has about 1,000 characters. */
const TOKEN_MAX = 8_000;

type Why = Extract<TokenFault, { is: 'refused' }>['why'];

const CLAIM_FAULTS: Readonly<Record<string, Why>> = { aud: 'audience', iss: 'issuer', nbf: 'early', exp: 'expired' };

/** A time claim (seconds since 1970) and the present -> how far it is off, in whole seconds. */
function secondsOff(claim: unknown, now: number): { seconds?: number } {
  return typeof claim === 'number' && Number.isFinite(claim)
    ? { seconds: Math.round(Math.abs(now / 1000 - claim)) }
    : {};
}

function faultOf(error: unknown, now: number): TokenFault {
  if (error instanceof KeysUnavailable) return { is: 'keysUnavailable' };
  const refused = (why: Why, more = {}): TokenFault => ({ is: 'refused', why, ...more });
  if (error instanceof errors.JWTExpired) return refused('expired', secondsOff(error.payload.exp, now));
  if (error instanceof errors.JWTClaimValidationFailed) {
    const why = CLAIM_FAULTS[error.claim] ?? 'claims';
    return refused(why, why === 'early' ? secondsOff(error.payload.nbf, now) : {});
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return refused('signature');
  if (error instanceof errors.JOSEAlgNotAllowed) return refused('algorithm');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return refused('key');
  return refused('malformed');
}

/**
 * Checks the connector's tokens for one app: RS256, its issuer, our audience, a lifetime with five minutes' leeway, a
 * key that is endorsed for Teams. Nothing of what was shown is kept. Source: "Authentication with the Bot Connector
 * API", Microsoft Learn; tokens of the emulator and of skills are not taken.
 */
export function createTokens(appId: string, cloud: Cloud, keys: KeySet = createKeySet(cloud.metadataUrl)): Tokens {
  return {
    async check(authorization) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
      if (token === undefined || token.length > TOKEN_MAX)
        return { is: 'refused', why: authorization ? 'malformed' : 'missing' };
      let verified: JWTVerifyResult;
      try {
        verified = await jwtVerify(token, keys.keyOf, {
          algorithms: ['RS256'],
          issuer: cloud.issuer,
          audience: appId,
          requiredClaims: ['exp', 'serviceurl'],
          clockTolerance: LEEWAY,
        });
      } catch (error) {
        return faultOf(error, Date.now());
      }
      const { protectedHeader, payload } = verified;
      if (!keys.endorses(protectedHeader.kid, CHANNEL)) return { is: 'refused', why: 'endorsement' };
      const serviceUrl = payload.serviceurl;
      return typeof serviceUrl === 'string' ? { is: 'good', serviceUrl } : { is: 'refused', why: 'claims' };
    },
  };
}
