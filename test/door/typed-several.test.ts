import assert from 'node:assert/strict';
import { shownIn } from '../../src/door/shown.js';
import { isFigures, isSeveral, wantsOut } from '../../src/door/typed-several.js';

const asking = (...titles: string[]) =>
  shownIn({
    blocks: [],
    buttons: titles.map((title, at) => ({ title, action: { v: 1, do: 'guide', guide: '2026', picks: [at] } as const })),
  })!;
const DANGER = asking('Ja', 'Jag är osäker', 'Nej, inte just nu', 'Jag är själv barn eller elev');
const WHAT = asking('Våld eller hot om våld', 'Sexuella övergrepp', 'En vuxen på skolan', 'Droger, brott eller annat');
const AGE = asking('Ja', 'Vet inte', 'Nej, 18 eller äldre');

describe('two answers in one message', () => {
  for (const text of [
    '2 och 4',
    '1,2',
    '2 4',
    'sexuella övergrepp och våld',
    'våld, droger',
    'båda',
    'både våld och droger',
  ])
    it(`are told from one: "${text}"`, () => assert.equal(isSeveral(text, WHAT), true));
  for (const text of [
    '2',
    '2 och 16',
    'våld eller hot om våld',
    'sexuella övergrepp',
    'något annat',
    'våld och droger?',
  ])
    it(`are none: "${text}"`, () => assert.equal(isSeveral(text, WHAT), false));
  it('are a yes and a no, and no ages', () => {
    for (const text of ['nej, ja', 'ja eller nej', 'nej, ja, vet inte']) assert.equal(isSeveral(text, AGE), true, text);
    assert.equal(isSeveral('nej, ja', DANGER), true);
    for (const text of ['nej, inte just nu', 'ja']) assert.equal(isSeveral(text, DANGER), false, text);
    assert.equal(isSeveral('1 och 2', AGE), false);
  });
  it('figures alone ask for no rule, and a way out is a whole message', () => {
    assert.ok(isFigures('2 och 16') && !isFigures('112') && !isFigures('2 barn'));
    assert.ok(wantsOut('Avbryt') && !wantsOut('avbryt min tid'));
  });
});
