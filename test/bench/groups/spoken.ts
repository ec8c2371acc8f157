import { below, oneOf, type Random } from '../door/luck.js';

/** A phrase that was put together from parts, and the local starts ("2026-09-03T13:00") that its parts say, reckoned apart from the product. */
export interface Spoken {
  readonly phrase: string;
  readonly starts: readonly string[];
}

type Test = (day: Date) => boolean;
/** Some words, and the days that they let through. */
interface Said {
  readonly words: string;
  readonly holds: Test;
}

const DAY = 86_400_000;
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const text = (day: Date) => day.toISOString().slice(0, 10);
const weekdayOf = (day: Date) => day.getUTCDay() || 7;
const mondayOf = (day: Date) => new Date(day.getTime() - (weekdayOf(day) - 1) * DAY);
const two = (number: number) => String(number).padStart(2, '0');

/** ISO 8601: the week of a day is that of its Thursday, counted from the first of January. */
function weekOf(day: Date): number {
  const thursday = new Date(mondayOf(day).getTime() + 3 * DAY);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY / 7) + 1;
}

const NAMES = [
  ['måndag', 'mån', 'månd', 'måndan', 'monday', 'mondag'],
  ['tisdag', 'tis', 'tisd', 'tisda', 'tuesday', 'tisdga'],
  ['onsdag', 'ons', 'onsd', 'onsda', 'wednesday', 'onsadg'],
  ['torsdag', 'tors', 'torsd', 'tosda', 'thursday', 'torssdag'],
  ['fredag', 'fre', 'fred', 'freda', 'friday', 'fredagg'],
];
const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const ORDINALS = ['första', 'andra', 'tredje', 'fjärde'];

const many = (random: Random, day: number): string => {
  const [whole = '', ...others] = NAMES[day - 1]!;
  return below(random, 4) > 0 ? `${whole}ar` : below(random, 2) === 0 ? others[0]! : others[1]!;
};
const one = (random: Random, day: number): string =>
  below(random, 5) > 0 ? NAMES[day - 1]![0]! : oneOf(random, NAMES[day - 1]!.slice(1, 4));

function dateWords(random: Random, day: Date): string {
  const [date, month] = [day.getUTCDate(), day.getUTCMonth()];
  return oneOf(random, [
    `${date} ${MONTHS[month]}`,
    `${date}/${month + 1}`,
    `den ${date} ${MONTHS[month]}`,
    `${date} ${MONTHS[month]!.slice(0, 3)}`,
    text(day),
  ]);
}

/** A time and how it is said; the minutes from midnight of its start. */
function time(random: Random): { words: string; start: number } {
  const hour = 8 + below(random, 9);
  const minute = oneOf(random, [0, 0, 0, 15, 30, 45]);
  const end = hour + 1 + below(random, 2);
  const SPOKEN = ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
  const word = SPOKEN[((hour - 1) % 12) + 1]!;
  const next = SPOKEN[(hour % 12) + 1]!;
  const plain = minute === 0 ? `${hour}` : `${hour}.${two(minute)}`;
  const ways = [
    `${plain}-${end}`,
    `kl ${plain}`,
    `kl. ${hour}.${two(minute)}`,
    `klockan ${plain}`,
    `${two(hour)}:${two(minute)}-${two(end)}:30`,
    `${two(hour)}${two(minute)}-${two(end)}00`,
    `kl ${plain} till ${end}`,
    `mellan ${plain} och ${end}`,
    `från kl ${plain} till kl ${end}`,
    `kl ${plain}, 45 min`,
    `${hour}.${two(minute)} i en timme`,
  ];
  if (minute === 0) ways.push(`kl ${word}${hour >= 18 ? ' på kvällen' : ''}`);
  if (minute === 30) ways.push(`halv ${next}`, `kl halv ${next}`);
  if (minute === 15) ways.push(`kvart över ${word}`);
  if (minute === 45) ways.push(`kvart i ${next}`);
  // Six and seven in words may be another half of the day.
  const spoken = ways.at(-1)!;
  const unclear = /\b(?:sex|sju|åtta|nio|tio|elva)\b/.test(spoken) && hour > 12;
  return { words: unclear ? ways[1]! : oneOf(random, ways), start: hour * 60 + minute };
}

interface Scene {
  readonly random: Random;
  readonly from: Date;
  readonly to: Date;
}

