import type { DangerExamples } from '../danger/examples.js';
import type { Forum } from '../forum.js';
import { forumAsks } from '../forum-facts.js';
import type { Lookalike } from '../lookalike.js';
import type { Rule } from '../rule.js';
import type { WishExamples } from '../wishes/examples.js';
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
/** The topic of the messages that tell of present danger, and that of the calm ones that look like them. */
export const DANGER = 'fara:';
const CALM = 'lugn:';
/** What marks something that is to be done, in place of answered. */
const TO_DO = 'gor:';

/** What the search knows beside the rules. */
interface TopicData {
  readonly forums?: readonly Forum[];
  readonly lookalikes?: readonly Lookalike[];
  readonly examples?: DangerExamples | undefined;
  readonly wishes?: WishExamples | undefined;
}

/** Whether a topic's id is that of a subject that is not the bot's. */
export function isNotOurs(id: string): boolean {
  return id.startsWith(NOT_OURS);
}

/** Whether a topic's id is that of a rule. */
export function isRule(id: string): boolean {
  return !id.includes(':');
}

/** The action of a topic; undefined for one that is no action's. */
export function actionOf(id: string): string | undefined {
  return id.startsWith(TO_DO) ? id.slice(TO_DO.length) : undefined;
}

/** A rule, with the questions that its forums' data answers, as a topic. */
function ruleTopic(rule: Rule, forums: readonly Forum[]): Topic {
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
function lookalikeTopic(subject: Lookalike): Topic {
  return {
    id: NOT_OURS + subject.id,
    prior: 0,
    texts: [subject.about, ...subject.asks].map(text => ({ text, weight: WEIGHT.ask })),
  };
}

/** The examples of danger as topics: they compete with the rules, so that a message is seen to be more like them than like any question. */
function dangerTopics({ danger, calm, pairs }: DangerExamples): Topic[] {
  const topic = (id: string, texts: readonly string[]): Topic => ({
    id,
    prior: 0,
    texts: texts.map(text => ({ text, weight: WEIGHT.ask })),
  });
  const [told, like] = [pairs.map(pair => pair.danger), pairs.map(pair => pair.calm)];
  return [topic(DANGER, [...danger, ...told]), topic(CALM, [...calm, ...like])];
}

/** What may be wanted done as topics: a wish is seen to be more like them than like any question. */
function actionTopics({ actions }: WishExamples): Topic[] {
  return actions.map(({ id, asks }) => ({
    id: TO_DO + id,
    prior: 0,
    texts: asks.map(text => ({ text, weight: WEIGHT.ask })),
  }));
}

/** Everything that a message may be about: the rules with their forums, what is not the bot's, danger, and what is to be done. */
export function topicsOf(
  rules: readonly Rule[],
  { forums = [], lookalikes = [], examples, wishes }: TopicData,
): Topic[] {
  return [
    ...rules.map(rule => ruleTopic(rule, forums)),
    ...lookalikes.map(lookalikeTopic),
    ...(examples ? dangerTopics(examples) : []),
    ...(wishes ? actionTopics(wishes) : []),
  ];
}
