import type { Day } from '../shared/day.js';
import { say } from '../shared/say.js';
import { clockOf } from '../shared/wall-time.js';
import type { SaidThere } from './life-outcome.js';
import { PLAN_MAX, type PlannedMeeting } from './plan.js';
import { leavesOutBreaks } from './series/dates.js';
import { inWords, phraseOf } from './series/in-words.js';
import type { Ambiguous, Meaning, NotUnderstood } from './series/meaning.js';

/** Why a phrase gives no dates, in Swedish, and phrases to choose from in its place. */
export interface Refused {
  readonly why: string;
  readonly instead?: readonly string[];
}

/** What a convener is told of a phrase that means no day between the first and the last one. */
export const NO_DATES = 'Det blev inga datum mellan de dagarna.';

/** A phrase longer than a card's field cannot be chosen. */
const FIELD_MAX = 200;

/** What a convener is told of a phrase that is not understood, or that has several meanings. */
export function refusalOf(reading: NotUnderstood | Ambiguous): Refused {
  if ('ambiguous' in reading) {
    const words = reading.ambiguous.map(one => `”${one.words}”`);
    const instead = reading.ambiguous.map(one => one.phrase).filter(one => one.length <= FIELD_MAX);
    return { why: `Menar du ${words.slice(0, -1).join(', ')} eller ${words.at(-1)}?`, instead };
  }
  const instead = (reading.instead ?? []).filter(one => one.length <= FIELD_MAX);
  return { why: reading.why, instead };
}

/**
 * What a convener is asked who said on which days and at no time: nobody knows when a group meets but the group. The phrase
 * offered has a usual hour; undefined where a time was said, or where all of it is to be proposed ("två gånger per termin").
 */
export function withoutTime(meaning: Meaning): Refused | undefined {
  if (meaning.rules.every(rule => rule.timeSaid)) return undefined;
  const timed = meaning.rules.map(rule => ({ ...rule, timeSaid: true, lengthSaid: true }));
  const instead = [phraseOf({ ...meaning, rules: timed })].filter(one => one.length <= FIELD_MAX);
  return { why: 'Du sa ingen tid. Skriv när ni börjar och slutar, till exempel 13-14.', instead };
}

/** What has to be known of "five times": whether days fall away that are not among them, or there is no room for as many. */
function timesSaid(count: number | undefined, held: number, lost: number): string[] {
  if (count === undefined) return [];
  if (held < count) return [say`Du sa ${count} gånger, men det blir bara ${held} till och med sista dagen.`];
  return lost > 0 ? [say`Dagar som faller bort räknas inte med i de ${count} gångerna.`] : [];
}

/** What was not said of the time, and is the usual: all of it, which only proposals lack, or how long it is. */
export function guessedOf({ wish, rules }: Meaning): 'time' | 'end' | undefined {
  const timed = wish ? [wish] : rules;
  if (timed.some(one => !one.timeSaid)) return 'time';
  return timed.some(one => !one.lengthSaid) ? 'end' : undefined;
}

/** What is not known of school on some of the dates, which are not left out for that. */
function schoolWords(meaning: Meaning, dates: readonly PlannedMeeting[]): string[] {
  const held = dates.filter(({ skipped }) => !skipped);
  if (dates.some(date => date.unknownSchoolDay) && leavesOutBreaks(meaning))
    return [
      say`Du sa utom lov. Utanför terminerna som jag känner till vet jag inte när det är lov, inte heller sommarlov: de datumen är med.`,
    ];
  return [
    ...(dates[0]?.unknownSchoolDay && !dates.at(-1)?.unknownSchoolDay
      ? [say`De första datumen ligger före terminerna som jag känner till. Lov är inte borträknade där.`]
      : []),
    ...(dates.at(-1)?.unknownSchoolDay
      ? [say`De sista datumen ligger efter terminerna som jag känner till. Lov är inte borträknade där.`]
      : []),
    ...(held.some(date => date.betweenTerms)
      ? [say`Några datum ligger mellan terminerna, när skolan har lov. Skriv till utom lov om ni inte ses då.`]
      : []),
  ];
}

/** What stands above the dates of a preview: the meaning in one sentence with the number of meetings, then what was not said. */
export function previewWords(meaning: Meaning, dates: readonly PlannedMeeting[], from: Day, to: Day): string[] {
  const held = dates.filter(date => !date.skipped).length;
  // A series that was cut ends where its dates do.
  const cut = dates.find(({ more }) => more);
  const lasts = !meaning.rules.every(({ pattern }) => pattern.is === 'dates');
  const bounded: Meaning = lasts
    ? {
        ...meaning,
        from: meaning.from && meaning.from > from ? meaning.from : from,
        to: cut?.day ?? (meaning.to && meaning.to < to ? meaning.to : to),
      }
    : meaning;
  const guessed = guessedOf(meaning);
  const usual = meaning.wish?.time;
  return [
    held === 1 ? say`${inWords(bounded)}: 1 möte.` : say`${inWords(bounded)}: ${held} möten.`,
    ...timesSaid(meaning.count, held, dates.length - held),
    ...(guessed === 'time' && usual
      ? [say`Du sa ingen tid. Jag har satt ${clockOf(usual.start)}-${clockOf(usual.end)}, ändra om det är fel.`]
      : []),
    ...(guessed === 'end' ? [say`Du sa inte hur länge. Jag har räknat med en timme, ändra om det är fel.`] : []),
    ...(cut ? [say`Det blir fler datum än så. Jag tar högst ${PLAN_MAX} åt gången: lägg till resten sedan.`] : []),
    ...schoolWords(meaning, dates),
  ];
}

/** Sentences of a number that is the same in every language, each put together by whoever shows it. */
export const allSaidThere = (write: () => readonly string[]): SaidThere[] =>
  write().map((_, at) => ({ toString: () => write()[at] ?? '' }));
