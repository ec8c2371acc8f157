import personnummer from 'personnummer';
import type { Hit, Stretch } from './hits.js';
import { type NumberRun, sizes, tiedToPrevious } from './number-runs.js';

/** Numbers that identify, and dates that do so once a name stands in the message. */
export interface BirthNumbers {
  readonly hits: readonly Hit[];
  /** Dates that the text says someone was born on. */
  readonly birthDates: readonly Stretch[];
  /** Six or eight digits in a row that can be a date: a birth date when a name stands beside them. */
  readonly compactDates: readonly Stretch[];
}

// The package is CommonJS: its types put under `default` what Node gives at once.
const { valid } = personnummer as unknown as { readonly valid: (number: string) => boolean };

const NUMBER_CUE =
  /(?:pnr|p-?nr|pers\.? ?nr|person ?(?:nr|nummer\p{L}{0,3}|numret)|samordnings? ?(?:nr|nummer\p{L}{0,3}|numret)|tf?-? ?n(?:r|ummer\p{L}{0,3})|födelsenummer)[^\d?!;]{0,25}$/iu;
const LAST_FOUR_CUE =
  /(?:slutar (?:på|pa|med)|slut-? ?siffror(?:na)?|kontrollsiffror(?:na)?|(?:sista|de) (?:fyra|4)(?: sista)?(?: ?siffror(?:na)?)?|(?:fyra|4) sista(?: ?siffror(?:na)?)?|sista(?: siffror(?:na)?)? ?(?=är|ar|=|:)|[*x]{4,8} ?[-+])(?: ?(?:är|ar|=|:|,|blir|var|och|heter)){0,3}\s{0,3}$/iu;
const BORN_CUE =
  /(?:^|[^\p{L}])(?:f[öo]dd|f[öo]tt|f[öo]ddes|f[öo]delsedatum|f[öo]delsedag|f)\.?:?(?: (?:den|är|år))?\s*$/iu;
const NOT_A_PERSON_CUE =
  /(?:(?:org\.?|organisations|faktura|ocr|artikel|kontering|bankgiro|plusgiro|konto) ?-?(?:nr|nummer)?|isbn|issn|ean)[^\d\p{L}]{0,10}$/iu;
