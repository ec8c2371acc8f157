import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tendPromised } from '../../../src/answering/promised/tell-me.js';
import { tendWaiting } from '../../../src/booking/waiting.js';
import { openBookings } from '../../../src/stores/lowdb/bookings.js';
import { BotWorld, inside, pressesIn, wordsIn } from '../../channels/teams/bot-world.js';
import { filesIn } from '../../helpers/files-in.js';
import { chance } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { benchDatabase } from './kept-everywhere.js';

const SARA = {
  from: { id: '29:2', name: 'Sara Social', aadObjectId: '00000000-0000-4000-8000-000000000002' },
  conversation: { id: 'a:sara', conversationType: 'personal', tenantId: '22222222-2222-2222-2222-222222222222' },
};
const MARK = 'zqxmarkt';
/** Every number that bookers leave is of this series, which is kept free for fiction: 070-174 06 05 to 070-174 06 99. */
const SERIES = '17406';
const numberOf = (number: number) => `070-174 06 ${String(5 + (number % 95)).padStart(2, '0')}`;
/** Whether a text has a number of the series in it, however it is written. */
const hasNumber = (text: string) => text.replace(/[^\p{L}\p{N}+]+/gu, '').includes(`70${SERIES}`);

/** Somebody whose name, ids and chat carry a mark that is looked for everywhere. */
const marked = (number: number) => ({
  from: { id: `29:${MARK}${number}`, name: `Zqxmarkt Person${number}`, aadObjectId: `${MARK}-${number}` },
  conversation: {
    id: `a:${MARK}${number}`,
    conversationType: 'personal',
    tenantId: '22222222-2222-2222-2222-222222222222',
  },
});

/** Presses of buttons and of pressable boxes. */
function pressesOf(card: unknown): { title: string; data: Record<string, unknown> }[] {
  const boxes = [...inside(card)].flatMap(part => {
    const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
    return action?.data ? [{ title: String(action.title), data: action.data }] : [];
  });
  return [...pressesIn(card), ...boxes];
}

/**
 * Books anonymously in the name of marked people, some with a number to ring, some of whom wait for an earlier time; true
 * when no marked byte is found anywhere that outlives the chat, and no number but where the social worker reads it. Some of
 * them say that they have reported and are to be reminded, or ask what nobody answers and are to be told. The control books
 * by name and seals no promise, and is true when marks are found in the data, the promises among them, and in what the social
 * worker is shown, numbers too.
 */
