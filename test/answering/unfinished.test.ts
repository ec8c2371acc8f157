import assert from 'node:assert/strict';
import { draftFaults, unfinished, unreadFaults } from '../../src/answering/unfinished.js';
import { asShipped, parsed, ruleFiles } from '../helpers/rules.js';

/** A rule that somebody has finished and another one has read. */
const whole = (() => {
  const files = ruleFiles(
    { id: 'samverkan-tolk', area: 'samverkan', title: 'Hur bokar jag tolk?' },
    'Boka tolk i tid.\n\n## Mer\nRing växeln.',
  );
  const read = parsed(files);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.rule;
})();

describe('a rule that is not finished', () => {
  const fieldsOf = (faults: readonly { field: string }[]) => faults.map(({ field }) => field);

  for (const [what, changed, field] of [
    ['the title of a draft', { title: 'skriv frågan HÄR?' }, 'title'],
    ['the owner of a draft', { owner: 'Fyll i vem som sköter regeln' }, 'owner'],
    ['the answer of a draft', { short: 'Skriv svaret här.' }, 'body'],
    ['the answer of a draft, further down', { details: 'Ring växeln. Skriv svaret här.' }, 'body'],
    ['the id of a draft', { id: 'samverkan-skriv-fragan-har-2' }, 'id'],
  ] as const)
    it(`still has ${what}`, () => {
      const rule = { ...whole, ...changed };
      assert.deepEqual(fieldsOf(draftFaults(rule)), [field]);
      assert.deepEqual(fieldsOf(unfinished(rule)), [field]);
    });

  it('has each of them told, with the words that stand there', () => {
    const rule = { ...whole, title: 'Skriv frågan här', short: 'Skriv svaret här.' };
    assert.deepEqual(
      draftFaults(rule),
      [
        ['title', '"Skriv frågan här"'],
        ['body', '"Skriv svaret här."'],
      ].map(([field, received]) => ({
        file: whole.file,
        field,
        expected: 'Skriv klart: det här är utkastets egen text.',
        received,
      })),
    );
  });

  it('is not one of its own words', () => {
    assert.deepEqual(unfinished(whole), []);
    assert.deepEqual(draftFaults({ ...whole, short: 'Skriv ner svaret.', owner: 'Kuratorn' }), []);
  });
});

describe('a rule that nobody else has read', () => {
  const unread = { ...whole, readBy: [] };
  const isKept = (changed: object) => unreadFaults(asShipped({ ...unread, ...changed })).map(({ field }) => field);

  it('is served where it bears on no report', () => {
    assert.deepEqual(isKept({}), []);
    assert.deepEqual(isKept({ short: 'En storovande klass kan behöva ro.' }), []);
  });

  it('is not served where it is of reporting, whatever it says', () => {
    const [fault] = unreadFaults({ ...unread, area: 'anmalan' });
    assert.deepEqual([fault?.file, fault?.field, fault?.received], [whole.file, 'readBy', 'inget']);
    assert.match(fault?.expected ?? '', /^Låt en person till läsa regeln, /);
    assert.deepEqual(unfinished({ ...unread, area: 'anmalan' }).length, 1);
  });

  it('is read text by text', () =>
    assert.deepEqual(isKept({ title: 'Hur gör vi', short: 'slår man larm', details: 'och ringer', asks: ['oro'] }), [
      'readBy',
    ]));

  for (const said of [
    'Anmäl sedan.',
    'Vid misstanke, ring.',
    'Om ett barn far illa.',
    'Ett barn som kan fara illa.',
    'våld hemma',
    'Vid övergrepp.',
    'Någon slår.',
    'hon blev slagen',
    'Blåmärken syns.',
    'Någon misshandlas.',
    'Du oroar dig.',
    'Är du orolig?',
    'Din oro räknas.',
  ])
    it(`is not served where it says "${said}", in any of its texts`, () => {
      for (const text of [{ title: said }, { short: said }, { details: said }, { changes: said }, { asks: [said] }])
        assert.deepEqual(isKept(text), ['readBy'], JSON.stringify(text));
      // Typed on a machine that writes a letter and its dots apart.
      assert.deepEqual(isKept({ short: said.normalize('NFD') }), ['readBy']);
      assert.deepEqual(unreadFaults({ ...whole, short: said }), []);
    });
});
