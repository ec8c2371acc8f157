import type { Block, Button, Reply } from '../shared/reply.js';
import type { Waiting } from './group.js';
import type { RestLine } from './new-times.js';
import type { GroupOutcome } from './outcome.js';
import { placeInWords } from './place.js';
import type { Waits } from './waiting-acts.js';
import { clockWords, lineOf } from './words-of-dates.js';
import { press } from './words-of-meetings.js';
import { lateWords, meetingsInWords } from './words-of-plan.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const NOTHING_YET: Block = { is: 'small', text: 'Inget är ändrat än.' };
const SHOW = press('Visa möten', { is: 'meetings' });

const only = (...words: string[]): Reply => ({ blocks: words.map(text), buttons: [SHOW] });

/** One meeting as it would be moved: before and after, and what was kept. */
export function moveShown({ meeting, phrase, to, said, clashes }: GroupOutcome & { is: 'moveShown' }): Reply {
  const { day, time, place } = to;
  const [other] = clashes;
  const step = { is: 'move', meeting: meeting.id, to: { day, ...time }, place } as const;
  return {
    blocks: [
      title('Flytta mötet?'),
      text(`${lineOf(meeting)} → ${lineOf(to)}`),
      ...(place === meeting.place ? [] : [text(`Plats: ${placeInWords(place)}`)]),
      ...said.map(text),
      ...(other ? [text(`Då krockar det med mötet ${lineOf(other)}.`)] : []),
      NOTHING_YET,
    ],
    buttons: [
      other ? press('Flytta ändå', { ...step, anyway: true }) : press('Flytta', step),
      press('Ändra', { is: 'move', meeting: meeting.id, phrase, edit: true }, true),
    ],
  };
}

/** The most lines of a card that shows what becomes of many meetings. */
const LINES_MAX = 40;

function restLine({ meeting, to, why, stays }: RestLine): string {
  const note = why ? ` (${why})` : '';
  if (!meeting) return to ? `Nytt: ${lineOf(to)}${note}` : '';
  if (stays) return `${lineOf(meeting)}: ligger kvar${note}`;
  return to ? `${lineOf(meeting)} → ${lineOf(to)}${note}` : `${lineOf(meeting)}: ställs in${note}`;
}

/** The rest of a series as it would be moved: how many become how many, and each before and after. */
export function restShown(outcome: GroupOutcome & { is: 'restShown' }): Reply {
  const { group, meeting, phrase, lines, said, clashes, sure } = outcome;
  const before = lines.filter(one => one.meeting).length;
  const after = lines.filter(({ to, stays }) => to ?? stays).length;
  const items = lines.slice(0, LINES_MAX).map(restLine);
  const starts = lines.flatMap(one => (one.meeting ? [one.meeting] : []));
  const [first, last] = [starts[0]!, starts.at(-1)!];
  return {
    blocks: [
      title(
        before === after
          ? `Flytta ${meetingsInWords(before)}?`
          : `${meetingsInWords(before)} blir ${after}. Stämmer det?`,
      ),
      text(`${group.name}, från ${lineOf(first)} till ${lineOf(last)}.`),
      ...said.map(text),
      {
        is: 'list',
        items: lines.length > items.length ? [...items, `och ${lines.length - items.length} till`] : items,
      },
      ...clashes.map(([to, other]) => text(`${lineOf(to)} krockar med mötet ${lineOf(other)}.`)).slice(0, 5),
      NOTHING_YET,
    ],
    buttons: [
      press(clashes.length > 0 ? 'Flytta ändå' : 'Flytta', { is: 'moveRest', meeting, phrase, sure }),
      press('Ändra', { is: 'moveRest', meeting, phrase, edit: true }, true),
    ],
  };
}

