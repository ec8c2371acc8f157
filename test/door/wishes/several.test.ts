import assert from 'node:assert/strict';
import type { BookingStep } from '../../../src/booking/actions.js';
import type { Command } from '../../../src/door/commands.js';
import { actionThere } from '../../../src/door/wishes/action-there.js';
import { fulfil, type Meant } from '../../../src/door/wishes/fulfil.js';
import { offerButton } from '../../../src/door/wishes/offers.js';
import { type BesideActs, severalIn } from '../../../src/door/wishes/several.js';
import { severalWords } from '../../../src/door/wishes/words-of-several.js';
import { calendarOf } from '../../../src/shared/school-year.js';

/** A Monday. */
const around = { today: '2026-11-23', directory: undefined, calendar: calendarOf(undefined), guard: {} as never };
const on = (day: string) => ({ days: [{ from: day, to: day }] });
const TOLD: Meant = { action: 'contact', does: { do: 'tell', what: 'contact' } };

/** What is read of a message; what a clause says that is not told by its verb is `read` so. */
function several(
  text: string,
  { worker = false, channel = false, read = (_: string): Meant | undefined => undefined } = {},
) {
  const beside: BesideActs = {
    ...around,
    worker,
    channel,
    isName: word => word === 'tallskolan',
    meant: (action, part) => fulfil(actionThere(action, part, worker, channel), part, around),
    read,
  };
  return severalIn(text, beside);
}
const stepOf = (does: Command) => (does.do === 'booking' || does.do === 'group' ? does.step : does);
const steps = (text: string, as = {}) => several(text, as)?.acts.map(({ does }) => stepOf(does));

const cancel = (which: object = {}) => ({ is: 'mine', to: 'cancel', ...which });
const move = (which: object = {}) => ({ is: 'mine', to: 'move', ...which });
const TUESDAY_10 = { ...on('2026-11-24'), hours: { from: 600, to: 660 } };

