import type { Forum } from '../forum.js';
import { forumAsks } from '../forum-facts.js';
import type { Lookalike } from '../lookalike.js';
import type { Rule } from '../rule.js';
import type { Topic } from './index.js';

/** How much each part of a rule counts beside one of its asks; details are long and speak of neighbours too. */
const WEIGHT = { title: 2, ask: 1, short: 1, detail: 0.5, forum: 0.5 } as const;
/** Lines of the details that are shorter than this (headings) say nothing of the rule. */
const DETAIL_MIN = 20;

/** The pack whose rules hold in all of Sweden; the others are local. */
export const NATIONAL = 'nationell';
/** A local rule must be plainly meant: its place or one of its own names should stand in the question. */
const LOCAL_PRIOR = -0.15;
/** What marks a topic that is not the bot's; no rule's id holds a colon. */
const NOT_OURS = 'inte-var:';

/** Whether a topic's id is that of a subject that is not the bot's. */
export function isNotOurs(id: string): boolean {
  return id.startsWith(NOT_OURS);
}

/** A rule, with the questions that its forums' data answers, as a topic. */
export function ruleTopic(rule: Rule, forums: readonly Forum[]): Topic {
  const asked = forums.filter(forum => forum.rule === rule.id).flatMap(forumAsks);
  return {
    id: rule.id,
    prior: rule.pack === NATIONAL ? 0 : LOCAL_PRIOR,
    texts: [
      { text: rule.title, weight: WEIGHT.title },
      ...rule.asks.map(text => ({ text, weight: WEIGHT.ask })),
      ...asked.map(text => ({ text, weight: WEIGHT.forum })),
      { text: rule.short, weight: WEIGHT.short },
      ...rule.details
        .split('\n')
        .filter(line => line.length >= DETAIL_MIN)
        .map(text => ({ text, weight: WEIGHT.detail })),
    ],
  };
}

/** A subject that is not the bot's as a topic: it competes with the rules, so that the bot can say that it does not know. */
export function lookalikeTopic(subject: Lookalike): Topic {
  return {
    id: NOT_OURS + subject.id,
    prior: 0,
    texts: [subject.about, ...subject.asks].map(text => ({ text, weight: WEIGHT.ask })),
  };
}
