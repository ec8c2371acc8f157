import assert from 'node:assert/strict';
import type { CardAction } from '../../src/door/press.js';
import { type Shown, shownIn } from '../../src/door/shown.js';
import { isTitleOfForm, typedAnswer } from '../../src/door/typed-answer.js';
import { mayAnswer, questionIn, typedInGuide, withQuestion } from '../../src/door/typed-guide.js';
import { hereOf } from '../../src/door/typed-here.js';
import type { Reply } from '../../src/shared/reply.js';
import { calendarOf } from '../../src/shared/school-year.js';

const pick = (...picks: number[]): CardAction => ({ v: 1, do: 'guide', guide: '2026', picks });
const asking = (picks: readonly number[], ...titles: string[]) =>
  shownIn({
    blocks: [{ is: 'title', text: 'Hur är det?' }],
    buttons: [
      ...titles.map((title, at) => ({ title, action: pick(...picks, at) })),
      { title: 'Börja om', aside: true, action: pick() },
    ],
  })!;
const DANGER = asking([], 'Ja', 'Jag är osäker', 'Nej, inte just nu', 'Jag är själv barn eller elev');
const WHAT = asking(
  [2],
  'Våld eller hot om våld',
  'Sexuella övergrepp',
  'En vuxen på skolan eller förskolan',
  'Andra barn: mobbning, våld eller hot',
  'Droger, brott, självskada eller annat som barnet gör',
  'Barnet är borta mycket från skolan',
);

const hereWith = (text: string, shown: Shown, danger: boolean) =>
  hereOf(text, shown, {
    schools: [],
    today: '2026-11-30',
    calendar: calendarOf(undefined),
    tellsDanger: () => danger,
  });

describe('an answer typed under a question of the guide', () => {
  for (const text of [
    ...['ja tyvärr', 'tyvärr ja', 'ja det tror jag', 'ja nu', 'ja, kanske i kväll', 'JA JA JA', 'jaa', 'jajamän'],
    ...['absolut', 'ja akut', 'ja!! skynda', 'ja just nu', 'ja jag är rädd för pappan', 'yes i think so'],
  ])
    it(`is a yes, by how it begins: "${text}"`, () => assert.deepEqual(typedInGuide(text, DANGER), pick(0)));

  for (const text of ['nej inte nu', 'inte just nu', 'nej nej', 'inte vad jag vet'])
    it(`is a no that says nothing else: "${text}"`, () => assert.deepEqual(typedInGuide(text, DANGER), pick(2)));

  for (const text of [
    ...[
      'nej inte just nu, men i morgon',
      'nej. eller jo',
      'ja men inte nu',
      'ja fast hon är hos mormor',
      'jag vet inte',
    ],
    ...['ja han säger att pappan slår honom varje dag hemma', 'ja?', 'nej hon blev sparkad av pappa', 'knapp 1', ''],
  ])
    it(`is none, and is read: "${text}"`, () => assert.equal(typedInGuide(text, DANGER), undefined));

  for (const [text, at] of [
    ['våld', 0],
    ['en vuxen på skolan', 2],
    ['det är en vuxen', 2],
    ['mobbning', 3],
    ['droger', 4],
    ['borta', 5],
    ['borta från skolan', 5],
    ['frånvaro', 5],
    ['mobbing', 3],
    ['sexuellt', 1],
    ['typ mobbing', 3],
  ] as const)
    it(`is the one answer that begins so, or has its words: "${text}"`, () =>
      assert.deepEqual(typedInGuide(text, WHAT), pick(2, at)));

  for (const text of [
    ...['nej det är lugnt', 'nej ingen fara', 'nej, han är inte i fara', 'nää det är inte akut', 'ingen fara just nu'],
    ...['det är inte bråttom', 'nej hon är inte i fara'],
  ])
    it(`is a no where danger is denied: "${text}"`, () => {
      assert.deepEqual(typedInGuide(text, DANGER), pick(2));
      assert.equal(hereWith(text, DANGER, true)?.is, 'press');
    });

  it('is no denial where a word says more, or another question stands there', () => {
    for (const text of [
      ...['nej, men han slår henne nu', 'han är i fara', 'nej hon är i fara', 'nej det är inte lugnt', 'lugnt'],
      ...['nej det är inte okej', 'ingen fara än', 'nej ingen fara men pappan är arg', 'är det inte akut?'],
    ]) {
      assert.equal(typedInGuide(text, DANGER), undefined, text);
      assert.notEqual(hereWith(text, DANGER, true)?.is, 'press', text);
    }
    const HOME = asking([2, 1, 0], 'Nej', 'Vet inte', 'Ja');
    assert.equal(typedInGuide('nej ingen fara', HOME), undefined);
  });

  it('is the title that says no more, of several that begin so', () => {
    const PARENTS = asking([2, 5, 0], 'Ja', 'Nej', 'Nej, och jag vågar inte berätta', 'Vet inte');
    const THINKS = asking([2, 9, 0], 'Ja', 'Ja, och det kan vara våld', 'Jag kan inte säga', 'Nej');
    for (const [text, shown, at] of [
      ['nej', PARENTS, 1],
      ['nä', PARENTS, 1],
      ['inte vad jag vet', PARENTS, 1],
      ['ja', THINKS, 0],
      ['ja det tror jag', THINKS, 0],
    ] as const) {
      const here = hereWith(text, shown, false);
      assert.deepEqual(
        here?.is === 'press' && here.action,
        pick(...(questionIn(shown) as { picks: number[] }).picks, at),
      );
    }
  });

  it('is an age, or the class somebody is in, where it is asked for', () => {
    const AGE = asking([2, 0], 'Ja', 'Vet inte', 'Nej, 18 eller äldre');
    for (const [text, at] of [
      ['hon är sjutton', 0],
      ['hon är 17', 0],
      ['17 år', 0],
      ['typ ja hon går i trean', 0],
      ['han går i nian', 0],
      ['hon är arton', 2],
      ['19 år gammal', 2],
    ] as const)
      assert.deepEqual(typedInGuide(text, AGE), pick(2, 0, at), text);
    for (const text of ['17', 'snart arton', 'hon är snart arton', 'hon går i gymnasiet', 'hon är ledsen'])
      assert.equal(typedInGuide(text, AGE), undefined, text);
    assert.equal(typedInGuide('hon är sjutton', DANGER), undefined);
  });

  it('stays open beside a rule, and is gone on with by a word', () => {
    const AGE = asking([2, 0], 'Ja', 'Vet inte', 'Nej, 18 eller äldre');
    const rule = { ...asking([]), offered: [], open: AGE };
    for (const [text, at] of [
      ['ja', 0],
      ['nej', 2],
      ['jaa', 0],
    ] as const) {
      const here = hereWith(text, rule, false);
      assert.deepEqual(here?.is === 'press' && here.action, pick(2, 0, at), text);
    }
    for (const shown of [rule, AGE]) {
      const on = hereWith('fortsätt guiden', shown, false);
      assert.deepEqual(on?.is === 'press' && on.action, pick(2, 0));
      const out = hereWith('avbryt', shown, false);
      assert.ok(out?.is === 'other' && out.leaves);
    }
    assert.notEqual(hereWith('2', rule, false)?.is, 'press', 'a place may be of the rule');
  });

  it('is asked again where somebody wants to go on, and nothing else is by that', () => {
    const AGE = asking([2, 0], 'Ja', 'Vet inte', 'Nej, 18 eller äldre');
    const rule = { ...asking([]), offered: [], open: AGE };
    const back = shownIn({
      blocks: [],
      buttons: [{ title: 'Tillbaka till frågan', aside: true, action: pick(2, 0) }],
    })!;
    for (const shown of [AGE, rule, back])
      for (const text of [
        'fortsätt',
        'Fortsätt!',
        'jag vill fortsätta',
        'gå vidare',
        'ok vi fortsätter',
        'nästa fråga',
      ]) {
        const here = hereWith(text, shown, false);
        assert.deepEqual(here?.is === 'press' && here.action, pick(2, 0), text);
      }
    for (const text of ['hur fortsätter vi när barnet är borta', 'fortsätt påminna', 'han fortsätter slå'])
      assert.notEqual(hereWith(text, AGE, false)?.is, 'press', text);
    // The way into the guide is none of its questions.
    const start = shownIn({ blocks: [], buttons: [{ title: 'Guide: ska jag anmäla?', aside: true, action: pick() }] })!;
    assert.notEqual(hereWith('fortsätt', start, false)?.is, 'press');
    assert.equal(hereWith('fortsätt guiden', start, false)?.is, 'press');
  });

  it('is none where two answers have its words, or none has all', () => {
    for (const text of ['hot', 'skolan', 'barnet', 'våld hemma hos pappan', 'eller'])
      assert.equal(typedInGuide(text, WHAT), undefined, text);
  });

  it('is of the guide alone: nothing that changes something is begun by it', () => {
    const cancel = shownIn({
      blocks: [],
      buttons: [
        { title: 'Ja, avboka', action: { v: 1, do: 'booking', step: { is: 'cancelMine', id: 'b1' } } as never },
      ],
    })!;
    for (const text of ['ja tyvärr', 'ja avb', 'avboka']) assert.equal(typedInGuide(text, cancel), undefined, text);
  });
});

