import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Waiting } from './group.js';
import type { RestLine } from './new-times.js';
import type { GroupOutcome } from './outcome.js';
import { placeInWords } from './place.js';
import { saidAgain } from './said-again.js';
import type { Waits } from './waiting-acts.js';
import { clockWords, lineOf } from './words-of-dates.js';
import { press } from './words-of-meetings.js';
import { lateWords } from './words-of-plan.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const nothingYet = (): Block => ({ is: 'small', text: say`Inget är ändrat än.` });
const show = (aside?: true): Button => press(say`Visa möten`, { is: 'meetings' }, aside);

const only = (...words: string[]): Reply => ({ blocks: words.map(text), buttons: [show()] });

/** One meeting as it would be moved: before and after, and what was kept. */
export function moveShown({ asked, meeting, phrase, to, said, clashes }: GroupOutcome & { is: 'moveShown' }): Reply {
  const { day, time, place } = to;
  const [other] = clashes;
  const step = { is: 'move', meeting: meeting.id, to: { day, ...time }, place } as const;
  return {
    blocks: [
      title(say`Flytta mötet?`),
      text(`${lineOf(meeting)} → ${lineOf(to)}`),
      ...(place === meeting.place ? [] : [text(say`Plats: ${placeInWords(place)}`)]),
      ...said.map(one => text(saidAgain(one))),
      ...(other ? [text(say`Då krockar det med mötet ${lineOf(other)}.`)] : []),
      ...(asked ? [text(say`Gruppen får veta det i kanalen.`)] : []),
      nothingYet(),
    ],
    buttons: [
      other ? press(say`Flytta ändå`, { ...step, anyway: true }) : press(say`Flytta`, step),
      press(say`Ändra`, { is: 'move', meeting: meeting.id, phrase, edit: true }, true),
      ...(asked ? [press(say`Nej, visa möten`, { is: 'meetings' }, true)] : []),
    ],
  };
}

/** The most lines of a card that shows what becomes of many meetings. */
const LINES_MAX = 40;

function restLine({ meeting, to, why, stays }: RestLine): string {
  const note = why ? ` (${saidAgain(why)})` : '';
  if (!meeting) return to ? say`Nytt: ${lineOf(to)}` + note : '';
  if (stays) return say`${lineOf(meeting)}: ligger kvar` + note;
  return to ? `${lineOf(meeting)} → ${lineOf(to)}${note}` : say`${lineOf(meeting)}: ställs in` + note;
}

function restTitle(before: number, after: number): string {
  if (before === after) return before === 1 ? say`Flytta 1 möte?` : say`Flytta ${before} möten?`;
  return before === 1 ? say`1 möte blir ${after}. Stämmer det?` : say`${before} möten blir ${after}. Stämmer det?`;
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
      title(restTitle(before, after)),
      text(say`${group.name}, från ${lineOf(first)} till ${lineOf(last)}.`),
      ...said.map(one => text(saidAgain(one))),
      {
        is: 'list',
        items: lines.length > items.length ? [...items, say`och ${lines.length - items.length} till`] : items,
      },
      ...clashes.map(([to, other]) => text(say`${lineOf(to)} krockar med mötet ${lineOf(other)}.`)).slice(0, 5),
      nothingYet(),
    ],
    buttons: [
      press(clashes.length > 0 ? say`Flytta ändå` : say`Flytta`, { is: 'moveRest', meeting, phrase, sure }),
      press(say`Ändra`, { is: 'moveRest', meeting, phrase, edit: true }, true),
    ],
  };
}

/** Several meetings that would be cancelled: how many, of which group, the first and the last; each of those that were spoken of. */
export function cancelShown({ group, meetings, these }: GroupOutcome & { is: 'cancelShown' }): Reply {
  const [first, last] = [meetings[0]!, meetings.at(-1)!];
  const items = meetings.slice(0, LINES_MAX).map(lineOf);
  const step = these
    ? ({ is: 'cancel', meetings: meetings.map(({ id }) => id) } as const)
    : ({ is: 'cancelRest', meeting: first.id, sure: meetings.length } as const);
  return {
    blocks: [
      title(say`Ställa in ${meetings.length} möten?`),
      ...(these
        ? [
            text(say`${group.name}. Gruppen får veta det i kanalen.`),
            {
              is: 'list' as const,
              items:
                meetings.length > items.length ? [...items, say`och ${meetings.length - items.length} till`] : items,
            },
          ]
        : [text(say`${group.name}: det första ${lineOf(first)} och det sista ${lineOf(last)}.`)]),
      nothingYet(),
    ],
    buttons: [press(say`Ställ in ${meetings.length} möten`, step), press(say`Låt dem vara`, { is: 'meetings' }, true)],
  };
}

