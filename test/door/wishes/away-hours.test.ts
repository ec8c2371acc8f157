import assert from 'node:assert/strict';
import { fulfil } from '../../../src/door/wishes/fulfil.js';
import { offerButton } from '../../../src/door/wishes/offers.js';
import { askFirstWords } from '../../../src/door/wishes/words-of-wishes.js';
import { hoursIn } from '../../../src/shared/clock-words.js';
import { plainText } from '../../../src/shared/reply.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { guard } from '../../helpers/guard.js';

/** A Saturday. */
const around = { today: '2026-11-28', directory: undefined, calendar: calendarOf(undefined), guard };
const meant = (text: string) => fulfil('workerAway', text, around);
/** The days that are asked about before anything is cancelled, also where nothing is. */
function daysOf(text: string) {
  const { does } = meant(text);
  assert.ok(does.do === 'booking' && does.step.is === 'askAway' && does.step.days && !does.step.unlessFree, text);
  return does.step.days;
}

describe('being away in plain words', () => {
  for (const [text, from, to, hours] of [
    ['jag är borta på torsdag 13-15', '2026-12-03', '2026-12-03', [780, 900]],
    ['sjuk i morgon förmiddag', '2026-11-29', '2026-11-29', [0, 720]],
    ['borta imorgon fm', '2026-11-29', '2026-11-29', [0, 720]],
    ['borta på em', '2026-11-28', '2026-11-28', [720, 1_440]],
    ['borta på onsdag mellan kl 9 och 11', '2026-12-02', '2026-12-02', [540, 660]],
    ['borta 13-15', '2026-11-28', '2026-11-28', [780, 900]],
    ['jag är borta 3 december från kl 14', '2026-12-03', '2026-12-03', [840, 1_440]],
    ['borta på måndag mellan kl 9 och 11', '2026-11-30', '2026-11-30', [540, 660]],
    ['borta 14-18 december', '2026-12-14', '2026-12-18', undefined],
    ['jag är borta 2026-12-14 till 2026-12-18', '2026-12-14', '2026-12-18', undefined],
    ['jag är sjuk i dag', '2026-11-28', '2026-11-28', undefined],
    ['jag är borta på torsdag', '2026-12-03', '2026-12-03', undefined],
    ['borta v 51 och 52', '2026-12-14', '2026-12-25', undefined],
    ['borta måndag 14 december', '2026-12-14', '2026-12-14', undefined],
    ['vab tisdag 8 till 10', '2026-12-01', '2026-12-01', [480, 600]],
    ['borta varje dag nästa vecka', '2026-11-30', '2026-12-06', undefined],
  ] as const)
    it(`is read from "${text}", and asked about first`, () => {
      const { from: first, to: last, hours: part } = daysOf(text);
      assert.deepEqual([first, last, part && [part.from, part.to]], [from, to, hours]);
    });

  for (const [text, from, to] of [
    ['blir hemma m feberunge imorrn', '2026-11-29', '2026-11-29'],
    ['jag e på kurs i götet hela v 51', '2026-12-14', '2026-12-18'],
    ['blir nog hemma tom onsdag tyvärr, kan någon ta över', '2026-11-28', '2026-12-02'],
    ['går på semester efter lucia', '', ''],
    ['semester mellan jul och nyår', '', ''],
    ['borta mellandagarna', '', ''],
    ['hemma ett par dar', '', ''],
    ['sjuk sen igår', '', ''],
    ['sjuk, tillbaka på fredag', '', ''],
    ['borta i morgon eftermiddag o på onsdag', '', ''],
    ['borta måndag och onsdag', '', ''],
    ['borta från och med nu', '', ''],
    ['kommer in efter kl 10 imorgon', '', ''],
    ['jobbar bara på tisdag', '', ''],
    ['ledig mellan 14 och 16 december', '', ''],
    // Days that come back are no stretch, whatever lies between them.
    ['jag är borta varje tisdag i december', '', ''],
    ['borta alla fredagar i december', '', ''],
    ['borta varannan tisdag i december', '', ''],
    ['borta måndagar i december', '', ''],
    ['borta jämna veckor i januari', '', ''],
    ['semester v 51 och v 53', '', ''],
    ['borta första måndagen i varje månad', '', ''],
    ['ledig fredagar', '', ''],
    ['borta 7 och 9 december', '', ''],
    // The 14th, or two o'clock: she knows.
    ['ställ in måndag 14 och tisdag 15', '', ''],
    ['är borta tors 10', '', ''],
  ] as const)
    it(`is asked about in the form where "${text}" says more than was read`, () => {
      const { does, asksFirst } = meant(text);
      assert.ok(does.do === 'booking' && does.step.is === 'awayForm' && does.step.unsure === true && !asksFirst);
      assert.deepEqual([does.inputs.awayFrom, does.inputs.awayTo], [from, to]);
    });
  it('has the hours in the form too, as its box reads them', () => {
    for (const [text, typed, hours] of [
      ['åker bort fredag em', 'efter 12.00', { from: 720, to: 1_440 }],
      ['åker bort fredag fm', 'till 12.00', { from: 0, to: 720 }],
      ['åker bort fredag 13-15', '13.00-15.00', { from: 780, to: 900 }],
    ] as const) {
      const { does } = meant(text);
      assert.ok(does.do === 'booking' && does.step.is === 'awayForm');
      assert.deepEqual([does.inputs.hours, hoursIn(does.inputs.hours)], [typed, hours]);
    }
  });
  for (const [text, from, to] of [
    ['vabbar idag och imorgon', '2026-11-28', '2026-11-29'],
    ['sjuk i mårn', '2026-11-29', '2026-11-29'],
    ['sjuk imorrn', '2026-11-29', '2026-11-29'],
    ['hemma med sjukt barn till och med onsdag', '2026-11-28', '2026-12-02'],
    ['kurs hela v 51', '2026-12-14', '2026-12-18'],
    ['usch har fått feber, kommer inte in imorgon', '2026-11-29', '2026-11-29'],
    ['jag är sjuk', '2026-11-28', '2026-11-28'],
  ] as const)
    it(`is read whole from "${text}"`, () => {
      const days = daysOf(text);
      assert.deepEqual([days.from, days.to], [from, to]);
    });

  it('is the opposite of being back, which cancels nothing', () => {
    const back = meant('jag är tillbaka igen');
    assert.deepEqual(back, meant('nu är jag frisk'));
    assert.ok(back.does.do === 'booking' && back.does.step.is === 'back' && back.does.step.from === undefined);
    assert.equal(back.asksFirst, true);
    const asked = askFirstWords(back.does);
    assert.match(plainText(asked), /^Är du tillbaka\?[\s\S]*Inget är ändrat än\./);
    assert.deepEqual(
      asked.buttons.map(one => 'action' in one && one.action.do === 'booking' && one.action.step.is),
      ['back', 'times'],
    );
    const button = offerButton(back);
    assert.equal(button.title, 'Jag är tillbaka');
    assert.deepEqual('action' in button && button.action, { v: 1, do: 'booking', step: { is: 'times' } });
    assert.equal(daysOf('jag är inte frisk').from, '2026-11-28');
    const onDay = meant('jag är tillbaka på onsdag');
    assert.ok(onDay.does.do === 'booking' && onDay.does.step.is === 'times', 'days before it are not given back');
    assert.deepEqual([onDay.action, offerButton(onDay).title], ['workerTimes', 'Mina konsultationstider']);
    const away = meant('sjuk, tillbaka på fredag').does;
    assert.ok(
      away.do === 'booking' && away.step.is === 'awayForm' && away.inputs.awayFrom === '',
      'until Friday, or on it',
    );
    const still = meant('jag är inte tillbaka än').does;
    assert.ok(still.do === 'booking' && still.step.is === 'awayForm');
  });

  it('is asked about with its hours, also where it is offered', () => {
    const button = offerButton(meant('jag är borta på torsdag 13-15'));
    assert.deepEqual('action' in button && button.action, {
      v: 1,
      do: 'booking',
      step: { is: 'askAway', days: { from: '2026-12-03', to: '2026-12-03', hours: { from: 780, to: 900 } } },
    });
  });
});
