/** What a number without its context can be; `bare` may be a piece of any longer number. */
export type NumberKind = 'bare' | 'year' | 'class' | 'age' | 'time' | 'date' | 'share' | 'section' | 'emergency';

/** A number that may stand, and how many digits it has. */
export interface Numeral {
  readonly is: NumberKind;
  readonly digits: number;
  /** The number that its digits say from the left, up to the first other sign. */
  readonly value: number;
}

const TIME = '(?:[01]?\\d|2[0-3])[.:][0-5]\\d';
const HOUR = `(?:${TIME}|[01]?\\d|2[0-4])`;
const SHAPES: readonly (readonly [NumberKind, RegExp])[] = [
  ['emergency', /^(?:112|1177)$/],
  ['class', /^(?:[1-9]-?[a-h](?::s|s)?|[1-9]:?ans?)$/i],
  ['age', /^\d{1,2}-?år(?:ing(?:en|ar|ars|arna|ens|s)?|iga?|igt)?$/i],
  ['time', new RegExp(`^(?:${TIME}|${TIME}[-–]${HOUR}|${HOUR}[-–]${TIME})$`)],
  ['date', /^(?:3[01]|[12]?\d)\/(?:1[0-2]|[1-9])$/],
  ['year', /^(?:19[5-9]\d|20[0-3]\d)$/],
  ['share', /^(?:100|\d{1,2})%$/],
  ['section', /^\d{1,2}§$/],
  ['bare', /^\d{1,2}(?::[ae])?$/],
];

/** The number that a piece of text without its outer punctuation is; undefined for one that may be anybody's. */
export function numeralOf(text: string): Numeral | undefined {
  const digits = text.replace(/\D/g, '').length;
  const range = /^(\d)[-–](\d{1,2})$/.exec(text);
  const value = Number.parseInt(text, 10);
  if (range) return Number(range[1]) < Number(range[2]) ? { is: 'bare', digits, value } : undefined;
  const shape = SHAPES.find(([, pattern]) => pattern.test(text));
  return shape && { is: shape[0], digits, value };
}

const ONES = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const TEENS = 'tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(' ');
const TENS =
  'tjugo trettio tretti fyrtio fyrti förtio förti femtio femti sextio sexti sjuttio sjutti åttio åtti nittio nitti'.split(
    ' ',
  );
const SPOKEN: ReadonlyMap<string, number> = new Map([
  ...[...ONES, 'noll', 'nolla', 'tva', 'atta', 'hundra', 'tusen'].map(word => [word, 1] as const),
  ...[...TEENS, ...TENS, ...TENS.flatMap(ten => ONES.map(one => ten + one))].map(word => [word, 2] as const),
]);

/** How many digits a number that is written in words (lower case) has; 0 for any other word. */
export const spokenDigits = (word: string): number => SPOKEN.get(word) ?? 0;

/** Numbers that stand one after the other; `joined` where all that stands between them is "och", "eller" or "till". */
export interface Run {
  readonly numerals: readonly Numeral[];
  readonly joined: boolean;
}

/** Whether numbers in a row may be the pieces of one ("23 84", "noll sju noll"). */
export function isOneNumber({ numerals, joined }: Run): boolean {
  if (numerals.length < 2) return false;
  if (numerals.length > 2) return numerals.length > 4 || !joined || numerals.some(({ digits }) => digits > 1);
  const [one, other] = numerals as [Numeral, Numeral];
  const isHour = ({ is, digits, value }: Numeral) => is === 'time' || (is === 'bare' && digits < 3 && value <= 24);
  if (joined && isHour(one) && isHour(other)) return false;
  if (one.is === 'date' && other.is === 'time') return false;
  return one.digits + other.digits > 3;
}
