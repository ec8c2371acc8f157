import { claimDue, type End, finish, noteAttempt, putOff, releaseOthers } from '../../outbox/letter.js';
import { type Done, unchanged } from '../../shared/aggregates.js';
import type { Pledge, PromisedData, PromisedLetter } from './promised.js';

/** How long a letter that was promised is of use, in milliseconds. */
export const USEFUL_MS = 7 * 86_400_000;

type Act<Result> = Done<PromisedData, Result>;
/** A letter as an act owes it. */
export type Owed = Pick<PromisedLetter, 'about' | 'due' | 'closedWith'>;

function owe(data: PromisedData, owed: readonly Owed[]): PromisedData {
  const letters = owed.map(
    (one, at): PromisedLetter => ({
      ...one,
      until: one.due + USEFUL_MS,
      twice: true,
      id: String(data.owed + at + 1),
      attempts: 0,
    }),
  );
  return { ...data, letters: [...data.letters, ...letters], owed: data.owed + owed.length };
}

/** Makes a promise with the letters that it owes already; the same press again changes nothing. */
export function promise(data: PromisedData, made: Pledge, owed: readonly Owed[]): Act<'new' | 'again'> {
  if (data.promise) return unchanged(data, 'again');
  return { data: owe({ ...data, promise: made }, owed), result: 'new' };
}

/** Owes whoever waits for an answer the word of it, once; whether it is news. */
export function tellAnswer(data: PromisedData, closedWith: string, now: number): Act<boolean> {
  if (data.promise?.about !== 'answer' || data.letters.length > 0) return unchanged(data, false);
  return { data: owe(data, [{ about: 'answer', due: now, closedWith }]), result: true };
}

/**
 * Owes a channel the reviews of a month, once a month: a month of which it has heard, or of which there is nothing to say
 * (`any`), stays done with, however often and by how many processes it is asked. Whether a letter is owed now.
 */
export function oweReviews(data: PromisedData, month: string, any: boolean, now: number): Act<boolean> {
  if (data.promise?.about !== 'reviews' || data.promise.month >= month) return unchanged(data, false);
  const noted = { ...data, promise: { ...data.promise, month } };
  return { data: any ? owe(noted, [{ about: 'reviews', due: now }]) : noted, result: any };
}

/** Claims the longest due letter, where one can be had. */
export function claimLetter(data: PromisedData, by: string, now: number): Act<PromisedLetter | undefined> {
  const { letters, claimed } = claimDue(data.letters, by, now, 1);
  return claimed.length === 0 ? unchanged(data, undefined) : { data: { ...data, letters }, result: claimed[0] };
}

const changed = (data: PromisedData, letters: readonly PromisedLetter[] | undefined): Act<boolean> =>
  letters ? { data: { ...data, letters }, result: true } : unchanged(data, false);

/** Notes that a letter is about to be tried; false where it is not held any more, and is not to be posted. */
export const noteTry = (data: PromisedData, id: string, by: string): Act<boolean> =>
  changed(data, noteAttempt(data.letters, id, by));

/** Gives a letter back until an instant; false where it is not held any more. */
export const putOffLetter = (
  data: PromisedData,
  id: string,
  by: string,
  until: number,
  delivered: 'no' | 'perhaps',
): Act<boolean> => changed(data, putOff(data.letters, id, by, until, delivered));

/** What the end of a letter led to: it was not held any more; others are owed still, or will be; it was the last one. */
export type Finished = 'late' | 'more' | 'last';

/** Ends a letter and forgets it. */
export function finishLetter(data: PromisedData, id: string, by: string, end: End, now: number): Act<Finished> {
  const ended = finish(data.letters, id, by, end, now);
  if (!ended) return unchanged(data, 'late');
  const letters = ended.filter(one => !one.ended);
  return {
    data: { ...data, letters },
    result: letters.length > 0 || data.promise?.about === 'reviews' ? 'more' : 'last',
  };
}

/** Claims of a process that is gone are void: whoever has the data alone gives them up. */
export function releaseLetters(data: PromisedData): Act<undefined> {
  const letters = releaseOthers(data.letters, '');
  return letters === data.letters ? unchanged(data, undefined) : { data: { ...data, letters }, result: undefined };
}
