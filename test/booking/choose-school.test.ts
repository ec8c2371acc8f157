import assert from 'node:assert/strict';
import { type BookingStep, bookingInputs } from '../../src/booking/actions.js';
import { openMove } from '../../src/booking/codes.js';
import { takeStep } from '../../src/booking/take-step.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { BOOKER, bookingParts, directory, NOW } from '../helpers/large-municipality.js';

const CODE = 'ABCDE-ABCDE';
const WHO = { objectId: BOOKER, name: 'Lena', address: 'a:1' };

/** A step among so many schools, as the reply that the booker reads. */
async function reply(step: BookingStep, schoolName = '', count = 500): Promise<Reply> {
  const few = { ...directory, schools: directory.schools.slice(0, count) };
  const parts = { ...bookingParts(), directory: few };
  return wordsOfBooking(await takeStep(step, bookingInputs.parse({ schoolName }), parts, WHO, NOW), few);
}

const steps = ({ buttons }: Reply) =>
  buttons.flatMap(button =>
    'action' in button && button.action.do === 'booking' ? [{ title: button.title, step: button.action.step }] : [],
  );
const schoolsIn = (card: Reply) => steps(card).flatMap(({ step }) => (step.is === 'slots' ? [step.school] : []));
const inputs = ({ blocks }: Reply) => blocks.flatMap(block => (block.is === 'input' ? [block.id] : []));

describe('the choice of a school', () => {
  it('is a button each, up to twelve', async () => {
    const card = await reply({ is: 'begin' }, '', 12);
    assert.equal(schoolsIn(card).length, 12);
    assert.deepEqual(inputs(card), []);
  });

  it('is a search, from thirteen on', async () => {
    const card = await reply({ is: 'begin' }, '', 13);
    assert.deepEqual(schoolsIn(card), []);
    assert.deepEqual(inputs(card), ['schoolName']);
    assert.deepEqual(
      steps(card).map(({ title }) => title),
      ['Sök', 'Visa alla skolor'],
    );
  });

  it('shows at most twelve of what was found, and how many more there are', async () => {
    const card = await reply({ is: 'findSchool' }, 'förskola');
    assert.equal(schoolsIn(card).length, 12);
    const others = directory.schools.filter(({ name }) => /förskola/.test(name)).length - 12;
    assert.match(plainText(card), new RegExp(`Det finns ${others} till.*Skriv mer av namnet`));
    assert.deepEqual(inputs(card), ['schoolName']);
  });

  it('shows the one school that was meant, and counts no others', async () => {
    const card = await reply({ is: 'findSchool' }, directory.schools[321]!.name.toUpperCase());
    assert.equal(schoolsIn(card)[0], directory.schools[321]!.id);
    assert.doesNotMatch(plainText(await reply({ is: 'findSchool' }, 'skola 321 östra', 400)), /Det finns/);
  });

  for (const [typed, says] of [
    ['xyzzy', /hittar ingen skola/],
    ['[namn]', /hittar ingen skola/],
    ['  ', /Skriv en del av skolans namn/],
  ] as const) {
    it(`says what is wrong with "${typed}", and offers the whole list`, async () => {
      const card = await reply({ is: 'findSchool' }, typed);
      assert.match(plainText(card), says);
      assert.ok(steps(card).some(({ step }) => step.is === 'allSchools'));
    });
  }

  it('lists every school once, by alphabet, page by page', async () => {
    const seen: string[] = [];
    for (let step: BookingStep | undefined = { is: 'allSchools', from: 0 }; step; ) {
      const card: Reply = await reply(step);
      assert.ok(schoolsIn(card).length <= 12);
      seen.push(...schoolsIn(card));
      step = steps(card).find(({ title }) => title === 'Fler skolor')?.step;
    }
    const alphabet = directory.schools.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')).map(({ id }) => id);
    assert.deepEqual(seen, alphabet);
  });

  for (const [what, step, typed, count] of [
    ['the form', { is: 'changeSchool', move: CODE }, '', 500],
    ['the buttons of a few', { is: 'changeSchool', move: CODE }, '', 3],
    ['what was found', { is: 'findSchool', move: CODE }, 'ängsmarkens', 500],
    ['a search in vain', { is: 'findSchool', move: CODE }, 'xyzzy', 500],
    ['a page of the list', { is: 'allSchools', from: 24, move: CODE }, '', 500],
    ['a school that is gone', { is: 'slots', school: 'borta', move: CODE }, '', 500],
    ['free times', { is: 'slots', school: directory.schools[0]!.id, move: CODE }, '', 500],
    ['no free times', { is: 'slots', school: directory.schools[3]!.id, move: CODE }, '', 500],
  ] as const) {
    it(`carries the code of a booking to move through ${what}`, async () => {
      const { secrets } = bookingParts();
      const carried = (move: unknown) => openMove(secrets, String(move), BOOKER) ?? String(move).replace('-', '');
      const all = steps(await reply(step, typed, count));
      assert.ok(all.length > 0);
      for (const { title, step: one } of all)
        assert.equal(carried('move' in one ? one.move : 'code' in one && one.code), CODE.replace('-', ''), title);
    });
  }
});
