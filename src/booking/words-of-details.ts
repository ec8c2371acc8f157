import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { type BookingInputs, type BookingStep, NOTE_MAX } from './actions.js';
import { type Booking, type Form, type Slot, SUBJECTS } from './booking.js';
import { meetingOf, numberToCall } from './calendar-of.js';
import { NUMBER_MAX } from './call-number.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { again, press, small, text, title, whatItIs, when } from './phrases.js';
import { formName, subjectName } from './words-of-names.js';

/** How it is held, for whoever books with their name and for whoever does not. */
const HOW: Readonly<
  Record<Exclude<Form, 'telefon'> | 'meeting', Readonly<Record<'named' | 'anonymous', () => string>>>
> = {
  teams: {
    named: () => say`Kontaktsocialsekreteraren ringer dig i Teams.`,
    anonymous: () => say`I Teams syns ditt namn när du ringer. Vill du vara anonym, ring på telefon i stället.`,
  },
  meeting: {
    named: () => say`Ni ses i ett möte i Teams. Gå in i det när det är dags.`,
    anonymous: () =>
      say`Ni ses i ett möte i Teams. Där syns ditt namn. Vill du vara anonym, ring på telefon i stället.`,
  },
  plats: { named: () => say`Ni ses på plats.`, anonymous: () => say`Ni ses på plats. Där syns det vem du är.` },
};

const keptAnonymous = () =>
  say`Jag sparar tiden och ämnet, men inte vem du är. Chatten finns kvar i kommunens Teams, och det kan jag inte ändra.`;

const showsNumber = () => say`Tänk på att din telefon kan visa ditt nummer.`;

/** Whose number is asked for, where she is to be rung, and who gets to see it. */
const phoneBlocks = (filled: BookingInputs | undefined, wrong: string | undefined): Block[] => [
  {
    is: 'input',
    kind: 'text',
    id: 'phone',
    label: say`Ditt telefonnummer, om du vill bli uppringd`,
    max: NUMBER_MAX,
    ...(filled?.phone ? { value: filled.phone } : {}),
    ...(wrong ? { wrong: again(wrong) } : {}),
  },
  small(
    say`Bara kontaktsocialsekreteraren ser numret. Jag sparar det låst och raderar det när tiden har varit. Lämnar du rutan tom ringer du själv. Bokar du anonymt är numret enda vägen att nå dig, men det kan visa vem du är.`,
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
      label: say`Hur lång tid behöver du?`,
      choices: minutes.map(value => ({ title: say`${value} minuter`, value })),
      value: chosen !== undefined && minutes.includes(chosen) ? chosen : minutes[0]!,
    },
  ];
}

const withName = (filled: BookingInputs | undefined): Block[] => [
  { is: 'heading', text: say`Om du bokar med ditt namn` },
  {
    is: 'input',
    kind: 'text',
    id: 'note',
    label: say`Kort anteckning (aldrig om vem det gäller)`,
    max: NOTE_MAX,
    ...(filled?.note ? { value: filled.note } : {}),
  },
  small(
    say`Skriv bara vad ni ska prata om, till exempel: frågor om samtycke. Anteckningen följer bara med när du bokar med ditt namn.`,
  ),
];

/** The form in which a slot is booked, with what was filled in before. */
export function details(outcome: BookingOutcome & { is: 'details' }, directory: Directory | undefined): Reply {
  const { school, slot, press: key, filled, wrong, anonymous } = outcome;
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
      ...(anonymous ? [text(say`Du bokar anonymt. Inget är bokat än.`)] : []),
      text(whom ? say`${formName(slot.form)} med ${whom}. ${school.name}.` : `${formName(slot.form)}. ${school.name}.`),
      {
        is: 'choice',
        id: 'subject',
        label: say`Vad gäller det?`,
        choices: SUBJECTS.map(value => ({ title: subjectName(value), value })),
        value: filled?.subject ?? 'oro',
      },
      ...lengthBlock(slot, filled?.minutes),
      ...(byPhone ? phoneBlocks(filled, wrong?.phone) : []),
      ...(anonymous ? [] : [{ is: 'heading' as const, text: say`Om du bokar anonymt` }]),
      toggle('tell', say`Säg till mig här i chatten om tiden ändras`),
      toggle('showSchool', say`Visa vilken skola jag ringer från`),
      small(
        `${slot.form === 'telefon' ? `${say`Utan nummer ringer du själv på den tiden.`} ${showsNumber()}` : HOW[slot.form].anonymous()} ${keptAnonymous()}`,
      ),
      ...(anonymous ? [] : withName(filled)),
      small(whatItIs()),
    ],
    buttons: [
      press(say`Boka anonymt`, confirm(false)),
      ...(anonymous ? [] : [press(say`Boka med mitt namn`, confirm(true))]),
      press(say`Andra tider`, { is: 'slots', school: school.id }, true),
    ],
  };
}