/** Days, before anything is left out: words with a hole for the time at the end, and which days they are. */
function pattern({ random, from, to }: Scene): Said & { anchored?: number; dated?: true } {
  const day = 1 + below(random, 5);
  const is: Test = one_ => weekdayOf(one_) === day;
  const parity = below(random, 2);
  const evenly: Test = one_ => is(one_) && weekOf(one_) % 2 === parity;
  const parityWords = parity === 0 ? oneOf(random, ['jämna', 'jämna']) : oneOf(random, ['udda', 'ojämna']);
  const other = (day % 5) + 1;
  const nth = below(random, 4);
  const isNth: Test = one_ => is(one_) && Math.ceil(one_.getUTCDate() / 7) === nth + 1;
  const isLast: Test = one_ => is(one_) && new Date(one_.getTime() + 7 * DAY).getUTCMonth() !== one_.getUTCMonth();
  const week = weekOf(new Date(from.getTime() + 14 * DAY));
  const listed = [week, week + 3, week + 5].filter(number => number <= 52);
  const weeks = listed.length > 0 ? listed : [week];
  const later = (days: number) => new Date(from.getTime() + days * DAY);
  const dates = [later(3 + below(random, 20)), later(30 + below(random, 20)), later(60 + below(random, 30))];
  const nextYear = dates.some(one_ => one_ > to);
  const kinds: (() => Said & { anchored?: number; dated?: true })[] = [
    () => ({ words: many(random, day), holds: is }),
    () => ({ words: `varje ${one(random, day)}`, holds: is }),
    () => ({ words: `${many(random, day)} varje vecka`, holds: is }),
    () => ({
      words: `${NAMES[day - 1]![0]}ar och ${NAMES[other - 1]![0]}ar`,
      holds: one_ => is(one_) || weekdayOf(one_) === other,
    }),
    () => ({
      words: oneOf(random, ['varje vardag', 'vardagar', 'mån-fre', 'måndag till fredag']),
      holds: one_ => weekdayOf(one_) <= 5,
    }),
    () => ({
      words: oneOf(random, ['tis-tors', 'tisdag till torsdag', 'tisdagar till torsdagar']),
      holds: one_ => [2, 3, 4].includes(weekdayOf(one_)),
    }),
    () => ({ words: `${parityWords} ${many(random, day)}`, holds: evenly }),
    () => ({ words: `${many(random, day)} ${parityWords} ${oneOf(random, ['veckor', 'v', 'v.'])}`, holds: evenly }),
    () => ({ words: `${parityWords} veckor på ${NAMES[day - 1]![0]}ar`, holds: evenly }),
    () => ({ words: `${oneOf(random, ['varannan', 'var annan'])} ${one(random, day)}`, holds: is, anchored: 2 }),
    () => ({ words: `varannan vecka på ${NAMES[day - 1]![0]}ar`, holds: is, anchored: 2 }),
    () => ({
      words: `${oneOf(random, ['var tredje', 'var 3:e'])} ${oneOf(random, ['', 'vecka '])}${NAMES[day - 1]![0]}`,
      holds: is,
      anchored: 3,
    }),
    () => ({
      words: `${oneOf(random, [ORDINALS[nth]!, `${nth + 1}:${nth < 2 ? 'a' : 'e'}`])} ${NAMES[day - 1]![0]}en ${oneOf(random, ['i månaden', 'varje månad', 'i varje månad'])}`,
      holds: isNth,
    }),
    () => ({
      words: `${oneOf(random, ['sista'])} ${NAMES[day - 1]![0]}en i ${oneOf(random, ['månaden', 'varje månad'])}`,
      holds: isLast,
    }),
    () => ({
      words: `första och tredje ${NAMES[day - 1]![0]}en i månaden`,
      holds: one_ => is(one_) && [1, 3].includes(Math.ceil(one_.getUTCDate() / 7)),
    }),
    () => ({
      words: `den ${5 + nth}:e ${oneOf(random, ['varje månad', 'i varje månad', 'i månaden'])}`,
      holds: one_ => one_.getUTCDate() === 5 + nth,
    }),
    () => ({
      words: `${NAMES[day - 1]![0]}ar ${oneOf(random, ['v', 'vecka', 'veckorna', 'v.'])} ${weeks.slice(0, -1).join(', ')}${weeks.length > 1 ? ' och ' : ''}${weeks.at(-1)}`,
      holds: one_ => is(one_) && weeks.includes(weekOf(one_)) && one_ < later(200),
      dated: true,
    }),
    () => ({
      words: `${NAMES[day - 1]![0]}ar ${oneOf(random, ['v', 'vecka'])} ${week}-${week + 4 > 52 ? week + 1 : week + 4}`,
      holds: one_ =>
        is(one_) && weekOf(one_) >= week && weekOf(one_) <= (week + 4 > 52 ? week + 1 : week + 4) && one_ < later(200),
      dated: true,
    }),
    () => ({
      words: `${dateWords(random, dates[0]!)}, ${dateWords(random, dates[1]!)} och ${dateWords(random, dates[2]!)}`,
      holds: one_ => dates.some(date => text(date) === text(one_)),
      dated: true,
    }),
  ];
  const made = oneOf(random, kinds)();
  return nextYear && made.dated ? kinds[0]!() : made;
}

