import type { IdentityKind } from '../door/guard/identity-kind.js';
import { words } from '../shared/text.js';
import type { Asked } from './asked.js';
import type { Rule } from './rule.js';

/** Asks a question that is free of identity, by the rules of `now`'s day in Sweden. */
type Ask = (question: string, identity: readonly IdentityKind[], now: Date) => Asked;

/** What a question in Swedish begins with, as it is typed. */
const BEGINS =
  '(?:hur|vad|va|när|vem|vems|vilka|vilken|vilket|varför|får|kan|ska|skall|måste|bör|behöver|behövs|räcker|är det|går det|gäller|finns)';
/** Small talk and small words before it. */
const BEFORE = '(?:(?:hej|men|och|o|å|också|sen|sedan|plus|samt|en fråga till|undrar|jag undrar)[,:]? +)*';
const IS_QUESTION = new RegExp(`^${BEFORE}${BEGINS}(?!\\p{L})`, 'iu');
/** Where one question ends and the next begins. */
const ENDS = new RegExp(`[?.!;\\n]+\\s*|,?\\s+(?:och|o|å|samt|plus)\\s+(?=${BEGINS}(?!\\p{L}))`, 'giu');
/** "Varför?" goes on from what was asked before it. */
const WORDS_MIN = 2;
/** More questions than this are a letter, and a choice of so many is none. */
const QUESTIONS_MAX = 4;

/** The questions of a message, each as it was written; none where it asks but one, or more than can be shown. */
export function questionsIn(message: string): readonly string[] {
  const parts = message.split(ENDS).map(part => part.trim());
  const questions = parts.filter(part => IS_QUESTION.test(part) && words(part).length >= WORDS_MIN);
  return questions.length > 1 && questions.length <= QUESTIONS_MAX ? questions : [];
}

/** How many rules stand as buttons. */
const RULES_MAX = 3;

/** Whether what was made of a message says nothing that must stand alone: of danger, of the writer's life, in another language. */
const isPlain = ({ urgent, caution, child, self, adult, weary, language }: Asked): boolean =>
  !(urgent || caution || child || self || adult || weary || language);

/** From which confidence the nearest rule to a question is offered beside the answer to another. */
const OFFERED_FROM = 0.6;

/** The rule that answers a question, or nearly; none where it is not plainly a question of a rule. */
function ruleOf(asked: Asked, least: number): Rule[] {
  if (!isPlain(asked) || asked.confidence < least) return [];
  if (asked.outcome === 'answer') return [asked.rule];
  return asked.outcome === 'choose' ? asked.choices.slice(0, 1) : [];
}

/** A message that asks more than one thing, with what was made of each of its questions: the rules for them are the first to be offered. */
function withOthers(asked: Asked, each: readonly Asked[]): Asked {
  const found = each.flatMap(one => ruleOf(one, OFFERED_FROM));
  const rules = [...new Map(found.map(rule => [rule.id, rule])).values()].slice(0, RULES_MAX);
  if (asked.outcome === 'answer') {
    const others = rules.filter(({ id }) => id !== asked.rule.id);
    if (others.length === 0) return asked;
    const related = asked.related.filter(({ id }) => !others.some(other => other.id === id));
    return { ...asked, related: [...others, ...related].slice(0, RULES_MAX), several: true };
  }
  if (rules.length < 2) return asked;
  if (asked.outcome === 'choose') return asked.forums.length > 0 ? asked : { ...asked, choices: rules, several: true };
  const { why, ...about } = asked;
  if (why !== 'unknown') return asked;
  return { ...about, outcome: 'choose', choices: rules, forums: [], worry: false, several: true };
}

/** Asks so that no question of a message is dropped in silence: each is asked by itself as well, and what answers it is offered. */
export function askingSeveral(ask: Ask): Ask {
  return (question, identity, now) => {
    const asked = ask(question, identity, now);
    const questions = isPlain(asked) ? questionsIn(question) : [];
    return questions.length === 0
      ? asked
      : withOthers(
          asked,
          questions.map(one => ask(one, identity, now)),
        );
  };
}
