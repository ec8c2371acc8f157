import { partsIn } from '../../answering/several.js';
import type { Action } from '../../answering/wishes/examples.js';
import { fold, words } from '../../shared/text.js';
import { asksForAct } from './carried.js';
import type { Meant } from './fulfil.js';
import { type BesideActs, oneActIn } from './several.js';

/** What a message wants done, and what it asks beside that, as it was written. */
export interface Halves {
  readonly act: Meant;
  readonly question: string;
  /** The question without what is told around it. */
  readonly said: string;
}

/** Longer messages tell a story. */
const LONGEST = 200;
/** In more words than this something is told rather than asked for. */
const ACT_MAX = 8;
const ACTS: ReadonlySet<Action> = new Set(['book', 'bookAnonymous', 'cancel', 'reschedule']);
/** What is asked only to be kind: whether it can be done. In folded text. */
const TAG =
  /^(?:(?:gar|funkar|fungerar|passar) det(?: bra| an)?|(?:ar|blir|vore) det (?:ok|okej|bra|mojligt)|kan du (?:gora |fixa |ordna )?det|ar du snall|is that (?:ok|okay|possible)|can you do that)$/;
/** What joins two parts, at the end of the first. */
const JOINED = /(?:[\s,.;:&+]|(?<!\p{L})(?:och|o|samt|men|sen|sedan|and|also|plus)(?=\W*$))+$/iu;

/** What a part of a message wants done, and what stands before that; `apart`: it is not the whole message, which is being read. */
function actIn(
  part: string,
  apart: boolean,
  beside: BesideActs,
): { readonly act: Meant; readonly head: string } | undefined {
  const one = oneActIn(part, beside);
  if (one || !apart) return one;
  const meant = asksForAct(part) && words(part).length <= ACT_MAX ? beside.read(part) : undefined;
  return meant && ACTS.has(meant.action) ? { act: meant, head: '' } : undefined;
}

/**
 * What a message wants done that asks something as well: "byt torsdag till fredag, vad kostar det?". Undefined where it does not do just
 * one of each.
 */
export function halvesIn(message: string, beside: BesideActs): Halves | undefined {
  if (message.length > LONGEST) return undefined;
  const parts = partsIn(message);
  const acts = parts.map(({ text }) => actIn(text, parts.length > 1, beside));
  const [one, other] = acts.flatMap(act => act ?? []);
  if (!one || other) return undefined;
  // What stands before the act in its own part is asked, or told, as well.
  const rest = parts.map(({ text, asks }, at) => {
    const left = acts[at] ? acts[at].head : text;
    return { text: left.replace(JOINED, '').trim(), asks: asks && left !== '' };
  });
  const said = rest.filter(({ text }) => words(text).length > 1 && !TAG.test(fold(text)));
  const all = (those: readonly { readonly text: string }[]) => those.map(({ text }) => text).join('. ');
  const asked = said.filter(({ asks }) => asks);
  return asked.length > 0 ? { act: one.act, question: all(said), said: all(asked) } : undefined;
}
