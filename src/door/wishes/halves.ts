import type { Asked } from '../../answering/asked.js';
import { partsIn } from '../../answering/several.js';
import type { Action } from '../../answering/wishes/examples.js';
import { fold, words } from '../../shared/text.js';
import type { Who } from '../who.js';
import { asksForAct, withoutCode } from './carried.js';
import type { Beside, Meant } from './fulfil.js';
import { type BesideActs, oneActIn } from './several.js';
import type { Wanted } from './taken.js';

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
  // A code alone does not say what is to be done.
  const meant = asksForAct(withoutCode(part)) && words(part).length <= ACT_MAX ? beside.read(part) : undefined;
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

/** Below this confidence no rule is near a question that stands beside what is to be done. */
const NEARLY = 0.6;

/**
 * What comes of both halves of a message: what is to be done is a press away under the answer to the question, which is asked alone
 * (`ask`); where nothing answers it, it is done, and the question is named.
 */
export function besideQuestion(
  { act, question, said }: Halves,
  asked: Asked,
  { channel }: Pick<Who, 'channel'>,
  ask: (question: string) => Asked,
): Wanted {
  const about = ask(question);
  if (about.urgent || about.child) return { offers: [act] };
  if (about.outcome !== 'none' && about.confidence >= NEARLY)
    return { question: asked.caution ? { ...about, caution: asked.caution } : about, offers: [act] };
  const is = about.outcome === 'none' ? 'unread' : 'asked';
  // Where others read, nothing that somebody wrote is said once more.
  const named: Beside = { is, said: channel === undefined ? said : '' };
  return { sure: { ...act, beside: [...(act.beside ?? []), named] }, offers: [] };
}
