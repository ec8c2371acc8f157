import assert from 'node:assert/strict';
import { dayOf } from '../../../src/shared/day.js';
import { clockOf, minutesAt } from '../../../src/shared/wall-time.js';
import { type BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';

export const TENANT = '22222222-2222-2222-2222-222222222222';

/** Somebody with a private chat, as the Playground has them. */
export const person = (number: number, name: string) => ({
  from: { id: `29:${number}`, name, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
  conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
});
export const LENA = person(1, 'Lena Lärare');
export const SARA = person(2, 'Sara Social');
export const KIM = person(7, 'Kim Kollega');

/** What can be pressed on a card, with what only its lines send. */
export const pressesOf = (card: unknown): { title: string; data: Record<string, unknown> }[] => [
  ...pressesIn(card),
  ...[...inside(card)].flatMap(part => {
    const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
    return action?.data ? [{ title: String(action.title), data: action.data }] : [];
  }),
];
export const titlesOf = (card: unknown): string[] => [...new Set(pressesOf(card).map(({ title }) => title))];

/** A chat with the bot in a world: what is typed and pressed there, and what came of it. */
export function chatIn(world: () => BotWorld) {
  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (text: string, who: object = LENA, change: object = {}): Promise<unknown> =>
    cardOf(await world().say(text, { ...who, ...change }));
  const words = async (text: string, who: object = LENA, change: object = {}): Promise<string> =>
    wordsIn(await say(text, who, change));
  const press = async (card: unknown, title: RegExp, inputs: object = {}, who: object = LENA): Promise<unknown> => {
    const found = pressesOf(card).find(one => title.test(one.title)) ?? assert.fail(`${title} in ${titlesOf(card)}`);
    return cardOf(await world().say(undefined, { ...who, value: { ...found.data, ...inputs } }));
  };
  /** Times of Sara's from Monday 23 November 2026 on: those days (1 is Monday), from and to these hours. */
  const offer = async (days: string, from: string, to: string): Promise<void> => {
    const form = await press(await say('mina tider', SARA), /^Lägg in tider/, {}, SARA);
    const times = { days, first: '2026-11-23', last: '2026-12-18', from, to, length: '30', pause: '10' };
    await press(form, /^Spara tiderna/, { ...times, form: 'telefon' }, SARA);
  };
  const booked = async () => (await world().bookings()).bookings.filter(one => !one.cancelled);
  return { cardOf, say, words, press, offer, booked };
}

/** An instant as a day of the month and a clock: "25:13.40". */
export const at = (start: number): string =>
  `${Number(dayOf(new Date(start)).slice(8))}:${clockOf(minutesAt(new Date(start)))}`;

/** What a card lets one do with times, in one line: by its presses, and not by its words. */
export function factsOf(card: unknown): string {
  const steps = pressesOf(card).flatMap(({ data }) =>
    data.do === 'booking' ? [data.step as Record<string, unknown> & { is: string }] : [],
  );
  const uses = [...new Map(steps.map(step => [JSON.stringify(step), step])).values()];
  const those = (is: string) => uses.filter(step => step.is === is);
  const starts = (is: string) => those(is).map(({ start }) => at(Number(start)));
  const [confirm] = those('confirm');
  if (confirm)
    return `form ${at(Number(confirm.start))}${those('confirm').some(({ named }) => named) ? '' : ' anonymous'}`;
  const move = starts('move');
  // A yes and a no beside the one time: it is asked about.
  if (move.length > 0 && those('keep').length > 0) return `ask move ${move.join(' ')}`;
  if (move.length > 0) return `move ${those('move')[0]?.school} ${move.join(' ')}`;
  const slot = starts('slot');
  if (slot.length > 0)
    return `times ${those('slot')[0]?.school} ${slot.join(' ')}${those('slot').some(one => one.anonymous) ? ' anonymous' : ''}`;
  const schools = new Set(those('slots').flatMap(({ school, move }) => (move ? [] : [school])));
  if (schools.size > 1) return `schools ${[...schools].join(' ')}`;
  if (those('askCancel').length > 0) return 'receipt';
  const moves = those('slots').filter(one => one.move).length;
  const cancels = those('askMine').length;
  if (moves + cancels > 0) return `which move ${moves} cancel ${cancels}`;
  if (those('cancelMine').length > 0) return 'ask cancel';
  if (uses.length > 0) return `steps ${[...new Set(uses.map(({ is }) => is))].join(' ')}`;
  const others = pressesOf(card).map(({ data }) => String(data.do));
  return others.length > 0 ? `other ${[...new Set(others)].join(' ')}` : 'words';
}
