import { type Day, inWords } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { shortDayName, weekdayOf } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import { minutesOf } from './as-moved.js';
import type { Booking, Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { inAHurry, only, press, small, text, title, whatItIs, when } from './phrases.js';
import { atAnyTime, saysTime } from './wanted.js';
import { wayOf } from './way.js';
import type { WhyNot } from './why-not.js';
import { formOnLine } from './words-of-names.js';
import { wantedWords } from './words-of-wanted.js';

type SlotsOutcome = BookingOutcome & {
  is: 'slots' | 'choose' | 'noneChosen' | 'noSlots' | 'waiting' | 'waitingFull' | 'waitingOver';
};

type Chosen = (SlotsOutcome & { is: 'slots' })['chosen'];

const servesOf = (id: string, directory: Directory | undefined) => {
  const serves = directory?.workers.find(one => one.id === id)?.serves;
  return serves ? ` (${serves})` : '';
};

const nameOf = (id: string, directory: Directory | undefined) =>
  (directory?.workers ?? []).filter(one => one.id === id).map(({ name }) => name);

function phones(workers: readonly string[], directory: Directory | undefined): string[] {
  const known = (directory?.workers ?? []).filter(({ id }) => workers.includes(id));
  return known.flatMap(({ name, phone }) => (phone ? [say`${name}, telefon ${phone}`] : []));
}

/** Whom to call where no time can be booked; a number that is not filled in is said to be missing. */
export function orCall(workers: readonly string[], directory: Directory | undefined): Block[] {
  const own = phones(workers, directory);
  const office = directory?.mottagning ?? say`(numret är inte ifyllt här, ring kommunens växel)`;
  return [{ is: 'list', items: [...own, say`Socialtjänstens mottagning, telefon ${office}`] }, text(whatItIs())];
}

/** Why a time that was pressed cannot be booked. */
const WHY_NOT: Readonly<Record<WhyNot, () => string>> = {
  past: () => say`Den tiden är inte ledig längre, för den har redan varit.`,
  soon: () => say`Den tiden börjar för snart för att bokas.`,
  far: () => say`Den tiden ligger för långt fram för att bokas än.`,
  taken: () => say`Den tiden är inte ledig längre. Någon annan hann före.`,
  busy: () => say`Den tiden är inte ledig längre. Kontaktsocialsekreteraren är upptagen då.`,
  gone: () => say`Den tiden är inte ledig längre.`,
};

const lengthOf = ({ start, end, longEnd }: Slot) =>
  longEnd === undefined
    ? say`${minutesOf({ start, end })} min`
    : say`${minutesOf({ start, end })} eller ${minutesOf({ start, end: longEnd })} min`;

/** Said where a booking that is moved would not be as long as it is. */
function otherLengths(moves: Booking, slots: readonly Slot[]): string[] {
  const now = minutesOf(moves);
  const others = slots.filter(slot => minutesOf(slot) !== now);
  if (others.length === 0) return [];
  return [
    others.length === slots.length
      ? say`Din tid är ${now} minuter. Ingen av de här är lika lång.`
      : say`Din tid är ${now} minuter. Alla de här är inte lika långa.`,
  ];
}

const waitButton = (name: string, school: string, key: string, before?: number): Button =>
  press(name, { is: 'wait', school, press: key, ...(before === undefined ? {} : { before }) }, true);

function chosenWords({ day, whom }: NonNullable<Chosen>, directory: Directory | undefined): string {
  const name = whom ? (nameOf(whom, directory)[0] ?? say`den du valde`) : undefined;
  if (day && name) return say`Bara tider ${inWords(day)} med ${name}.`;
  if (day) return say`Bara tider ${inWords(day)}.`;
  return name ? say`Bara tider med ${name}.` : say`Bara tider.`;
}

function slotList(outcome: SlotsOutcome & { is: 'slots' }, directory: Directory | undefined): Reply {
  const { school, slots, more, because, move, chosen, wanted, fit, moves } = outcome;
  const way = wayOf(outcome);
  const anyTime = wayOf({ move, wanted: atAnyTime(wanted) });
  const isNarrow = chosen !== undefined || (wanted !== undefined && saysTime(wanted));
  const to = (slot: Slot): BookingStep =>
    move
      ? {
          is: 'move',
          school: school.id,
          worker: slot.worker,
          start: slot.start,
          code: move,
          // What the button says is what is done, or nothing.
          ...(moves ? { minutes: minutesOf(slot) } : {}),
        }
      : {
          is: 'slot',
          school: school.id,
          worker: slot.worker,
          start: slot.start,
          ...(wanted?.anonymous ? { anonymous: true } : {}),
        };
  const [first] = slots;
  return {
    blocks: [
      ...(because ? [text(`${WHY_NOT[because]()} ${say`De här är närmast.`}`)] : []),
      title(move ? say`Välj en ny tid` : say`Lediga tider, ${school.name}`),
      ...(outcome.remembered
        ? [small(say`Du tittade på ${school.name} senast. Gäller det en annan skola? Tryck Byt skola.`)]
        : []),
      ...(outcome.only ? [text(say`Du har bara en tid bokad.`)] : []),
      ...(moves ? [text(say`Du flyttar tiden ${when(moves)}.`), ...otherLengths(moves, slots).map(text)] : []),
      ...(wanted?.anonymous && !move ? [text(say`Du bokar anonymt. Välj en tid.`)] : []),
      ...(chosen ? [text(chosenWords(chosen, directory))] : []),
      ...(because ? [] : wantedWords(wanted ?? {}, fit, outcome.been).map(text)),
      ...(because ? [] : [small(inAHurry())]),
    ],
    buttons: [
      ...slots.map(slot =>
        press(
          [when(slot), lengthOf(slot), formOnLine(slot.form), ...nameOf(slot.worker, directory)].join(', '),
          to(slot),
        ),
      ),
      ...(more ? [press(say`Fler tider`, { is: 'slots', school: school.id, ...more, ...chosen, ...way }, true)] : []),
      ...(isNarrow
        ? [press(say`Alla tider`, { is: 'slots', school: school.id, ...anyTime }, true)]
        : [press(say`Välj dag eller person`, { is: 'choose', school: school.id, ...way }, true)]),
      ...(first && !move && !isNarrow
        ? [waitButton(say`Säg till om något tidigare blir ledigt`, school.id, outcome.press, first.start)]
        : []),
      press(say`Byt skola`, { is: 'changeSchool', ...way }, true),
    ],
  };
}

const dayChoice = (day: Day, count: number) => {
  const on = `${shortDayName(weekdayOf(day))} ${inWords(day)}`;
  return { title: count === 1 ? say`${on} (1 ledig)` : say`${on} (${count} lediga)`, value: day };
};

function chooseCard(
  { school, days, workers, ...outcome }: SlotsOutcome & { is: 'choose' },
  directory: Directory | undefined,
): Reply {
  const way = wayOf(outcome);
  return {
    blocks: [
      title(say`Lediga tider, ${school.name}`),
      {
        is: 'choice',
        id: 'onDay',
        label: say`Dag`,
        choices: [{ title: say`Alla dagar`, value: 'alla' }, ...days.map(({ day, count }) => dayChoice(day, count))],
        value: 'alla',
      },
      ...(workers.length > 1
        ? [
            {
              is: 'choice' as const,
              id: 'whom',
              label: say`Med vem`,
              choices: [
                { title: say`Vem som helst`, value: 'alla' },
                ...workers.map(id => ({
                  title: `${nameOf(id, directory)[0] ?? say`Kontaktsocialsekreterare`}${servesOf(id, directory)}`,
                  value: id,
                })),
              ],
              value: 'alla',
            },
          ]
        : []),
    ],
    buttons: [
      press(say`Visa tiderna`, { is: 'chosen', school: school.id, ...way }),
      press(say`Alla tider`, { is: 'slots', school: school.id, ...way }, true),
    ],
  };
}

/** A school's free times, the choice among them, and the wait where there are none. */
export function slotWords(outcome: SlotsOutcome, directory: Directory | undefined): Reply {
  switch (outcome.is) {
    case 'slots':
      return slotList(outcome, directory);
    case 'choose':
      return chooseCard(outcome, directory);
    case 'noneChosen': {
      const { school } = outcome;
      const way = wayOf(outcome);
      return only(
        say`Inga lediga tider då.`,
        press(say`Välj en annan dag`, { is: 'choose', school: school.id, ...way }),
        press(say`Alla tider`, { is: 'slots', school: school.id, ...way }, true),
      );
    }
    case 'noSlots': {
      const { school, move } = outcome;
      return {
        blocks: [
          text(say`Just nu finns inga lediga tider för ${school.name}. Ring i stället.`),
          ...orCall([...school.workers, ...(school.substitute ? [school.substitute] : [])], directory),
        ],
        buttons: [
          ...(move ? [] : [waitButton(say`Säg till om något blir ledigt`, school.id, outcome.press)]),
          press(say`Byt skola`, { is: 'changeSchool', ...wayOf(outcome) }, true),
        ],
      };
    }
    case 'waiting':
      return {
        blocks: [
          text(
            say`Jag säger till här när en tid blir ledig för ${outcome.school.name}, fram till ${inWords(outcome.until)}.`,
          ),
          text(inAHurry()),
          small(say`Jag sparar, låst, var jag når dig, och skolan. Inte vem du är. Det raderas när jag har sagt till.`),
        ],
        buttons: [press(say`Säg inte till`, { is: 'stopWaiting', worker: outcome.worker, id: outcome.id }, true)],
      };
    case 'waitingFull':
      return {
        blocks: [
          text(
            say`Så många väntar redan på en tid för ${outcome.school.name} att jag inte kan ta fler. Ring i stället.`,
          ),
          ...orCall(outcome.school.workers, directory),
        ],
        buttons: [],
      };
    case 'waitingOver':
      return only(
        say`Jag säger inte till, och det jag sparade för det är raderat.`,
        press(say`Boka konsultation`, { is: 'begin' }),
      );
  }
}
