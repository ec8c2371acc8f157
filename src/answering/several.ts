import type { IdentityKind } from '../door/guard/identity-kind.js';
import { words } from '../shared/text.js';
import type { Asked } from './asked.js';
import type { Rule } from './rule.js';

/** Asks a question that is free of identity, by the rules of `now`'s day in Sweden. */
type Ask = (question: string, identity: readonly IdentityKind[], now: Date) => Asked;

/** What a question begins with, as it is typed; one that ends with its mark may begin with anything. */
const BEGINS =
  '(?:hur|vad|va|när|vem|vems|vilka|vilken|vilket|varför|får|kan|ska|skall|måste|bör|behöver|behövs|räcker|räknas|är det|går det|gäller|finns|omfattas|stämmer det' +
  '|what|how|when|who|which|where|why|can|may|must|should|does|do (?:i|we|you|they)|is it|are (?:we|they|there)|has)';
/** How one asks without a question: "säg mig om jag måste anmäla". */
const ASKS =
  '(?:(?:jag |vi )?undrar (?:jag |vi )?(?:om|ifall|hur|vad|när|vem|vilk\\p{L}+|var|varför)|(?:först |gärna )*(?:vill|behöver) (?:jag|vi) (?:först |gärna |också )*(?:veta|fråga)' +
  '|(?:säg(?:a)?|berätta|tala om|förklara|svara)(?: gärna)?(?: för)?(?: mig| mej| oss)?(?: gärna)? (?:om (?:jag|man|vi|det|rektor\\p{L}*|mamma\\p{L}*|pappa\\p{L}*|föräld\\p{L}+)|ifall|hur|vad|när|vem|vilk\\p{L}+)' +
  '|(?:kan|skulle) du (?:också |oxå |även |kunna )*(?:säga|berätta|förklara|svara|tala om)|(?:could|can|please) (?:you )?(?:also )?(?:tell|explain)|tell me|i (?:also |first )?(?:want|would like|need) to know)';
/** Small talk and small words before it. */
const BEFORE =
  '(?:(?:hej|hi|hello|men|och|o|å|också|sen|sedan|plus|samt|and|also|då|åt andra hållet(?: då)?|en (?:fråga|sak|grej) till|(?:sen |sedan )?undrar(?: jag)?|jag undrar(?: om)?|\\d\\))[,:]? +)*';
const START = `(?:${BEGINS}|${ASKS})(?!\\p{L})`;
const IS_QUESTION = new RegExp(`^${BEFORE}${START}`, 'iu');
const SENTENCE = /[^?.!;\n]+[?.!;\n]*/gu;
/** Within a sentence the next question begins with a word for it; before a colon stands that there are some. */
const WITHIN = new RegExp(
  `:\\s+|\\s\\d\\)\\s+|\\s\\+\\s+|,?\\s+(?:(?:och|o|å|så|samt|plus|men|sen|sedan|and|also|but) )+(?=${START})|,\\s+(?=${START})`,
  'giu',
);
/** "Varför?" goes on from what was asked before it. */
const WORDS_MIN = 2;
/** More questions than this are a letter, and a choice of so many is none. */
const QUESTIONS_MAX = 4;

/** The questions of one sentence. */
function questionsOf(sentence: string): string[] {
  const parts = sentence.split(WITHIN).map(part => part.replace(/[?.!;\s]+$/u, '').trim());
  const isMarked = sentence.trimEnd().endsWith('?');
  return parts.filter((part, at) => IS_QUESTION.test(part) || (isMarked && at === parts.length - 1));
}

/** Two or more things that are compared by name: "skillnaden mellan sip och sspf". */
const COMPARED = /(?<!\p{L})skillnad(?:en|er|erna)? (?:är det )?(?:mellan|på) ([^?.!;\n]+)[?.!\s]*$/iu;
const NAMES_BETWEEN = /,\s*(?:och\s+)?|\s+(?:och|o|å|eller|vs)\s+/iu;
/** A name is no longer than this in words. */
const NAME_MAX = 3;

/** What is asked of each thing that a message compares; none where they are told of at length. */
function comparedIn(message: string): string[] {
  const names =
    COMPARED.exec(message)?.[1]
      ?.split(NAMES_BETWEEN)
      .map(name => name.trim()) ?? [];
  return names.every(name => name !== '' && words(name).length <= NAME_MAX) ? names.map(name => `vad är ${name}`) : [];
}

