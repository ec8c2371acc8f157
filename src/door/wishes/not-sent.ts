import type { Action } from '../../answering/wishes/examples.js';
import { asksForAct } from './carried.js';
import type { Beside } from './fulfil.js';
import type { Wishes } from './taken.js';

/** "…, hälsa rektorn att jag är sjuk", "… och säg till socionomen att jag kommer": somebody is to be told something; "säg till om" is another matter. */
const MESSAGE =
  /(?:[,.;]\s*(?:(?:och|samt|men|sen|sedan|plus)\s+)?|\s+(?:och|samt|men|sen|sedan|plus)\s+)(?:(?:kan du|du kan|snälla)\s+)*((?:hälsa|säg(?: till| åt)?|meddela|berätta för|informera|upplys|mejla|maila|ring|skriv till)\s+(?!(?:till|ifrån|om|när|ifall|mig|mej|oss|upp)(?!\p{L}))(?:till |för )?[\p{L}[][^.;!?]{2,80})(?=[.;!?](?:\s|$)|\s*$)/iu;
const NOT = /(?<!\p{L})(?:inte|ej|ingen|aldrig)(?!\p{L})/iu;
const ACTS: ReadonlySet<Action> = new Set(['book', 'bookAnonymous', 'cancel', 'reschedule']);
const MARK = /\[\p{L}+\]/gu;

/** What a message says that somebody else is to be told, and the message without that; undefined where it says none of that. */
export function messageIn(text: string): { readonly said: string; readonly rest: string } | undefined {
  const found = MESSAGE.exec(text);
  const said = found?.[1]?.trim() ?? '';
  const rest = found ? text.slice(0, found.index).trim() : '';
  // What is told beside no act of a booking is another matter.
  return found && asksForAct(rest) && !NOT.test(said) ? { said, rest } : undefined;
}

/** The reader of wishes, which reads what is to be done without what somebody else is to be told, and names that as not done. */
export const besideMessages =
  (read: Wishes['read']): Wishes['read'] =>
  (written, asked, who, now, wary) => {
    const message = who.channel === undefined && !asked.urgent ? messageIn(written) : undefined;
    const { sure } = message ? read(message.rest, asked, who, now, wary) : {};
    if (!message || !sure || !ACTS.has(sure.action)) return read(written, asked, who, now, wary);
    const named: Beside = { is: 'notSent', said: message.said.replace(MARK, '…') };
    return { sure: { ...sure, beside: [...(sure.beside ?? []), named] }, offers: [] };
  };
