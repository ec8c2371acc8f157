import * as z from 'zod/v4';
import type { Day } from './day.js';
import { dayField as day, lineField as line } from './file-fields.js';

/** The fields of a directory that say when schools are open; whole days, both ends included. */
export const schoolYear = {
  terms: z.array(z.strictObject({ name: line, from: day, to: day })).default([]),
  /** Days when nobody meets beside the Swedish holidays: lov, studiedagar. Without schools it holds for all of them. */
  closed: z
    .array(z.strictObject({ name: line, from: day, to: day.optional(), schools: z.array(z.string()).optional() }))
    .default([]),
};

/** The part of a directory that is about the school year. */
export interface SchoolYear {
  readonly terms: readonly { readonly name: string; readonly from: Day; readonly to: Day }[];
  readonly closed: readonly {
    readonly name: string;
    readonly from: Day;
    readonly to?: Day | undefined;
    readonly schools?: readonly string[] | undefined;
  }[];
}

/** The terms and closed days of one school, by its id; of all schools together without one. */
export function calendarOf(year: SchoolYear | undefined, school?: string) {
  const closed = (year?.closed ?? [])
    .filter(({ schools }) => schools === undefined || (school !== undefined && schools.includes(school)))
    .map(({ name, from, to }) => ({ name, from, to: to ?? from }));
  return { terms: year?.terms ?? [], closed };
}
