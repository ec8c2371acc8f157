import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { SHOWN_FROM, serviceName } from './evaluation.js';
import { AGENDA_MAX } from './group-acts.js';
import type { GroupOutcome } from './outcome.js';
import { agendaWords } from './words-of-agenda.js';
import {
  answerFormWords,
  holdAgainWords,
  nextWords,
  pointFormWords,
  pointWhereWords,
  whichWords,
} from './words-of-asking.js';
import { caseForm, caseResultWords } from './words-of-case.js';
import {
  cancelShown,
  changedWords,
  movedReceipt,
  moveShown,
  nothingToUndoWords,
  restShown,
  undoLateWords,
  undoneWords,
  waitingSentence,
  waitingWords,
} from './words-of-changes.js';
import { evaluationForm, fewWords, resultWords } from './words-of-evaluation.js';
import { addForm, linkForm } from './words-of-group-forms.js';
import { wordsOfLife } from './words-of-life.js';
import { meetingList } from './words-of-meeting-list.js';
import { meetingCard, press, when } from './words-of-meetings.js';
import { addedWords, previewOf } from './words-of-plan.js';
import { statusWords } from './words-of-status.js';
import { todoWords } from './words-of-todos.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const only = (words: string, ...buttons: Reply['buttons']): Reply => ({ blocks: [text(words)], buttons });

/** Sentences one after the other, without those that are not said. */
const inOrder = (...sentences: readonly (string | false | undefined)[]) => sentences.filter(Boolean).join(' ');

const namesOf = (answers: readonly { readonly name: string }[]) =>
  answers.length > 0 ? answers.map(({ name }) => name).join(', ') : say`ingen än`;

/** The same where others read along: what somebody has answered is not said beside whoever gave it. */
export function forReaders(outcome: GroupOutcome): GroupOutcome {
  if (outcome.is === 'evaluateForm') return { ...outcome, filled: undefined };
  return outcome.is === 'card' ? { ...outcome, card: { ...outcome.card, own: undefined } } : outcome;
}