describe('a question of the guide that was not answered', () => {
  it('is asked again by a press, and by nothing where none was asked', () => {
    assert.deepEqual(questionIn(WHAT), pick(2));
    assert.deepEqual(questionIn(DANGER), pick());
    const start = shownIn({ blocks: [], buttons: [{ title: 'Guide', aside: true, action: pick() }] })!;
    assert.equal(questionIn(start), undefined);
  });
  it('is one as long as the message is short', () => {
    assert.ok(mayAnswer('jag tror att det är något annat här'));
    assert.ok(!mayAnswer('jag har en fråga om vem som skriver samtycken hos er'));
  });
  it('stands under whatever was answered, with the number to ring above unless it leads there', () => {
    const reply: Reply = { blocks: [{ is: 'text', text: 'Hm.' }], buttons: [] };
    const [line, hm] = withQuestion(reply, pick(2)).blocks;
    assert.match(line?.is === 'text' ? line.text : '', /Är ett barn i fara\? Ring 112\.$/);
    assert.deepEqual(hm, reply.blocks[0]);
    assert.deepEqual(withQuestion(reply, pick(2)).buttons, [
      { title: 'Tillbaka till frågan', aside: true, action: pick(2) },
    ]);
    const red: Reply = { blocks: [{ is: 'notice', tone: 'emergency', title: 'Ring', lines: [] }], buttons: [] };
    assert.deepEqual(withQuestion(red, pick(2)).blocks, red.blocks);
  });
});

describe('the title of a button that takes what is filled in', () => {
  const form = shownIn({
    blocks: [{ is: 'input', kind: 'text', id: 'note', label: 'Anteckning' }],
    buttons: [{ title: 'Boka med mitt namn', action: { v: 1, do: 'booking', step: { is: 'confirm' } } as never }],
  })!;
  it('presses nothing, and is known', () => {
    assert.equal(typedAnswer('Boka med mitt namn', form, [], '2026-11-30'), undefined);
    assert.ok(isTitleOfForm('boka med mitt namn!', form));
    assert.ok(!isTitleOfForm('boka', form));
    assert.ok(!isTitleOfForm('', form));
  });
});
