import type { IdentityKind } from './identity-kind.js';

/** A stretch of the folded text, end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that tells who someone is. */
export interface Hit extends Stretch {
  readonly kind: IdentityKind;
}

// When two kinds claim the same characters, the one that identifies most narrowly names the hit.
const NARROWEST_FIRST: readonly IdentityKind[] = [
  'samordningsnummer',
  'personnummer',
  'e-postadress',
  'ärendenummer',
  'registreringsnummer',
  'telefonnummer',
  'adress',
  'initialer',
  'namn',
];

/** Hits in any order -> hits in text order, those that overlap joined to one. */
export function joined(hits: readonly Hit[]): Hit[] {
  const result: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || hit.start >= last.end) {
      result.push(hit);
      continue;
    }
    const kind = NARROWEST_FIRST.indexOf(hit.kind) < NARROWEST_FIRST.indexOf(last.kind) ? hit.kind : last.kind;
    result[result.length - 1] = { start: last.start, end: Math.max(last.end, hit.end), kind };
  }
  return result;
}

/** Stretches in text order -> a test whether a stretch touches any of them, to be asked in text order. */
export function touching(stretches: readonly Stretch[]): (stretch: Stretch) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < stretches.length && (stretches[next]?.end ?? 0) <= start) next += 1;
    const candidate = stretches[next];
    return candidate !== undefined && candidate.start < end;
  };
}
