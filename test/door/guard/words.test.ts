import assert from 'node:assert/strict';
import { ACCENT, afterCharacter, CAPITAL, characterAt, LETTER, NUMBER } from '../../../src/door/guard/characters.js';
import { addOwnFeatures, addPlaceFeatures, Features } from '../../../src/door/guard/features.js';
import { createLexicon } from '../../../src/door/guard/lexicon.js';
import { makeInert, tokensOf } from '../../../src/door/guard/tokens.js';
import { classesOf, type Form, formOf, plainTest, Word } from '../../../src/door/guard/word.js';
import type { WordClass } from '../../../src/door/guard/word-class.js';

const word = (text: string, is: WordClass = 'U') => new Word(text, formOf(text, false), { is, genitive: false });
const wordOf = (text: string) => word(text, text.startsWith('\ue000') ? 'M' : 'U');

describe('what a character is', () => {
  it('agrees with the language for every character there is', () => {
    const is = (character: string) =>
      (/\p{L}/u.test(character) ? LETTER : 0) +
      (/\p{Lu}/u.test(character) ? CAPITAL : 0) +
      (/\p{N}/u.test(character) ? NUMBER : 0) +
      (/\p{M}/u.test(character) ? ACCENT : 0);
    for (let code = 0; code < 0x20000; code += code < 0x3000 || code > 0xd000 ? 1 : 7) {
      const character = String.fromCodePoint(code);
      assert.equal(characterAt(`-${character}-`, 1), is(character), code.toString(16));
      assert.equal(afterCharacter(`-${character}-`, 1), 1 + character.length);
    }
  });
  it('is nothing at the end of a text', () => assert.equal(characterAt('a', 1), 0));
});

