import { type Day, dayOf } from '../../shared/day.js';
import type { UnansweredQueue } from '../queue/unanswered.js';
import { keys, type PromisedStore } from './promised.js';
import { promise, tellAnswer } from './promised-acts.js';
import { hasRoom, idOf, type Presser, type PromisedParts } from './promised-job.js';

const DAY_MS = 86_400_000;

/** What asking to be told of an answer led to. */
export type TellMeOutcome =
  | { readonly is: 'willTell'; readonly text: string; readonly until: Day; readonly days: number }
  | { readonly is: 'willNotTell' }
  /** Nothing of the question can be kept, or no more can be promised now. */
  | { readonly is: 'cannotTell' };

/** Somebody wants to hear when there is an answer to a question, which is open in the queue from now on. */
export async function tellMe(
  text: string,
  parts: PromisedParts,
  queue: Pick<UnansweredQueue, 'keepOpen'>,
  who: Presser,
  now: Date,
): Promise<TellMeOutcome> {
  const { store, seals, days } = parts;
  const kept = await queue.keepOpen(text, now);
  if (kept === '' || who.address === undefined || !(await hasRoom(parts))) return { is: 'cannotTell' };
  const question = seals.hash('question', kept);
  const id = idOf(seals, `answer ${question}`, who);
  const until = now.getTime() + days * DAY_MS;
  const sealed = seals.seal(who.address, id);
  await store.change(id, data => promise(data, { about: 'answer', sealed, question, until }, []));
  return { is: 'willTell', text: kept, until: dayOf(new Date(until)), days };
}

/** Somebody does not want to hear of an answer any more. */
export async function doNotTellMe(
  text: string,
  { store, seals }: PromisedParts,
  queue: Pick<UnansweredQueue, 'keptText'>,
  who: Presser,
): Promise<TellMeOutcome> {
  await store.erase(idOf(seals, `answer ${seals.hash('question', queue.keptText(text))}`, who));
  return { is: 'willNotTell' };
}

/** Owes those who wait for questions with these hashes the word of the answer; to how many it is news. */
async function tellAll(
  store: PromisedStore,
  closed: ReadonlyMap<string, string>,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  let told = 0;
  for (const id of ids) {
    const made = (await store.read(id))?.promise;
    const closedWith = made?.about === 'answer' ? closed.get(made.question) : undefined;
    if (closedWith === undefined) continue;
    if (await store.change(id, data => tellAnswer(data, closedWith, now.getTime()))) told++;
  }
  return told;
}

/** Those who asked to be told of an answer to one of these texts are owed it; how many. */
export async function tellWhoAsked(
  texts: readonly string[],
  closedWith: string,
  { store, seals }: PromisedParts,
  now: Date,
): Promise<number> {
  const closed = new Map(texts.map(text => [seals.hash('question', text), closedWith]));
  const found = await Promise.all([...closed.keys()].map(hash => store.find(keys.question(hash))));
  return tellAll(store, closed, [...new Set(found.flat())], now);
}

/**
 * Owes the word to those who asked while their question was being closed, or whose closing was broken off between the queue
 * and them; and erases what is over. How many were told, and how many promises erased.
 */
export async function tendPromised(
  { store, seals, questions }: PromisedParts,
  now: Date,
): Promise<{ readonly told: number; readonly erased: number }> {
  const waiting = await store.find(keys.waiting);
  let told = 0;
  if (waiting.length > 0) {
    const all = await questions();
    const open = new Set(all.filter(({ closedWith }) => closedWith === undefined).map(({ text }) => text));
    const closed = new Map(
      all.flatMap(({ text, closedWith }): [string, string][] =>
        closedWith === undefined || open.has(text) ? [] : [[seals.hash('question', text), closedWith]],
      ),
    );
    if (closed.size > 0) told = await tellAll(store, closed, waiting, now);
  }
  const over = await store.due('over', now.getTime(), 1_000);
  for (const id of over) await store.erase(id);
  return { told, erased: over.length };
}
