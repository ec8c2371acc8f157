import { inWords } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { TEXT_MAX } from './actions.js';
import type { GroupOutcome } from './outcome.js';
import { linkOf, placeInWords } from './place.js';
import { waitingButtons, waitingNote, waitingSentence } from './words-of-changes.js';
import { answersInWords, press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const NONE = 'Inga möten är planerade.';

/** The next meeting in words: when it is stands first. */
export function nextWords(outcome: GroupOutcome & { is: 'next' }): Reply {
  const { group, meeting, points = [], waits, waiting = [] } = outcome;
  if (!meeting)
    return { blocks: [text(`${NONE} (${group.name})`)], buttons: [press('Lägg till möten', { is: 'addForm' })] };
  const agenda = [...points, ...meeting.agenda.map(point => point.text)];
  return {
    blocks: [
      { is: 'title', text: `Nästa möte är ${when(meeting)}` },
      ...(waits ? [text(waitingSentence(waits))] : []),
      {
        is: 'facts',
        facts: [
          ['Grupp', group.name],
          ...(meeting.place ? [['Plats', placeInWords(meeting.place), linkOf(meeting.place)] as const] : []),
          ['Svar', answersInWords(meeting)],
        ],
      },
      ...(agenda.length > 0
        ? [
            { is: 'heading' as const, text: 'Att ta upp' },
            { is: 'list' as const, items: agenda },
          ]
        : [text('Inget står på dagordningen än.')]),
    ],
    buttons: [
      ...(waits ? waiting.flatMap(waitingButtons) : []),
      press('Lägg till punkt', { is: 'pointForm' }, true),
      press('Visa möten', { is: 'meetings' }, true),
    ],
  };
}

/** Asks before a meeting is cancelled or moved; the one that may be meant is chosen already. */
export function whichWords(outcome: GroupOutcome & { is: 'which' }): Reply {
  const { to, group, meetings, waits, noneThatDay, phrase } = outcome;
  const [first, ...others] = meetings;
  if (!first) return { blocks: [text(`${NONE} (${group.name})`)], buttons: [] };
  const one = others.length === 0 && noneThatDay === undefined;
  const doIt = to === 'cancel' ? 'ställa in' : 'flytta';
  return {
    blocks: [
      { is: 'title', text: one ? `Ska jag ${doIt} mötet ${when(first)}?` : `Vilket möte ska jag ${doIt}?` },
      ...(noneThatDay === undefined ? [] : [text(`Inget möte är planerat ${inWords(noneThatDay)}.`)]),
      ...(one && waits?.has(first.id) ? [text(waitingSentence(waits.get(first.id)!))] : []),
      text(`${group.name}. Inget är ändrat än.`),
      {
        is: 'choice',
        id: 'meeting',
        label: 'Möte',
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
              label: 'Ny tid, till exempel: 15 oktober 13–14',
              max: TEXT_MAX.phrase,
              ...(phrase ? { value: phrase } : {}),
            },
          ]
        : []),
    ],
    buttons: [
      to === 'cancel' ? press('Ställ in mötet', { is: 'cancel' }) : press('Flytta mötet', { is: 'move' }),
      press('Nej, visa möten', { is: 'meetings' }, true),
    ],
  };
}
