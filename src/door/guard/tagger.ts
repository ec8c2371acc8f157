import { type ClassedToken, featuresOf, mayBeName } from './features.js';
import type { NameWeights } from './name-data.js';

/** For each word how likely it is a name, as log odds: above 0 it is more likely than not; -99 where it cannot be one. */
export function nameOdds(tokens: readonly ClassedToken[], { bits, scale, weights }: NameWeights): Float64Array {
  const odds = new Float64Array(tokens.length).fill(-99);
  for (const [i, token] of tokens.entries()) {
    if (!mayBeName(token)) continue;
    let sum = 0;
    for (const feature of featuresOf(tokens, i, bits)) sum += weights[feature] ?? 0;
    odds[i] = sum * scale;
  }
  return odds;
}
