import { type Day, inWords } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { clockOf } from '../shared/wall-time.js';
import { TEXT_MAX } from './actions.js';
import type { Minutes } from './asking-outcome.js';
import type { Meeting } from './group.js';
import type { GroupOutcome } from './outcome.js';
import { linkOf, placeInWords } from './place.js';
import { saidAgain } from './said-again.js';
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

/** The same where it is asked to which meeting it is: why stands first. */
export function pointWhereWords({ group, meetings, none, typed }: GroupOutcome & { is: 'pointWhere' }): Reply {
  return {
    blocks: [
      { is: 'title', text: say`Inget är sparat än.` },
      ...(none ? [text(noneFrom(none.from, none.to))] : []),
      text(say`Vilket möte gäller punkten? Tryck på det.`),
      pointBox(typed),
    ],
    buttons: [
      ...meetings.map(meeting =>
        press(say`Till mötet ${when(meeting)}`, { is: 'point', group: group.id, meeting: meeting.id }, true),
      ),
      press(say`Visa möten`, { is: 'meetings' }, true),
    ],
  };
}

/** Who comes was told in words: that nothing is noted of it stands first, and how it is. */
export function answerFormWords({ group, whose, meetings, none }: GroupOutcome & { is: 'answerForm' }): Reply {
  const several = meetings.length > 1;
  const answers = (meeting: Meeting) =>
    [true, false].map(comes => {
      const title = comes ? say`Kommer` : say`Kan inte`;
      const step = { is: 'respond', group: group.id, meeting: meeting.id, comes } as const;
      return press(several ? `${title}: ${when(meeting)}` : title, step, true);
    });
  return {
    blocks: [
      { is: 'title', text: say`Jag har inte antecknat något.` },
      ...(none ? [text(noneFrom(none.from, none.to))] : []),
      text(
        whose === 'own'
          ? say`Tryck på Kommer eller Kan inte, så räknas ditt svar. Den som sammankallar ser vem som har svarat.`
          : say`Andras svar tar jag inte emot. Var och en trycker själv på Kommer eller Kan inte, eller säger till den som sammankallar.`,
      ),
      text(say`${group.name}. Mötet hålls som planerat.`),
      {
        is: 'facts',
        facts: meetings.map(meeting => [when(meeting), answersInWords(meeting)] as const),
      },
    ],
    buttons: [...meetings.flatMap(answers), press(say`Visa möten`, { is: 'meetings' }, true)],
  };
}

/** Asks whether a meeting that was cancelled is to be held after all: what of it comes back, and what does not. */
export function holdAgainWords({ meeting, phrase }: GroupOutcome & { is: 'holdAgain' }): Reply {
  const { day, place } = meeting;
  return {
    blocks: [
      { is: 'title', text: say`Ska mötet ${when(meeting)} hållas ändå?` },
      text(
        say`Det är inställt. Jag kan lägga in ett nytt möte på samma tid, med påminnelser. Svar och punkter från det inställda följer inte med.`,
      ),
      text(say`Inget är ändrat än.`),
    ],
    buttons: [
      press(say`Lägg in mötet igen`, { is: 'approve', phrase, from: day, to: day, place }),
      press(say`Nej, visa möten`, { is: 'meetings' }, true),
    ],
  };
}

const mayI = (to: 'cancel' | 'move', time: string): string =>
  to === 'cancel' ? say`Ska jag ställa in mötet ${time}?` : say`Ska jag flytta mötet ${time}?`;
const whichOf = (to: 'cancel' | 'move'): string =>
  to === 'cancel' ? say`Vilket möte ska jag ställa in?` : say`Vilket möte ska jag flytta?`;

const clocksOf = ({ from, to }: Minutes): string =>
  to - from <= 1
    ? say`Inget möte börjar kl. ${clockOf(from)} då.`
    : say`Inget möte börjar mellan kl. ${clockOf(from)} och ${clockOf(to)} då.`;

function noneFrom(day: Day, until: Day | 'open' | undefined): string {
  if (until === undefined || until === day) return say`Inget möte är planerat ${inWords(day)}.`;
  if (until === 'open') return say`Inget möte är planerat från ${inWords(day)}.`;
  return say`Inget möte är planerat från ${inWords(day)} till ${inWords(until)}.`;
}

/** That nothing is planned when it was said, and whether that is a day when nobody meets. */
function noneWords({ noneThatDay, noneUntil, noneAt, dayOff }: GroupOutcome & { is: 'which' }): string[] {
  if (noneAt) return [clocksOf(noneAt)];
  if (noneThatDay === undefined) return [];
  const none = noneFrom(noneThatDay, noneUntil);
  return [none, ...(dayOff === undefined ? [] : [saidAgain(dayOff)])];
}

/** What of the words was not understood, or cannot be. */
function unreadWords({ unread, wrong, phrase }: GroupOutcome & { is: 'which' }): string[] {
  if (wrong !== undefined) return [saidAgain(wrong)];
  if (unread === undefined) return [];
  if (unread === 'which') return [say`Jag förstod inte allt du skrev om vilket möte det gäller.`];
  return [
    phrase === ''
      ? say`Jag förstod inte till när. Skriv den nya dagen och tiden i rutan.`
      : say`Jag förstod inte allt du skrev om den nya tiden. Stämmer det som står i rutan?`,
  ];
}

const severalWords = (to: 'cancel' | 'move', count: number): string =>
  to === 'cancel'
    ? say`${count} möten är planerade då.`
    : say`${count} möten är planerade då. Här flyttar jag ett i taget.`;

/** Asks before a meeting is cancelled or moved; the one that may be meant is chosen already. */
export function whichWords(outcome: GroupOutcome & { is: 'which' }): Reply {
  const { to, group, meetings, waits, phrase } = outcome;
  const [first, ...others] = meetings;
  if (!first) return { blocks: [text(noneOf(group.name))], buttons: [] };
  const none = noneWords(outcome);
  const isLost = outcome.unread === 'which' && none.length === 0 && others.length > 0;
  const one = others.length === 0 && none.length === 0;
  return {
    blocks: [
      { is: 'title', text: one ? mayI(to, when(first)) : whichOf(to) },
      ...none.map(text),
      ...unreadWords(outcome).map(text),
      ...(one || none.length > 0 || isLost ? [] : [text(severalWords(to, meetings.length))]),
      ...(one && waits?.has(first.id) ? [text(waitingSentence(waits.get(first.id)!))] : []),
      text(say`${group.name}. Inget är ändrat än.`),
      text(say`Gruppen får veta det i kanalen.`),
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
