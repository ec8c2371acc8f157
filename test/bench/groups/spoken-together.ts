import { below, oneOf, type Random } from '../door/luck.js';

/** A phrase that says more than one thing of its days, and the local starts that it says; undefined where it must be asked about. */
export interface SpokenTogether {
  readonly phrase: string;
  readonly starts: readonly string[] | undefined;
}

const DAY = 86_400_000;
const text = (day: Date) => day.toISOString().slice(0, 10);
const weekdayOf = (day: Date) => day.getUTCDay() || 7;
const plus = (day: Date, days: number) => new Date(day.getTime() + days * DAY);
const mondayOf = (day: Date) => plus(day, 1 - weekdayOf(day));
const two = (number: number) => String(number).padStart(2, '0');
/** ISO 8601: the week of a day is that of its Thursday. */
function weekOf(day: Date): number {
  const thursday = plus(mondayOf(day), 3);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY / 7) + 1;
}

const NAMES = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'];
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const PLACES = ['på Torsdagsgatan 4', 'rum Maj', 'hos Maj', 'sal 12', 'i konferensrum 2', 'i Teams', 'plan 3'];

interface Clock {
  readonly words: string;
  readonly start: string;
}
const clock = (hour: number, minute = 0): Clock => ({
  words: minute === 0 ? `${hour}-${hour + 1}` : `${hour}.${minute}-${hour + 1}`,
  start: `T${two(hour)}:${two(minute)}`,
});

interface Scene {
  readonly random: Random;
  readonly from: Date;
  readonly to: Date;
}

/** Every day of the scene that a rule holds for, with its time. */
function startsOf({ from, to }: Scene, rules: readonly { holds: (day: Date) => boolean; time: Clock }[]): string[] {
  const starts: string[] = [];
  for (let day = from; day <= to; day = plus(day, 1))
    for (const { holds, time } of rules) if (holds(day)) starts.push(`${text(day)}${time.start}`);
  return starts;
}

const dateWords = (random: Random, day: Date) =>
  oneOf(random, [
    `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`,
    `${day.getUTCDate()}/${day.getUTCMonth() + 1}`,
    `den ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`,
  ]);

type Kind = (scene: Scene) => SpokenTogether;

const pair = (random: Random) => {
  const one = 1 + below(random, 4);
  const other = one + 1 + below(random, 5 - one);
  const early = clock(8 + below(random, 3), oneOf(random, [0, 15, 30]));
  const late = clock(13 + below(random, 3));
  return { one, other, early, late };
};
const on =
  (weekday: number, more: (day: Date) => boolean = () => true) =>
  (day: Date) =>
    weekdayOf(day) === weekday && more(day);
const many = (weekday: number) => `${NAMES[weekday - 1]}ar`;

