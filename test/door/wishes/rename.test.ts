import assert from 'node:assert/strict';
import { newNameIn, renamed } from '../../../src/door/wishes/rename.js';
import { guard } from '../../helpers/guard.js';

describe('a group that is to be called otherwise', () => {
  for (const [text, name] of [
    ['byt namn på gruppen till Trygghetsteamet', 'Trygghetsteamet'],
    ['gruppen heter numera Trygghetsteamet', 'Trygghetsteamet'],
    ['ändra gruppens namn till "EHT Tallskolan"', 'EHT Tallskolan'],
    ['vi heter nu Trygghetsteamet', 'Trygghetsteamet'],
    ['kan du döpa om gruppen till Stödgruppen tack', 'Stödgruppen'],
    ['byt namn på gruppen', ''],
    ['kan man byta namn på gruppen?', ''],
  ] as const)
    it(`has a name, or a box for it, in "${text}"`, () => assert.equal(newNameIn(text), name));

  for (const text of [
    'vad heter gruppen?',
    'gruppen heter vad?',
    'gruppen kallas till möte på torsdag',
    'kalla gruppen till möte',
    'byt dag på mötet till torsdag',
    'eleven heter numera [namn]',
    'byt sammankallande',
  ])
    it(`is none in "${text}"`, () => assert.equal(newNameIn(text), undefined));

  const nameOf = (text: string) => {
    const meant = renamed(text, guard) ?? assert.fail(text);
    return [meant.does.do === 'group' && meant.does.inputs.name, meant.beside?.map(({ is }) => is)];
  };
  it('stands in the box, unless it may tell who somebody is: of that nothing stands anywhere', () => {
    assert.deepEqual(nameOf('byt namn på gruppen till Trygghetsteamet'), ['Trygghetsteamet', undefined]);
    assert.deepEqual(nameOf('byt namn på gruppen till [namn]s grupp'), ['', ['nameLeft']]);
    assert.deepEqual(nameOf('döp om gruppen till stödet för killen i 5b'), ['', ['nameLeft']]);
    assert.deepEqual(nameOf(`byt namn på gruppen till ${'Trygghet '.repeat(20)}`), ['', ['nameLeft']]);
  });
});
