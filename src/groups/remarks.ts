import { mixed, type Questions, SHOWN_FROM } from './evaluation.js';
import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';

/** What somebody wrote to an open question of a year; neither a name nor a service stands by it. */
export interface Remark {
  /** A keyed hash of the person, the group, the year and the question: no two of a person are alike. Erased when the year is closed. */
  readonly by?: string | undefined;
  readonly year: string;
  readonly question: string;
  readonly text: string;
  /** It has been shown. */
  readonly shown?: true | undefined;
}

/** Keeps what a person wrote, in place of what the same person wrote before; an empty text takes that away. */
export function keepRemarks(
  data: GroupData,
  year: string,
  remarks: readonly { readonly by: string; readonly question: string; readonly text: string }[],
): Done<void> {
  const given = new Set(remarks.map(({ by }) => by));
  const others = (data.remarks ?? []).filter(one => one.by === undefined || !given.has(one.by));
  const written = remarks.filter(({ text }) => text.trim() !== '');
  const kept = written.map(({ by, question, text }): Remark => ({ by, year, question, text: text.trim() }));
  return { data: { ...data, remarks: mixed([...others, ...kept]) }, result: undefined };
}

/** The open questions of a year that at least SHOWN_FROM have written to, each with what was written, in no order that tells anything. */
export function remarksOf(
  { remarks = [] }: GroupData,
  { open = [] }: Questions,
  year: string,
): { readonly text: string; readonly remarks: readonly string[] }[] {
  return open.flatMap(({ id, text }) => {
    const of = readableOf(remarks, year, id);
    return of.length > 0 ? [{ text, remarks: of.map(one => one.text) }] : [];
  });
}

/** What may be read of a question: what was shown before, and once they are SHOWN_FROM those that have come since. */
function readableOf(remarks: readonly Remark[], year: string, question: string): Remark[] {
  const of = remarks.filter(one => one.year === year && one.question === question);
  const waiting = of.filter(({ shown }) => shown === undefined);
  return waiting.length >= SHOWN_FROM ? of : of.filter(({ shown }) => shown);
}

/** Notes which texts of a year are shown from now on. */
export function showRemarks(data: GroupData, { open = [] }: Questions, year: string): Done<void> {
  const { remarks = [] } = data;
  const readable = new Set(open.flatMap(({ id }) => readableOf(remarks, year, id)));
  if (remarks.every(one => one.shown || !readable.has(one))) return unchanged(data, undefined);
  const noted = remarks.map(one => (readable.has(one) ? { ...one, shown: true as const } : one));
  return { data: { ...data, remarks: noted }, result: undefined };
}
