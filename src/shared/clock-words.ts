import { minutesOf } from './wall-time.js';

/** A part of a day, in minutes from midnight. */
export interface HoursSaid {
  readonly from: number;
  readonly to: number;
}

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;
/** Nobody is consulted before this hour: "två" and "halv tre" are of the afternoon. */
const MORNING = 7 * 60;

const NUMBERS = 'noll ett tva tre fyra fem sex sju atta nio tio elva tolv'.split(' ');
const MINUTES: Readonly<Record<string, number>> = { fem: 5, tio: 10, kvart: 15, tjugo: 20, '5': 5, '10': 10, '20': 20 };

function hourOf(text: string): number | undefined {
  const word = NUMBERS.indexOf(text);
  if (word > 0) return word;
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 24 ? Number(text) : undefined;
}

const byDay = (minutes: number) => (minutes < MORNING ? minutes + NOON : minutes);

/** "halv tolv", "kvart i tre", "fem över halv två" -> minutes from midnight. */
function spoken(text: string): number | undefined {
  const found = /^(?:(fem|tio|kvart|tjugo|5|10|20) (i|over) )?(halv )?(\w+)$/.exec(text);
  if (!found) return undefined;
  const hour = hourOf(found[4]!);
  if (hour === undefined) return undefined;
  const whole = hour * 60 - (found[3] ? 30 : 0);
  const off = MINUTES[found[1] ?? ''] ?? 0;
  return byDay(found[2] === 'i' ? whole - off : whole + off);
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^\s*(?:klockan|kl\.?)\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A time of a working day as somebody types or says it ("kl 9", "8.15", "halv tolv", "kvart över två") -> minutes from
 * midnight; one before seven that is no clock's "06.30" is of the afternoon. Undefined for no time.
 */
export function clockIn(text: string): number | undefined {
  const said = plain(text);
  // "0930" and "09.30" are as they stand.
  const written = /^\d{3,4}$|[.:]/.test(said) ? minutesOf(said) : undefined;
  if (written !== undefined) return /^0/.test(said) ? written : byDay(written);
  if (/^0\d$/.test(said)) return minutesOf(said);
  return spoken(said);
}

const PARTS: readonly (readonly [RegExp, HoursSaid])[] = [
  [/^(?:pa |hela )?(?:formiddag(?:en)?|fm|f\.?m\.?)$|^(?:fore|till|innan) lunch$/, { from: 0, to: NOON }],
  [/^(?:pa |hela )?(?:eftermiddag(?:en)?|em|e\.?m\.?)$|^(?:efter|fran) lunch$/, { from: NOON, to: MIDNIGHT }],
];

/** A stretch of a day ("9-11.30", "från nio till halv tolv", "förmiddagen", "efter 14") -> minutes from midnight; undefined for none. */
export function hoursIn(text: string): HoursSaid | undefined {
  const said = plain(text);
  const part = PARTS.find(([words]) => words.test(said))?.[1];
  if (part) return part;
  const two = /^(?:fran |mellan )?(?:kl\.? |klockan )?(.+?)\s*(?:-|\btill\b|\boch\b|\bt\.?o\.?m\.?)\s*(.+)$/.exec(said);
  if (two) {
    const [from, to] = [clockIn(two[1]!), clockIn(two[2]!)];
    return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  }
  const open = /^(efter|fran|till|fore|innan|fram till) (.+)$/.exec(said);
  const at = open ? clockIn(open[2]!) : undefined;
  if (at === undefined) return undefined;
  return /^(?:efter|fran)$/.test(open![1]!) ? { from: at, to: MIDNIGHT } : { from: 0, to: at };
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ').join('|');
const TIME = String.raw`\d{1,2}(?:[.:]\d{2})?`;
/** "14-18 december", "14/12", "v 3-5" are days and weeks. */
const RANGE = new RegExp(
  String.raw`(?<![\d/.-]|\b(?:v|vecka|den) )(?:(?:kl\.?|klockan|mellan|fran) )*(${TIME}) ?(?:-|till|och) ?(?:kl\.? |klockan )?(${TIME})(?![\d/-]| ?(?:${MONTHS}))`,
);
const OPEN = new RegExp(String.raw`\b(efter|fran|till|fore) (?:kl\.?|klockan) ?(${TIME})(?![\d/])`);
const PART = /\b(?:formiddag(?:en)?|eftermiddag(?:en)?|fm|em|efter lunch|fore lunch)\b/;

/**
 * The part of a day that a sentence speaks of beside its days ("borta på torsdag 13-15", "i morgon förmiddag"), and the
 * sentence without it, folded; where it speaks of none, as it was written.
 */
export function hoursApart(sentence: string): { readonly hours: HoursSaid | undefined; readonly rest: string } {
  const said = plain(sentence);
  const range = RANGE.exec(said);
  const open = range ? undefined : OPEN.exec(said);
  const found = range ?? open ?? PART.exec(said);
  const hours = hoursIn(range ? `${range[1]}-${range[2]}` : open ? `${open[1]} ${open[2]}` : (found?.[0] ?? ''));
  return { hours, rest: hours && found ? said.replace(found[0], ' ') : sentence };
}

/** The part of a day that a sentence speaks of beside its days; undefined for none. */
export const hoursWithin = (sentence: string): HoursSaid | undefined => hoursApart(sentence).hours;