/** The questions of a message, each as it was written; none where it asks but one, or more than can be shown. */
export function questionsIn(message: string): readonly string[] {
  const asked = (message.match(SENTENCE) ?? []).flatMap(questionsOf).filter(one => words(one).length >= WORDS_MIN);
  const questions = asked.length > 1 ? asked : comparedIn(message);
  return questions.length > 1 && questions.length <= QUESTIONS_MAX ? questions : [];
}

/** A part of a message, as it was written, and whether it asks something. */
export interface Part {
  readonly text: string;
  readonly asks: boolean;
}

const WONDERS = /(?<!\p{L})undrar(?!\p{L})/iu;

/** Or it begins with what is done and by whom: "och kostar det något?". */
const TURNED =
  /,?\s+(?:(?:och|o|samt|and)\s+)+(?=\p{L}+ (?:det|den|jag|vi|du|ni|man)(?!\p{L}))|,\s+(?=\p{L}+ (?:det|den|jag|vi|du|ni|man)(?!\p{L}))/iu;

/** The parts of a message: its sentences, each question of them by itself. */
export function partsIn(message: string): readonly Part[] {
  return (message.match(SENTENCE) ?? []).flatMap(sentence => {
    const isMarked = sentence.trimEnd().endsWith('?');
    const parts = sentence
      .split(WITHIN)
      .flatMap(part => (isMarked ? part.split(TURNED) : part))
      .filter(part => words(part).length > 0);
    return parts.map((part, at) => ({
      text: part.trim(),
      asks: IS_QUESTION.test(part.trim()) || WONDERS.test(part) || (isMarked && at === parts.length - 1),
    }));
  });
}

/** The sentences of a message that ask nothing, where others do. */
export function toldIn(message: string): readonly string[] {
  const sentences = (message.match(SENTENCE) ?? []).map(sentence => sentence.trim());
  const told = sentences.filter(one => !one.endsWith('?') && !IS_QUESTION.test(one) && !WONDERS.test(one));
  return told.length < sentences.length ? told.map(one => one.replace(/[.!;\s]+$/u, '')) : [];
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

/** The ids of the rules that a reply shows or offers. */
function idsIn(asked: Asked): readonly string[] {
  if (asked.outcome === 'answer') return [asked.rule, ...asked.related].map(({ id }) => id);
  return asked.outcome === 'choose' ? asked.choices.map(({ id }) => id) : [];
}

/** A shorter question goes on from the one before it ("stämmer det?"). */
const STANDS_FROM = 4;

/** The rules for the questions of a message are the first to be offered. */
function offering(asked: Asked, each: readonly Asked[]): Asked {
  const found = each.flatMap(one => ruleOf(one, OFFERED_FROM));
  const rules = [...new Map(found.map(rule => [rule.id, rule])).values()].slice(0, RULES_MAX);
  if (asked.outcome === 'answer') {
    const others = rules.filter(({ id }) => id !== asked.rule.id);
    if (others.length === 0) return asked;
    const related = asked.related.filter(({ id }) => !others.some(other => other.id === id));
    return { ...asked, related: [...others, ...related].slice(0, RULES_MAX), several: true };
  }
  if (rules.length === 0) return asked;
  const several = rules.length > 1 ? ({ several: true } as const) : {};
  if (asked.outcome === 'choose') {
    if (asked.forums.length > 0) return asked;
    // The rule for the one question that was read, before the nearest to all of them.
    const nearest = several.several ? [] : asked.choices.filter(({ id }) => id !== rules[0]!.id);
    return { ...asked, choices: [...rules, ...nearest].slice(0, RULES_MAX), ...several };
  }
  const { why, ...about } = asked;
  if (why !== 'unknown') return asked;
  return { ...about, outcome: 'choose', choices: rules, forums: [], worry: false, ...several };
}

/** A message that asks more than one thing, with what was made of each of its questions; what nothing of the reply answers is told. */
function withOthers(asked: Asked, questions: readonly string[], each: readonly Asked[], isCompared: boolean): Asked {
  const reply = offering(asked, each);
  if (reply.outcome === 'none' || (reply.outcome === 'choose' && reply.forums.length > 0)) return reply;
  const ids = idsIn(reply);
  // Two things are often compared by one rule; three never are.
  const isLost = ({ outcome }: Asked) => isCompared && (questions.length > 2 || outcome === 'none');
  const isUnread = each.some(
    (one, at) =>
      (isLost(one) || words(questions[at]!).length >= STANDS_FROM) && !idsIn(one).some(id => ids.includes(id)),
  );
  return isUnread ? { ...reply, unread: true } : reply;
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
          questions,
          questions.map(one => ask(one, identity, now)),
          COMPARED.test(question),
        );
  };
}
