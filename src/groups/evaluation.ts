import * as z from 'zod/v4';
import type { Day } from '../shared/day.js';
import { say } from '../shared/say.js';
import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';

/** From where somebody answers; nobody has to say. */
export const SERVICE_IDS = [
  'skola',
  'forskola',
  'elevhalsa',
  'fritid',
  'socialtjanst',
  'bup',
  'polis',
  'lss',
  'annan',
  'ej',
] as const;
export type Service = (typeof SERVICE_IDS)[number];

const services = (): Readonly<Record<Service, string>> => ({
  skola: say`Skola`,
  forskola: say`Förskola`,
  elevhalsa: say`Elevhälsa`,
  fritid: say`Fritidshem eller fritidsgård`,
  socialtjanst: say`Socialtjänst`,
  bup: say`BUP eller annan vård`,
  polis: say`Polis`,
  lss: say`LSS eller annat stöd vid funktionsnedsättning`,
  annan: say`Annan verksamhet`,
  ej: say`Vill inte säga`,
});

/** From where somebody answers, in words. */
export const serviceName = (id: Service): string => services()[id];

const id = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, { error: 'Skriv ett id: bara små bokstäver a–z, siffror och bindestreck.' });
/** Questions that are answered on a line; `own` is the service that alone is asked one. */
const onLine = z.object({
  source: z.string().min(1),
  questions: z
    .array(z.strictObject({ id, text: z.string().min(1), own: z.enum(SERVICE_IDS).optional() }))
    .min(1)
    .max(10),
});
/** The most open questions: each is a box on the card. */
export const OPEN_MAX = 7;
const questionFile = z.strictObject({
  ...onLine.shape,
  /** Open questions, answered in words. */
  open: z
    .array(z.strictObject({ id, text: z.string().min(1) }))
    .max(OPEN_MAX)
    .optional(),
  /** What is asked when a case is closed. */
  case: z.strictObject(onLine.shape).optional(),
});

/** Questions that are answered on a line, and where they come from. */
export type LineQuestions = z.output<typeof onLine>;

/** The yearly questions, the open ones beside them, and those of a closed case. */
export type Questions = z.output<typeof questionFile>;

/** The data of knowledge/evaluation.yaml -> the questions; undefined when it is wrong. */
export function parseQuestions(data: unknown): Questions | undefined {
  const parsed = questionFile.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** Places on the line from yes (100) to no (0) that can be chosen. */
export const PLACES = [100, 75, 50, 25, 0] as const;

const places = (): Readonly<Record<(typeof PLACES)[number], string>> => ({
  100: say`Ja`,
  75: say`Till stor del`,
  50: say`Delvis`,
  25: say`Knappt`,
  0: say`Nej`,
});

/** The same as a card offers them. */
export const placesToChoose = (): { title: string; value: string }[] =>
  PLACES.map(place => ({ title: places()[place], value: String(place) }));

/** One person's answers, tagged by service only. */
export interface Evaluation {
  /** A keyed hash of the person, the group and the year: one answer a person. Erased when the year is closed. */
  readonly by?: string | undefined;
  /** "2026/27". */
  readonly year: string;
  readonly service: Service;
  /** 0..100 by question id. */
  readonly values: Readonly<Record<string, number>>;
}

/** The school year of a day: from 1 July to 30 June. */
export function schoolYearOf(on: Day): string {
  const first = Number(on.slice(0, 4)) - (on.slice(5) < '07-01' ? 1 : 0);
  return `${first}/${String(first + 1).slice(2)}`;
}

/** The school year before. */
export function yearBefore(year: string): string {
  const first = Number(year.slice(0, 4)) - 1;
  return `${first}/${String(first + 1).slice(2)}`;
}

/** How many have answered in a year, and whether this person had before. */
export interface Evaluated {
  readonly count: number;
  readonly again: boolean;
}

/** One order for all that is kept: by a keyed hash, so that it says nothing of who answered first. */
export const mixed = <One extends { readonly by?: string | undefined }>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => (a.by ?? '').localeCompare(b.by ?? ''));

/** Keeps one person's answers for a year, in place of those that the same person gave before in that year. */
export function keepEvaluation(data: GroupData, evaluation: Evaluation & { readonly by: string }): Done<Evaluated> {
  const all = data.evaluations ?? [];
  const others = all.filter(one => one.by !== evaluation.by || one.year !== evaluation.year);
  const evaluations = mixed([...others, evaluation]);
  const count = evaluations.filter(one => one.year === evaluation.year).length;
  return { data: { ...data, evaluations }, result: { count, again: others.length < all.length } };
}

/** Forgets who answered in every year but the one that is open; whether there was anything to forget. */
export function closeYears(data: GroupData, open: string): Done<boolean> {
  const closed = (one: Evaluation) => one.year !== open && one.by !== undefined;
  const all = data.evaluations ?? [];
  if (!all.some(closed)) return unchanged(data, false);
  const evaluations = all.map(one => (closed(one) ? { ...one, by: undefined } : one));
  return { data: { ...data, evaluations }, result: true };
}

/** Answers that must be there before a result is shown: fewer could point at somebody. */
export const SHOWN_FROM = 5;

/** The answers to one question in a school year, and the mean of the year before where it may be shown. */
export interface Result {
  readonly text: string;
  readonly marks: readonly { readonly value: number; readonly service: Service }[];
  readonly before?: number | undefined;
}

/** Answers of a service that must be there before its marks are told apart: the only one of a service would be known by it. */
const SERVICE_FROM = 3;

/**
 * The marks with their services where that points at nobody: those of a service with fewer than SERVICE_FROM become "ej", and
 * where those are themselves too few to hide among, all do.
 */
function untold(marks: Result['marks']): Result['marks'] {
  const counted = (service: Service) => marks.filter(one => one.service === service).length;
  const few = (service: Service) => service !== 'ej' && counted(service) < SERVICE_FROM;
  const neutral = marks.filter(({ service }) => service === 'ej' || few(service)).length;
  const all = neutral > 0 && neutral < SERVICE_FROM;
  return marks.map(({ value, service }) => ({ value, service: all || few(service) ? 'ej' : service }));
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * The results of a school year by question; undefined while there are fewer than `from` answers. A question that fewer than
 * that have answered has no marks: one mark among four blanks would be somebody's.
 */
export function resultsOf(
  data: GroupData,
  questions: Questions,
  year: string,
  from = SHOWN_FROM,
): Result[] | undefined {
  const of = (which: string) => (data.evaluations ?? []).filter(one => one.year === which);
  const [now, earlier] = [of(year), of(yearBefore(year))];
  if (now.length < from) return undefined;
  return questions.questions.map(({ id, text }) => {
    const marks = now.flatMap(one =>
      one.values[id] === undefined ? [] : [{ value: one.values[id], service: one.service }],
    );
    const old = earlier.flatMap(one => one.values[id] ?? []);
    if (marks.length < from) return { text, marks: [] };
    return { text, marks: untold(marks), ...(old.length >= SHOWN_FROM ? { before: meanOf(old) } : {}) };
  });
}
