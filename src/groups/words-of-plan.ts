import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Meeting } from './group.js';
import type { GroupOutcome, Late } from './outcome.js';
import { saidAgain } from './said-again.js';
import { dateLine, lineOf, shortDateLine } from './words-of-dates.js';
import { press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

/** A number of meetings in words. */
export const meetingsInWords = (count: number): string => (count === 1 ? say`1 möte` : say`${count} möten`);

/** Dates that take more characters than this are shown shorter, so that each of them has its line on the card. */
const LINES_MAX = 9_000;

function leadOf(held: number): string {
  if (held === 0) return say`Det blir inga möten`;
  return held === 1 ? say`1 möte. Stämmer datumen?` : say`${held} möten. Stämmer datumen?`;
}

const clashWords = (clashes: number): string =>
  clashes === 1
    ? say`Ett av mötena krockar med ett annat möte. Vill du ha båda?`
    : say`${clashes} av mötena krockar med andra möten. Vill du ha alla?`;

/** The dates of a plan for approval: as many lines as meetings, and below them the days that fall away. */
export function previewOf(outcome: GroupOutcome & { is: 'preview' }): Reply {
  const { phrase, from, to, place, dates, said, swap } = outcome;
  const named = outcome.for === undefined ? {} : { group: outcome.for };
  const held = dates.filter(({ skipped }) => !skipped);
  const gone = dates.filter(({ skipped }) => skipped);
  const clashes = held.filter(({ clash }) => clash).length;
  const line = dates.reduce((sum, one) => sum + dateLine(one).length, 0) > LINES_MAX ? shortDateLine : dateLine;
  const filled = { ...named, phrase, from, to, place };
  const edit = press(say`Ändra`, { is: 'preview', ...filled, edit: true }, true);
  return {
    blocks: [
      title(leadOf(held.length)),
      ...said.map(one => text(saidAgain(String(one)))),
      ...(clashes > 0 ? [text(clashWords(clashes))] : []),
      ...(swap ? [text(saidAgain(swap.words))] : []),
      ...(held.length > 0 ? [{ is: 'list' as const, items: held.map(line) }] : []),
      ...(gone.length > 0
        ? [
            { is: 'heading' as const, text: say`Blir inte av` },
            { is: 'list' as const, items: gone.map(line) },
          ]
        : []),
      small(say`Inget är sparat än.`),
    ],
    buttons: [
      ...(held.length > 0
        ? [
            clashes > 0
              ? press(say`Spara ändå`, { is: 'approve', ...filled, anyway: true })
              : press(say`Spara datumen`, { is: 'approve', ...filled }),
          ]
        : []),
      ...(swap ? [press(saidAgain(swap.title), { is: 'preview', ...filled, phrase: swap.phrase }, true)] : []),
      edit,
    ],
  };
}

/** What is said of meetings that are so near that they have not their usual reminders. */
export function lateWords({ atOnce, never }: Late): string[] {
  const soon = ([first, other]: readonly Meeting[]) =>
    other
      ? say`Det är kort tid kvar ${lineOf(first!)}, så jag påminner gruppen nu.`
      : say`Det är kort tid kvar, så jag påminner gruppen nu.`;
  const tooSoon = ([first, other]: readonly Meeting[]) =>
    other
      ? say`Mötet ${lineOf(first!)} börjar så snart att ingen påminnelse kommer. Säg till gruppen själv.`
      : say`Mötet börjar så snart att ingen påminnelse kommer. Säg till gruppen själv.`;
  return [...(atOnce.length > 0 ? [soon(atOnce)] : []), ...(never.length > 0 ? [tooSoon(never)] : [])];
}

/** What a convener is told when meetings have been added; nothing of reminders where none come. */
export function addedWords(outcome: GroupOutcome & { is: 'added' }): Reply {
  const { count, next, late, paused } = outcome;
  const named = outcome.for === undefined ? {} : { group: outcome.for };
  const saved = [
    count === 1 ? say`1 möte är sparat.` : say`${count} möten är sparade.`,
    ...(next ? [say`Nästa är ${when(next)}.`] : []),
    ...(paused ? [say`Men påminnelserna är pausade.`] : []),
  ];
  return {
    blocks: [
      text(count === 0 ? say`Mötena finns redan.` : saved.join(' ')),
      ...(paused ? [] : lateWords(late).map(text)),
    ],
    buttons: [
      ...(paused ? [press(say`Fortsätt påminna`, { is: 'resume', ...named })] : []),
      press(say`Visa möten`, { is: 'meetings' }),
    ],
  };
}
