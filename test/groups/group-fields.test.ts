import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import { editForm } from '../../src/groups/edit-group.js';
import { beforeOf, forumOfInputs, forumsFor, NO_FORUM, NO_SCHOOL, schoolOf } from '../../src/groups/group-fields.js';
import type { ForumFacts } from '../../src/groups/group-job.js';
import { wordsOfLife } from '../../src/groups/words-of-life.js';
import type { Block } from '../../src/shared/reply.js';
import { groupParts } from '../helpers/large-municipality.js';
import { GROUP } from '../helpers/small-group.js';

const forum = (pack: string, id: string, ended = false): ForumFacts => ({
  pack,
  id,
  name: `${id} i ${pack}`,
  purpose: '',
  cases: 'general',
  cadence: { text: '' },
  ended,
});
const parts = {
  ...groupParts([]),
  forums: [forum('own', 'a'), forum('own', 'b', true), forum('other', 'c')],
  ownPack: 'own',
};
const ids = (forums: readonly ForumFacts[]) => forums.map(({ pack, id }) => `${pack}/${id}`);
const inputs = (filled: object) => groupInputs.parse(filled);

describe('the fields of a group', () => {
  it('offer the forums of the municipality’s own pack that go on, and the one that the group has', () => {
    assert.deepEqual(ids(forumsFor(parts)), ['own/a']);
    assert.deepEqual(ids(forumsFor(parts, { ...GROUP, forum: 'other/c' })), ['own/a', 'other/c']);
    assert.deepEqual(ids(forumsFor(parts, { ...GROUP, forum: 'own/b' })), ['own/a', 'own/b']);
    assert.deepEqual(ids(forumsFor({ ...parts, ownPack: undefined })), []);
  });

  it('take "vet inte" and nothing for no forum, and one that is there', () => {
    for (const none of ['', NO_FORUM])
      assert.deepEqual(forumOfInputs(parts, inputs({ forum: none })), { forum: undefined });
    assert.deepEqual(forumOfInputs(parts, inputs({ forum: 'own/a' })), { forum: 'own/a', facts: parts.forums[0] });
    assert.ok('wrong' in forumOfInputs(parts, inputs({ forum: 'own/z' })));
  });

  it('take no school for one that was taken away, and none that does not exist', () => {
    assert.deepEqual(schoolOf(parts, inputs({ school: NO_SCHOOL })), {});
    assert.deepEqual(schoolOf(parts, inputs({})), {});
    assert.ok('wrong' in schoolOf(parts, inputs({ school: 'x' })));
  });

  it('remind at what was chosen, the earliest first, and at all times where nothing was', () => {
    assert.deepEqual(beforeOf(inputs({ before: '60,1440' })), [1440, 60]);
    assert.deepEqual(beforeOf(inputs({ before: '5' })), [10080, 1440, 60]);
  });

  it('stand in the form of an edit as they are, in words that can be read', () => {
    const group = { ...GROUP, forum: 'other/c', services: ['skola', 'bup'] as const, place: 'Sal 3' };
    const { blocks, buttons } = wordsOfLife(editForm(parts, group));
    const fields = blocks.filter((one): one is Extract<Block, { id: string }> => 'id' in one);
    assert.deepEqual(
      fields.map(({ id, ...field }) => [id, 'value' in field ? field.value : undefined]),
      [
        ['name', 'Tallgruppen'],
        ['schoolName', undefined],
        ['forum', 'other/c'],
        ['purpose', undefined],
        ['services', 'skola,bup'],
        ['policy', 'skip'],
        ['before', '1440,60'],
        ['place', 'Sal 3'],
      ],
    );
    const forums = fields.find(({ id }) => id === 'forum');
    assert.deepEqual(forums?.is === 'choice' && forums.choices.map(({ title }) => title), [
      'A i own',
      'C i other',
      'Vet inte, eller inget av dem',
    ]);
    assert.deepEqual(
      buttons.map(({ title }) => title),
      ['Spara ändringarna'],
    );
  });
});
