import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import { type BookingInputs, type BookingStep, NOTE_MAX } from './actions.js';
import { type Booking, FORM_NAMES, type Form, type Slot, SUBJECTS } from './booking.js';
import { meetingOf, numberToCall } from './calendar-of.js';
import { NUMBER_MAX } from './call-number.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, WHAT_IT_IS, when } from './phrases.js';

/** How it is held, for whoever books with their name and for whoever does not. */
const HOW: Readonly<Record<Exclude<Form, 'telefon'> | 'meeting', { named: string; anonymous: string }>> = {
  teams: {
    named: 'Kontaktsocialsekreteraren ringer dig i Teams.',
    anonymous: 'I Teams syns ditt namn när du ringer. Vill du vara anonym, ring på telefon i stället.',
  },
  meeting: {
    named: 'Ni ses i ett möte i Teams. Gå in i det när det är dags.',
    anonymous: 'Ni ses i ett möte i Teams. Där syns ditt namn. Vill du vara anonym, ring på telefon i stället.',
  },
  plats: { named: 'Ni ses på plats.', anonymous: 'Ni ses på plats. Där syns det vem du är.' },
};

const KEPT_ANONYMOUS =
  'Jag sparar tiden och ämnet, men inte vem du är. Chatten finns kvar i kommunens Teams, och det kan jag inte ändra.';

const PHONE_ANONYMOUS = 'Utan nummer ringer du själv på den tiden. Tänk på att din telefon kan visa ditt nummer.';

/** Whose number is asked for, where she is to be rung, and who gets to see it. */
const phoneBlocks = (filled: BookingInputs | undefined, wrong: string | undefined): Block[] => [
  {
    is: 'input',
    kind: 'text',
    id: 'phone',
    label: 'Ditt telefonnummer, om du vill bli uppringd',
    max: NUMBER_MAX,
    ...(filled?.phone ? { value: filled.phone } : {}),
    ...(wrong ? { wrong } : {}),
  },
  small(
    'Bara kontaktsocialsekreteraren ser numret. Jag sparar det låst och raderar det när tiden har varit. Lämnar du rutan tom ringer du själv. Bokar du anonymt är numret enda vägen att nå dig, men det kan visa vem du är.',
  ),
];

const MINUTE = 60_000;

function lengthBlock({ start, end, longEnd }: Slot, chosen: string | undefined): Block[] {
  if (longEnd === undefined) return [];
  const minutes = [end, longEnd].map(one => String((one - start) / MINUTE));
  return [
    {
      is: 'choice',
      id: 'minutes',
      label: 'Hur lång tid behöver du?',
      choices: minutes.map(value => ({ title: `${value} minuter`, value })),
      value: chosen !== undefined && minutes.includes(chosen) ? chosen : minutes[0]!,
    },
  ];
}

/** The form in which a slot is booked, with what was filled in before. */
export function details(outcome: BookingOutcome & { is: 'details' }, directory: Directory | undefined): Reply {
  const { school, slot, press: key, filled, wrong } = outcome;
  const byPhone = slot.form === 'telefon';
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
      ...lengthBlock(slot, filled?.minutes),
      ...(byPhone ? phoneBlocks(filled, wrong?.phone) : []),
      { is: 'heading', text: 'Om du bokar anonymt' },
      toggle('tell', 'Säg till mig här i chatten om tiden ändras'),
      toggle('showSchool', 'Visa vilken skola jag ringer från'),
      small(`${slot.form === 'telefon' ? PHONE_ANONYMOUS : HOW[slot.form].anonymous} ${KEPT_ANONYMOUS}`),
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

/** How it is held: who rings whom, on which number. */
function howWords(booking: Booking, directory: Directory | undefined): string {
  const named = booking.booker !== undefined;
  const meets = meetingOf(booking, directory) !== undefined;
  if (booking.form !== 'telefon') return HOW[meets ? 'meeting' : booking.form][named ? 'named' : 'anonymous'];
  if (booking.phone !== undefined) return 'Kontaktsocialsekreteraren ringer dig på numret du lämnade.';
  const number = numberToCall(booking.worker, directory);
  const call = number ? `Du ringer själv: ${number}.` : 'Du ringer själv, genom kommunens växel.';
  return named ? call : `${call} Tänk på att din telefon kan visa ditt nummer.`;
}

/** What is kept of a booking, and for how long. */
function keptWords(booking: Booking, keepDays: number): string {
  const { booker, phone } = booking;
  const number = phone === undefined ? '' : ' Ditt telefonnummer raderar jag när tiden har varit.';
  if (!booker) return `${KEPT_ANONYMOUS}${number}`;
  const what = ['tiden', 'ämnet', 'skolan', booker.note ? 'ditt namn och din anteckning' : 'ditt namn'];
  return `Jag sparar ${what.slice(0, -1).join(', ')}${booker.note ? ', ' : ' och '}${what.at(-1)} i ${keepDays} dagar efter tiden. Sedan raderas allt.${number}`;
}

/** What a booker has of a booking that stands: what matters most is drawn largest. */
export function receipt(outcome: BookingOutcome & { is: 'receipt' }, directory: Directory | undefined): Reply {
  const { booking, code, school, calendar, keepDays, moved } = outcome;
  const named = booking.booker !== undefined;
  const worker = (directory?.workers ?? []).find(({ id }) => id === booking.worker);
  const meeting = meetingOf(booking, directory);
  return {
    blocks: [
      title(moved ? 'Din tid är flyttad' : 'Din tid är bokad'),
      {
        is: 'facts',
        large: true,
        facts: [
          ['Tid', when(booking)],
          ['Hur', `${FORM_NAMES[booking.form]}. ${howWords(booking, directory)}`],
          ['Kod', shownCode(code)],
        ],
      },
      ...(named ? [] : [anonymousNote(booking)]),
      {
        is: 'facts',
        facts: [
          ...(worker ? [['Kontaktsocialsekreterare', worker.name] as const] : []),
          ...(school ? [['Skola', school.name] as const] : []),
          ['Ämne', SUBJECTS[booking.subject]],
        ],
      },
      text(WHAT_IT_IS),
      small(keptWords(booking, keepDays)),
    ],
    buttons: [
      ...(meeting ? [{ title: 'Öppna mötet', open: meeting }] : []),
      ...(calendar ? [{ title: moved ? 'Flytta i kalendern' : 'Lägg i kalendern', open: calendar }] : []),
      press('Boka om', { is: 'slots', school: school?.id ?? '-', move: code }, true),
      press('Avboka', { is: 'askCancel', code }, true),
    ],
  };
}

/** The one thing that an anonymous booker must not leave behind. */
function anonymousNote({ sealed }: Booking): Block {
  const told =
    sealed === undefined
      ? 'Blir tiden inställd kan jag inte nå dig.'
      : 'Jag säger till här om tiden ändras. Därför sparar jag, låst, var jag når dig tills tiden har varit.';
  return text(
    `Har du sparat koden? Utan den kan varken du eller jag hitta bokningen. Skriv: avboka KOD eller boka om KOD. ${told}`,
  );
}