const MEETING_CUE = /(?:möte|mötet|möten|sammanträde|sammanträdet|tid|datum|bokat|bokad|kallelse) ?(?:är|:|den)? ?$/iu;
// What may stand in place of the last four: "-xxxx", "-12xx", "-TF12", " t123".
const PARTIAL_END =
  /^(?:\s?[-+]\s?(?:[x*?_#•.]{2,4}|(?=[0-9]{0,3}[\p{L}*?#])[0-9\p{L}*?#]{4})|\s?[-+]?\s?(?:tf|t)\s?\d{2,3})(?![\p{L}\d])/iu;

function monthAndDay(digits: string): { month: number; day: number } {
  const short = digits.slice(-6);
  return { month: Number(short.slice(2, 4)), day: Number(short.slice(4, 6)) };
}

function canBeDate(digits: string): boolean {
  const { month, day } = monthAndDay(digits);
  const century = digits.length === 8 ? /^(?:18|19|20)/.test(digits) : true;
  return century && month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

function kindOf(date: string): Hit['kind'] {
  const { month, day } = monthAndDay(date);
  return month >= 1 && month <= 12 && day >= 61 && day <= 91 ? 'samordningsnummer' : 'personnummer';
}

function before(text: string, position: number): string {
  return text.slice(Math.max(0, position - 60), position);
}

/** Whether ten digits are rather a mobile number than someone born in 2000-2009. */
export function readsAsMobile(ten: string, cueBefore: string): boolean {
  if (!/^0\d{9}$/.test(ten) || NUMBER_CUE.test(cueBefore)) return false;
  const { day } = monthAndDay(ten.slice(0, 6));
  return !canBeDate(ten.slice(0, 6)) || day > 31 || !valid(ten);
}

/** How many digits the groups of a date have, and how many groups there are. */
const DATE_SHAPES = [
  ['4 2 2', 3],
  ['2 2 2', 3],
  ['8', 1],
  ['6', 1],
] as const;

/** A date at group `from`: how many groups it takes and its digits, or undefined. */
function dateAt(run: NumberRun, from: number): { groups: number; digits: string } | undefined {
  const first = String(run.groups[from]?.digits.length);
  for (const [shape, groups] of DATE_SHAPES) {
    if (!shape.startsWith(first) || sizes(run, from, groups) !== shape) continue;
    if (run.gaps.slice(from, from + groups - 1).some(gap => !/^[-./ ]$/.test(gap))) continue;
    const digits = run.groups
      .slice(from, from + groups)
      .map(group => group.digits)
      .join('');
    if (canBeDate(digits)) return { groups, digits };
  }
  return undefined;
}

/** "20261128 1300" is when a meeting begins, unless the check digit says that it is a person. */
function isMoment(date: string, gap: string, time: string, cue: string): boolean {
  const isClock = /^(?:[01]\d|2[0-3])[0-5][05]$/.test(time) && /^\s+$/.test(gap);
  return isClock && date.length === 8 && canBeDate(date) && (MEETING_CUE.test(cue) || !valid(date + time));
}

/** "20270115 13-14" is a day and from when to when, unless the check digit says that it is a person. */
function isStretchOfDay(run: NumberRun, from: number, cue: string): boolean {
  const [date, begins, ends] = run.groups.slice(from, from + 3).map(group => group.digits);
  if (
    sizes(run, from, 3) !== '8 2 2' ||
    !/^\s+$/.test(run.gaps[from] ?? '') ||
    !/^[-–]$/.test(run.gaps[from + 1] ?? '')
  )
    return false;
  return (
    Number(begins) < Number(ends) && Number(ends) <= 24 && (MEETING_CUE.test(cue) || !valid(`${date}${begins}${ends}`))
  );
}

/** A whole number at group `from`, written in one of the ways that need no cue: how many groups it takes, or undefined. */
function wholeNumberAt(text: string, run: NumberRun, from: number): { groups: number; date: string } | undefined {
  const first = run.groups[from]?.digits ?? '';
  const second = run.groups[from + 1]?.digits ?? '';
  const gap = run.gaps[from] ?? '';
  const start = run.groups[from]?.start ?? 0;
  if (first.length === 10 && readsAsMobile(first, before(text, start))) return undefined;
  if (/^467\d{8}$|^00/.test(first) || text[start - 1] === '+') return undefined;
  if (NOT_A_PERSON_CUE.test(before(text, start))) return undefined;
  // Eleven and thirteen digits are a slip of the finger only where they begin as a date does.
  const whole = first.length === 10 || first.length === 12 || canBeDate(first.slice(0, first.length === 13 ? 8 : 6));
  if (whole && first.length >= 10 && first.length <= 13)
    return { groups: 1, date: first.slice(0, first.length >= 12 ? 8 : 6) };
  if (first.length === 9 && !/^7[02369]/.test(first) && canBeDate(first.slice(0, 6))) {
    return { groups: 1, date: first.slice(0, 6) };
  }
  const dated = first.length === 6 || (first.length === 8 && /^(?:18|19|20)/.test(first));
  if (!dated || tiedToPrevious(run, from)) return undefined;
  if (isMoment(first, gap, second, before(text, start))) return undefined;
  if (second.length === 4 && !tiedToPrevious(run, from + 2)) {
    const ten = first.slice(-6) + second;
    if (first.length === 6 && /\s/.test(gap) && Number(first.slice(4)) > 31 && readsAsMobile(ten, before(text, start)))
      return undefined;
    return { groups: 2, date: first };
  }
  const almostFour = second.length === 3 || second.length === 5;
  return almostFour && /[-+]/.test(gap) && canBeDate(first) ? { groups: 2, date: first } : undefined;
}

/** A whole number at group `from` spread over several groups, as "20 15 03 12 1234"; its date must be possible. */
function spreadNumberAt(text: string, run: NumberRun, from: number): { groups: number; date: string } | undefined {
  if (tiedToPrevious(run, from)) return undefined;
  const ends: number[] = [];
  let digits = '';
  for (let i = from; i < run.groups.length && digits.length < 12; i += 1) {
    if (i > from && /[,:()|]/.test(run.gaps[i - 1] ?? '')) break;
    digits += run.groups[i]?.digits ?? '';
    ends.push(digits.length);
  }
  const longDate = ends[0] === 4 || ends[0] === 8;
  for (const length of longDate ? [12] : [12, 10]) {
    const groups = ends.indexOf(length) + 1;
    const date = digits.slice(0, length - 4);
    if (groups < 2 || !ends.includes(date.length) || !canBeDate(date)) continue;
    if (length === 10 && sizes(run, from, groups) !== '2 2 2 4' && readsAsMobile(digits.slice(0, 10), '')) continue;
    const last = from + groups - 1;
    const isTime =
      isStretchOfDay(run, from, before(text, run.groups[from]?.start ?? 0)) ||
      (ends.includes(length - 2) && /[.:]/.test(run.gaps[last - 1] ?? '')) ||
      isMoment(
        date,
        run.gaps[last - 1] ?? '',
        run.groups[last]?.digits ?? '',
        before(text, run.groups[from]?.start ?? 0),
      );
    if (!isTime && !tiedToPrevious(run, last + 1)) return { groups, date };
  }
  return undefined;
}

/** Where `count` groups from `from` on end. */
function endOf(run: NumberRun, from: number, count: number): number {
  return run.groups[from + count - 1]?.end ?? run.groups[from]?.end ?? 0;
}

const WORD_DATE =
  /(?<!\d)\d{1,2}(?:(?:[:.]?e)? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.? |\/\d{1,2}[- /])(?:19|20)?\d{2}(?!\d)/giu;

/** The folded text and its runs -> personnummer, samordningsnummer and their parts, also with impossible dates. */
export function findBirthNumbers(text: string, runs: readonly NumberRun[]): BirthNumbers {
  const hits: Hit[] = [];
  const birthDates: Stretch[] = [];
  const compactDates: Stretch[] = [];
  const dates: Stretch[] = [];
  let lastFour = false;
  for (const run of runs) {
    for (let i = 0; i < run.groups.length; i += 1) {
      const start = run.groups[i]?.start ?? 0;
      const whole = spreadNumberAt(text, run, i) ?? wholeNumberAt(text, run, i);
      if (whole) {
        hits.push({ start, end: endOf(run, i, whole.groups), kind: kindOf(whole.date) });
        i += whole.groups - 1;
        continue;
      }
      const cue = before(text, start);
      if (run.groups[i]?.digits.length === 4 && LAST_FOUR_CUE.test(cue)) {
        lastFour = true;
        hits.push({ start, end: endOf(run, i, 1), kind: 'personnummer' });
        continue;
      }
      const date = dateAt(run, i);
      if (!date || tiedToPrevious(run, i)) continue;
      const stretch = { start, end: endOf(run, i, date.groups) };
      const partial = PARTIAL_END.exec(text.slice(stretch.end, stretch.end + 12));
      if (partial) hits.push({ start, end: stretch.end + partial[0].length, kind: kindOf(date.digits) });
      else if (NUMBER_CUE.test(cue)) hits.push({ ...stretch, kind: kindOf(date.digits) });
      else if (BORN_CUE.test(cue)) birthDates.push(stretch);
      else if (date.groups === 1) compactDates.push(stretch);
      dates.push(stretch);
      i += date.groups - 1;
    }
  }
  for (const match of text.matchAll(WORD_DATE)) {
    const stretch = { start: match.index, end: match.index + match[0].length };
    if (BORN_CUE.test(before(text, stretch.start))) birthDates.push(stretch);
    dates.push(stretch);
  }
  // The last four alone point at nobody; together with the date in the same message they are the number.
  if (lastFour) hits.push(...dates.map(date => ({ ...date, kind: 'personnummer' as const })));
  return { hits, birthDates, compactDates };
}
