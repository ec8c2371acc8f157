import type { Block, Reply } from '../shared/reply.js';
import { TEXT_MAX } from './actions.js';
import { SHOWN_FROM } from './evaluation.js';
import { AGENDA_MAX } from './group-acts.js';
import type { GroupOutcome } from './outcome.js';
import { placeInWords } from './place.js';
import {
  cancelShown,
  changedWords,
  movedReceipt,
  moveShown,
  restShown,
  undoLateWords,
  undoneWords,
  waitingButtons,
  waitingNote,
  waitingWords,
} from './words-of-changes.js';
import { evaluationForm, resultWords } from './words-of-evaluation.js';
import { addForm, linkForm } from './words-of-group-forms.js';
import { meetingCard, press, when } from './words-of-meetings.js';
import { addedWords, previewOf } from './words-of-plan.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const only = (words: string, ...buttons: Reply['buttons']): Reply => ({ blocks: [text(words)], buttons });

function meetings(outcome: GroupOutcome & { is: 'meetings' }): Reply {
  const { data, ahead, next, later, filled } = outcome;
  const { waiting = [] } = data;
  const chosen = ahead.some(({ id }) => id === filled?.meeting) ? filled?.meeting : undefined;
  const choices = ahead.map(one => ({ title: when(one), value: one.id }));
  return {
    blocks: [
      title(`${data.group.name}: möten`),
      ...(outcome.wrong
        ? [
            text(
              `${outcome.wrong === 'noneChosen' ? 'Välj först vilket möte det gäller.' : outcome.wrong.why} Inget är ändrat.`,
            ),
          ]
        : []),
      ...(ahead.length > 0
        ? [
            {
              is: 'list' as const,
              items: ahead.map(
                one =>
                  `${when(one)}${one.place ? `, ${placeInWords(one.place)}` : ''}${waitingNote(waiting, one.id, outcome.now)}`,
              ),
            },
          ]
        : [text('Inga möten är planerade.')]),
      ...(data.group.paused ? [text('Påminnelserna är pausade, för kanalen tog inte emot dem.')] : []),
      ...(ahead.length > 0
        ? [
            {
              is: 'choice' as const,
              id: 'meeting',
              label: 'Ändra ett möte',
              choices,
              ...(chosen ? { value: chosen } : {}),
            },
            {
              is: 'input' as const,
              kind: 'text' as const,
              id: 'phrase',
              label: 'Ny tid, till exempel: 15 oktober 13–14',
              max: TEXT_MAX.phrase,
              ...(filled?.phrase ? { value: filled.phrase } : {}),
            },
          ]
        : []),
    ],
    buttons: [
      ...waiting.filter(({ at }) => at > outcome.now).flatMap(waitingButtons),
      press('Lägg till möten', { is: 'addForm' }),
      ...(ahead.length > 0
        ? [
            press('Ställ in valt möte', { is: 'cancel' }),
            press('Ställ in resten av serien', { is: 'cancelRest' }),
            press('Flytta valt möte', { is: 'move' }),
            press('Flytta resten av serien', { is: 'moveRest' }),
          ]
        : []),
      ...(data.group.paused ? [press('Fortsätt påminna', { is: 'resume' })] : []),
      ...(next === undefined ? [] : [press('Senare möten', { is: 'meetings', after: next }, true)]),
      ...(later ? [press('Första mötena', { is: 'meetings' }, true)] : []),
    ],
  };
}

/** A small bar of what is held, planned and missing; read out it is the numbers beside it. */
function bar(held: number, planned: number, missing: number): string {
  return '■'.repeat(Math.min(12, held)) + '□'.repeat(Math.min(12, planned)) + '·'.repeat(Math.min(12, missing));
}

function status(outcome: GroupOutcome & { is: 'status' }): Reply {
  return {
    blocks: [
      title('Så ligger grupperna till'),
      ...outcome.rows.flatMap(({ group, forum, status: one }): Block[] => [
        { is: 'heading', text: group.name },
        one
          ? text(
              `${bar(one.held, one.planned, one.missing)} ${one.stretch}: ${one.held} hållna, ${one.planned} planerade, ${one.missing} saknas av minst ${one.atLeast}.`,
            )
          : text(forum ? `${forum.name}: ${forum.cadence.text}` : 'Gruppen är inte kopplad till något forum.'),
      ]),
    ],
    buttons: [
      ...(outcome.rows.some(({ status: one }) => one?.nudge) ? [press('Lägg till möten', { is: 'addForm' })] : []),
      ...(outcome.next === undefined ? [] : [press('Fler grupper', { is: 'status', from: outcome.next }, true)]),
    ],
  };
}

