import type { Part } from './parts.js';
import { WORDS } from './words.js';

/** What a meeting is called: "torsdagsmöte", "fredagsfika", "samrådet". */
const MEETING =
  /^(\p{L}*?)(?:mote|motet|moten|motena|traff|traffen|traffar|samrad|samradet|avstamning|avstamningen|avstamningar|mys|fika|samling|natverk|natverket|natverkstraff|samverkan|konferens|handledning|handledningen)$/u;
const NAMED =
  /^(?:\p{L}{3,}(?:team|teamet|teamets|grupp|gruppen|gruppens)|eht|apt|ehm|bus|sip|sspf|elevhalsoteam|elevhalsoteamet)$/u;
/** A stem that ends so speaks of time ("tvåveckors", "heldags", "höst", "jul"): unless it is read, the name is none. */
const OF_TIME = /(?:veckors|manaders|dags|ars|timmes|helg|lov|lovs|termins|jul|host|var|sommar|vinter|pask)$/u;

/** Whether a folded word is what a group is called: "trygghetsteamet", "eht". */
export const isGroupName = (word: string): boolean => NAMED.test(word);

const FREQUENCIES: Readonly<Record<string, 'week' | 'month' | 'quarter' | 'term' | 'year'>> = {
  vecko: 'week',
  manads: 'month',
  kvartals: 'quarter',
  termins: 'term',
  ars: 'year',
};

/**
 * What the name of a meeting or a group says (a folded word): the weekday, the part of the day or the frequency in it, or
 * nothing ("nätverksträff"). Undefined for a word that is no such name, or that speaks of time in a way that is not read.
 */
export function partOfName(word: string): Part | undefined {
  if (NAMED.test(word)) return { is: 'filler' };
  const stem = MEETING.exec(word)?.[1];
  if (stem === undefined) return undefined;
  const unit = FREQUENCIES[stem];
  if (unit) return { is: 'every', n: 1, unit };
  for (const one of [stem, stem.replace(/s$/, '')]) {
    for (const lex of one.length >= 4 ? (WORDS.get(one) ?? []) : []) {
      if (lex.is === 'weekday') return { is: 'days', days: [lex.day], how: 'many' };
      if (lex.is === 'part') return { is: 'partOfDay', part: lex.part };
    }
  }
  return OF_TIME.test(stem) ? undefined : { is: 'filler' };
}
