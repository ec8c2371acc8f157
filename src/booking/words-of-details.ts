import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import { type BookingStep, NOTE_MAX } from './actions.js';
import { type Booking, FORM_NAMES, type FORMS, SUBJECTS } from './booking.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, WHAT_IT_IS, when } from './phrases.js';

const HOW: Readonly<Record<(typeof FORMS)[number], { named: string; anonymous: string }>> = {
  telefon: {
    named: 'Socialsekreteraren ringer dig.',
    anonymous: 'Du ringer själv på den tiden. Tänk på att din telefon kan visa ditt nummer.',
  },
  teams: {
    named: 'Socialsekreteraren ringer dig i Teams.',
    anonymous: 'I Teams syns ditt namn när du ringer. Vill du vara anonym, ring på telefon i stället.',
  },
  plats: { named: 'Ni ses på plats.', anonymous: 'Ni ses på plats. Där syns det vem du är.' },
};

const KEPT_NAMED =
  'Jag sparar tiden, ämnet, skolan, ditt namn och din anteckning tills bokningen är gammal. Sedan raderas den.';
const KEPT_ANONYMOUS =
  'Jag sparar tiden och ämnet, men inte vem du är. Chatten finns kvar i kommunens Teams, och det kan jag inte ändra.';

/** The form in which a slot is booked, with what was filled in before. */
export function details(outcome: BookingOutcome & { is: 'details' }, directory: Directory | undefined): Reply {
  const { school, slot, press: key, filled } = outcome;
  const whom = directory?.workers.find(({ id }) => id === slot.worker)?.name;
  const confirm = (named: boolean): BookingStep => ({
    is: 'confirm',
    school: school.id,
    worker: slot.worker,
    start: slot.start,
    press: key,
    named,
  });
  const toggle = (id: 'tell' | 'showSchool', label: string): Block => ({
    is: 'toggle',
    id,
    label,
    ...(filled?.[id] === 'true' ? { on: true } : {}),
  });
  return {
    blocks: [
      title(when(slot)),
      text(`${FORM_NAMES[slot.form]}${whom ? ` med ${whom}` : ''}. ${school.name}.`),
      {
        is: 'choice',
        id: 'subject',
        label: 'Vad gäller det?',
        choices: Object.entries(SUBJECTS).map(([value, name]) => ({ title: name, value })),
        value: filled?.subject ?? 'oro',
      },
      { is: 'heading', text: 'Om du bokar anonymt' },
      toggle('tell', 'Säg till mig här i chatten om tiden ändras'),
      toggle('showSchool', 'Visa vilken skola jag ringer från'),
      small(`${HOW[slot.form].anonymous} ${KEPT_ANONYMOUS}`),
      { is: 'heading', text: 'Om du bokar med ditt namn' },
      {
        is: 'input',
        kind: 'text',
        id: 'note',
        label: 'Kort anteckning (aldrig om vem det gäller)',
        max: NOTE_MAX,
        ...(filled?.note ? { value: filled.note } : {}),
      },
      small('Anteckningen följer bara med när du bokar med ditt namn.'),
      small(WHAT_IT_IS),
    ],
    buttons: [
      press('Boka anonymt', confirm(false)),
      press('Boka med mitt namn', confirm(true)),
      press('Andra tider', { is: 'slots', school: school.id }, true),
    ],
  };
}

/** What a booker has of a booking that stands. */
export function receipt(outcome: BookingOutcome & { is: 'receipt' }, directory: Directory | undefined): Reply {
  const { booking, code, school, calendar, moved } = outcome;
  const named = booking.booker !== undefined;
  const worker = (directory?.workers ?? []).find(({ id }) => id === booking.worker);
  const how = HOW[booking.form][named ? 'named' : 'anonymous'];
  const call = !named && worker?.phone ? ` Numret är ${worker.phone}.` : '';
  return {
    blocks: [
      title(moved ? 'Din tid är flyttad' : 'Din tid är bokad'),
      {
        is: 'facts',
        facts: [
          ['Tid', when(booking)],
          ['Hur', `${FORM_NAMES[booking.form]}. ${how}${call}`],
          ...(worker ? [['Med', worker.name] as const] : []),
          ...(school ? [['Skola', school.name] as const] : []),
          ['Ämne', SUBJECTS[booking.subject]],
          ['Kod', shownCode(code)],
        ],
      },
      text(WHAT_IT_IS),
      small(named ? KEPT_NAMED : KEPT_ANONYMOUS),
      ...(named ? [] : [anonymousNote(booking)]),
    ],
    buttons: [
      ...(calendar ? [{ title: moved ? 'Flytta i kalendern' : 'Lägg i kalendern', open: calendar }] : []),
      press('Boka om', { is: 'slots', school: school?.id ?? '-', move: code }, true),
      press('Avboka', { is: 'cancel', code }, true),
    ],
  };
}

function anonymousNote({ sealed }: Booking): Block {
  return small(
    sealed === undefined
      ? 'Spara koden. Utan den kan varken du eller jag hitta bokningen. Skriv: avboka KOD eller boka om KOD. Blir tiden inställd kan jag inte nå dig.'
      : 'Spara koden. Jag säger till här om tiden ändras. För det sparar jag en förseglad adress, som raderas när tiden har varit.',
  );
}
