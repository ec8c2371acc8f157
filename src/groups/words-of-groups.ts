import { dayOf, inWords } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { TEXT_MAX } from './actions.js';
import { SERVICES, SHOWN_FROM } from './evaluation.js';
import { AGENDA_MAX } from './group-acts.js';
import type { GroupOutcome } from './outcome.js';
import { placeInWords } from './place.js';
import { agendaWords } from './words-of-agenda.js';
import { nextWords, whichWords } from './words-of-asking.js';
import { caseForm, caseResultWords } from './words-of-case.js';
import { dateLine } from './words-of-dates.js';
import { evaluationForm, fewWords, resultWords } from './words-of-evaluation.js';
import { addForm, linkForm } from './words-of-group-forms.js';
import { wordsOfLife } from './words-of-life.js';
import { meetingCard, press, when } from './words-of-meetings.js';
import { statusWords } from './words-of-status.js';
import { todoWords } from './words-of-todos.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const only = (words: string, ...buttons: Reply['buttons']): Reply => ({ blocks: [text(words)], buttons });

function meetings(outcome: GroupOutcome & { is: 'meetings' }): Reply {
  const { data, ahead, next, later, filled, changes } = outcome;
  const { paused, quiet } = data.group;
  const some = changes && ahead.length > 0;
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
              items: ahead.map(one => `${when(one)}${one.place ? `, ${placeInWords(one.place)}` : ''}`),
            },
          ]
        : [text('Inga möten är planerade.')]),
      ...(paused ? [text('Påminnelserna är pausade, för kanalen tog inte emot dem.')] : []),
      ...(!paused && quiet !== undefined
        ? [text(`Påminnelserna är pausade sedan ${inWords(dayOf(new Date(quiet)))}.`)]
        : []),
      ...(some
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
      ...(changes
        ? [press('Lägg till möten', { is: 'addForm' }), press('Dagordning', { is: 'agendaForm' }, true)]
        : []),
      ...(some
        ? [
            press('Ställ in valt möte', { is: 'cancel' }),
            press('Ställ in resten av serien', { is: 'cancelRest' }),
            press('Flytta valt möte', { is: 'move' }),
            press('Flytta resten av serien', { is: 'moveRest' }),
          ]
        : []),
      ...(changes && (paused || quiet !== undefined) ? [press('Fortsätt påminna', { is: 'resume' })] : []),
      ...(changes ? [] : [press('Så arbetar gruppen', { is: 'about', group: data.group.id }, true)]),
      ...(next === undefined ? [] : [press('Senare möten', { is: 'meetings', after: next }, true)]),
      ...(later ? [press('Första mötena', { is: 'meetings' }, true)] : []),
    ],
  };
}

const meetingsInWords = (count: number) => (count === 1 ? '1 möte' : `${count} möten`);

const namesOf = (answers: readonly { readonly name: string }[]) =>
  answers.length > 0 ? answers.map(({ name }) => name).join(', ') : 'ingen än';

