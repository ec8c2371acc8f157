import assert from 'node:assert/strict';
import { findSpelledOut, withFigures } from '../../../src/door/guard/spelled-out.js';
import { guard } from '../../helpers/guard.js';

describe('what is written so that nobody shall find it', () => {
  for (const text of ['T o r v a l d i n a', 's-v-a-n-t-e', 'R a g n a r', 'S.v.a.n.t.e', 'b_o_g_u']) {
    it(`is a name letter by letter: ${text}`, () => {
      const [hit] = findSpelledOut(`råd om ${text}, frånvaro`);
      assert.deepEqual(hit, { start: 7, end: 7 + text.length, kind: 'namn' });
      assert.deepEqual(guard.look(`ska jag anmäla oro för ${text}`).kinds, ['namn']);
    });
  }
  for (const text of [
    'betygen A B C D E F',
    'i 5 A och 5 B',
    't.ex. en bild',
    'bl.a. i dag',
    'kl 9 - 10 - 11',
    'A-Ö',
  ]) {
    it(`is no name: ${text}`, () => assert.deepEqual(findSpelledOut(text), []));
  }
  it('has letters for figures in a long number', () => {
    assert.equal(withFigures('pnr 12O4l5-2384, frånvaro'), 'pnr 120415-2384, frånvaro');
    assert.equal(withFigures('lol och Ollollo 12'), 'lol och Ollollo 12');
    assert.deepEqual(guard.look('pnr 12O4l5-2384, frånvaro').kinds, ['personnummer']);
    assert.equal(guard.spots('pnr 12O4l5-2384')[0]?.kind, 'personnummer');
  });
  it('is a user name after the app, and in what others read also alone', () => {
    assert.deepEqual(guard.look('ig quickfoxen99 frånvaro').kinds, ['namn']);
    assert.equal(guard.look('hon är trevlig quickfoxen99').kinds.length, 0);
    const spots = (text: string) => guard.spots(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(spots('rum intill foxsyster88'), ['foxsyster88']);
    assert.deepEqual(spots('plan för period2026 och grupp12'), []);
  });
  it('is two names side by side in a link', () => {
    const text = 'https://teams.example/l/meetup?ctx=Ottiliana.Wrangström';
    assert.deepEqual(
      guard.spots(text, true).map(({ start, end }) => text.slice(start, end)),
      ['Ottiliana.Wrangström'],
    );
    assert.deepEqual(
      guard.spots('https://teams.microsoft.com/l/meetup-join/19%3ameeting_MjQxN2Ut@thread.v2/0?context=%7b%7d', true),
      [],
    );
  });
});
