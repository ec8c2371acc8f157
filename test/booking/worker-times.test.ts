import assert from 'node:assert/strict';
import { type BookingStep, bookingInputs } from '../../src/booking/actions.js';
import { slotsFor } from '../../src/booking/booking-job.js';
import { takeStep } from '../../src/booking/take-step.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { type Block, plainText, type Reply } from '../../src/shared/reply.js';
import { BOOKER, bookingParts, directory, NOW, WORKER } from '../helpers/large-municipality.js';

const STRANGER = '00000000-0000-4000-8000-000000000101';

describe('the times of a social worker with very many', () => {
  let parts: ReturnType<typeof bookingParts>;
  beforeEach(() => {
    parts = bookingParts();
  });
  const reply = async (step: BookingStep, inputs: object = {}, objectId = WORKER): Promise<Reply> => {
    const who = { objectId, name: 'Sara', address: 'a:2' };
    return wordsOfBooking(await takeStep(step, bookingInputs.parse(inputs), parts, who, NOW), directory);
  };
  const stepOf = (card: Reply, title: string): BookingStep | undefined =>
    card.buttons.flatMap(button =>
      button.title === title && 'action' in button && button.action.do === 'booking' ? [button.action.step] : [],
    )[0];
  const choices = ({ blocks }: Reply, id: string): string[] =>
    blocks.flatMap((block: Block) =>
      block.is === 'choice' && block.id === id ? block.choices.map(one => one.value) : [],
    );
  const patterns = async () => (await parts.store.read(WORKER))!.patterns;

  it('reaches every booked and every free time once, page by page', async () => {
    // One pattern has all the free times that there can be.
    await parts.store.change(WORKER, data => ({ data: { ...data, patterns: data.patterns.slice(0, 1) }, result: 0 }));
    const seen: number[] = [];
    let card = await reply({ is: 'times' });
    for (;;) {
      const here = choices(card, 'taken');
      assert.ok(here.length <= 30);
      seen.push(...here.map(Number));
      const later = stepOf(card, 'Senare tider');
      if (!later) break;
      card = await reply(later);
    }
    const free = (await slotsFor(parts, { ...directory.schools[0]!, workers: [WORKER] }, NOW)).map(slot => slot.start);
    const booked = (await parts.store.read(WORKER))!.bookings.map(one => one.start);
    assert.ok(free.length > 1_500);
    assert.deepEqual(
      seen,
      [...free, ...booked].toSorted((a, b) => a - b),
    );
    assert.deepEqual(stepOf(card, 'Första tiderna'), { is: 'times' });
  });

  it('names each time of a page in its words', async () => {
    const card = await reply({ is: 'times' });
    const words = plainText(card);
    assert.match(words, /mån 23 nov 2026: 11\.00–11\.10|mån 23 nov 2026 kl\. 12\.00–12\.15/);
    const times = (words.match(/\d\d\.\d\d–\d\d\.\d\d/g) ?? []).length;
    // Each pattern has its hours in the list and in its choice.
    assert.equal(times - 12, choices(card, 'taken').length);
  });

  it('can end every pattern', async () => {
    const ended = new Set<string>();
    let card = await reply({ is: 'times' });
    assert.match(plainText(card), /Visar 1–12 av 50/);
    while (choices(card, 'patterns').length > 0) {
      const chosen = choices(card, 'patterns');
      for (const id of chosen) ended.add(id);
      card = await reply(stepOf(card, 'Avsluta valda tider')!, { patterns: chosen.join(',') });
      assert.match(plainText(card), new RegExp(`${chosen.length} återkommande tider är avslutade`));
    }
    assert.equal(ended.size, 50);
    assert.deepEqual(await patterns(), []);
  });

  it('shows every pattern with its number, page by page, and then the first again', async () => {
    const seen: string[] = [];
    let card = await reply({ is: 'times' });
    for (let page = 0; page < 5; page++) {
      seen.push(...choices(card, 'patterns'));
      card = await reply(stepOf(card, 'Fler återkommande tider')!);
    }
    assert.deepEqual(
      seen,
      (await patterns()).map(({ id }) => id),
    );
    assert.equal(choices(card, 'patterns')[0], (await patterns())[0]!.id);
    assert.match(plainText(card), /\n- Nr 1: måndagar/);
  });

  it('says so where nothing was chosen, and stays where it was', async () => {
    const page = { after: NOW.getTime() + 30 * 86_400_000, patterns: 24 };
    for (const [step, says] of [
      [{ is: 'endPatterns', ...page }, /Välj först vilka tider du vill avsluta/],
      [{ is: 'withdraw', ...page }, /Välj först vilken tid du vill ta bort/],
    ] as const) {
      const card = await reply(step);
      assert.match(plainText(card), says);
      assert.match(plainText(card), /Visar 25–36 av 50/);
      assert.ok(Number(choices(card, 'taken')[0]) > page.after);
    }
    assert.equal((await patterns()).length, 50);
  });

  it('still takes the press of an old card', async () => {
    const [first, second] = await patterns();
    const card = await reply({ is: 'endPattern', pattern: first!.id });
    assert.match(plainText(card), /1 återkommande tid är avslutad/);
    assert.match(plainText(await reply({ is: 'endPattern', pattern: first!.id })), /redan avslutade/);
    const left = await patterns();
    assert.deepEqual([left.length, left[0]], [49, second]);
  });

  it('ends nobody else’s patterns', async () => {
    const ids = (await patterns()).map(({ id }) => id);
    assert.match(
      plainText(await reply({ is: 'endPatterns' }, { patterns: ids.slice(0, 3).join(',') }, STRANGER)),
      /redan avslutade/,
    );
    assert.equal((await patterns()).length, 50);
  });

  it('gives the form for times back as it was filled in', async () => {
    const filled = {
      days: '1,3',
      first: '2026-12-01',
      last: '2026-12-24',
      from: 'lunch',
      to: '16.30',
      length: '45',
      longer: '60',
      pause: '5',
      weeks: 'odd',
      form: 'plats',
    };
    const card = await reply({ is: 'offer' }, filled);
    assert.match(plainText(card), /förstår inte klockslaget/);
    const values = Object.fromEntries(
      card.blocks.flatMap(block => (block.is === 'input' || block.is === 'choice' ? [[block.id, block.value]] : [])),
    );
    assert.deepEqual(values, filled);
  });

  it('suggests hours where none were said, and no end to a beginning that was', async () => {
    const hours = async (said: object) => {
      const card = await reply({ is: 'offerForm' }, said);
      return card.blocks.flatMap(one => (one.is === 'input' && ['from', 'to'].includes(one.id) ? [one.value] : []));
    };
    assert.deepEqual(await hours({}), ['13.00', '15.00']);
    assert.deepEqual(await hours({ from: '09.00' }), ['09.00', undefined]);
    assert.deepEqual(await hours({ from: '09.00', to: '11.00' }), ['09.00', '11.00']);
  });

  it('leaves out of the form what no client could show', async () => {
    const card = await reply({ is: 'offer' }, { days: 'x', first: 'igår', last: '' });
    const values = card.blocks.flatMap(block => (block.is === 'input' && block.kind === 'date' ? [block.value] : []));
    assert.deepEqual(values, ['2026-11-23', '2027-01-04']);
    assert.ok(card.blocks.every(block => !(block.is === 'choice' && block.id === 'days' && block.value !== undefined)));
  });

  it('shows a booker every booking of their own once', async () => {
    const seen: string[] = [];
    for (let step: BookingStep | undefined = { is: 'mine' }; step; ) {
      const card: Reply = await reply(step, {}, BOOKER);
      const ids = card.buttons.flatMap(button =>
        'action' in button && button.action.do === 'booking' && button.action.step.is === 'askMine'
          ? [button.action.step.id]
          : [],
      );
      assert.ok(ids.length <= 10);
      seen.push(...ids);
      step = stepOf(card, 'Senare bokningar');
    }
    assert.deepEqual(
      seen,
      (await parts.store.read(WORKER))!.bookings.map(({ id }) => id),
    );
  });
});
