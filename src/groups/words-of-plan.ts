import type { Block, Reply } from '../shared/reply.js';
import type { Meeting } from './group.js';
import type { GroupOutcome, Late } from './outcome.js';
import { dateLine, lineOf, shortDateLine } from './words-of-dates.js';
import { press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

/** A number of meetings in words. */
export const meetingsInWords = (count: number): string => (count === 1 ? '1 möte' : `${count} möten`);

/** Dates that take more characters than this are shown shorter, so that each of them has its line on the card. */
const LINES_MAX = 9_000;

/** The dates of a plan for approval: as many lines as meetings, and below them the days that fall away. */
export function previewOf(outcome: GroupOutcome & { is: 'preview' }): Reply {
  const { phrase, from, to, place, dates, said, swap } = outcome;
  const named = outcome.for === undefined ? {} : { group: outcome.for };
  const held = dates.filter(({ skipped }) => !skipped);
  const gone = dates.filter(({ skipped }) => skipped);
  const clashes = held.filter(({ clash }) => clash).length;
  const line = dates.reduce((sum, one) => sum + dateLine(one).length, 0) > LINES_MAX ? shortDateLine : dateLine;
  const filled = { ...named, phrase, from, to, place };
  const edit = press('Ändra', { is: 'preview', ...filled, edit: true }, true);
  return {
    blocks: [
      title(held.length > 0 ? `${meetingsInWords(held.length)}. Stämmer datumen?` : 'Det blir inga möten'),
      ...said.map(text),
      ...(clashes > 0
        ? [
            text(
              clashes === 1
                ? 'Ett av mötena krockar med ett annat möte. Vill du ha båda?'
                : `${clashes} av mötena krockar med andra möten. Vill du ha alla?`,
            ),
          ]
        : []),
      ...(swap ? [text(swap.words)] : []),
      ...(held.length > 0 ? [{ is: 'list' as const, items: held.map(line) }] : []),
      ...(gone.length > 0
        ? [
            { is: 'heading' as const, text: 'Blir inte av' },
            { is: 'list' as const, items: gone.map(line) },
          ]
        : []),
      small('Inget är sparat än.'),
    ],
    buttons: [
      ...(held.length > 0
        ? [
            clashes > 0
              ? press('Spara ändå', { is: 'approve', ...filled, anyway: true })
              : press('Spara datumen', { is: 'approve', ...filled }),
          ]
        : []),
      ...(swap ? [press(swap.title, { is: 'preview', ...filled, phrase: swap.phrase }, true)] : []),
      edit,
    ],
  };
}

/** What is said of meetings that are so near that they have not their usual reminders. */
export function lateWords({ atOnce, never }: Late): string[] {
  const named = (meetings: readonly Meeting[]) => (meetings.length === 1 ? '' : ` ${lineOf(meetings[0]!)}`);
  return [
    ...(atOnce.length > 0 ? [`Det är kort tid kvar${named(atOnce)}, så jag påminner gruppen nu.`] : []),
    ...(never.length > 0
      ? [`Mötet${named(never)} börjar så snart att ingen påminnelse kommer. Säg till gruppen själv.`]
      : []),
  ];
}

/** What a convener is told when meetings have been added; nothing of reminders where none come. */
export function addedWords(outcome: GroupOutcome & { is: 'added' }): Reply {
  const { count, next, late, paused } = outcome;
  const named = outcome.for === undefined ? {} : { group: outcome.for };
  const saved = `${meetingsInWords(count)} ${count === 1 ? 'är sparat' : 'är sparade'}.${next ? ` Nästa är ${when(next)}.` : ''}`;
  return {
    blocks: [
      text(count === 0 ? 'Mötena finns redan.' : `${saved}${paused ? ' Men påminnelserna är pausade.' : ''}`),
      ...(paused ? [] : lateWords(late).map(text)),
    ],
    buttons: [
      ...(paused ? [press('Fortsätt påminna', { is: 'resume', ...named })] : []),
      press('Visa möten', { is: 'meetings' }),
    ],
  };
}
