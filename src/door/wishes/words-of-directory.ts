import { dayOf } from '../../shared/day.js';
import type { Directory } from '../../shared/directory.js';
import { holidayOn } from '../../shared/holidays.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { localIso, minutesOf, weekdayOf } from '../../shared/wall-time.js';
import type { Told } from './told.js';

const MISSING = 'Det är inte ifyllt här';
/** More schools than this are too many buttons. */
const SCHOOLS_SHOWN = 12;
const DAY_NAMES = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

const text = (words: string): Block => ({ is: 'text', text: words });
const NOW_112 = text('Är ett barn i fara? Ring 112.');
const BOOK: Button = { title: 'Boka konsultation', action: { v: 1, do: 'booking', step: { is: 'begin' } } };
const NUMBERS: Button = { title: 'Nummer och adresser', aside: true, action: { v: 1, do: 'tell', what: 'numbers' } };

/** What is done by a convener's own words in the group's channel, since somebody else is asked or told at once. */
const GROUP_COMMANDS: Readonly<Record<'unlinkGroup' | 'handOverConvener', readonly [does: string, command: string]>> = {
  unlinkGroup: ['Gruppen kopplas bort', 'koppla bort grupp'],
  handOverConvener: ['Gruppen lämnas över', 'lämna över gruppen'],
};

type Open = 'open' | 'closed' | 'unknown';

/** Whether the office answers at an instant. */
function isOpen(directory: Directory, now: Date): Open {
  if (!directory.oppet) return 'unknown';
  const today = dayOf(now);
  if (holidayOn(today) !== undefined) return 'closed';
  const [hours = 0, minutes = 0] = localIso(now).slice(11, 16).split(':').map(Number);
  const at = hours * 60 + minutes;
  const reached = ({ days, from, to }: NonNullable<Directory['oppet']>[number]) =>
    days.includes(weekdayOf(today)) && at >= (minutesOf(from) ?? 0) && at < (minutesOf(to) ?? 0);
  return directory.oppet.some(reached) ? 'open' : 'closed';
}

/** Whom to ring at an instant: one line, the number last. */
function whoNow(directory: Directory, now: Date): string {
  const office = `socialtjänstens mottagning, ${directory.mottagning ?? 'genom kommunens växel'}`;
  const duty = `socialjouren, ${directory.socialjour ?? 'numret är inte ifyllt, ring 112 och be om socialjouren'}`;
  switch (isOpen(directory, now)) {
    case 'open':
      return `Ring nu: ${office}`;
    case 'closed':
      return `Ring nu: ${duty}`;
    case 'unknown':
      return `Dagtid: ${office}. Kväll och helg: ${duty}`;
  }
}

function hoursOf({ oppet }: Directory): string {
  if (!oppet) return MISSING;
  const name = (day: number) => DAY_NAMES[day - 1] ?? '';
  const daysOf = (days: readonly number[]) =>
    days.length > 2 ? `${name(days[0]!)}–${name(days.at(-1)!)}` : days.map(name).join(' och ');
  return oppet.map(({ days, from, to }) => `${daysOf(days.toSorted())} ${from}–${to}`).join(', ');
}

function numbers(directory: Directory | undefined, now: Date): Reply {
  if (!directory)
    return { blocks: [text('Numren är inte ifyllda här. Ring kommunens växel.'), NOW_112], buttons: [BOOK] };
  const { socialjour, mottagning, anmalningsadress, etjanst, epost } = directory;
  return {
    blocks: [
      { is: 'title', text: whoNow(directory, now) },
      NOW_112,
      {
        is: 'facts',
        facts: [
          ['Mottagning', mottagning ?? MISSING],
          ['Öppet', hoursOf(directory)],
          ['Socialjour', socialjour ?? MISSING],
          ['Anmälan skickas till', anmalningsadress ?? MISSING],
          ['E-tjänst', etjanst ?? MISSING, etjanst],
          ['E-post', epost ?? MISSING],
        ],
      },
      { is: 'small', text: 'Skriv inget om ett barn i vanlig e-post.' },
    ],
    buttons: [BOOK],
  };
}

type School = Directory['schools'][number];

function workersOf(school: School, directory: Directory, away: readonly string[]): Block {
  const lineOf = (id: string, vicar: boolean) => {
    const worker = directory.workers.find(one => one.id === id);
    const said = [
      worker?.phone ?? 'numret är inte ifyllt här',
      ...(worker?.serves ? [worker.serves] : []),
      ...(vicar ? ['vikarie'] : []),
      ...(away.includes(id) ? ['borta i dag'] : []),
    ];
    return [worker?.name ?? MISSING, said.join(', ')] as const;
  };
  return {
    is: 'facts',
    facts: [
      ...school.workers.map(id => lineOf(id, false)),
      ...(school.substitute ? [lineOf(school.substitute, true)] : []),
    ],
  };
}

function contact({ school: id, away }: Told, directory: Directory | undefined): Reply {
  const schools = directory?.schools ?? [];
  if (!directory || schools.length === 0)
    return { blocks: [text('Kommunen har inte fyllt i några skolor här. Ring mottagningen.')], buttons: [NUMBERS] };
  const school = schools.find(one => one.id === id) ?? (schools.length === 1 ? schools[0] : undefined);
  if (!school) {
    const some = schools.length > SCHOOLS_SHOWN ? [] : schools;
    return {
      blocks: [
        text(some.length > 0 ? 'Vilken skola gäller det?' : 'Vilken skola gäller det? Skriv: kontakt och skolans namn'),
      ],
      buttons: [
        ...some.map(
          (one): Button => ({ title: one.name, action: { v: 1, do: 'tell', what: 'contact', school: one.id } }),
        ),
        NUMBERS,
      ],
    };
  }
  if (school.workers.length === 0 && !school.substitute)
    return {
      blocks: [
        text(
          `${school.name} har ingen kontaktsocialsekreterare ifylld här. Ring socialtjänstens mottagning, ${directory.mottagning ?? 'genom kommunens växel'}.`,
        ),
      ],
      buttons: [NUMBERS],
    };
  return {
    blocks: [
      { is: 'title', text: `Kontaktsocialsekreterare, ${school.name}` },
      workersOf(school, directory, away),
      text('Misstänker du att ett barn far illa? Anmäl genast till socialtjänsten.'),
    ],
    buttons: [
      { title: 'Boka konsultation', action: { v: 1, do: 'booking', step: { is: 'slots', school: school.id } } },
      NUMBERS,
    ],
  };
}

/** What is told, in the words that the user reads; what the municipality has not filled in is said to be missing. */
export function toldWords(told: Told, directory: Directory | undefined): Reply {
  switch (told.what) {
    case 'contact':
      return contact(told, directory);
    case 'numbers':
      return numbers(directory, told.now);
    case 'convener':
      return {
        blocks: [text('Jag sparar inget namn på den som är sammankallande. Fråga i gruppens kanal.')],
        buttons: [{ title: 'Så arbetar gruppen', action: { v: 1, do: 'group', step: { is: 'about' } } }],
      };
    case 'unlinkGroup':
    case 'handOverConvener': {
      const [does, command] = GROUP_COMMANDS[told.what];
      return {
        blocks: [text(`${does} av den som är sammankallande. Nämn mig i gruppens kanal och skriv: ${command}`)],
        buttons: [],
      };
    }
  }
}