/** Where it begins and ends, and what is left out. */
function limits({ random, from }: Scene): { words: string[]; holds: Test; begins?: Date } {
  const later = (days: number) => new Date(from.getTime() + days * DAY);
  const words: string[] = [];
  const tests: Test[] = [];
  let begins: Date | undefined;
  const start = later(10 + below(random, 30));
  if (below(random, 3) === 0) {
    const monday = mondayOf(start);
    begins = below(random, 2) === 0 ? start : monday;
    const first = begins;
    words.push(
      begins === monday
        ? oneOf(random, [
            `från v ${weekOf(monday)}`,
            `start v ${weekOf(monday)}`,
            `fr.o.m. vecka ${weekOf(monday)}`,
            `vi börjar v ${weekOf(monday)}`,
          ])
        : oneOf(random, ['från', 'med start', 'med början', 'fr o m', 'första gången']).concat(
            ' ',
            dateWords(random, start),
          ),
    );
    tests.push(day => day >= first);
  }
  if (below(random, 3) === 0) {
    const end = later(90 + below(random, 60));
    words.push(`${oneOf(random, ['till', 't.o.m.', 'till och med', 'fram till'])} ${dateWords(random, end)}`);
    tests.push(day => day <= end);
  }
  if (below(random, 3) === 0) {
    const off = later(45 + below(random, 40));
    const except = oneOf(random, ['utom', 'ej', 'inte', 'förutom', 'men inte', 'exkl']);
    if (below(random, 2) === 0) {
      words.push(`${except} v ${weekOf(off)}`);
      tests.push(day => text(mondayOf(day)) !== text(mondayOf(off)));
    } else {
      words.push(`${except} ${dateWords(random, off)}`);
      tests.push(day => text(day) !== text(off));
    }
  }
  return { words, holds: day => tests.every(test => test(day)), ...(begins ? { begins } : {}) };
}

/** One phrase as of a day, with what it says until another. */
export function speak(random: Random, fromDay: string, toDay: string): Spoken {
  const scene: Scene = { random, from: at(fromDay), to: at(toDay) };
  const days = pattern(scene);
  const limited: ReturnType<typeof limits> = days.dated ? { words: [], holds: () => true } : limits(scene);
  const clock = time(random);
  const place =
    below(random, 6) === 0 ? [oneOf(random, ['i Teams', 'i personalrummet', 'på soc', 'hos socialtjänsten'])] : [];
  const hello = below(random, 8) === 0 ? [oneOf(random, ['vi ses', 'vi träffas', 'EHT'])] : [];
  const said =
    below(random, 5) === 0
      ? [clock.words, /^\p{L}+ar\b/u.test(days.words) ? `på ${days.words}` : days.words]
      : [days.words, clock.words];
  const front =
    days.words.startsWith('den ') ||
    /^\d/.test(days.words) ||
    /^(?:varje|varannan|var |första|andra|tredje|fjärde|sista|jämna|udda|ojämna|mån|tis-|tisdag till)/.test(days.words);
  const core = front ? [days.words, clock.words] : said;
  const rest = limited.words;
  // What is left out stands last: what follows a list may belong to it.
  const phrase = [...hello, core.join(below(random, 3) === 0 ? ', ' : ' '), ...place, ...rest].join(
    below(random, 4) === 0 ? ', ' : ' ',
  );
  const starts: string[] = [];
  let first: Date | undefined;
  const begin = limited.begins && limited.begins > scene.from ? limited.begins : scene.from;
  for (let day = begin; day <= scene.to; day = new Date(day.getTime() + DAY)) {
    if (!days.holds(day)) continue;
    first ??= day;
    if (days.anchored && ((mondayOf(day).getTime() - mondayOf(first).getTime()) / DAY / 7) % days.anchored !== 0)
      continue;
    if (limited.holds(day)) starts.push(`${text(day)}T${two(Math.floor(clock.start / 60))}:${two(clock.start % 60)}`);
  }
  return { phrase, starts };
}
