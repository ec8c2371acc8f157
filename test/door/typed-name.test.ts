import assert from 'node:assert/strict';
import { commandFromText } from '../../src/door/commands.js';
import { shownIn } from '../../src/door/shown.js';
import { hereOf } from '../../src/door/typed-here.js';
import { booksByName, nameIn } from '../../src/door/typed-name.js';
import { calendarOf } from '../../src/shared/school-year.js';
import { guard } from '../helpers/guard.js';

const NAMED = [
  ...['med namn', 'med mitt namn', 'med mitt namn tack', 'boka med namn', 'under mitt eget namn'],
  ...['jag vill boka i mitt eget namn', 'inte anonymt', 'jag vill inte vara anonym', 'inte anonymt utan med mitt namn'],
  ...['jag vill inte boka anonymt', 'with my own name', 'not anonymously'],
];
const ANONYMOUS = [
  ...['anonymt', 'boka anonymt', 'jag vill vara anonym', 'utan namn', 'inte med mitt namn', 'anonymt tack'],
  ...['kan jag vara anonym?', 'inte med namn utan anonymt', 'without my name', 'anonymously please'],
];
const OTHER = [
  'kan jag inte vara anonym?',
  'vad heter du',
  'hennes namn',
  'mitt namn är fel',
  'anonym anmälan',
  'tack',
  '',
];

const slot = { school: 'tallskolan', worker: '00000000-0000-4000-8000-000000000002', start: 1_764_000_000_000 };
const step = (of: object) => ({ v: 1, do: 'booking', step: of }) as never;
const press = '11111111-1111-4111-8111-111111111111';
const form = (...titles: string[]) =>
  shownIn({
    blocks: [{ is: 'input', kind: 'text', id: 'note', label: 'Anteckning' }],
    buttons: [
      ...titles.map(title => ({ title, action: step({ is: 'confirm', ...slot, press, named: true }) })),
      { title: 'Andra tider', aside: true, action: step({ is: 'slots', school: slot.school }) },
    ],
  })!;
const list = (wanted?: object) =>
  shownIn({
    blocks: [],
    buttons: [
      { title: 'mån 23 nov 2026 kl. 13.00', action: step({ is: 'slot', ...slot }) },
      { title: 'Byt skola', aside: true, action: step({ is: 'changeSchool', ...(wanted ? { wanted } : {}) }) },
    ],
  })!;
const here = (text: string, shown: ReturnType<typeof list>) => {
  const read = hereOf(text, shown, {
    schools: [],
    today: '2026-11-23',
    calendar: calendarOf(undefined),
    tellsDanger: () => false,
  });
  return read?.is === 'press' && read.action.do === 'booking' ? read.action.step : read;
};

describe('with one’s name or without it', () => {
  for (const text of [...NAMED, 'namn']) it(`is with it: "${text}"`, () => assert.equal(nameIn(text), 'named'));
  for (const text of ANONYMOUS) it(`is without it: "${text}"`, () => assert.equal(nameIn(text), 'anonymous'));
  for (const text of OTHER) it(`is neither: "${text}"`, () => assert.equal(nameIn(text), undefined));

  it('leaves a form with the button as it is, and never makes it anonymous', () => {
    for (const text of [...NAMED, 'namn'])
      assert.deepEqual(here(text, form('Boka anonymt', 'Boka med mitt namn')), { is: 'form', byName: true }, text);
  });
  it('has the form of that very time where it is the other one', () => {
    for (const text of NAMED) assert.deepEqual(here(text, form('Boka anonymt')), { is: 'slot', ...slot }, text);
    for (const text of ANONYMOUS)
      assert.deepEqual(
        here(text, form('Boka anonymt', 'Boka med mitt namn')),
        { is: 'slot', ...slot, anonymous: true },
        text,
      );
  });
  it('has the list again', () => {
    for (const text of NAMED) {
      assert.deepEqual(here(text, list()), { is: 'slots', school: 'tallskolan' }, text);
      const wanted = { clock: 800, anonymous: true };
      const again = here(text, list(wanted)) as { is: string; wanted?: object };
      assert.deepEqual([again.is, again.wanted], ['slots', { clock: 800 }], text);
    }
    assert.deepEqual(here('anonymt', list()), { is: 'slots', school: 'tallskolan', wanted: { anonymous: true } });
  });
  it('begins to book where nothing stands there', () => {
    for (const text of NAMED) {
      const command = commandFromText(text, guard);
      assert.ok(command.do === 'booking' && command.step.is === 'begin' && !command.step.wanted, text);
    }
    for (const text of ['namn', ...ANONYMOUS]) assert.ok(!booksByName(text), text);
  });
});
