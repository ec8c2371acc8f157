import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import type { Group } from '../../src/groups/group.js';
import type { GroupParts } from '../../src/groups/group-job.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import type { Directory } from '../../src/shared/directory.js';
import { type Block, plainText } from '../../src/shared/reply.js';
import { CONVENER, directory, forums, groupParts, NOW } from '../helpers/large-municipality.js';

const WHO = { objectId: CONVENER, name: 'Kim', channel: '19:x@thread.tacv2', address: '{}' };
const TYPED = {
  name: 'Tallgruppen',
  purpose: 'Konsultation',
  forum: `${forums[59]!.pack}/${forums[59]!.id}`,
  policy: 'keep',
  before: '1440,60',
};
const LAST = directory.schools[499]!;

describe('linking a group in a large municipality', () => {
  const parts = (schools: Directory['schools']): GroupParts & { linked: Group[] } => {
    const made = groupParts([]);
    const linked: Group[] = [];
    const store = {
      ...made.store,
      link: async (group: Group) => {
        linked.push(group);
        return group;
      },
    };
    return { ...made, store, directory: { ...directory, schools }, linked };
  };
  const link = async (inputs: object, schools = directory.schools) => {
    const where = parts(schools);
    const outcome = await takeGroupStep({ is: 'link' }, groupInputs.parse(inputs), where, WHO, undefined, NOW);
    const card = wordsOfGroups(outcome);
    const fields = new Map(
      card.blocks.flatMap((block: Block) => (block.is === 'input' || block.is === 'choice' ? [[block.id, block]] : [])),
    );
    return { outcome, card, fields, words: plainText(card), group: where.linked[0] };
  };
  const form = async (count: number) =>
    wordsOfGroups(
      await takeGroupStep(
        { is: 'linkForm' },
        groupInputs.parse({}),
        parts(directory.schools.slice(0, count)),
        WHO,
        undefined,
        NOW,
      ),
    ).blocks.flatMap(block => (block.is === 'input' || block.is === 'choice' ? [block.id] : []));

  it('offers a list of up to sixty schools, and asks for the name among more', async () => {
    assert.deepEqual(await form(60), ['name', 'school', 'forum', 'purpose', 'policy', 'before']);
    assert.deepEqual(await form(61), ['name', 'schoolName', 'forum', 'purpose', 'policy', 'before']);
  });

  for (const typed of [LAST.name, LAST.name.toLowerCase(), `${LAST.name.split(' ').reverse().join(' ')}`]) {
    it(`takes "${typed}", and says which school it took`, async () => {
      const { group, words } = await link({ ...TYPED, schoolName: typed });
      assert.equal(group?.school, LAST.id);
      assert.match(words, new RegExp(`Skola: ${LAST.name}`));
    });
  }

  it('comes back filled in, with the nearest schools, for one that is not clear', async () => {
    const { group, fields, words } = await link({ ...TYPED, schoolName: 'ängsmarkens förskola' });
    assert.equal(group, undefined);
    assert.match(words, /inte säker på vilken skola du menar/);
    const near = fields.get('school');
    assert.ok(near?.is === 'choice' && near.choices.length === 8 && near.value === undefined);
    const values = Object.fromEntries([...fields].map(([id, field]) => [id, field.value]));
    assert.deepEqual(values, { ...TYPED, schoolName: 'ängsmarkens förskola', school: undefined });
    const chosen = await link({ ...TYPED, schoolName: 'ängsmarkens förskola', school: near.choices[3]!.value });
    assert.equal(chosen.group?.school, near.choices[3]!.value);
    assert.deepEqual(chosen.group?.before, [1440, 60]);
  });

  for (const [what, inputs, says] of [
    ['a school that nobody knows', { schoolName: 'Xyzzy' }, /hittar ingen skola med det namnet/],
    ['a name that the guard took', { schoolName: '[namn]' }, /hittar ingen skola med det namnet/],
    ['a school that is gone', { school: 'borta' }, /Skolan du valde finns inte längre/],
    ['a forum that is gone', { forum: 'borta/x' }, /Forumet du valde finns inte längre/],
    ['a group without a name', { name: ' ' }, /Skriv vad gruppen heter/],
  ] as const) {
    it(`says so of ${what}, links nothing, and keeps what was typed`, async () => {
      const { group, fields, words } = await link({ ...TYPED, ...inputs });
      assert.equal(group, undefined);
      assert.match(words, says);
      assert.equal(fields.get('purpose')?.value, 'Konsultation');
      assert.equal(fields.get('policy')?.value, 'keep');
      assert.equal(fields.get('before')?.value, '1440,60');
    });
  }

  it('says everything that is wrong at once', async () => {
    const { words } = await link({ ...TYPED, name: '', schoolName: 'xyzzy' });
    assert.match(words, /Skriv vad gruppen heter\. Jag hittar ingen skola/);
  });

  it('shows a school that was chosen as its name, which can be written over', async () => {
    const { fields } = await link({ ...TYPED, name: '', school: LAST.id, schoolName: 'skola' });
    assert.equal(fields.get('schoolName')?.value, LAST.name);
    assert.equal(fields.has('school'), false);
  });

  it('keeps the choice in a short list', async () => {
    const few = directory.schools.slice(0, 20);
    const { fields } = await link({ ...TYPED, name: '', school: few[7]!.id }, few);
    assert.equal(fields.get('school')?.value, few[7]!.id);
  });

  it('links a group that has no school, as before', async () => {
    const { group, words } = await link({ ...TYPED });
    assert.ok(group && group.school === undefined);
    assert.doesNotMatch(words, /Skola:/);
  });
});
