import { inTongue, SWEDISH, type Tongue } from '../shared/say.js';
import type { Words } from './run.js';

/** The language that an address is written to in. */
export type TongueOf = (address: string) => Tongue;

export const inSwedish: TongueOf = () => SWEDISH;

/**
 * A letter in the language of whoever it goes to. `write` is asked a second time where that is not Swedish: to whom it goes
 * is known with its words.
 */
export function saidTo(tongueOf: TongueOf, write: () => Words): Words {
  const words = write();
  const tongue = 'address' in words ? tongueOf(words.address) : SWEDISH;
  if (tongue === SWEDISH) return words;
  const said = inTongue(tongue, write);
  return 'reply' in said ? { ...said, reply: { ...said.reply, tongue } } : said;
}
