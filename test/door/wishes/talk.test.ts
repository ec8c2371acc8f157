import assert from 'node:assert/strict';
import { goesOn } from '../../../src/door/beside.js';
import { commandFromText } from '../../../src/door/commands.js';
import { lastRulesInMemory } from '../../../src/door/last-rules.js';
import { chatIn, chatWords } from '../../../src/door/wishes/chat.js';
import { toldWords } from '../../../src/door/wishes/words-of-directory.js';
import { plainText } from '../../../src/shared/reply.js';
import { guard, knowledge } from '../../helpers/guard.js';

const at = (iso: string) => new Date(iso);
const NOON = at('2026-12-01T11:00:00Z');

describe('small words are answered as a person would', () => {
  for (const [said, is] of [
    ['ok', 'ok'],
    ['Ja', 'yes'],
    ['ja tack', 'yes'],
    ['Nej', 'no'],
    ['inget av det där', 'no'],
    ['Nej, ingen av dem', 'no'],
    ['det hjälpte', 'helped'],
    ['det hjälpte inte', 'notHelped'],
    ['😢😢😢', 'sad'],
    ['ja tack gärna', 'yes'],
    ['gärna', 'yes'],
    ['nej tack', 'no'],
    ['nej strunt i det', 'breaksOff'],
    ['nej, glöm det', 'breaksOff'],
    ['äh skit samma', 'breaksOff'],
    ['va?', 'what'],
    ['hur menar du', 'what'],
    ['jag förstår inte', 'what'],
  ] as const) {
    it(`"${said}"`, () => {
      assert.equal(chatIn(said), is);
      assert.deepEqual(commandFromText(said, guard), { do: 'chat', said: is });
    });
  }
  it('a yes may be meant for the card that asks whether a child is in danger: 112 stands there, and nothing calm', () => {
    const words = plainText(chatWords('yes'));
    assert.match(words, /Tryck på knappen i kortet/);
    assert.match(words, /Är ett barn i fara\? Ring 112\./);
    assert.doesNotMatch(words, /Bra/);
  });
  it('but no more than the whole message', () => {
    for (const text of [
      'nej men om hon är rädd',
      'strunta i anmälan',
      'glöm det jag sa, han blir slagen',
      'vi struntar i barnet',
      'jag förstår inte varför hon är rädd',
      'va, slår han henne',
      'ja gärna på fredag',
    ])
      assert.equal(chatIn(text), undefined, text);
  });
  it('and where others read, what was asked may stand on a card: that nothing was open is not said', () => {
    const said = (shared: boolean) => commandFromText('nej, glöm det', guard, false, shared);
    assert.deepEqual(
      [said(true), said(false)].map(one => one.do === 'chat' && one.said),
      ['dropped', 'breaksOff'],
    );
  });
});

describe('the last rule is remembered', () => {
  it('for half an hour, by person, and no longer', () => {
    const last = lastRulesInMemory();
    last.note('a', 'anmalan-nar', NOON);
    assert.equal(last.of('a', at('2026-12-01T11:29:59Z')), 'anmalan-nar');
    assert.equal(last.of('a', at('2026-12-01T11:30:00Z')), undefined);
    assert.equal(last.of('b', NOON), undefined);
  });
  it('of so many people, those of last', () => {
    const last = lastRulesInMemory(2);
    for (const who of ['a', 'b', 'c']) last.note(who, who, NOON);
    assert.deepEqual(
      ['a', 'b', 'c'].map(who => last.of(who, NOON)),
      [undefined, 'b', 'c'],
    );
  });
  it('for a message that goes on, not for one that says itself what it is about', () => {
    for (const text of ['och om mamman inte vill?', 'varför?', 'och då?', 'gäller det på förskolan också?'])
      assert.ok(goesOn(text), text);
    for (const text of ['måste jag anmäla om jag bara misstänker?', 'vad är en resursträff', ''])
      assert.ok(!goesOn(text), text);
  });
});

describe('the directory answers', () => {
  const { directory } = knowledge;
  const told = (what: 'contact' | 'numbers', now: Date, school?: string, away: string[] = []) =>
    plainText(toldWords({ what, school, away, now }, directory));

  it('whom to ring now: the office when it is open, else the socialjour', () => {
    assert.match(told('numbers', NOON), /^Ring nu: socialtjänstens mottagning, 0980-31 92 20/);
    assert.match(told('numbers', at('2026-12-01T19:00:00Z')), /^Ring nu: socialjouren, 0980-31 92 10/);
    assert.match(told('numbers', at('2026-12-05T11:00:00Z')), /^Ring nu: socialjouren/);
    assert.match(told('numbers', at('2026-12-25T11:00:00Z')), /^Ring nu: socialjouren/);
  });
  it('who it is at a school, and who is away today', () => {
    const words = told('contact', NOON, 'tallskolan', ['00000000-0000-4000-8000-000000000002']);
    assert.match(words, /Sara Social: 0980-31 92 30, borta i dag/);
    assert.match(words, /Vera Vikarie: 0980-31 92 40, vikarie/);
  });
  it('which school, where none was named; and that a school has none', () => {
    assert.match(told('contact', NOON), /Vilken skola.*\[Tallskolan\]/s);
    assert.match(told('contact', NOON, 'bjorkens-forskola'), /har ingen kontaktsocialsekreterare ifylld/);
  });
  it('that something is not filled in, and invents nothing', () => {
    const { etjanst: _, oppet: __, socialjour: ___, ...rest } = directory!;
    const words = plainText(toldWords({ what: 'numbers', away: [], now: NOON }, rest));
    assert.match(words, /E-tjänst: Det är inte ifyllt här/);
    assert.match(words, /Öppet: Det är inte ifyllt här/);
    assert.match(words, /^Dagtid: .* Kväll och helg: socialjouren, numret är inte ifyllt/);
  });
});
