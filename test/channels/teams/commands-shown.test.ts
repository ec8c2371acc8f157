import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { commandFromText } from '../../../src/door/commands.js';
import { wordsOf } from '../../../src/door/words.js';
import { plainText } from '../../../src/shared/reply.js';
import { guard, knowledge } from '../../helpers/guard.js';

interface List {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string }[];
}

describe('what Teams lists above the box to write in, and what the bot says of itself', () => {
  let lists: readonly List[];
  before(async () => {
    const manifest = await readFile(new URL('../../../bot-manifest/manifest.json', import.meta.url), 'utf8');
    lists = (JSON.parse(manifest) as { bots: { commandLists: List[] }[] }).bots[0]!.commandLists;
  });
  const titlesIn = (scope: string) =>
    lists.filter(({ scopes }) => scopes.includes(scope)).flatMap(({ commands }) => commands.map(({ title }) => title));

  it('are commands, each of them', () => {
    for (const title of [...titlesIn('personal'), ...titlesIn('team')])
      assert.notEqual(commandFromText(title, guard).do, 'ask', title);
  });

  it('has no question that looks as if it could be pressed, and cannot', () => {
    for (const is of ['help', 'welcome', 'greeting'] as const) {
      const { blocks } = wordsOf({ is }, knowledge, 'private');
      const items = blocks.flatMap(block => (block.is === 'list' ? block.items : []));
      assert.deepEqual(
        items.filter(item => item.endsWith('?')),
        [],
        is,
      );
    }
  });

  for (const [scope, place] of [
    ['personal', 'private'],
    ['team', 'own'],
  ] as const) {
    for (const is of ['help', 'welcome'] as const) {
      it(`are the same in ${is}, ${place}`, () => {
        const words = plainText(wordsOf({ is }, knowledge, place));
        const titles = titlesIn(scope).filter(title => title !== 'hjälp');
        assert.ok(titles.length > 0);
        for (const title of titles) assert.match(words, new RegExp(`[:,] ${title}(?=[,\\n ]|$)`), title);
      });
    }
  }
});