/** The same where others read along: an answer that has no name is not said again beside whoever gave it. */
export const forReaders = (outcome: GroupOutcome): GroupOutcome =>
  outcome.is === 'evaluateForm' ? { ...outcome, filled: undefined } : outcome;

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
    case 'next':
      return nextWords(outcome);
    case 'which':
      return whichWords(outcome);
    case 'addForm':
      return addForm(outcome);
    case 'preview': {
      const { phrase, from, to, place, dates, said } = outcome;
      const named = outcome.for === undefined ? {} : { group: outcome.for };
      return {
        blocks: [
          title(`${meetingsInWords(dates.filter(date => !date.skipped).length)}. Stämmer datumen?`),
          ...said.map(text),
          { is: 'list', items: dates.map(dateLine) },
          small('Inget är sparat än.'),
        ],
        buttons: [
          press('Spara datumen', { is: 'approve', ...named, phrase, from, to, place }),
          press('Ändra', { is: 'addForm', ...named, phrase, from, to }, true),
        ],
      };
    }
    case 'added':
      return only(
        outcome.count === 0
          ? 'De mötena finns redan.'
          : `${meetingsInWords(outcome.count)} ${outcome.count === 1 ? 'är sparat' : 'är sparade'}. ${outcome.next ? `Nästa är ${when(outcome.next)}.` : ''}${outcome.paused ? ' Men påminnelserna är pausade.' : ''}`,
        ...(outcome.paused ? [press('Fortsätt påminna', { is: 'resume' })] : []),
        press('Visa möten', { is: 'meetings' }),
      );
    case 'cancelled':
      return only(
        outcome.meetings.length === 1
          ? 'Mötet är inställt. Jag säger till gruppen.'
          : `${outcome.meetings.length} möten är inställda. Jag säger till gruppen.`,
        press('Visa möten', { is: 'meetings' }),
      );
    case 'moved':
      return only(
        `Mötet är flyttat till ${when(outcome.meeting)}. Jag säger till gruppen.`,
        press('Visa möten', { is: 'meetings' }),
      );
    case 'card':
      return meetingCard({ ...outcome, mayBeTwice: false }, outcome.forum, outcome.typed);
    case 'heldNoted':
      return only(
        outcome.held
          ? `Mötet ${when(outcome.meeting)} är noterat som hållet. Bestämde ni något? Skriv upp vem som gör vad, så står det på nästa mötes kort.`
          : `Mötet ${when(outcome.meeting)} är noterat som inte hållet.`,
        ...(outcome.held
          ? [press('Vem gör vad', { is: 'todoForm', group: outcome.group, meeting: outcome.meeting.id })]
          : []),
      );
    case 'status':
      return statusWords(outcome);
    case 'answers':
      return {
        blocks: [
          title('Dina gruppers nästa möten'),
          ...(outcome.rows.length === 0 ? [text('Ingen av dina grupper har något möte planerat.')] : []),
          ...outcome.rows.flatMap(({ group, meeting }): Block[] => [
            { is: 'heading', text: `${group.name}, ${when(meeting)}` },
            text(`Kommer: ${namesOf(meeting.coming)}`),
            text(`Kan inte: ${namesOf(meeting.notComing)}`),
            ...(meeting.agenda.length > 0
              ? [{ is: 'list' as const, items: meeting.agenda.map(point => point.text) }]
              : []),
          ]),
        ],
        buttons:
          outcome.next === undefined ? [] : [press('Fler grupper', { is: 'meetings', from: outcome.next }, true)],
      };
    case 'evaluateForm':
      return evaluationForm(outcome);
    case 'evaluated':
      return only(
        `Tack. ${outcome.again ? 'Ditt nya svar gäller i stället för det förra. ' : ''}${outcome.count} svar hittills. Resultatet visas när minst ${SHOWN_FROM} har svarat. Skriv: resultat${outcome.left ? ` Frågan för ${SERVICES[outcome.left].toLowerCase()} räknas bara därifrån.` : ''}`,
      );
    case 'results':
      return outcome.results ? resultWords(outcome) : fewWords(outcome);
    case 'agendaForm':
      return agendaWords(outcome);
    case 'todoForm':
      return todoWords(outcome);
    case 'todoNotChosen':
      return only('Välj först i listan vad som är klart. Inget är ändrat.');
    case 'agreed':
      return only(
        'Tack. Jag räknar ja och nej från dem som har svarat på frågorna. Skriv resultat för att se om svaren visas.',
      );
    case 'caseForm':
      return caseForm(outcome);
    case 'caseAnswered':
      return only(
        `Tack. Svaren visas när minst ${SHOWN_FROM} har svarat. Skriv: resultat ärendet`,
        press('Visa svaren', { is: 'caseResults' }, true),
      );
    case 'caseOver':
      return only('Den omgången är slut. Inget är sparat. Skriv utvärdera ärendet för att börja på en ny.');
    case 'caseResults':
      return caseResultWords(outcome);
    case 'replaced':
      return only(
        `${meetingsInWords(outcome.gone)} har fått nya tider, ${outcome.count} i stället. Nästa är ${when(outcome.next)}. Jag säger till gruppen.`,
        press('Visa möten', { is: 'meetings' }),
      );
    case 'resumed':
      return only(
        outcome.paused === false ? 'Påminnelserna var inte pausade.' : 'Då påminner jag igen.',
        press('Visa möten', { is: 'meetings' }),
      );
    case 'life':
      return wordsOfLife(outcome.life);
    case 'leaving':
      return only('Här kopplas en grupp bort just nu. Försök igen om en minut.');
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