const KINDS: readonly Kind[] = [
  // One time each.
  scene => {
    const { one, other, early, late } = pair(scene.random);
    const [first, second] = below(scene.random, 2) === 0 ? [one, other] : [other, one];
    const phrase = `${many(first)} ${oneOf(scene.random, ['och', 'resp', 'respektive'])} ${many(second)} ${oneOf(scene.random, ['', 'kl '])}${early.words} ${oneOf(scene.random, ['resp', 'resp.', 'respektive'])} ${late.words}`;
    return {
      phrase,
      starts: startsOf(scene, [
        { holds: on(first), time: early },
        { holds: on(second), time: late },
      ]),
    };
  },
  // Other days, or another time, in the other weeks.
  scene => {
    const { one, other, early, late } = pair(scene.random);
    const even = (day: Date) => weekOf(day) % 2 === 0;
    const odd = (day: Date) => weekOf(day) % 2 === 1;
    const same = below(scene.random, 2) === 0;
    const phrase = same
      ? `${many(one)} jämna veckor ${early.words}, udda veckor ${late.words}`
      : `jämna veckor ${many(one)} ${early.words}, udda veckor ${many(other)} ${late.words}`;
    const second = { holds: on(same ? one : other, odd), time: late };
    return { phrase, starts: startsOf(scene, [{ holds: on(one, even), time: early }, second]) };
  },
  // A date that weeks are counted from.
  scene => {
    const first = plus(scene.from, 3 + below(scene.random, 40));
    const n = 2 + below(scene.random, 3);
    const often = ['varannan vecka', 'var tredje vecka', 'var fjärde vecka'][n - 2]!;
    const time = clock(9 + below(scene.random, 6));
    const date = dateWords(scene.random, first);
    const phrase = oneOf(scene.random, [
      `${date} kl ${time.words} och sedan ${often}`,
      `${date} ${time.words}, därefter ${often}`,
      `första gången ${date}, ${often}, ${time.words}`,
    ]);
    const holds = (day: Date) => day >= first && (day.getTime() - first.getTime()) % (7 * n * DAY) === 0;
    return { phrase, starts: startsOf(scene, [{ holds, time }]) };
  },
  // A few of them, from a date.
  scene => {
    const { one, early } = pair(scene.random);
    const first = plus(scene.from, 5 + below(scene.random, 30));
    const times = 3 + below(scene.random, 6);
    const phrase = `${many(one)} ${early.words}, ${times} ${oneOf(scene.random, ['gånger', 'ggr', 'tillfällen'])} från ${dateWords(scene.random, first)}`;
    return { phrase, starts: startsOf(scene, [{ holds: on(one, day => day >= first), time: early }]).slice(0, times) };
  },
  // Two series with what holds for both of them at the end; what falls away, said behind it; a place that is called as a day.
  scene => {
    const { one, other, early, late } = pair(scene.random);
    const off = plus(scene.from, 30 + below(scene.random, 60));
    const last = plus(off, 30 + below(scene.random, 90));
    const except = oneOf(scene.random, [
      `v ${weekOf(off)} utgår`,
      `inte v ${weekOf(off)}`,
      `men hoppa över v ${weekOf(off)}`,
    ]);
    const phrase = `${many(one)} ${early.words} och ${many(other)} ${late.words} ${oneOf(scene.random, PLACES)}, till ${dateWords(scene.random, last)}, ${except}`;
    const holds = (day: Date) => day <= last && text(mondayOf(day)) !== text(mondayOf(off));
    return {
      phrase,
      starts: startsOf(scene, [
        { holds: on(one, holds), time: early },
        { holds: on(other, holds), time: late },
      ]),
    };
  },
  // Between two dates, in the middle of the phrase or at its end.
  scene => {
    const { one, early } = pair(scene.random);
    const [first, last] = [
      plus(scene.from, 7 + below(scene.random, 30)),
      plus(scene.from, 90 + below(scene.random, 90)),
    ];
    const [begin, end] = [dateWords(scene.random, first), dateWords(scene.random, last)];
    const span = oneOf(scene.random, [
      `mellan ${begin} och ${end}`,
      `från ${begin} till ${end}`,
      `start ${plain(first)}, slut ${plain(last)}`,
    ]);
    const phrase =
      below(scene.random, 2) === 0 ? `${many(one)} ${span} kl ${early.words}` : `${many(one)} ${early.words} ${span}`;
    return { phrase, starts: startsOf(scene, [{ holds: on(one, day => day >= first && day <= last), time: early }]) };
  },
  // What leaves open what belongs to what, or contradicts itself.
  scene => {
    const { random, from } = scene;
    const { one, other, early, late } = pair(random);
    const day = plus(from, 40 + below(random, 40));
    const start = plus(mondayOf(day), one - 1);
    const wrong = weekOf(start) % 2 === 0 ? 'udda' : 'jämna';
    const phrase = oneOf(random, [
      `${many(one)} ${early.words} till ${dateWords(random, day)} och ${many(other)} ${late.words}`,
      `${many(one)} ${early.words} utom v ${weekOf(day)}, ${many(other)} ${late.words}`,
      `${many(one)} ${early.words}, sedan ${late.words}`,
      `${many(one)} ${early.words} till v ${weekOf(day)}, sedan ${many(other)} ${late.words}`,
      `${many(one)} på eftermiddagen ${early.words}`,
      `${many(one)} på förmiddagen ${late.words}`,
      `${wrong} ${many(one)} ${early.words}, start ${dateWords(random, start)}`,
      `${many(one)} ${early.words} utom ${many(one)}`,
      `${many(one)} ${early.words}, ${late.words}, ${many(other)} utan tid`,
      `${many(one)} kl 8 resp 9`,
      `${many(one)} eller ${many(other)} ${early.words}`,
      `första ${NAMES[one - 1]}en varje vecka ${early.words}`,
    ]);
    return { phrase, starts: undefined };
  },
];

const plain = (day: Date) => `${day.getUTCDate()}/${day.getUTCMonth() + 1}`;

/** One phrase of several parts as of a day, with what it says until another; the days are reckoned apart from the product. */
export function speakTogether(random: Random, fromDay: string, toDay: string): SpokenTogether {
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  return oneOf(random, KINDS)({ random, from: at(fromDay), to: at(toDay) });
}
