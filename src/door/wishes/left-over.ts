import { words } from '../../shared/text.js';

/** Words with which something is asked for, and which say nothing of what: in folded form. */
const REQUEST = new Set(
  `hej hejsan tja tjena god morgon du ni vi jag ja oss er mig min mitt mina var vart vara din dina er era den det de dom denna detta dessa
  kan kunde skulle vill ville vore far ska maste behover tack snalla gärna garna bra toppen ok okej please kind
  att och o sa ju nog bara lite da nu an har hade ar blir bli finns
  lagg lagga lagger satt satta satter skriv skriva boka bokar bokas planera planerar planeras for fora in upp till om at med pa i av ett en ny nytt nya
  mote mota motet moten motena mots traff traffas traffen traffar traffarna traffa ses samlas samling samverkan samverkansmote samverkansmotet samverkansmoten gruppmote gruppmotet
  grupp gruppen gruppens kanalen kalendern planeringen schemat
  stall stalla staller stalls stallas installt stryk stryka avboka avbokar avboka avlys avlysa avlyses hoppa hoppar over utgar inga inget ingen bort ta tar
  flytta flyttar flyttas flytt andra andrar byt byta byter skjut skjuta skjuter skjuts istallet stallet for dag tid tiden tider datum klockan kl`
    .split(/\s+/)
    .filter(word => word !== ''),
);

/** The longest words that are named as not understood, in characters, and how many times. */
const NAMED_MAX = 60;
const RUNS_MAX = 3;

/** So many known words between two that are left are named with them, so that it reads as it was said. */
const BETWEEN_MAX = 2;

/** What of a message is left where those words are taken out that are known, as it was written: what is said together, together. */
export function leftIn(message: string, isKnown: (folded: string) => boolean): string[] {
  const runs = message.split(/[,.;:!?]+(?=\s|$)/).flatMap(clause => {
    const all = clause.split(/\s+/);
    const left = all.flatMap((word, at) => (words(word).some(one => !isKnown(one)) ? [at] : []));
    const begins = left.filter((at, nth) => nth === 0 || at - left[nth - 1]! > BETWEEN_MAX + 1);
    return begins.map((from, nth) => {
      const last = left.filter(at => at < (begins[nth + 1] ?? all.length)).at(-1) ?? from;
      return all.slice(from, last + 1).join(' ');
    });
  });
  return runs.slice(0, RUNS_MAX).map(run => run.slice(0, NAMED_MAX));
}

/** Whether a word is one with which something is asked for. */
export const isOfRequest = (folded: string): boolean => REQUEST.has(folded);

/**
 * Whether a message says nothing but that something is wanted, and the piece of it that speaks of when: every other word is
 * one with which things are asked for. What is left over may change what is meant, so it is never dropped.
 */
export function saysOnly(message: string, piece: string | undefined): boolean {
  const rest = piece === undefined ? message : message.replace(piece, ' ');
  return words(rest).every(word => REQUEST.has(word));
}

const LEAD =
  /^\s*(?:(?:hej|snälla|kan|skulle|vill|vi|du|jag|att|ha|få|lägga?|sätta?|planera|boka|skriva?|skapa|till|in|upp|nya?|nytt|ett|en|vår|våra|(?:samverkans|grupp)?(?:möten?a?|mötet|träff(?:ar|en|arna)?)|ses)(?!\p{L})[\s:,–-]*)*/iu;

/** A message without the words that it begins to ask with: all that was said of when, and whatever else was said, as it was written. */
export const withoutLead = (message: string): string => message.replace(LEAD, '').trim();
