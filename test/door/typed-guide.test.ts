import assert from 'node:assert/strict';
import type { CardAction } from '../../src/door/press.js';
import { shownIn } from '../../src/door/shown.js';
import { isTitleOfForm, typedAnswer } from '../../src/door/typed-answer.js';
import { mayAnswer, questionIn, typedInGuide, withQuestion } from '../../src/door/typed-guide.js';
import type { Reply } from '../../src/shared/reply.js';

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
  ] as const)
    it(`is the one answer that begins so, or has its words: "${text}"`, () =>
      assert.deepEqual(typedInGuide(text, WHAT), pick(2, at)));

  it('is none where two answers have its words, or none has all', () => {
    for (const text of ['hot', 'skolan', 'barnet', 'frånvaro', 'våld hemma hos pappan', 'eller'])
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
