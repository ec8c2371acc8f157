import { dayOf } from '../../shared/day.js';
import type { Directory } from '../../shared/directory.js';
import { holidayOn } from '../../shared/holidays.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { listed } from '../../shared/text.js';
import { dayName, localIso, minutesOf, type Weekday, weekdayOf } from '../../shared/wall-time.js';
import type { Told } from './told.js';
import { ofBookedWords } from './words-of-booked.js';

const missing = () => say`Det är inte ifyllt här`;
/** More schools than this are too many buttons. */
const SCHOOLS_SHOWN = 12;

const text = (words: string): Block => ({ is: 'text', text: words });
const now112 = () => text(say`Är ett barn i fara? Ring 112.`);
const book = (): Button => ({ title: say`Boka konsultation`, action: { v: 1, do: 'booking', step: { is: 'begin' } } });
const numbersButton = (): Button => ({
  title: say`Nummer och adresser`,
  aside: true,
  action: { v: 1, do: 'tell', what: 'numbers' },
});

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
  const { mottagning, socialjour } = directory;
  const office = mottagning
    ? say`socialtjänstens mottagning, ${mottagning}`
    : say`socialtjänstens mottagning, genom kommunens växel`;
  const duty = socialjour
    ? say`socialjouren, ${socialjour}`
    : say`socialjouren, numret är inte ifyllt, ring 112 och be om socialjouren`;
  switch (isOpen(directory, now)) {
    case 'open':
      return say`Ring nu: ${office}`;
    case 'closed':
      return say`Ring nu: ${duty}`;
    case 'unknown':
      return say`Dagtid: ${office}. Kväll och helg: ${duty}`;
  }
}

function hoursOf({ oppet }: Directory): string {
  if (!oppet) return missing();
  const name = (day: number) => dayName(day as Weekday);
  const daysOf = (days: readonly number[]) =>
    days.length > 2 ? `${name(days[0]!)}–${name(days.at(-1)!)}` : listed(days.map(name));
  return oppet.map(({ days, from, to }) => `${daysOf(days.toSorted())} ${from}–${to}`).join(', ');
}

function numbers(directory: Directory | undefined, now: Date): Reply {
  if (!directory)
    return { blocks: [text(say`Numren är inte ifyllda här. Ring kommunens växel.`), now112()], buttons: [book()] };
  const { socialjour, mottagning, anmalningsadress, etjanst, epost } = directory;
  return {
    blocks: [
      { is: 'title', text: whoNow(directory, now) },
      now112(),
      {
        is: 'facts',
        facts: [
          [say`Mottagning`, mottagning ?? missing()],
          [say`Öppet`, hoursOf(directory)],
          [say`Socialjour`, socialjour ?? missing()],
          [say`Jouren svarar`, say`när mottagningen är stängd`],
          [say`Anmälan skickas till`, anmalningsadress ?? missing()],
          [say`E-tjänst`, etjanst ?? missing(), etjanst],
          [say`E-post`, epost ?? missing()],
        ],
      },
      { is: 'small', text: say`Skriv inget om ett barn i vanlig e-post.` },
    ],
    buttons: [book()],
  };
}

type School = Directory['schools'][number];

function workersOf(school: School, directory: Directory, away: readonly string[]): Block {
  const lineOf = (id: string, vicar: boolean) => {
    const worker = directory.workers.find(one => one.id === id);
    const said = [
      worker?.phone ?? say`numret är inte ifyllt här`,
      ...(worker?.serves ? [worker.serves] : []),
      ...(vicar ? [say`vikarie`] : []),
      ...(away.includes(id) ? [say`borta i dag`] : []),
    ];
    return [worker?.name ?? missing(), said.join(', ')] as const;
  };
  return {
    is: 'facts',
    facts: [
      ...school.workers.map(id => lineOf(id, false)),
      ...(school.substitute ? [lineOf(school.substitute, true)] : []),
    ],
  };
}