/** What a step of a group led to, in the words that the user reads. */
export function wordsOfGroups(outcome: GroupOutcome): Reply {
  switch (outcome.is) {
    case 'linkForm':
      return linkForm(outcome);
    case 'linked':
      return only(
        outcome.earlier
          ? say`Kanalen är redan kopplad till ${outcome.group.name}.`
          : inOrder(
              say`Klart. ${outcome.group.name} får sina påminnelser här.`,
              outcome.school && say`Skola: ${outcome.school}.`,
            ),
        press(say`Lägg till möten`, { is: 'addForm' }),
        press(say`Visa möten`, { is: 'meetings' }),
      );
    case 'meetings':
      return meetingList(outcome);
    case 'next':
      return nextWords(outcome);
    case 'which':
      return whichWords(outcome);
    case 'addForm':
      return addForm(outcome);
    case 'preview':
      return previewOf(outcome);
    case 'added':
      return addedWords(outcome);
    case 'cancelled':
      return only(
        outcome.meetings.length === 1
          ? say`Mötet är inställt. Jag säger till gruppen.`
          : say`${outcome.meetings.length} möten är inställda. Jag säger till gruppen.`,
        press(say`Visa möten`, { is: 'meetings' }),
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
    case 'answerForm':
      return answerFormWords(outcome);
    case 'holdAgain':
      return holdAgainWords(outcome);
    case 'nothingToUndo':
      return nothingToUndoWords();
    case 'card':
      return meetingCard(outcome.card, outcome.forum, outcome.typed);
    case 'pointForm':
      return pointFormWords(outcome);
    case 'pointWhere':
      return pointWhereWords(outcome);
    case 'heldNoted':
      return only(
        outcome.held
          ? say`Mötet ${when(outcome.meeting)} är noterat som hållet. Bestämde ni något? Skriv upp vem som gör vad, så står det på nästa mötes kort.`
          : say`Mötet ${when(outcome.meeting)} är noterat som inte hållet.`,
        ...(outcome.held
          ? [press(say`Vem gör vad`, { is: 'todoForm', group: outcome.group, meeting: outcome.meeting.id })]
          : []),
      );
    case 'noneBegun':
      return only(
        say`${outcome.group.name} har inte haft något möte än. Vem gör vad skriver ni upp efter ett möte, så står det på nästa mötes kort.`,
        press(say`Visa möten`, { is: 'meetings' }),
      );
    case 'status':
      return statusWords(outcome);
    case 'answers':
      return {
        blocks: [
          title(say`Dina gruppers nästa möten`),
          ...(outcome.rows.length === 0 ? [text(say`Ingen av dina grupper har något möte planerat.`)] : []),
          ...outcome.rows.flatMap(({ group, meeting, waits }): Block[] => [
            { is: 'heading', text: `${group.name}, ${when(meeting)}` },
            ...(waits ? [text(waitingSentence(waits))] : []),
            text(say`Kommer: ${namesOf(meeting.coming)}`),
            text(say`Kan inte: ${namesOf(meeting.notComing)}`),
            ...(meeting.again ? [text(say`Tillfrågade igen efter flytten: ${namesOf(meeting.again)}`)] : []),
            ...(meeting.agenda.length > 0
              ? [{ is: 'list' as const, items: meeting.agenda.map(point => point.text) }]
              : []),
          ]),
        ],
        buttons:
          outcome.next === undefined ? [] : [press(say`Fler grupper`, { is: 'meetings', from: outcome.next }, true)],
      };
    case 'evaluateForm':
      return evaluationForm(outcome);
    case 'evaluated':
      return only(
        inOrder(
          say`Tack.`,
          outcome.again && say`Ditt nya svar gäller i stället för det förra.`,
          say`${outcome.count} svar hittills. Resultatet visas när minst ${SHOWN_FROM} har svarat.`,
          say`Skriv: resultat`,
          outcome.left && say`Frågan för ${serviceName(outcome.left).toLowerCase()} räknas bara därifrån.`,
        ),
      );
    case 'results':
      return outcome.results ? resultWords(outcome) : fewWords(outcome);
    case 'agendaForm':
      return agendaWords(outcome);
    case 'todoForm':
      return todoWords(outcome);
    case 'todoNotChosen':
      return only(say`Välj först i listan vad som är klart. Inget är ändrat.`);
    case 'agreed':
      return only(
        say`Tack. Jag räknar ja och nej från dem som har svarat på frågorna. Skriv resultat för att se om svaren visas.`,
      );
    case 'caseForm':
      return caseForm(outcome);
    case 'caseAnswered':
      return only(
        say`Tack. Svaren visas när minst ${SHOWN_FROM} har svarat. Skriv: resultat ärendet`,
        press(say`Visa svaren`, { is: 'caseResults' }, true),
      );
    case 'caseOver':
      return only(say`Den omgången är slut. Inget är sparat. Skriv utvärdera ärendet för att börja på en ny.`);
    case 'caseResults':
      return caseResultWords(outcome);
    case 'answerLate':
      return only(say`Mötet ${when(outcome.meeting)} är över, så svaret är inte sparat.`);
    case 'resumed':
      return only(
        outcome.paused === false ? say`Påminnelserna var inte pausade.` : say`Då påminner jag igen.`,
        press(say`Visa möten`, { is: 'meetings' }),
      );
    case 'life':
      return wordsOfLife(outcome.life);
    case 'leaving':
      return only(say`Här kopplas en grupp bort just nu. Försök igen om en minut.`);
    case 'gone':
      return only(say`Det mötet finns inte kvar, eller så har det redan börjat.`);
    case 'pointNotAdded':
      return only(
        outcome.full
          ? say`Punkten är inte sparad. Mötet har redan ${AGENDA_MAX} punkter.`
          : say`Punkten är inte sparad. Mötet har börjat eller är inställt.`,
      );
    case 'pointRefused':
      return only(say`Skriv något i rutan först.`);
  }
}