describe('a message that asks for more than one thing', () => {
  const rows: readonly (readonly [text: string, steps: readonly object[]])[] = [
    ['avboka tisdag och boka om fredag till måndag', [cancel({ on: 2 }), move({ on: 5, wanted: on('2026-11-30') })]],
    ['ställ in onsdag och flytta fredag', [cancel({ on: 3 }), move({ on: 5 })]],
    ['boka tisdag 10 och avboka torsdag', [{ is: 'begin', wanted: TUESDAY_10 }, cancel({ on: 4 })]],
    [
      'avboka onsdag. Boka om fredag en timme fram',
      [cancel({ on: 3 }), move({ on: 5, shift: { days: 0, minutes: 60 } })],
    ],
    ['Hej! Kan du avboka onsdag? Jag vill också boka en tid', [cancel({ on: 3 }), { is: 'begin' }]],
    ['avboka eller flytta min tid', [cancel(), move()]],
    ['avboka onsdag, flytta fredag och boka en tid', [cancel({ on: 3 }), move({ on: 5 }), { is: 'begin' }]],
    [
      'flytta onsdag till torsdag och fredag till måndag',
      [move({ on: 3, wanted: on('2026-11-26') }), move({ on: 5, wanted: on('2026-11-30') })],
    ],
    ['avboka VCEHT-THPHW och boka en ny tid', [{ is: 'askCancel', code: 'VCEHT-THPHW' }, { is: 'begin' }]],
    [
      'avboka 10 dec kl 11 och 16 dec kl 9.30',
      [
        cancel({ at: { ...on('2026-12-10'), hours: { from: 660, to: 720 } } }),
        cancel({ at: { ...on('2026-12-16'), at: 570 } }),
      ],
    ],
    [
      'avboka VCEHT-THPHW och ACD34-EF679',
      [
        { is: 'askCancel', code: 'VCEHT-THPHW' },
        { is: 'askCancel', code: 'ACD34-EF679' },
      ],
    ],
    [
      'flytta onsdag en timme senare och fredag en dag tidigare',
      [move({ on: 3, shift: { days: 0, minutes: 60 } }), move({ on: 5, shift: { days: -1, minutes: 0 } })],
    ],
    ['avboka onsdag o flytta fredag', [cancel({ on: 3 }), move({ on: 5 })]],
    ['avboka min tid och boka på tallskolan', [cancel(), { is: 'findSchool' }]],
  ];
  for (const [text, those] of rows)
    it(`"${text}" asks for ${those.length}`, () => assert.deepEqual(steps(text), those));

  it('asks for meetings where it is written in the channel of a group', () =>
    assert.deepEqual(steps('ställ in onsdag och flytta fredag till måndag', { channel: true }), [
      { is: 'which', to: 'cancel', day: '2026-11-25' },
      { is: 'which', to: 'move', day: '2026-11-27' },
    ]));

  it('asks a contact social worker for her own times', () =>
    assert.deepEqual(steps('ställ in onsdag och flytta fredag till måndag', { worker: true }), [
      { is: 'times', at: on('2026-11-25'), to: 'cancel' },
      { is: 'times', at: on('2026-11-27') },
    ]));

  it('names what was not understood of it, and keeps what was', () => {
    const meant = several('avboka onsdag och flytta bussen till fredag');
    assert.deepEqual(
      meant?.acts.map(({ does }) => stepOf(does)),
      [cancel({ on: 3 })],
    );
    assert.equal(meant?.left, true);
    assert.equal(several('avboka onsdag och flytta fredag')?.left, false);
  });

  it('names what was said before it, unless that greets or says why', () => {
    const left = (head: string) => several(`${head} avboka onsdag och flytta torsdag`)?.left;
    for (const head of ['', 'Hej!', 'Hej du,', 'Jag har fått förhinder,', 'Jag blev sjuk. Kan du'])
      assert.equal(left(head), false, head);
    for (const head of ['Jag är borta på fredag,', 'Hunden är lös.']) assert.equal(left(head), true, head);
  });

  it('reads as a message of its own what its verb does not tell', () => {
    const asked: string[] = [];
    const read = (text: string) => {
      asked.push(text);
      return TOLD;
    };
    const meant = several('avboka onsdag och lägg till en punkt om raster', { read });
    assert.deepEqual(asked, ['lägg till en punkt om raster']);
    assert.deepEqual(
      meant?.acts.map(({ action }) => action),
      ['cancel', 'contact'],
    );
  });

  it('names as not done that somebody is to be reminded in private', () => {
    const read = (): Meant => ({ action: 'pauseReminders', does: TOLD.does });
    const left = (channel: boolean) => several('boka en tid och påminn mig dagen innan', { channel, read })?.left;
    assert.deepEqual([left(false), left(true)], [true, false]);
  });

  for (const text of [
    'avboka onsdag',
    'boka tisdag mellan kl 9 och kl 11',
    'ställ in torsdag från 9.00, till 11.00',
    'avboka onsdag och fredag',
    'flytta onsdag till fredag',
    'boka om fredag till måndag',
    'boka om en vecka',
    'avboka bussen och flytta läxförhöret till fredag',
    'mamman avbokar mötet och vill flytta eleven',
    'de ställde in och flyttade mötet',
    'avboka inte onsdag och flytta inte fredag',
    'jag har bokat en tid och undrar om jag kan ta bort anteckningen',
    'avboka onsdag, avboka onsdag',
    'boka tisdag 8 och onsdag 9 december',
  ])
    it(`"${text}" does not`, () => assert.equal(several(text), undefined));

  it('is answered with a press for each, told apart by when it is, and nothing done', () => {
    const meant = several('avboka tisdag och boka om fredag till måndag 30/11') ?? assert.fail();
    const { blocks, buttons } = severalWords(meant);
    assert.deepEqual(
      buttons.map(({ title }) => title),
      ['Avboka min tid: tisdag', 'Boka om min tid: fredag till måndag 30 november'],
    );
    assert.deepEqual(
      buttons.map(one => 'action' in one && one.action.do === 'booking' && one.action.step),
      meant.acts.map(({ does }) => stepOf(does)),
    );
    assert.match(JSON.stringify(blocks), /Inget är ändrat än/);
    assert.doesNotMatch(JSON.stringify(blocks), /förstod/);
  });

  it('has no two presses that look the same', () => {
    const titles = (text: string, as = {}) =>
      severalWords(several(text, as) ?? assert.fail(text), [{ id: 'tallskolan', name: 'Tallskolan' }]).buttons.map(
        ({ title }) => title,
      );
    assert.deepEqual(titles('avboka VCEHT-THPHW och boka om ACD34-EF679'), [
      'Avboka min tid: kod VCEHT …',
      'Boka om min tid: kod ACD34 …',
    ]);
    assert.deepEqual(titles('avboka den första och avboka den andra'), [
      'Avboka min tid: den första',
      'Avboka min tid: den andra',
    ]);
    assert.deepEqual(titles('flytta onsdag en timme senare och onsdag en dag tidigare'), [
      'Boka om min tid: onsdag 60 minuter senare',
      'Boka om min tid: onsdag en dag tidigare',
    ]);
    assert.deepEqual(titles('boka tisdag 10 och onsdag 11'), [
      'Boka konsultation: tisdag 24 november kl. 10.00–11.00',
      'Boka konsultation: onsdag 25 november kl. 11.00–12.00',
    ]);
    assert.deepEqual(
      titles('lägg in tider tisdagar 9-12 och lägg in tider onsdagar 13-15', {
        worker: true,
        read: (text: string) => fulfil('workerTimes', text, around),
      }),
      ['Lägg in tider: tisdag 09.00–12.00', 'Lägg in tider: onsdag 13.00–15.00'],
    );
    const one = { action: 'cancel', does: TOLD.does } as const;
    const same = severalWords({ acts: [one, one], left: false }).buttons;
    assert.equal(new Set(same.map(({ title }) => title)).size, 2);
  });

  it('is answered with what was not understood', () =>
    assert.match(
      JSON.stringify(severalWords({ acts: [{ action: 'cancel', does: TOLD.does }], left: true }).blocks),
      /Resten förstod jag inte/,
    ));

  it('does not lose what a form would have been filled in with', () => {
    const { does } = fulfil('workerTimes', 'lägg in tider tisdagar 9-12', around);
    const press = offerButton({ action: 'workerTimes', does });
    assert.deepEqual('action' in press && press.action.do === 'booking' && press.action.step, {
      is: 'offerForm',
      left: ['rest'],
    } satisfies BookingStep);
  });
});
