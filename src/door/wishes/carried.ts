import { saysWhen } from '../../groups/series/tokens.js';
import { schoolMeant, schoolsMeant } from '../../shared/school-search.js';
import { words } from '../../shared/text.js';
import { whenIn } from './when.js';

/** A word of a school's name that many names have: alone it names none. */
const COMMON =
  /^(?:skol\w*|forskol\w*|grundskol\w*|gymnasi\w*|fritids\w*|soc\w*|kontakt\w*|barn\w*|elev\w*|konsult\w*|anonym\w*|numm\w*|namn\w*|vilken|vart|kanal\w*|grupp\w*)$/;
const SCHOOL_WORD_MIN = 4;

/** The one school of the directory that a message names; undefined where it names none, or more than one. */
export function schoolIn<S extends { readonly id: string; readonly name: string }>(
  message: string,
  schools: readonly S[],
): S | undefined {
  const said = words(message).slice(0, 30);
  const told = new Set(schools.flatMap(({ name }) => words(name).filter(word => word.length >= SCHOOL_WORD_MIN)));
  // "Tallis" is Tallskolan, as those who work there say it.
  const begins = (word: string) =>
    [...told].some(one => one.startsWith(word.replace(/(?<=\p{L}{4})is$|s$/u, '')) || word.startsWith(one));
  const found = new Map<string, S>();
  said.forEach((word, at) => {
    if (word.length < SCHOOL_WORD_MIN || COMMON.test(word) || !begins(word)) return;
    const next = said[at + 1];
    const both = next === undefined ? undefined : schoolMeant(schools, `${word} ${next}`);
    const [short, ...others] = /\p{L}{4}is$/u.test(word) ? schoolsMeant(schools, word) : [];
    const meant =
      both ??
      schoolMeant(schools, word) ??
      schoolMeant(schools, word.replace(/s$/, '')) ??
      (others.length === 0 ? short : undefined);
    if (meant) found.set(meant.id, meant);
  });
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The end of a school's name. */
export const SCHOOL_END = /\p{L}{3}skolan?s?(?!\p{L})/iu;
/** What only says which kind of school it is. */
const KIND = /^(?:för|grund|gymnasie|hög|sär|fri|låg|mellan|special)skolan?$/iu;

/** The name of a school in a message by its end alone, whether the directory has it or not. */
export const namedSchoolIn = (message: string): string | undefined =>
  message.match(/\p{L}+skolan?(?!\p{L})/giu)?.find(word => SCHOOL_END.test(word) && !KIND.test(word));

const LETTERS = 'acdefghjkmnpqrtuvwxy34679';
const ALONE = String.raw`(?<![\p{L}\p{N}])`;
const ENDS = String.raw`(?![\p{L}\p{N}])`;
const groups = (letters: string, between: string) => `[${letters}]{5}${between}[${letters}]{5}`;
/** One code in nine has no figure in it: then it is one as it is shown, or beside what is to be done with it. */
const CODES: readonly RegExp[] = [
  new RegExp(`${ALONE}(?=[a-z]*\\d|\\d*[a-z]+[- ]?[a-z]*\\d)(${groups(LETTERS, '[- ]?')})${ENDS}`, 'iu'),
  new RegExp(`${ALONE}(${groups(LETTERS.toUpperCase(), '-')})${ENDS}`, 'u'),
  new RegExp(`${ALONE}(?:kod(?:en)?|boka om|omboka|avboka|flytta) (${groups(LETTERS, '-')})${ENDS}`, 'iu'),
  new RegExp(
    `${ALONE}(?:[Kk]od(?:en)?|[Bb]oka om|[Oo]mboka|[Aa]vboka|[Ff]lytta) (${groups(LETTERS.toUpperCase(), '')})${ENDS}`,
    'u',
  ),
];

/** The code of a booking in a message, as it is typed; undefined where there is none. */
export function codeIn(message: string): string | undefined {
  for (const code of CODES) {
    const found = code.exec(message)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Five to nine characters of a code after what is to be done with it: with a figure, or five in capitals. "V50" and "5B" are none. */
const HALVES: readonly RegExp[] = [
  new RegExp(
    `${ALONE}(?:kod(?:en)?|boka om|omboka|avboka|flytta) ((?=[a-z-]*\\d)[${LETTERS}]{5}(?:[- ]?[${LETTERS}]{1,4})?)-?${ENDS}`,
    'iu',
  ),
  new RegExp(
    `${ALONE}(?:[Kk]od(?:en)?|[Bb]oka om|[Oo]mboka|[Aa]vboka|[Ff]lytta) ([${LETTERS.toUpperCase()}]{5})-?${ENDS}`,
    'u',
  ),
];

/** What was typed of a code that is cut short; undefined where there is none, or a whole one. */
export function halfCodeIn(message: string): string | undefined {
  if (codeIn(message) !== undefined) return undefined;
  for (const half of HALVES) {
    const found = half.exec(message)?.[1];
    if (found !== undefined && (/\d/.test(found) || !saysWhen(found))) return found;
  }
  return undefined;
}

/** A message without the code of a booking in it, or what was typed of one, which says nothing of what is to be done, nor when. */
export function withoutCode(message: string): string {
  const code = codeIn(message) ?? halfCodeIn(message);
  return code === undefined ? message : message.replace(code, ' ').replace(/\s+/g, ' ').trim();
}

const INSTEAD = /\s+(?:i ?stället för|istället för|isf)\s+/i;
const TO = /\s+(?:till|blir|bli)\s+(?=\S)/i;

interface Moving {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The part of a message that says what is to be moved, and the part that says when it is to be; each as it was written. */
export function partsOfMove(message: string): Moving {
  const [want, not] = message.split(INSTEAD);
  if (want !== undefined && not !== undefined) return { from: not, to: want };
  const parts = message.split(TO);
  const after = parts.slice(1).join(' till ');
  if (after !== '' && whenIn(after) !== undefined) return { from: parts[0], to: after };
  return /\b(?:i ?stället|ta|tar|kör|ses|lägger)\b/i.test(message)
    ? { from: undefined, to: message }
    : { from: message, to: undefined };
}

/** Which meeting and which new time somebody speaks of who wants one moved; each as it was written. */
export function moveIn(message: string): Moving {
  const { from, to } = partsOfMove(message);
  return { from: from && whenIn(from), to: to && whenIn(to) };
}

const ACT =
  /(?<!\p{L})(?:(?:av|om)?boka|ställ(?:a|er)? in|(?:flytta|skjut(?:a)? (?:upp|fram)|byt(?:a)?) (?:min|mitt|mina|tid|tiden|mötet|konsultationen|bokningen)|book|cancel|reschedule)(?!\p{L})/iu;

/** Whether a message wants, whatever else it tells, something booked, moved or cancelled. */
export const asksForAct = (message: string): boolean => codeIn(message) !== undefined || ACT.test(message);