/** Several meetings that would be cancelled: how many, of which group, the first and the last. */
export function cancelShown({ group, meetings }: GroupOutcome & { is: 'cancelShown' }): Reply {
  const [first, last] = [meetings[0]!, meetings.at(-1)!];
  return {
    blocks: [
      title(`Ställa in ${meetings.length} möten?`),
      text(`${group.name}: det första ${lineOf(first)} och det sista ${lineOf(last)}.`),
      NOTHING_YET,
    ],
    buttons: [
      press(`Ställ in ${meetings.length} möten`, { is: 'cancelRest', meeting: first.id, sure: meetings.length }),
      press('Låt dem vara', { is: 'meetings' }, true),
    ],
  };
}

/** What can be done with changes that wait. */
export const waitingButtons = ({ id }: Waiting): Button[] => [
  press('Ångra', { is: 'undo', change: id }),
  press('Säg till gruppen nu', { is: 'tellNow', change: id }),
];

/** What will become of a meeting whose change waits, for a line about it; nothing for one without. */
export function waitingNote(waits: Waits | undefined): string {
  if (!waits) return '';
  const { at, to } = waits;
  return to ? ` (flyttas ${clockWords(at)} till ${lineOf(to)})` : ` (ställs in ${clockWords(at)})`;
}

/** The same as a sentence. */
export const waitingSentence = ({ at, to }: Waits): string =>
  to
    ? `Det ska flyttas till ${lineOf(to)}. Jag gör det ${clockWords(at)}.`
    : `Det ska ställas in. Jag gör det ${clockWords(at)}.`;

/** What a convener is told of changes that wait. */
export function waitingWords({ group, change, meetings }: GroupOutcome & { is: 'waiting' }): Reply {
  const [first, last] = [meetings[0]!, meetings.at(-1)!];
  const all = meetingsInWords(meetings.length);
  const cancelled = change.moved.length + change.added.length === 0;
  return {
    blocks: [
      text(
        `${all} i ${group.name} ${cancelled ? 'ställs in' : 'får nya tider'}, det första ${lineOf(first)} och det sista ${lineOf(last)}.`,
      ),
      text(`Jag gör det ${clockWords(change.at)} och säger då till gruppen. Till dess kan du ångra dig.`),
    ],
    buttons: [...waitingButtons(change), { ...SHOW, aside: true }],
  };
}

/** What a convener is told when changes have been done. */
export function changedWords({ gone, moved, added }: GroupOutcome & { is: 'changed' }): Reply {
  const parts = [
    ...(gone.length > 0 ? [`${meetingsInWords(gone.length)} är ${gone.length === 1 ? 'inställt' : 'inställda'}.`] : []),
    ...(moved.length > 0
      ? [`${meetingsInWords(moved.length)} har fått ${moved.length === 1 ? 'ny tid' : 'nya tider'}.`]
      : []),
    ...(added.length > 0 ? [`${meetingsInWords(added.length)} är ${added.length === 1 ? 'nytt' : 'nya'}.`] : []),
  ];
  return parts.length > 0
    ? only(`${parts.join(' ')} Jag säger till gruppen.`)
    : only('Mötena finns inte kvar, eller så har de redan börjat.');
}

/** What a convener is told when one meeting has been moved. */
export const movedReceipt = ({ meeting, late }: GroupOutcome & { is: 'moved' }): Reply =>
  only(
    `Mötet är flyttat till ${lineOf(meeting)}. Jag säger till gruppen.`,
    ...(meeting.again ? [`${meeting.again.length} hade svarat och får frågan igen.`] : []),
    ...lateWords({ ...late, atOnce: [] }),
  );

/** What a convener is told when changes were taken back. */
export const undoneWords = ({ count }: GroupOutcome & { is: 'undone' }): Reply =>
  only(
    `Ångrat. ${meetingsInWords(count)} ligger kvar som förut. Jag har inte sagt något till gruppen. Har någon sett ändringen i möteslistan gäller den inte längre.`,
  );

/** What a convener is told who comes too late to undo. */
export const undoLateWords = (): Reply =>
  only('Det går inte att ångra längre: ändringen är redan gjord, ångrad eller ersatt av en senare.');

/** What a convener is told who writes that something be undone, where nothing waits. */
export const nothingToUndoWords = (): Reply =>
  only('Ingen ändring väntar, så det finns inget att ångra. Vill du ändra ett möte? Visa mötena.');