function contact({ school: id, unknownSchool, away }: Told, directory: Directory | undefined): Reply {
  const schools = directory?.schools ?? [];
  if (!directory || schools.length === 0)
    return {
      blocks: [text(say`Kommunen har inte fyllt i några skolor här. Ring mottagningen.`)],
      buttons: [numbersButton()],
    };
  const school = schools.find(one => one.id === id) ?? (schools.length === 1 ? schools[0] : undefined);
  if (!school) {
    const some = schools.length > SCHOOLS_SHOWN ? [] : schools;
    return {
      blocks: [
        ...(unknownSchool ? [text(say`Jag hittar ingen skola som heter så här.`)] : []),
        text(
          some.length > 0
            ? say`Vilken skola gäller det?`
            : say`Vilken skola gäller det? Skriv: kontakt och skolans namn`,
        ),
      ],
      buttons: [
        ...some.map(
          (one): Button => ({ title: one.name, action: { v: 1, do: 'tell', what: 'contact', school: one.id } }),
        ),
        numbersButton(),
      ],
    };
  }
  if (school.workers.length === 0 && !school.substitute)
    return {
      blocks: [
        text(
          directory.mottagning
            ? say`${school.name} har ingen kontaktsocialsekreterare ifylld här. Ring socialtjänstens mottagning, ${directory.mottagning}.`
            : say`${school.name} har ingen kontaktsocialsekreterare ifylld här. Ring socialtjänstens mottagning, genom kommunens växel.`,
        ),
      ],
      buttons: [numbersButton()],
    };
  return {
    blocks: [
      { is: 'title', text: say`Kontaktsocialsekreterare, ${school.name}` },
      workersOf(school, directory, away),
      text(say`Misstänker du att ett barn far illa? Anmäl genast till socialtjänsten.`),
    ],
    buttons: [
      { title: say`Boka konsultation`, action: { v: 1, do: 'booking', step: { is: 'slots', school: school.id } } },
      numbersButton(),
    ],
  };
}

const only = (words: string): Reply => ({ blocks: [text(words)], buttons: [] });

/** What is told, in the words that the user reads; what the municipality has not filled in is said to be missing. */
export function toldWords(told: Told, directory: Directory | undefined): Reply {
  switch (told.what) {
    case 'contact':
      return contact(told, directory);
    case 'numbers':
      return numbers(directory, told.now);
    case 'convener':
      return {
        blocks: [
          text(
            say`Jag sparar inga namn, varken på den som är sammankallande eller på andra i gruppen. Vilka som är med i kanalen ser du i Teams. Fråga annars i gruppens kanal.`,
          ),
        ],
        buttons: [{ title: say`Så arbetar gruppen`, action: { v: 1, do: 'group', step: { is: 'about' } } }],
      };
    case 'curating':
      return {
        blocks: [
          text(
            say`Regler läggs till och ändras i mappen knowledge, aldrig i chatten. Kommandot npm run new-rule frågar steg för steg, och npm run check:knowledge säger vad som är fel. Jag skriver inga regler själv.`,
          ),
          text(
            say`Har du läst om en regel: ändra reviewedOn och reviewBy i dess fil. Är den märkt unsafeIfWrong behövs två namn under approvedBy. Jag läser den ändrade mappen utan omstart, och bara om den är felfri.`,
          ),
          text(
            say`Vad som har frågats, månad för månad, skriver kommandot npm run report ut ur min logg. Be den som sköter driften.`,
          ),
        ],
        buttons: [
          { title: say`Obesvarade frågor`, action: { v: 1, do: 'showUnanswered' } },
          { title: say`Granskningar`, action: { v: 1, do: 'reviews' } },
          { title: say`Vad ändras i reglerna?`, action: { v: 1, do: 'changes' } },
        ],
      };
    case 'ownCount':
      return {
        blocks: [
          text(
            say`Jag räknar inte dina konsultationer åt dig. Den som är chef för er ser hur många de är, månad för månad: konsultationer i siffror.`,
          ),
        ],
        buttons: [{ title: say`Mina konsultationstider`, action: { v: 1, do: 'booking', step: { is: 'times' } } }],
      };
    case 'mostBookings':
      return {
        blocks: [
          text(
            told.most === undefined
              ? say`Här går det inte att boka.`
              : say`Du får ha ${told.most} tider bokade framåt. När en har varit, eller är avbokad, kan du boka en ny.`,
          ),
        ],
        buttons: [{ title: say`Mina bokningar`, action: { v: 1, do: 'booking', step: { is: 'mine' } } }],
      };
    case 'waiting':
    case 'toAnonymous':
    case 'toLength':
    case 'toSubject':
    case 'toForm':
    case 'late':
      return ofBookedWords(told.what);
    // Done by a convener's own words in the group's channel, since somebody else is asked or told at once.
    case 'unlinkGroup':
      return only(
        say`Gruppen kopplas bort av den som är sammankallande. Nämn mig i gruppens kanal och skriv: koppla bort grupp`,
      );
    case 'handOverConvener':
      return only(
        say`Gruppen lämnas över av den som är sammankallande. Nämn mig i gruppens kanal och skriv: lämna över gruppen`,
      );
  }
}