const namesOf = (answers: readonly { readonly name: string }[]) =>
  answers.length > 0 ? answers.map(({ name }) => name).join(', ') : 'ingen än';

/** What a step of a group led to, in the words that the user reads. */
export function wordsOfGroups(outcome: GroupOutcome): Reply {
  switch (outcome.is) {
    case 'linkForm':
      return linkForm(outcome);
    case 'linked':
      return only(
        outcome.earlier
          ? `Kanalen är redan kopplad till ${outcome.group.name}.`
          : `Klart. ${outcome.group.name} får sina påminnelser här.${outcome.school ? ` Skola: ${outcome.school}.` : ''}`,
        press('Lägg till möten', { is: 'addForm' }),
        press('Visa möten', { is: 'meetings' }),
      );
    case 'meetings':
      return meetings(outcome);
    case 'addForm':
      return addForm(outcome);
    case 'preview':
      return previewOf(outcome);
    case 'added':
      return addedWords(outcome);
    case 'cancelled':
      return only(
        outcome.meetings.length === 1
          ? 'Mötet är inställt. Jag säger till gruppen.'
          : `${outcome.meetings.length} möten är inställda. Jag säger till gruppen.`,
        press('Visa möten', { is: 'meetings' }),
      );
    case 'moved':
      return movedReceipt(outcome);
    case 'moveShown':
      return moveShown(outcome);
    case 'restShown':
      return restShown(outcome);
    case 'cancelShown':
      return cancelShown(outcome);
    case 'waiting':
      return waitingWords(outcome);
    case 'changed':
      return changedWords(outcome);
    case 'undone':
      return undoneWords(outcome);
    case 'undoLate':
      return undoLateWords();
    case 'card':
      return meetingCard(
        { group: outcome.group, meeting: outcome.meeting, mayBeTwice: false, calendar: outcome.calendar },
        outcome.forum,
        outcome.typed,
      );
    case 'heldNoted':
      return only(
        outcome.held
          ? `Mötet ${when(outcome.meeting)} är noterat som hållet.`
          : `Mötet ${when(outcome.meeting)} är noterat som inte hållet.`,
      );
    case 'status':
      return status(outcome);
    case 'answers':
      return {
        blocks: [
          title('Dina gruppers nästa möten'),
          ...outcome.rows.flatMap(({ group, meeting }): Block[] => [
            { is: 'heading', text: `${group.name}, ${when(meeting)}` },
            text(`Kommer: ${namesOf(meeting.coming)}`),
            text(`Kan inte: ${namesOf(meeting.notComing)}`),
            ...(meeting.again ? [text(`Tillfrågade igen efter flytten: ${namesOf(meeting.again)}`)] : []),
          ]),
        ],
        buttons:
          outcome.next === undefined ? [] : [press('Fler grupper', { is: 'meetings', from: outcome.next }, true)],
      };
    case 'evaluateForm':
      return evaluationForm(outcome.group, outcome.questions, outcome.year);
    case 'evaluated':
      return only(
        `Tack. ${outcome.again ? 'Ditt nya svar gäller i stället för det förra. ' : ''}${outcome.count} svar hittills. Resultatet visas när minst ${SHOWN_FROM} har svarat. Skriv: resultat`,
      );
    case 'results':
      return outcome.results
        ? resultWords(outcome.group, outcome.results, outcome.year, outcome.next)
        : only(
            `${outcome.count} svar hittills. Resultatet visas när minst ${SHOWN_FROM} har svarat.`,
            press('Svara', { is: 'evaluateForm' }),
          );
    case 'answerLate':
      return only(`Mötet ${when(outcome.meeting)} är över, så svaret är inte sparat.`);
    case 'resumed':
      return only('Då påminner jag igen.', press('Visa möten', { is: 'meetings' }));
    case 'gone':
      return only('Det mötet finns inte kvar, eller så har det redan börjat.');
    case 'pointNotAdded':
      return only(
        outcome.full
          ? `Punkten är inte sparad. Mötet har redan ${AGENDA_MAX} punkter.`
          : 'Punkten är inte sparad. Mötet har börjat eller är inställt.',
      );
    case 'pointRefused':
      return only('Skriv något i rutan först.');
  }
}
