import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { fold } from '../shared/text.js';
import { deniesDanger, isGrownUp, withoutLead, wordOfTitle } from './guide-words.js';
import type { CardAction } from './press.js';
import type { Offered, Shown } from './shown.js';

/** A yes by how a message begins; in folded text. */
const YES =
  /^(?:jaa*|joo*|joda|japp|jepp|jajamen|jajaman|absolut|visst|precis|sjalvklart|tyvarr|(?:jag )?tror det|det (?:tror|ar) jag|yes|yep|yeah|i think so)\b/;
/** With one of these it may be another answer than it begins with. */
const TURNS = /\b(?:nej|inte|ej|men|fast|eller|utom|knappt|vet|osaker|no|not|but|or|sure)\b/;
/** More words tell something, and are read. */
const YES_WORDS = 8;
const NO =
  /^(?:(?:nej )?inte (?:just )?nu|nej inte (?:vad|som) jag vet|inte (?:vad|som) jag vet|nej(?: nej)+|not (?:right )?now)$/;
/** Words that say nothing of which answer is meant. */
const SMALL = new Set(
  'det den ar handlar galler om en ett pa i av med och o eller som ja nej inte ingen vet barnet barn'.split(' '),
);
/** A title that is a yes or a no and says no more. */
const PLAIN = /^(?:ja|nej|yes|no)$/;
const PART_WORDS = 4;
/** A word of a title may have another ending. */
const STEM_FROM = 5;

/** Whether a button answers a question of the guide. */
export const guideOf = ({ aside, action }: Offered) => !aside && action?.do === 'guide';

/**
 * What else is an answer to a question of the guide than what is one to any card: what begins with a yes, some ways to say no, how a
 * title begins, and words that one title alone has ("mobbning"). Undefined where not exactly one answer is meant. Only
 * here, since an answer of the guide changes nothing, and each of its ways ends in something to do.
 */
export const typedInGuide = (text: string, shown: Shown): CardAction | undefined => partOfGuide(text, shown)?.action;

/** The button of that answer. */
export function partOfGuide(text: string, { offered }: Shown): Offered | undefined {
  const answers = offered.filter(guideOf);
  const said = text.includes('?') ? '' : withoutLead(fold(text));
  const words = said.split(' ').filter(word => word !== '');
  if (answers.length === 0 || words.length === 0 || words.length > YES_WORDS) return undefined;
  const only = (isMeant: (title: string) => boolean) => {
    const [first, ...others] = answers.filter(({ title }) => isMeant(title));
    return others.length === 0 ? first : undefined;
  };
  /** The title that says no more, where several begin so. */
  const plainly = (begins: RegExp) =>
    only(title => PLAIN.test(title) && begins.test(title)) ?? only(title => begins.test(title));
  const grownUp = answers.some(({ figures }) => figures.includes('18')) ? isGrownUp(said) : undefined;
  if (grownUp !== undefined) return plainly(grownUp ? /^(?:nej|no)\b/ : /^(?:ja|yes)\b/);
  if (YES.test(said) && !TURNS.test(said)) return plainly(/^(?:ja|yes)\b/);
  if (NO.test(said) || isDenial(text, answers)) return plainly(/^(?:nej|no)\b/);
  const telling = [...new Set(words.filter(word => !SMALL.has(word)).map(wordOfTitle))];
  if (telling.length === 0 || /^(?:ja|nej|yes|no)\b/.test(said)) return undefined;
  const begun = only(title => title.startsWith(`${said} `));
  if (begun || words.length > PART_WORDS) return begun;
  const hasWord = (title: string, word: string) =>
    title.split(' ').some(one => one === word || (word.length >= STEM_FROM && one.startsWith(word)));
  return only(title => telling.every(word => hasWord(title, word)));
}

/** Whether a text denies danger under the first question, which asks for it. */
export const isDenial = (text: string, offered: readonly Offered[]): boolean =>
  !text.includes('?') &&
  offered.filter(guideOf).every(({ action }) => action?.do === 'guide' && action.picks.length === 1) &&
  deniesDanger(fold(text));

/** The question of the guide that a reply asks, to be asked again; undefined where it asks none. */
export function questionIn({ offered }: Pick<Shown, 'offered'>): CardAction | undefined {
  const answer = offered.find(guideOf)?.action;
  return answer?.do === 'guide' && answer.picks.length > 0
    ? { ...answer, picks: answer.picks.slice(0, -1) }
    : undefined;
}

/** Whether a folded title is that of the way back to a question of the guide. */
export const isBackToQuestion = (title: string): boolean =>
  /^(?:tillbaka till fragan|back to the question)$/.test(title);

/** More words are another matter than what was asked with yes or no. */
const ANSWER_WORDS = 8;

/** Whether a text may have been meant for an answer to a question, though it was not understood as one. */
export const mayAnswer = (text: string): boolean => fold(text).split(' ').length <= ANSWER_WORDS;

/**
 * A reply to what was typed under a question of the guide and not understood as an answer to it: the number to ring stands
 * above, since a yes may have been meant, and the question is a press away. `open` are its answers, where the reply leaves it open.
 */
export function withQuestion(reply: Reply, question: CardAction, open: readonly Button[] = []): Reply {
  const [first] = reply.blocks;
  const leads = first?.is === 'notice' && first.tone === 'emergency';
  const line: Block = {
    is: 'text',
    text: say`Jag läste inte det som ett svar i guiden. Är ett barn i fara? Ring 112.`,
  };
  const back: Button = { title: say`Tillbaka till frågan`, aside: true, action: question };
  return {
    ...reply,
    blocks: leads ? reply.blocks : [line, ...reply.blocks],
    buttons: [...reply.buttons, back],
    ...(open.length > 0 ? { open } : {}),
  };
}
