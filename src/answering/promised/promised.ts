import * as z from 'zod/v4';
import { type Letter, nextDue } from '../../outbox/letter.js';
import type { Aggregates } from '../../shared/aggregates.js';

/** A field that is not named here stays as it is: a later version may have put it there. */
const kept = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
  z.looseObject(fields) as unknown as z.ZodObject<Fields>;

const letterShape = kept({
  id: z.string(),
  due: z.number(),
  until: z.number(),
  twice: z.boolean(),
  claim: kept({ by: z.string(), until: z.number() }).optional(),
  notBefore: z.number().optional(),
  attempts: z.int(),
  waits: z.int().optional(),
  /** A reminder's id where it is of a report; "answer"; "reviews". */
  about: z.string(),
  /** With what the question was closed (ports.ts: Unanswered.closedWith), where it is the answer. */
  closedWith: z.string().optional(),
});

const promiseShape = z.union([
  kept({
    about: z.literal('report'),
    /** Where its reminders go, sealed. */
    sealed: z.string(),
    /** The day the report came in. */
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  }),
  kept({
    about: z.literal('answer'),
    sealed: z.string(),
    /** Keyed hash of the question as the queue keeps it. */
    question: z.string(),
    /** Until when (epoch milliseconds) an answer is waited for. */
    until: z.number(),
  }),
  kept({
    about: z.literal('reviews'),
    /** The channel that is told each month which reviews are due, sealed. */
    sealed: z.string(),
    /** The last month (YYYY-MM) that needs no word any more. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
  }),
]);

const promisedShape = kept({
  version: z.literal(1),
  id: z.string(),
  promise: promiseShape.optional(),
  letters: z.array(letterShape),
  /** How many letters were ever owed here; the next one's id. */
  owed: z.int(),
});

/** A letter that was promised to somebody in private. */
export type PromisedLetter = Readonly<z.output<typeof letterShape>> & Pick<Letter, 'ended'>;

/** What was promised: reminders after a report, word of an answer, or the reviews of each month. It holds a way to somebody, sealed, and nothing of who. */
export type Pledge = Readonly<z.output<typeof promiseShape>>;

/**
 * One promise to one person, or to a channel; it is erased when its last letter has ended, or when nothing is waited for any
 * more. That of the reviews stands until a curator ends it.
 */
export interface PromisedData {
  readonly id: string;
  readonly promise?: Pledge | undefined;
  readonly letters: readonly PromisedLetter[];
  readonly owed: number;
}

/** The shape of a promise's file. */
export const promisedFile = promisedShape as unknown as z.ZodType<PromisedData & { readonly version: number }>;

/** A promise that was not made yet. */
export const newPromised = (id: string): PromisedData => ({ id, letters: [], owed: 0 });

/** What the answering job needs of the store for what it has promised: one aggregate a promise. */
export type PromisedStore = Aggregates<PromisedData>;

/** The keys by which promises are found. */
export const keys = {
  /** Somebody waits for an answer to the question with this keyed hash. */
  question: (hash: string) => `question ${hash}`,
  /** Somebody waits for an answer. */
  waiting: 'waiting',
  /** A channel is told of the reviews each month. */
  reviews: 'reviews',
  /** Somebody holds a letter of it. */
  claimed: 'claimed',
} as const;

/** From which instant on nothing of a promise is of use any more (epoch milliseconds); Infinity while a letter is owed. */
function overFrom({ promise, letters }: PromisedData): number {
  if (letters.length > 0 || promise?.about === 'reviews') return Number.POSITIVE_INFINITY;
  return promise?.about === 'answer' ? promise.until : 0;
}

/** By what a promise is found, and when something of it is due: its letters, its end. */
export function findableOf(data: PromisedData) {
  const { promise, letters } = data;
  const waits = promise?.about === 'answer' && letters.length === 0;
  return {
    keys: [
      ...(waits ? [keys.waiting, keys.question(promise.question)] : []),
      ...(promise?.about === 'reviews' ? [keys.reviews] : []),
      ...(letters.some(({ claim }) => claim) ? [keys.claimed] : []),
    ],
    instants: { letters: nextDue(letters), over: overFrom(data) },
  };
}
