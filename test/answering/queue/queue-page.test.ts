import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Answering, createAnswering } from '../../../src/answering/answering.js';
import type { Cluster, UnansweredQueue } from '../../../src/answering/queue/unanswered.js';
import { wordsOfQueue } from '../../../src/answering/queue/words-of-queue.js';
import { type Command, commandFromAction } from '../../../src/door/commands.js';
import { takeTurn } from '../../../src/door/turn.js';
import { plainText, type Reply } from '../../../src/shared/reply.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { guard } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const NOW = new Date('2026-11-24T08:00:00Z');

const cluster = (text: string, count = 1): Cluster =>
  Array.from({ length: count }, () => ({ id: randomUUID(), text, why: 'none', day: '2026-11-23' }));

describe('a card of unanswered questions', () => {
  let answering: Answering;
  before(async function () {
    this.timeout(60_000);
    const knowledge = await loadKnowledge(folder, ['nationell', 'exempelkommun']);
    answering = { ...createAnswering(knowledge, recall), isCurator: () => true };
    answering.prepare(NOW);
  });

  const closed: { ids: readonly string[]; rule: string }[] = [];
  beforeEach(() => void closed.splice(0));
  const reply = async (command: Command, clusters: readonly Cluster[]): Promise<Reply> => {
    const queue = {
      days: 30,
      clusters: async () => clusters,
      close: async (ids: readonly string[], rule: string) => {
        closed.push({ ids, rule });
        return ids.length;
      },
    } as unknown as UnansweredQueue;
    const outcome = await takeTurn(command, { answering, queue }, NOW, { objectId: 'kaj', address: '{}' });
    assert.ok(outcome.is === 'unanswered');
    return wordsOfQueue(outcome.page);
  };
  const many = Array.from({ length: 12 }, (_, at) => cluster(`fråga ${at}`));
  const press = (card: Reply, title: string, inputs: object = {}): Command => {
    const button = card.buttons.find(one => one.title === title);
    assert.ok(button && 'action' in button, title);
    return commandFromAction({ ...button.action, ...inputs }, guard);
  };

  it('offers for each group the rules that are nearest to it, and a field for another one', async () => {
    const { blocks } = await reply({ do: 'showUnanswered' }, [
      cluster('måste jag anmäla om jag bara misstänker'),
      cluster('behöver vi samtycke för att prata med soc'),
    ]);
    const offered = blocks.flatMap(block => (block.is === 'choice' ? [block.choices.map(one => one.value)] : []));
    assert.equal(offered.length, 2);
    assert.ok(offered[0]!.includes('anmalan-nar'));
    assert.ok(offered[1]!.some(id => id.startsWith('samtycke-')));
    for (const ids of offered) assert.ok(ids.length <= 8);
    assert.deepEqual(
      blocks.flatMap(block => (block.is === 'input' ? [block.id] : [])),
      ['other0', 'other1'],
    );
  });

  for (const [what, inputs, rule] of [
    ['a chosen rule', { rule0: 'anmalan-nar' }, 'anmalan-nar'],
    ['a typed id', { other0: ' Anmalan-Akut ' }, 'anmalan-akut'],
    ['a typed id beside a chosen rule', { rule0: 'anmalan-nar', other0: 'anmalan-akut' }, 'anmalan-akut'],
    ['a typed title', { other0: 'när ska jag göra en orosanmälan, vad räcker' }, 'anmalan-nar'],
  ] as const) {
    it(`closes a group with ${what}`, async () => {
      await reply(press(await reply({ do: 'showUnanswered' }, many), 'Stäng grupp 1', inputs), many);
      assert.deepEqual(closed, [{ ids: many[0]!.map(({ id }) => id), rule }]);
    });
  }

  it('closes with every rule’s id and title, whatever the guard thinks of the words in it', async () => {
    const titles = answering.all(NOW).map(({ title }) => title);
    const card = await reply({ do: 'showUnanswered' }, many);
    for (const { id, title } of answering.all(NOW)) {
      await reply(press(card, 'Stäng grupp 1', { other0: id }), many);
      assert.equal(closed.pop()?.rule, id);
      if (titles.filter(one => one === title).length > 1) continue;
      await reply(press(card, 'Stäng grupp 1', { other0: title }), many);
      assert.equal(closed.pop()?.rule, id);
    }
  });

  for (const [what, inputs, says] of [
    ['nothing was given', {}, /Välj eller skriv först en regel\. Inget är stängt/],
    [
      'the rule is not known',
      { other1: 'återkoppling' },
      /hittar ingen regel.*Inget är stängt\.\n\n- (?!\S*-)[^\n]*återkoppling/i,
    ],
    ['a name was typed', { other1: 'Kevin Andersson' }, /hittar ingen regel/],
    ['a forged id came', { rule1: 'finns-inte' }, /hittar ingen regel/],
  ] as const) {
    it(`closes nothing and says so where ${what}`, async () => {
      const words = plainText(
        await reply(press(await reply({ do: 'showUnanswered' }, many), 'Stäng grupp 2', inputs), many),
      );
      assert.match(words, says);
      assert.doesNotMatch(words, /Kevin|Andersson/);
      assert.deepEqual(closed, []);
    });
  }

  it('reaches every group, and stays on its page after a press', async () => {
    const seen: string[] = [];
    let card = await reply({ do: 'showUnanswered' }, many);
    for (let page = 0; page < 3; page++) {
      seen.push(...card.blocks.flatMap(block => (block.is === 'list' ? block.items : [])));
      if (page < 2) card = await reply(press(card, 'Fler grupper'), many);
    }
    assert.deepEqual(
      seen.map(one => one.split(' (')[0]),
      many.map(([question]) => question!.text),
    );
    assert.match(plainText(card), /Grupp 11–12 av 12/);
    assert.match(
      plainText(await reply(press(card, 'Stäng grupp 12', { rule1: 'anmalan-nar' }), many)),
      /Grupp 11–12 av 12/,
    );
    assert.deepEqual(closed[0]?.ids, [many[11]![0]!.id]);
    assert.match(plainText(await reply(press(card, 'Första grupperna'), many)), /Grupp 1–5 av 12/);
  });

  it('says how many one press closes of a very large group', async () => {
    const large = [cluster('samma fråga', 90)];
    const card = await reply({ do: 'showUnanswered' }, large);
    assert.match(plainText(card), /Grupp 1: 90 frågor, stängs 40 åt gången/);
    await reply(press(card, 'Stäng grupp 1', { rule0: 'anmalan-nar' }), large);
    assert.equal(closed[0]?.ids.length, 40);
  });

  it('takes the press of an old card, with up to 50 questions and no place', async () => {
    const ids = Array.from({ length: 50 }, () => randomUUID());
    const old = { v: 1, do: 'closeUnanswered', ids, field: 'rule4', rule4: 'anmalan-nar' };
    await reply(commandFromAction(old, guard), many);
    assert.deepEqual(closed, [{ ids, rule: 'anmalan-nar' }]);
  });
});
