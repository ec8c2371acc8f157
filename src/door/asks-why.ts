import type { Answering, Asked } from '../answering/answering.js';
import { fold } from '../shared/text.js';
import type { LastRules } from './last-rules.js';
import type { Who } from './who.js';

const OPENS = '^(?:(?:men|och|jaha|aha|ok|okej|nej|ja) )*';
/** A whole message that asks why something is so, or on what it rests, and of nothing that it names. In folded text. */
const WHY = new RegExp(
  `${OPENS}(?:varfor(?: (?:det|da|sa|inte|inte det|ar det sa|det da|(?:ska|maste|behover|far) (?:jag|man|vi)(?: (?:inte )?(?:gora )?(?:det|sa))?))?` +
    '|hur ?sa(?: da)?|hur kommer det sig' +
    '|vad ar (?:skalet|anledningen|orsaken|motiveringen|kallan|grunden)(?: till (?:det|svaret))?' +
    '|(?:kan du )?(?:motivera|forklara varfor)(?: (?:det|svaret))?' +
    '|(?:enligt )?vilken (?:lag|paragraf)(?: (?:da|sager det|star det i|ar det|galler det))?|enligt (?:vad|vem)' +
    '|vad (?:bygger|grundar) (?:du |det |svaret )?(?:det |sig )?pa|var star det|vem (?:sager|har sagt) det|kalla|kallor|vilken kalla' +
    '|why(?: is that| not)?|which law|says who)$',
);

/** Whether a whole message asks why what was answered is so. */
export const asksWhy = (text: string): boolean => WHY.test(fold(text));

/** Or what something that the bot asks is about. In folded text. */
const WHAT_FOR =
  /^(?:(?:men|jaha|ok|okej|nej|ja|hm) )*(?:(?:va|vada|hur da|hur menar du|vad menar du|vad betyder det|vad handlar det om|vad galler det|vad ar det du (?:fragar|vill)|vad da|ar (?:det|du) saker(?:t)?|vad hander|maste jag|what|what do you mean)(?: (?:da|nu|sen|det|med det))?)$/;

/** Whether a whole message asks why the bot asks something, or what it asks about: under a question that it means no rule. */
export const asksWhatFor = (text: string): boolean => asksWhy(text) || WHAT_FOR.test(fold(text));

/**
 * The rule that somebody was shown last, for whoever asks why it says so; `unknown` where none is remembered, so that it cannot be told
 * what is meant. Undefined for any other message. Where others read nothing is remembered.
 */
export function whyOfLast(
  text: string,
  { answering, lastRules }: { readonly answering: Answering; readonly lastRules?: LastRules },
  { objectId, channel }: Who,
  now: Date,
): (Asked & { readonly outcome: 'answer' }) | 'unknown' | undefined {
  if (!asksWhy(text)) return undefined;
  const last = channel === undefined && objectId !== undefined ? lastRules?.of(objectId, now) : undefined;
  const shown = last === undefined ? undefined : answering.show(last, now);
  return shown?.outcome === 'answer' ? shown : 'unknown';
}
