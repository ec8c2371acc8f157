import { stretchOf } from '../../shared/paging.js';
import { fold } from '../../shared/text.js';
import type { Answering } from '../answering.js';
import type { Rule } from '../rule.js';
import type { Cluster, UnansweredQueue } from './unanswered.js';

/** How many groups of questions one card shows, and how many rules it offers for each. */
export const GROUPS_SHOWN = 5;
export const RULES_OFFERED = 6;
/** How many of a group's questions are shown; their rules are looked for by the same ones. */
export const EXAMPLES = 3;
/** How many rules are named where the one that was typed is not known. */
const NAMED = 3;

/** A part of the queue of unanswered questions, as much as one card shows. */
export interface QueuePage {
  readonly groups: readonly {
    readonly cluster: Cluster /** The rules that may answer it, the nearest first. */;
    readonly near: readonly Rule[];
  }[];
  /** The place of the first shown group (0 is the first), and how many groups there are. */
  readonly from: number;
  readonly total: number;
  /** For how many days a question is kept. */
  readonly days: number;
  /** The rule that was given for a group is not known: the rules that may have been meant, none where none was given. */
  readonly unknown?: { readonly given: boolean; readonly near: readonly Rule[] } | undefined;
  /** What was just closed. */
  readonly closed?: JustClosed | undefined;
  /** The titles of rules that were shown and did not help, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Questions that were just closed: with which rule, or as what without one, how many, and to how many the answer goes. */
export interface JustClosed {
  readonly ids: readonly string[];
  readonly rule?: Rule | undefined;
  readonly as?: string | undefined;
  readonly count: number;
  readonly told: number;
}

/** From where on the queue is shown (0 is the first group), and what came of closing: `unknown` is what was given in place of a rule. */
export interface PageOf {
  readonly from?: number | undefined;
  readonly unknown?: string | undefined;
  readonly closed?: JustClosed | undefined;
}

/** The rule of an id, or the only one that has a title; undefined for a text that is neither on that day. */
export function ruleMeant(text: string, answering: Answering, now: Date): Rule | undefined {
  const byId = answering.find(text.trim().toLowerCase(), now);
  if (byId || text.trim() === '') return byId;
  const [titled, ...others] = answering.all(now).filter(rule => fold(rule.title) === fold(text));
  return others.length === 0 ? titled : undefined;
}

/** The queue from a place on; the first groups for a place beyond it. */
export async function queuePage(
  queue: UnansweredQueue,
  answering: Answering,
  now: Date,
  { from = 0, unknown, closed }: PageOf = {},
): Promise<QueuePage> {
  const all = await queue.clusters();
  const { rows, first } = stretchOf(all, from, GROUPS_SHOWN);
  const groups = rows.map(cluster => {
    const asked = cluster.slice(0, EXAMPLES).map(({ text }) => text);
    return { cluster, near: answering.nearest(asked.join(' '), RULES_OFFERED, now) };
  });
  const given = unknown !== undefined && unknown !== '';
  const shown = new Set(rows.flat().flatMap(one => one.shown ?? []));
  const titles = new Map(
    [...shown].flatMap((id): [string, string][] => {
      const rule = answering.find(id, now);
      return rule ? [[id, rule.title]] : [];
    }),
  );
  return {
    groups,
    titles,
    closed,
    from: first,
    total: all.length,
    days: queue.days,
    ...(unknown === undefined ? {} : { unknown: { given, near: given ? answering.typed(unknown, NAMED, now) : [] } }),
  };
}
