import { inWords } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { TEXT_MAX } from './actions.js';
import type { GroupOutcome } from './outcome.js';
import { linkOf, placeInWords } from './place.js';
import { waitingButtons, waitingNote, waitingSentence } from './words-of-changes.js';
import { answersInWords, pointBox, press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const noneOf = (group: string): string => say`Inga möten är planerade. (${group})`;

/** The next meeting in words: when it is stands first. */
export function nextWords(outcome: GroupOutcome & { is: 'next' }): Reply {
  const { group, meeting, points = [], waits, waiting = [] } = outcome;
  if (!meeting)
    return { blocks: [text(noneOf(group.name))], buttons: [press(say`Lägg till möten`, { is: 'addForm' })] };
  const agenda = [...points, ...meeting.agenda.map(point => point.text)];
  return {
    blocks: [
      { is: 'title', text: say`Nästa möte är ${when(meeting)}` },
      ...(waits ? [text(waitingSentence(waits))] : []),
      {
        is: 'facts',
        facts: [
          [say`Grupp`, group.name],
          ...(meeting.place ? [[say`Plats`, placeInWords(meeting.place), linkOf(meeting.place)] as const] : []),
          [say`Svar`, answersInWords(meeting)],
        ],
      },
      ...(agenda.length > 0
        ? [
            { is: 'heading' as const, text: say`Att ta upp` },
            { is: 'list' as const, items: agenda },
          ]
        : [text(say`Inget står på dagordningen än.`)]),
    ],
    buttons: [
      ...(waits ? waiting.flatMap(waitingButtons) : []),
      press(say`Lägg till punkt`, { is: 'pointForm' }, true),
      press(say`Visa möten`, { is: 'meetings' }, true),
    ],
  };
}

/** A point that was typed, in its box: that it is not added stands first. */
export function pointFormWords({ group, meeting, typed }: GroupOutcome & { is: 'pointForm' }): Reply {
  return {
    blocks: [
      { is: 'title', text: say`Inget är sparat än.` },
      text(say`Tryck på Lägg till punkt, så står den på dagordningen för mötet ${when(meeting)}.`),
      pointBox(typed),
    ],
    buttons: [press(say`Lägg till punkt`, { is: 'point', group: group.id, meeting: meeting.id }, true)],
  };
}

const mayI = (to: 'cancel' | 'move', time: string): string =>
  to === 'cancel' ? say`Ska jag ställa in mötet ${time}?` : say`Ska jag flytta mötet ${time}?`;
const whichOf = (to: 'cancel' | 'move'): string =>
  to === 'cancel' ? say`Vilket möte ska jag ställa in?` : say`Vilket möte ska jag flytta?`;

/** Asks before a meeting is cancelled or moved; the one that may be meant is chosen already. */
export function whichWords(outcome: GroupOutcome & { is: 'which' }): Reply {
  const { to, group, meetings, waits, noneThatDay, phrase } = outcome;
  const [first, ...others] = meetings;
  if (!first) return { blocks: [text(noneOf(group.name))], buttons: [] };
  const one = others.length === 0 && noneThatDay === undefined;
  return {
    blocks: [
      { is: 'title', text: one ? mayI(to, when(first)) : whichOf(to) },
      ...(noneThatDay === undefined ? [] : [text(say`Inget möte är planerat ${inWords(noneThatDay)}.`)]),
      ...(one && waits?.has(first.id) ? [text(waitingSentence(waits.get(first.id)!))] : []),
      text(say`${group.name}. Inget är ändrat än.`),
      {
        is: 'choice',
        id: 'meeting',
        label: say`Möte`,
        choices: meetings.map(meeting => ({
          title: `${when(meeting)}${waitingNote(waits?.get(meeting.id))}`,
          value: meeting.id,
        })),
        ...(one ? { value: first.id } : {}),
      },
      ...(to === 'move'
        ? [
            {
              is: 'input' as const,
              kind: 'text' as const,
              id: 'phrase',
              label: say`Ny tid, till exempel: 15 oktober 13–14`,
              max: TEXT_MAX.phrase,
              ...(phrase ? { value: phrase } : {}),
            },
          ]
        : []),
    ],
    buttons: [
      to === 'cancel' ? press(say`Ställ in mötet`, { is: 'cancel' }) : press(say`Flytta mötet`, { is: 'move' }),
      press(say`Nej, visa möten`, { is: 'meetings' }, true),
    ],
  };
}
