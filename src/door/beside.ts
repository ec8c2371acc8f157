import type { Answering, Asked } from '../answering/answering.js';
import { words } from '../shared/text.js';
import type { LastRules } from './last-rules.js';
import type { Who } from './who.js';

/** Whether a message tells of the writer's own state of mind, or of a grown-up who is harmed. */
export const isPrivate = ({ self, weary, adult }: Asked): boolean => self === true || weary === true || adult === true;

/** How a message begins that goes on from what was shown before; in folded text. */
const GOES_ON =
  /^(?:och|men|aven|eller|varfor|hur da|vad da|nar da|vem da|vad gor jag da|ja men|nej men|ok men|okej men|jo men|sa|om (?:hon|han|hen|de|dom|det|mamman?|pappan?|foraldrarna|barnet|eleven|vardnadshavar\w*)|galler (?:det|detta|samma|den)|ar det samma|what if|and|but|why)\b/;
/** A longer message says itself what it is about. */
const WORDS_MAX = 10;

/** Whether a message is read beside the rule that was shown last. */
export function goesOn(text: string): boolean {
  const said = words(text);
  return said.length > 0 && said.length <= WORDS_MAX && GOES_ON.test(said.join(' '));
}

/**
 * A message that goes on from a rule, read beside it: the rules that may be meant, of which somebody chooses. Undefined
 * where nothing is remembered, where it says itself what it is about, and in danger.
 */
export function besideLast(
  text: string,
  asked: Asked,
  { answering, lastRules }: { readonly answering: Answering; readonly lastRules?: LastRules },
  { objectId, channel }: Who,
  now: Date,
): Asked | undefined {
  if (channel !== undefined || objectId === undefined || asked.urgent || asked.confidence === 1 || !goesOn(text))
    return undefined;
  const last = answering.find(lastRules?.of(objectId, now) ?? '', now);
  if (!last) return undefined;
  const choices = answering.beside(text, last, now);
  if (choices.length === 0) return undefined;
  const { outcome: _, ...about } = asked;
  const worry = [last, ...choices].some(({ area }) => area === 'anmalan');
  return { ...about, outcome: 'choose', choices, forums: [], worry, after: last };
}

/** Whether somebody in private was shown what to do in danger just now. */
export function isAfterDanger(
  { answering, lastRules }: { readonly answering: Answering; readonly lastRules?: LastRules },
  { objectId, channel }: Who,
  now: Date,
): boolean {
  if (channel !== undefined || objectId === undefined) return false;
  return answering.find(lastRules?.of(objectId, now) ?? '', now)?.urgent === true;
}

/** An answer that says more than its rule does: it is given whole, however often it was given. */
const saysMore = ({ urgent, caution, child, language, coming, elsewhere, facts }: Asked & { outcome: 'answer' }) =>
  [urgent, caution, child, language, coming].some(one => one !== undefined) || elsewhere || facts.length > 0;

/**
 * Notes the rule that somebody was shown in private; a rule that others read too is nobody's. Gives the answer back, marked
 * where it is to a question (`text`) and the same rule was the last that they were shown.
 */
export function noteShown<Shown extends Asked & { readonly text: string }>(
  asked: Shown,
  last: LastRules | undefined,
  { objectId, channel }: Who,
  now: Date,
): Shown & { readonly again?: true } {
  if (asked.outcome !== 'answer' || channel !== undefined || objectId === undefined) return asked;
  const again = asked.text !== '' && !saysMore(asked) && last?.of(objectId, now) === asked.rule.id;
  last?.note(objectId, asked.rule.id, now);
  return again ? { ...asked, again: true } : asked;
}