describe('the words of a text', () => {
  const WORD = /\ue000+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['-][\p{L}\p{N}\p{M}]+)*/gu;
  const read = (text: string) => tokensOf(text, wordOf).map(({ start, end }) => text.slice(start, end));

  it('are letters and figures, with one hyphen or apostrophe between', () => {
    assert.deepEqual(read("Al-Hassan's bil-'-a- 'x' 5B, a--b e\u0301n\u0301"), [
      ...["Al-Hassan's", 'bil', 'a', 'x', '5B', 'a', 'b', 'e\u0301n\u0301'],
    ]);
    assert.deepEqual(read('\ue000\ue000s 𝒜b 😀c \ud835'), ['\ue000\ue000', 's', '𝒜b', 'c']);
  });

  it('are those that a pattern finds, whatever signs meet', () => {
    const signs = ['a', 'É', '1', "'", '-', ' ', '\u0301', '\ue000', '😀', '𝒜', '.', '٣', 'ก', '\ud835', '\n'];
    for (let seed = 0; seed < 4_000; seed += 1) {
      const text = Array.from({ length: 9 }, (_, at) => signs[(seed * (at + 3) * 7919 + seed * at) % signs.length]);
      assert.deepEqual(read(text.join('')), text.join('').match(WORD) ?? [], JSON.stringify(text));
    }
  });

  it('that a found stretch touches are no clue any more, and keep their place and shape', () => {
    const tokens = tokensOf('Ring Ada 070-17 nu', wordOf);
    makeInert(tokens, [{ start: 7, end: 12 }]);
    assert.deepEqual(
      tokens.map(({ text, plain, shape, inert, sense }) => [text, plain, shape, inert, sense.is]),
      [
        ['Ring', 'ring', 'C', false, 'U'],
        ['Ada', '', 'C', true, 'M'],
        ['070-17', '', 'l', true, 'M'],
        ['nu', 'nu', 'l', false, 'U'],
      ],
    );
  });
});

describe('a word', () => {
  it('is of one class', () => {
    assert.ok(word('bord', 'O').isOneOf(classesOf('QO')));
    assert.ok(!word('bord', 'O').isOneOf(classesOf('FLU')));
  });
  it('is seen by its neighbours as itself only where it is a word of ours', () =>
    assert.deepEqual(
      [word('Bord', 'O').seen, word('Kevin', 'F').seen, word('kevin', 'F').seen, word('KEVIN', 'F').kind],
      ['bord', '<FC>', '<F>', 'FA'],
    ));
  it('answers a question once', () => {
    let asked = 0;
    const pattern = /^mvh$/;
    const test = plainTest({ test: (text: string) => ++asked > 0 && pattern.test(text) } as RegExp);
    const [mvh, other] = [word('Mvh'), word('och')];
    assert.deepEqual(
      [mvh.is(test), mvh.is(test), other.is(test), other.is(test), asked],
      [true, true, false, false, 2],
    );
  });
});

describe('what is remembered between messages', () => {
  const OWN = ['skola', 'ett', 'kevin', 'åker', 'x-ord'];
  function lexicon() {
    const made: string[] = [];
    const make = (text: string, form: Form) => {
      made.push(text);
      return new Word(text, form, {
        is: form.plain === 'kevin' ? 'f' : OWN.includes(form.plain) ? 'Q' : 'U',
        genitive: false,
      });
    };
    const { ofMessage } = createLexicon(OWN, make);
    /** Reads a word in a message of its own -> whether it had to be made. */
    const isMade = (text: string, shouted = false) => {
      const before = made.length;
      assert.equal(ofMessage()(text, shouted).text, text);
      return made.length > before;
    };
    return { isMade, ofMessage, made };
  }

  for (const text of ['skola', 'Skola', 'SKOLA', 'åker'])
    it(`${text}: a word of ours`, () => {
      const { isMade } = lexicon();
      assert.deepEqual([isMade(text), isMade(text), isMade(text, true)], [true, false, true]);
    });

  for (const text of ['kevin', 'Kevin', 'Torvald', 'skola12', 'skóla', 'sKola', 'x-ord', 'skolan', '\ue000\ue000'])
    it(`${text}: nothing, for it may be somebody's name`, () => {
      const { isMade } = lexicon();
      assert.deepEqual([isMade(text), isMade(text)], [true, true]);
    });

  it('is another word where all is capitals', () => {
    const { isMade, ofMessage } = lexicon();
    assert.deepEqual([isMade('SKOLA', true), isMade('SKOLA', true), isMade('SKOLA')], [true, false, true]);
    const of = ofMessage();
    assert.deepEqual([of('TORVALD', true).shape, of('TORVALD', false).shape], ['l', 'A']);
  });

  it('a message makes each word of its own once', () => {
    const { ofMessage, made } = lexicon();
    const of = ofMessage();
    assert.equal(of('Torvald', false), of('Torvald', false));
    assert.deepEqual(made, ['Torvald']);
  });
});

describe('the features of a word', () => {
  /** FNV-1a with its bits mixed: what the weights were learned with. */
  function hash(text: string): number {
    let value = 0x811c9dc5;
    for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3ce5);
    return ((value ^ (value >>> 13)) >>> 0) >>> (32 - 18);
  }
  const found = (add: (found: Features) => void) => {
    const features = new Features(18);
    add(features);
    return [...features.numbers.slice(0, features.count)].sort();
  };
  const numbers = (...texts: string[]) => texts.map(hash).sort();

  it('are its letters where no list has it, its writing where it is a word too', () => {
    assert.deepEqual(
      found(features => addOwnFeatures(word('Ada', 'U'), features)),
      numbers('wada', 'L3^ad', 'L3ada', 'L3da$', 'L4^ada', 'L4ada$', 'L2^ad', 'L2da$', 'Ln3'),
    );
    assert.deepEqual(
      found(features => addOwnFeatures(word('Sten', 'f'), features)),
      numbers('wsten', 'xsten|C'),
    );
    assert.deepEqual(
      found(features => addOwnFeatures(word('Kevin', 'F'), features)),
      numbers('wkevin'),
    );
    assert.ok(found(features => addOwnFeatures(word('ebord', 'c'), features)).includes(hash('Lc3^eb')));
  });

  it('are what stands around it, not past the sentence', () => {
    const classes: Readonly<Record<string, WordClass>> = { hej: 'Q', och: 'Q', sten: 'f', ada: 'F', kom: 'O' };
    const tokens = tokensOf('Hej. Ada och Sten, kom', text => word(text, classes[text.toLowerCase()]));
    const expected = [
      ...['fC', 'afC|space|comma', 'bfC|och', 'cfC|kom', 'dfC|och|kom', 'ef|<FC>|och', 'ff|kom|^', 'gfC|Q|O'],
      ...['hfC|FC|Q|O|^', 'ioch', 'jkom', 'k<FC>|och', 'lkom|^', 'mfC|O', 'ooch|kom', 'pf|<FC>', 'qf|^'],
      ...['ysten|och', 'zsten|kom'],
    ];
    assert.deepEqual(
      found(features => addPlaceFeatures(tokens, 3, features)),
      numbers(...expected),
    );
    const opening = found(features => addPlaceFeatures(tokens, 1, features));
    for (const text of ['FC^', 'aFC^|stop|space', 'bFC^|^', 'gFC^|QC|Q']) assert.ok(opening.includes(hash(text)), text);
  });
});