/** What can be done with changes that wait. */
export const waitingButtons = ({ id }: Waiting): Button[] => [
  press(say`Ångra`, { is: 'undo', change: id }),
  press(say`Säg till gruppen nu`, { is: 'tellNow', change: id }),
];

/** What will become of a meeting whose change waits, for a line about it; nothing for one without. */
export function waitingNote(waits: Waits | undefined): string {
  if (!waits) return '';
  const { at, to } = waits;
  return ` ${to ? say`(flyttas ${clockWords(at)} till ${lineOf(to)})` : say`(ställs in ${clockWords(at)})`}`;
}

/** The same as a sentence. */
export const waitingSentence = ({ at, to }: Waits): string =>
  to
    ? say`Det ska flyttas till ${lineOf(to)}. Jag gör det ${clockWords(at)}.`
    : say`Det ska ställas in. Jag gör det ${clockWords(at)}.`;

/** Which meetings become what, from the first to the last. */
function waitingLead(cancelled: boolean, count: number, name: string, [first, last]: [string, string]): string {
  if (cancelled)
    return count === 1
      ? say`1 möte i ${name} ställs in, det första ${first} och det sista ${last}.`
      : say`${count} möten i ${name} ställs in, det första ${first} och det sista ${last}.`;
  return count === 1
    ? say`1 möte i ${name} får nya tider, det första ${first} och det sista ${last}.`
    : say`${count} möten i ${name} får nya tider, det första ${first} och det sista ${last}.`;
}

/** What a convener is told of changes that wait. */
export function waitingWords({ group, change, meetings }: GroupOutcome & { is: 'waiting' }): Reply {
  const [first, last] = [meetings[0]!, meetings.at(-1)!];
  const cancelled = change.moved.length + change.added.length === 0;
  return {
    blocks: [
      text(waitingLead(cancelled, meetings.length, group.name, [lineOf(first), lineOf(last)])),
      text(say`Jag gör det ${clockWords(change.at)} och säger då till gruppen. Till dess kan du ångra dig.`),
    ],
    buttons: [...waitingButtons(change), show(true)],
  };
}

/** What a convener is told when changes have been done. */
export function changedWords({ gone, moved, added }: GroupOutcome & { is: 'changed' }): Reply {
  const parts = [
    ...(gone.length > 0
      ? [gone.length === 1 ? say`1 möte är inställt.` : say`${gone.length} möten är inställda.`]
      : []),
    ...(moved.length > 0
      ? [moved.length === 1 ? say`1 möte har fått ny tid.` : say`${moved.length} möten har fått nya tider.`]
      : []),
    ...(added.length > 0 ? [added.length === 1 ? say`1 möte är nytt.` : say`${added.length} möten är nya.`] : []),
  ];
  return parts.length > 0
    ? only([...parts, say`Jag säger till gruppen.`].join(' '))
    : only(say`Mötena finns inte kvar, eller så har de redan börjat.`);
}

/** What a convener is told when one meeting has been moved. */
export const movedReceipt = ({ meeting, late }: GroupOutcome & { is: 'moved' }): Reply =>
  only(
    say`Mötet är flyttat till ${lineOf(meeting)}. Jag säger till gruppen.`,
    ...(meeting.again ? [say`${meeting.again.length} hade svarat och får frågan igen.`] : []),
    ...lateWords({ ...late, atOnce: [] }),
  );

/** What a convener is told when changes were taken back. */
export const undoneWords = ({ count }: GroupOutcome & { is: 'undone' }): Reply =>
  only(
    [
      count === 1 ? say`Ångrat. 1 möte ligger kvar som förut.` : say`Ångrat. ${count} möten ligger kvar som förut.`,
      say`Jag har inte sagt något till gruppen. Har någon sett ändringen i möteslistan gäller den inte längre.`,
    ].join(' '),
  );

/** What a convener is told who comes too late to undo. */
export const undoLateWords = (): Reply =>
  only(say`Det går inte att ångra längre: ändringen är redan gjord, ångrad eller ersatt av en senare.`);

/** What a convener is told who writes that something be undone, where nothing waits. */
export const nothingToUndoWords = (): Reply =>
  only(say`Ingen ändring väntar, så det finns inget att ångra. Vill du ändra ett möte? Visa mötena.`);
