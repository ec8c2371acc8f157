import assert from 'node:assert/strict';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { type Block, plainText, type Reply } from '../../src/shared/reply.js';
import { CONVENER, group, groupParts, NOW, questions } from '../helpers/large-municipality.js';

describe('the long lists of groups', () => {
  const one = group(0, 130);
  const all = [one, ...Array.from({ length: 39 }, (_, at) => group(at + 1, 1))];
  const reply = async (
    step: GroupStep,
    { groups = all, channel, inputs = {} }: { groups?: readonly GroupData[]; channel?: string; inputs?: object } = {},
  ): Promise<Reply> => {
    const who = { objectId: CONVENER, name: 'Kim', channel, address: '{}' };
    const here = groups.find(other => other.group.channel === channel);
    return wordsOfGroups(await takeGroupStep(step, groupInputs.parse(inputs), groupParts(groups), who, here, NOW));
  };
  /** Every card from a step on, by the button that leads on. */
  const pages = async (step: GroupStep, title: string, where: Parameters<typeof reply>[1] = {}): Promise<Reply[]> => {
    const cards = [await reply(step, where)];
    for (;;) {
      const next = cards
        .at(-1)!
        .buttons.flatMap(button =>
          button.title === title && 'action' in button && button.action.do === 'group' ? [button.action.step] : [],
        )[0];
      if (!next) return cards;
      cards.push(await reply(next, where));
    }
  };
  const headings = (cards: readonly Reply[]) =>
    cards.flatMap(({ blocks }) => blocks.flatMap((block: Block) => (block.is === 'heading' ? [block.text] : [])));
  const here = { channel: one.group.channel };

  it('reach every meeting of a group once, and list each that can be changed', async () => {
    const cards = await pages({ is: 'meetings' }, 'Senare möten', here);
    const seen = cards.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.is === 'choice' ? block.choices.map(({ value }) => value) : [])),
    );
    assert.deepEqual(
      seen,
      one.meetings.map(({ id }) => id),
    );
    for (const { blocks } of cards) {
      const listed = blocks.flatMap(block => (block.is === 'list' ? block.items : [])).length;
      assert.equal(listed, blocks.flatMap(block => (block.is === 'choice' ? block.choices : [])).length);
    }
    assert.ok(cards[1]!.buttons.some(({ title }) => title === 'Första mötena'));
  });

  it('reach who comes to the next meeting of every group, though all meet at the same time', async () => {
    const cards = await pages({ is: 'meetings' }, 'Fler grupper');
    assert.equal(headings(cards).length, 40);
    assert.equal(new Set(headings(cards)).size, 40);
  });

  it('reach the cadence of every group', async () => {
    const names = headings(await pages({ is: 'status' }, 'Fler grupper'));
    assert.deepEqual(
      names,
      all.map(data => data.group.name),
    );
  });

  it('reach the results of every question, and all that was written to the open ones', async () => {
    const cards = await pages({ is: 'results' }, 'Fler frågor', here);
    assert.deepEqual(headings(cards), [
      ...questions.questions.map(({ text }) => text),
      ...questions.open!.flatMap(({ text }) => [text, text, text]),
    ]);
    const listed = cards.flatMap(({ blocks }) => blocks.flatMap(block => (block.is === 'list' ? block.items : [])));
    assert.equal(listed.length, one.remarks!.length);
  });

  for (const is of ['cancel', 'cancelRest', 'move', 'moveRest'] as const) {
    it(`say so where no meeting was chosen for "${is}"`, async () =>
      assert.match(plainText(await reply({ is }, here)), /Välj först vilket möte det gäller\. Inget är ändrat/));
  }

  it('say that a plan has no room for more dates, in the last of them', async () => {
    const inputs = { phrase: 'måndagar, tisdagar, onsdagar, torsdagar och fredagar 13-14', from: '2026-11-24' };
    const full = plainText(await reply({ is: 'preview' }, { ...here, inputs: { ...inputs, to: '2027-11-24' } }));
    assert.equal(full.match(/vecka/g)?.length, 120);
    assert.match(full, /högst 120 datum åt gången, lägg till resten sedan\)\n\nBlir inte av:[^[]*Inget är sparat än/);
    const short = plainText(await reply({ is: 'preview' }, { ...here, inputs: { ...inputs, to: '2027-01-24' } }));
    assert.doesNotMatch(short, /högst 120/);
  });

  it('keep what was typed of a plan that was not understood', async () => {
    const inputs = { phrase: 'blä', from: '2026-12-01', to: '2027-01-24', place: 'Sal 3' };
    const { blocks } = await reply({ is: 'preview' }, { ...here, inputs });
    const values = Object.fromEntries(blocks.flatMap(block => (block.is === 'input' ? [[block.id, block.value]] : [])));
    assert.deepEqual(values, inputs);
  });
});
