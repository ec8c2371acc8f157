import { inWords } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { weekdayOf } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import { FORM_NAMES, type Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, title, WHAT_IT_IS, when } from './phrases.js';
import type { WhyNot } from './why-not.js';

type SlotsOutcome = BookingOutcome & {
  is: 'slots' | 'choose' | 'noneChosen' | 'noSlots' | 'waiting' | 'waitingFull' | 'waitingOver';
};

const servesOf = (id: string, directory: Directory | undefined) => {
  const serves = directory?.workers.find(one => one.id === id)?.serves;
  return serves ? ` (${serves})` : '';
};

const nameOf = (id: string, directory: Directory | undefined) =>
  (directory?.workers ?? []).filter(one => one.id === id).map(({ name }) => name);

function phones(workers: readonly string[], directory: Directory | undefined): string[] {
  const known = (directory?.workers ?? []).filter(({ id }) => workers.includes(id));
  return known.flatMap(({ name, phone }) => (phone ? [`${name}, telefon ${phone}`] : []));
}

/** Whom to call where no time can be booked; a number that is not filled in is said to be missing. */
export function orCall(workers: readonly string[], directory: Directory | undefined): Block[] {
  const own = phones(workers, directory);
  const office = directory?.mottagning ?? '(numret är inte ifyllt här, ring kommunens växel)';
  return [{ is: 'list', items: [...own, `Socialtjänstens mottagning, telefon ${office}`] }, text(WHAT_IT_IS)];
}

/** Why a time that was pressed cannot be booked. */
const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  past: 'Den tiden är inte ledig längre, för den har redan varit.',
  soon: 'Den tiden börjar för snart för att bokas.',
  far: 'Den tiden ligger för långt fram för att bokas än.',
  taken: 'Den tiden är inte ledig längre. Någon annan hann före.',
  busy: 'Den tiden är inte ledig längre. Kontaktsocialsekreteraren är upptagen då.',
  gone: 'Den tiden är inte ledig längre.',
};

const MINUTE = 60_000;
const lengthOf = ({ start, end, longEnd }: Slot) => {
  const minutes = (until: number) => (until - start) / MINUTE;
  return `${minutes(end)}${longEnd === undefined ? '' : ` eller ${minutes(longEnd)}`} min`;
};

const waitButton = (name: string, school: string, key: string, before?: number): Button =>
  press(name, { is: 'wait', school, press: key, ...(before === undefined ? {} : { before }) }, true);

function slotList(outcome: SlotsOutcome & { is: 'slots' }, directory: Directory | undefined): Reply {
  const { school, slots, more, because, move, chosen } = outcome;
  const to = (slot: Slot): BookingStep =>
    move
      ? { is: 'move', school: school.id, worker: slot.worker, start: slot.start, code: move }
      : { is: 'slot', school: school.id, worker: slot.worker, start: slot.start };
  const [first] = slots;
  const whom = chosen?.whom ? ` med ${nameOf(chosen.whom, directory)[0] ?? 'den du valde'}` : '';
  const on = chosen?.day ? ` ${inWords(chosen.day)}` : '';
  return {
    blocks: [
      ...(because ? [text(`${WHY_NOT[because]} De här är närmast.`)] : []),
      title(move ? 'Välj en ny tid' : `Lediga tider, ${school.name}`),
      ...(outcome.remembered
        ? [small(`Du tittade på ${school.name} senast. Gäller det en annan skola? Tryck Byt skola.`)]
        : []),
      ...(chosen ? [text(`Bara tider${on}${whom}.`)] : []),
      ...(because ? [] : [small('Är det bråttom, vänta inte på en tid. Anmäl genast. Vid fara: 112.')]),
    ],
    buttons: [
      ...slots.map(slot =>
        press(
          [when(slot), lengthOf(slot), FORM_NAMES[slot.form].toLowerCase(), ...nameOf(slot.worker, directory)].join(
            ', ',
          ),
          to(slot),
        ),
      ),
      ...(more ? [press('Fler tider', { is: 'slots', school: school.id, ...more, ...chosen, move }, true)] : []),
      ...(chosen
        ? [press('Alla tider', { is: 'slots', school: school.id, move }, true)]
        : [press('Välj dag eller person', { is: 'choose', school: school.id, move }, true)]),
      ...(first && !move && !chosen
        ? [waitButton('Säg till om något tidigare blir ledigt', school.id, outcome.press, first.start)]
        : []),
      press('Byt skola', { is: 'changeSchool', move }, true),
    ],
  };
}

const WEEKDAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];

function chooseCard(
  { school, days, workers, move }: SlotsOutcome & { is: 'choose' },
  directory: Directory | undefined,
): Reply {
  return {
    blocks: [
      title(`Lediga tider, ${school.name}`),
      {
        is: 'choice',
        id: 'onDay',
        label: 'Dag',
        choices: [
          { title: 'Alla dagar', value: 'alla' },
          ...days.map(({ day, count }) => ({
            title: `${WEEKDAYS[weekdayOf(day) - 1]} ${inWords(day)} (${count === 1 ? '1 ledig' : `${count} lediga`})`,
            value: day,
          })),
        ],
        value: 'alla',
      },
      ...(workers.length > 1
        ? [
            {
              is: 'choice' as const,
              id: 'whom',
              label: 'Med vem',
              choices: [
                { title: 'Vem som helst', value: 'alla' },
                ...workers.map(id => ({
                  title: `${nameOf(id, directory)[0] ?? 'Kontaktsocialsekreterare'}${servesOf(id, directory)}`,
                  value: id,
                })),
              ],
              value: 'alla',
            },
          ]
        : []),
    ],
    buttons: [
      press('Visa tiderna', { is: 'chosen', school: school.id, move }),
      press('Alla tider', { is: 'slots', school: school.id, move }, true),
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
      const { school, move } = outcome;
      return only(
        'Inga lediga tider då.',
        press('Välj en annan dag', { is: 'choose', school: school.id, move }),
        press('Alla tider', { is: 'slots', school: school.id, move }, true),
      );
    }
    case 'noSlots': {
      const { school, move } = outcome;
      return {
        blocks: [
          text(`Just nu finns inga lediga tider för ${school.name}. Ring i stället.`),
          ...orCall([...school.workers, ...(school.substitute ? [school.substitute] : [])], directory),
        ],
        buttons: [
          ...(move ? [] : [waitButton('Säg till om något blir ledigt', school.id, outcome.press)]),
          press('Byt skola', { is: 'changeSchool', move }, true),
        ],
      };
    }
    case 'waiting':
      return {
        blocks: [
          text(
            `Jag säger till här när en tid blir ledig för ${outcome.school.name}, fram till ${inWords(outcome.until)}.`,
          ),
          text('Är det bråttom, vänta inte på en tid. Anmäl genast. Vid fara: 112.'),
          small('Jag sparar, låst, var jag når dig, och skolan. Inte vem du är. Det raderas när jag har sagt till.'),
        ],
        buttons: [press('Säg inte till', { is: 'stopWaiting', worker: outcome.worker, id: outcome.id }, true)],
      };
    case 'waitingFull':
      return {
        blocks: [
          text(`Så många väntar redan på en tid för ${outcome.school.name} att jag inte kan ta fler. Ring i stället.`),
          ...orCall(outcome.school.workers, directory),
        ],
        buttons: [],
      };
    case 'waitingOver':
      return only(
        'Jag säger inte till, och det jag sparade för det är raderat.',
        press('Boka konsultation', { is: 'begin' }),
      );
  }
}
