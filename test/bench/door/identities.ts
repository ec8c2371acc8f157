import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MISTYPED, TWO_PARTS, UNLISTED_FIRST, UNLISTED_LAST } from '../../door/guard/stress.js';

/** Somebody made up: as it is written in a sentence, and what must not be found afterwards, in any case or code. */
export interface Identity {
  readonly kind: string;
  readonly written: string;
  readonly tokens: readonly string[];
}

const listed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../knowledge/names/${name}`, import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .filter(one => one.length > 4 && /^[A-ZÅÄÖ][a-zåäö]+$/.test(one));

/** Names that are words too, and stand in no frame of the bench as such. */
const WORDLIKE =
  'Liv Björn Sten Lova Saga Stark Frid Varg Lilja Tyra Klang Dagg Vide Stål Falk Lust Skog Blad Ros'.split(' ');
const ARABIC = ['محمد الحسن', 'فاطمة الزهراء', 'يوسف خليل', 'مريم حداد'];
const CYRILLIC = ['Олександр Шевченко', 'Наталія Коваль', 'Дмитро Бондар', 'Марія Ткаченко'];
const OTHER_SCRIPTS = ['Γιώργος Παπαδάκης', '李小龙', 'ทักษิณ ใจดี', 'አበበ ቢቂላ', 'דוד לוי'];

/** Makes identities of thirty kinds, the same for the same chance. */
export function identities(random: () => number): readonly ((at: number) => Identity)[] {
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  // No number that a date, a time or an age would also be.
  const four = () => `${7 + Math.floor(random() * 3)}${digits(1)}${6 + Math.floor(random() * 4)}${digits(1)}`;
  const firsts = [...listed('first-names.txt'), ...UNLISTED_FIRST.filter(name => name.length > 4)];
  const lasts = [...listed('last-names.txt'), ...UNLISTED_LAST];
  const nonsense = () =>
    `${any(['Bra', 'Ve', 'Ski', 'Tro', 'Gly'])}${any(['vin', 'lor', 'xan', 'dru'])}${any(['asson', 'qvist', 'elle', 'omir'])}`;
  const full = () => [any(firsts), any(lasts)] as const;
  const born = () => `201${digits(1)}0${1 + Math.floor(random() * 9)}1${digits(1)}`;
  const one = (kind: string, make: () => readonly [written: string, ...tokens: string[]]) => (): Identity => {
    const [written, ...tokens] = make();
    return { kind, written, tokens: tokens.length > 0 ? tokens : written.split(/[\s-]+/) };
  };
  return [
    one('listed first name', () => [any(listed('first-names.txt'))]),
    one('unlisted first name', () => [any(UNLISTED_FIRST.filter(name => name.length > 4))]),
    one('unlisted surname', () => [any(UNLISTED_LAST)]),
    one('made-up name', () => [nonsense()]),
    one('full name', () => [full().join(' ')]),
    one('full name, lower case', () => [full().join(' ').toLowerCase()]),
    one('full name, capitals', () => [full().join(' ').toUpperCase()]),
    one('genitive', () => {
      const name = any(UNLISTED_LAST);
      return [`${name}s`, name];
    }),
    one('genitive, lower case', () => {
      const name = nonsense().toLowerCase();
      return [`${name}s`, name];
    }),
    one('two-part surname, lower case', () => [any(TWO_PARTS)]),
    one('mistyped name', () => [any(MISTYPED)]),
    one('name that is a word', () => [any(WORDLIKE)]),
    one('name that is a word, lower case', () => [any(WORDLIKE).toLowerCase()]),
    one('nickname', () => [`${nonsense().slice(0, 5)}is`]),
    one('initials', () => ['Q.Z.X.', 'q.z.x']),
    one('Arabic', () => [any(ARABIC)]),
    one('Cyrillic', () => [any(CYRILLIC)]),
    one('other scripts', () => [any(OTHER_SCRIPTS)]),
    one('percent code', () => {
      const [first, last] = full();
      return [`https://arepoint.com/x/${encodeURIComponent(`${first} ${last}`)}.docx`, first, last];
    }),
    one('zero width', () => {
      const name = nonsense();
      return [`${name.slice(0, 3)}\u200b${name.slice(3)}`, name];
    }),
    one('full width', () => {
      const name = nonsense();
      return [name.replace(/[A-Za-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)), name];
    }),
    one('decomposed', () => ['Zäöråsson'.normalize('NFD'), 'zäöråsson']),
    one('mobile number', () => {
      const number = `0701740${four().slice(0, 3)}`;
      return [number, number];
    }),
    one('number in pieces', () => {
      const pieces = [four().slice(0, 2), four().slice(0, 2)];
      return [`nummer ${pieces.join(' ')}`, pieces.join(' ')];
    }),
    one('personnummer', () => {
      const number = `${born()}-${four()}`;
      return [number, number, number.replace('-', '')];
    }),
    one('last four', () => {
      const number = four();
      return [`med sista ${number}`, number];
    }),
    one('e-mail', () => {
      const name = nonsense().toLowerCase();
      return [`${name}@gmail.com`, name];
    }),
    one('address', () => {
      const street = `${nonsense()}gatan`;
      return [`på ${street} 71`, street];
    }),
    one('handle', () => {
      const name = `${nonsense().toLowerCase()}_${digits(3)}`;
      return [`@${name}`, name];
    }),
    one('case number', () => {
      const number = `${four()}-${digits(3)}`;
      return [`dnr SN 2026/${number}`, number];
    }),
  ];
}