export async function benchPrivacy(options: Options): Promise<boolean> {
  const people = options.rounds ?? (options.short ? 45 : 1_000);
  const random = chance(options.seed);
  const database = options.store === 'postgres' ? await benchDatabase() : undefined;
  const world = await BotWorld.open(
    ['nationell', 'exempelkommun'],
    '2026-11-23T06:00:00Z',
    database ? { env: database.env } : {},
  );
  if (options.control) {
    const { seals } = world.promised;
    const open = { ...seals, seal: (address: string) => address, open: (sealed: string) => sealed };
    Object.assign(world.promised, { seals: open });
  }
  const found: string[] = [];
  let numbersShown = 0;
  const look = (where: string, text: string) => {
    if (text.toLowerCase().includes(MARK)) found.push(where);
    if (hasNumber(text)) found.push(`${where}, a number`);
  };
  // The one place where a number belongs: what the social worker is shown.
  const lookAtHers = (where: string, text: string) => {
    if (hasNumber(text)) numbersShown++;
    if (options.control) return look(where, text);
    if (text.toLowerCase().includes(MARK)) found.push(where);
  };
  /** All that is on a disk: the data folder, and every row and every file of the database. */
  const lookAround = async (when: string) => {
    for (const { path, text } of await filesIn(world.data)) look(`data folder ${when}: ${path}`, text);
    for (const { path, text } of (await database?.everything()) ?? []) look(`data folder ${when}: ${path}`, text);
  };
  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const press = async (who: object, card: unknown, title: RegExp, inputs: object = {}) => {
    const one = pressesOf(card).find(other => title.test(other.title));
    if (!one) throw new Error(`no ${title} in: ${wordsIn(card)}`);
    return cardOf(await world.say(undefined, { ...who, value: { ...one.data, ...inputs } }));
  };
  const toSara = () =>
    world.teams.posted
      .filter(({ path }) => decodeURIComponent(path).includes('a:sara'))
      .map(({ activity }) => JSON.stringify(activity))
      .join('\n');

  const form = await press(SARA, cardOf(await world.say('mina tider', SARA)), /^Lägg in tider$/);
  const times = { days: '1,2,3,4,5', first: '2026-11-23', last: '2026-12-31', from: '06.00', to: '22.00' };
  await press(SARA, form, /^Spara tiderna$/, { ...times, length: '20', pause: '0', form: 'telefon' });

  let [booked, cancelled, calendars, restarts, sick, waiting, told, reported, asked] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let number = 0; number < people; number++) {
    progress(number, people, 'bookers');
    const who = marked(number);
    const kept = JSON.stringify(await world.bookings());
    let card = await press(who, cardOf(await world.say('boka', who)), /^Tallskolan$/);
    for (
      let pages = Math.floor(random() * 3);
      pages > 0 && pressesOf(card).some(one => one.title === 'Fler tider');
      pages--
    ) {
      card = await press(who, card, /^Fler tider$/);
    }
    if (random() < 0.3 && pressesOf(card).some(one => /^Säg till/.test(one.title))) {
      await press(who, card, /^Säg till om något tidigare/);
      waiting++;
      card = await press(who, cardOf(await world.say('boka', who)), /^Fler tider$/);
      if (!JSON.stringify(await world.booking.store.read(SARA.from.aadObjectId)).includes('"waiting"'))
        throw new Error('nobody waits');
    }
    if (random() < 0.3) {
      // Several days ago, so that some are reminded while the bench runs.
      const day = `2026-11-${String(3 + Math.floor(random() * 21)).padStart(2, '0')}`;
      await press(who, cardOf(await world.say('Jag har anmält', who)), /^Påminn mig$/, { day });
      reported++;
    }
    if (random() < 0.3) {
      const words = `var är parkeringen för Zqxmarkt Person${number} zqxv${number % 7}`;
      await press(who, cardOf(await world.say(words, who)), /^Säg till när det finns svar$/);
      asked++;
    }
    const details = await press(who, card, /kl\./);
    if (JSON.stringify(await world.bookings()) !== kept) found.push('the store, by looking alone');
    const wish = {
      subject: 'oro',
      tell: random() < 0.5 ? 'true' : 'false',
      showSchool: random() < 0.2 ? 'true' : 'false',
      phone: random() < 0.6 ? numberOf(number) : '',
    };
    // An anonymous booking takes no note: the form comes back, and nothing of the note stays anywhere.
    const again = await press(who, details, /^Boka anonymt$/, { ...wish, note: `Zqxmarkt Person${number}` });
    const how = options.control ? /^Boka med mitt namn$/ : /^Boka anonymt$/;
    const receipt = await press(who, again, how, { ...wish, note: '' });
    const open = [...inside(receipt)].find(part => part.type === 'Action.OpenUrl');
    if (open) {
      booked++;
      const response = await fetch(world.door.url + new URL(String(open.url)).pathname);
      look('calendar file', (await response.text()) + String(open.url));
      calendars++;
    }
    if (open && random() < 0.2) {
      await press(who, await press(who, receipt, /^Avboka$/), /^Ja, avboka$/);
      cancelled++;
    }
    if (number % 100 === 50) lookAtHers('social worker’s card', wordsIn(cardOf(await world.say('mina tider', SARA))));
    if (number === Math.floor(people * 0.6)) {
      await world.say('jag är sjuk 2026-11-24 till 2026-11-24', SARA);
      sick++;
    }
    if (number % 10 === 5) await world.tend();
    if (number % Math.ceil(people / 4) === 1) {
      await lookAround('under way');
      // What a restart would read is what is on disk: it is read back from a copy, as the next process would.
      const copy = await mkdtemp(join(tmpdir(), 'lotsen-privacy-'));
      await cp(world.data, copy, { recursive: true });
      await (await openBookings(copy)).close();
      for (const { path, text } of await filesIn(copy)) look(`data folder after a start: ${path}`, text);
      await rm(copy, { recursive: true });
      restarts++;
    }
  }
  // Half of what was asked is answered; the closing is seen to at the next look, as where it was broken off.
  const open = await world.store.unanswered();
  await world.store.closeUnanswered(
    open.filter((_, at) => at % 2 === 0).map(({ id }) => id),
    'anmalan-nar',
  );
  const { told: answered } = await tendPromised(world.promised, world.now);
  await lookAround('while some wait');
  await world.tend('2026-11-25T06:00:00Z');
  lookAtHers('social worker’s card', wordsIn(cardOf(await world.say('mina tider', SARA))));
  // Earlier times come free: those who wait are told, and forgotten.
  const earlier = { days: '3,4,5', first: '2026-11-25', last: '2026-11-27', from: '05.00', to: '05.50', longer: '' };
  const more = await press(SARA, cardOf(await world.say('mina tider', SARA)), /^Lägg in tider$/);
  await press(SARA, more, /^Spara tiderna$/, { ...earlier, length: '50', pause: '0', form: 'plats' });
  told = await tendWaiting(world.booking, new Date('2026-11-25T01:00:00Z'));
  await world.tend('2026-11-25T06:10:00Z');
  lookAtHers('what was posted to the social worker', toSara());
  await lookAround('at the end');
  // All days have been: everybody is reminded, and nothing is left of any promise.
  await world.tend('2026-12-20T09:00:00Z');
  await tendPromised(world.promised, new Date('2027-01-20T09:00:00Z'));
  const promisesLeft = (await world.promised.store.ids()).length;
  await lookAround('after all promises');
  look('log', world.log.lines.join('\n'));
  await world.close();
  print(
    {
      seed: options.seed,
      people,
      booked,
      cancelled,
      calendars,
      restarts,
      sick,
      waiting,
      told,
      numbersShown,
      reported,
      asked,
      answered,
      promisesLeft,
      marks: found.length,
      where: found.join(', ') || 'nowhere',
    },
    options,
  );
  const [kept, shown] = [/^data folder/, /^(?:social worker|what was posted)/].map(where =>
    found.some(one => where.test(one)),
  );
  const ownNumber = found.some(one => /^(?:social worker|what was posted).*a number$/.test(one));
  const unsealed = found.some(one => /promise/.test(one));
  if (options.control) return unsealed && kept === true && shown === true && ownNumber;
  return (
    found.length === 0 &&
    booked > people * 0.9 &&
    numbersShown > 0 &&
    waiting > 0 &&
    told > 0 &&
    reported > 0 &&
    asked > 0 &&
    answered > 0 &&
    promisesLeft === 0
  );
}
