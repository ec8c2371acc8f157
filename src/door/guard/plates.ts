import type { Hit } from './hits.js';

/** Letters of a Swedish plate: none that is taken for a digit or another letter; the last sign is no O either. */
const LETTERS = '[A-HJ-PR-UW-Z]';
const PLATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}@_.\-/#])(${LETTERS}{3})([ .·_-]{0,2})(\d\d(?:\d|[A-HJ-NPR-UW-Z]))(?![\p{N}@_]|(?!s(?!\p{L}))\p{L}|[-/:.,]?\d|[-/]\p{L})`,
  'giu',
);
const MAY_HAVE_ONE = /[a-z]{3}[ .·_-]{0,2}\d\d/i;
/** What a number behind is a plate's: "reg nr MLB 84K", "bilen ABC 123", "skylten:". */
const SAID_BEFORE =
  /(?:reg(?:[ .-]{0,2}(?:nr|nummer|numret)|istreringsn(?:r|ummer|umret))|(?:nummer)?skylt(?:en)?|(?:nummer)?plåt(?:en)?|bil(?:en|nummer|numret)?|bil[ -]?nr)[ .:,=”"'(]{0,3}(?:är|var|med|har|heter|nr|numret|nummer)?[ .:”"'(]{0,3}$/iu;
/** Something that has a plate, in the same sentence. */
const HAS_PLATE =
  /(?<!\p{L})(?:(?:\p{L}{0,12}bil|lastbil|moped(?:bil)?|epa|a-?traktor|traktor|motorcykel|mc|släp|släpvagn|husvagn|fordon|volvo|bmw|audi|saab|toyota|taxi)(?:en|ar|arna|s|ens|et|n)?|registrerad|parkerad|reg[ .-]?nr|skylt(?:en|ar)?)(?!\p{L})/iu;
/** How far from a plate its sentence is looked through, in characters. */
const AROUND = 60;
/** Capitals before three digits that number something else than a car. */
const NUMBERED = new Set(
  'fsk sid rum sal hus plan kap ruta rad bok tel tfn dnr pnr fax box nya old sve mat eng sfs sou skr rb nr kan har'.split(
    ' ',
  ),
);

/** The letters that everybody writes in a made-up plate; the method of that name has no number. */
const EXAMPLE = 'abc';

/** What is said around a plate, to the end of the sentence on both sides. */
function around(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split(/[.!?\n]\s/)
    .at(-1);
  const after = text.slice(end, end + AROUND).split(/[.!?\n](?:\s|$)/)[0];
  return `${before} ${after}`;
}

/**
 * The folded text -> registration numbers of cars: three letters, two digits and a digit or a letter. In capitals they need
 * nothing beside them, in small letters with a space between something that has a plate. Letters that are a word, an act or an
 * office (`isWord`, plain) are one in capitals beside such a thing, and where it is said that the number is a plate's.
 */
export function findPlates(text: string, isWord: (plainWord: string) => boolean): Hit[] {
  if (!MAY_HAVE_ONE.test(text)) return [];
  const hits: Hit[] = [];
  for (const { 0: found, 1: letters = '', 2: gap = '', index } of text.matchAll(PLATE)) {
    const end = index + found.length;
    const word = letters.toLowerCase();
    const isNamed = SAID_BEFORE.test(text.slice(Math.max(0, index - 40), index));
    const isOther = NUMBERED.has(word) || (word !== EXAMPLE && isWord(word));
    const inCapitals = letters === letters.toUpperCase();
    const bare = !isOther && (inCapitals || gap === '');
    if (isNamed || bare || ((!isOther || inCapitals) && HAS_PLATE.test(around(text, index, end))))
      hits.push({ start: index, end, kind: 'registreringsnummer' });
  }
  return hits;
}