/** How it is held: who rings whom, on which number. */
function howWords(booking: Booking, directory: Directory | undefined): string {
  const named = booking.booker !== undefined;
  const meets = meetingOf(booking, directory) !== undefined;
  if (booking.form !== 'telefon') return HOW[meets ? 'meeting' : booking.form][named ? 'named' : 'anonymous']();
  if (booking.phone !== undefined) return say`Kontaktsocialsekreteraren ringer dig på numret du lämnade.`;
  const number = numberToCall(booking.worker, directory);
  const call = number ? say`Du ringer själv: ${number}.` : say`Du ringer själv, genom kommunens växel.`;
  return named ? call : `${call} ${showsNumber()}`;
}

/** What is kept of a booking, and for how long. */
function keptWords(booking: Booking, keepDays: number): string {
  const { booker, phone, note } = booking;
  return [
    booker
      ? say`Jag sparar tiden, ämnet, skolan, ditt namn, ditt konto och chattens adress i ${keepDays} dagar efter tiden. Sedan raderas allt.`
      : keptAnonymous(),
    ...(phone === undefined ? [] : [say`Ditt telefonnummer raderar jag när tiden har varit.`]),
    ...(note === undefined ? [] : [say`Din anteckning sparar jag låst, och raderar den när tiden har varit.`]),
  ].join(' ');
}

/** What a booker has of a booking that stands: what matters most is drawn largest. */
export function receipt(outcome: BookingOutcome & { is: 'receipt' }, directory: Directory | undefined): Reply {
  const { booking, code, school, calendar, keepDays, moved } = outcome;
  const named = booking.booker !== undefined;
  const worker = (directory?.workers ?? []).find(({ id }) => id === booking.worker);
  const meeting = meetingOf(booking, directory);
  return {
    blocks: [
      title(moved ? say`Din tid är flyttad` : say`Din tid är bokad`),
      {
        is: 'facts',
        large: true,
        facts: [
          [say`Tid`, when(booking)],
          [say`Hur`, `${formName(booking.form)}. ${howWords(booking, directory)}`],
          [say`Kod`, shownCode(code)],
        ],
      },
      ...(named ? [] : [anonymousNote(booking)]),
      {
        is: 'facts',
        facts: [
          ...(worker ? [[say`Kontaktsocialsekreterare`, worker.name] as const] : []),
          ...(school ? [[say`Skola`, school.name] as const] : []),
          [say`Ämne`, subjectName(booking.subject)],
        ],
      },
      text(whatItIs()),
      small(keptWords(booking, keepDays)),
    ],
    buttons: [
      ...(meeting ? [{ title: say`Öppna mötet`, open: meeting }] : []),
      ...(calendar ? [{ title: moved ? say`Flytta i kalendern` : say`Lägg i kalendern`, open: calendar }] : []),
      press(say`Boka om`, { is: 'slots', school: school?.id ?? '-', move: named ? booking.id : code }, true),
      press(say`Avboka`, { is: 'askCancel', code }, true),
    ],
  };
}

/** The one thing that an anonymous booker must not leave behind. */
function anonymousNote({ sealed }: Booking): Block {
  const told =
    sealed === undefined
      ? say`Blir tiden inställd kan jag inte nå dig.`
      : say`Jag säger till här om tiden ändras. Därför sparar jag, låst, var jag når dig tills tiden har varit.`;
  return text(
    `${say`Har du sparat koden? Utan den kan varken du eller jag hitta bokningen. Skriv: avboka KOD eller boka om KOD.`} ${told}`,
  );
}
