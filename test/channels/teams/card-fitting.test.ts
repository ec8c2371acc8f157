import assert from 'node:assert/strict';
import { CARD_MAX, cardFor, fittedCard } from '../../../src/channels/teams/card-size.js';
import { toCard } from '../../../src/channels/teams/cards.js';
import type { Block, Button, Reply } from '../../../src/shared/reply.js';
import { group, longText } from '../../helpers/large-municipality.js';
import { BotWorld, inside, memoryLog, wordsIn } from './bot-world.js';

const NOTICE: Block = { is: 'notice', tone: 'emergency', title: 'Ring 112', lines: ['Ring sedan socialjouren.'] };
const TITLE: Block = { is: 'title', text: 'En fråga?' };
const FIRST: Block = { is: 'text', text: 'Det första svaret.' };
const button = (title: string, aside?: true): Button => ({
  title,
  ...(aside ? { aside } : {}),
  action: { v: 1, do: 'show', rule: 'anmalan-nar' },
});
const text = (words: string): Block => ({ is: 'text', text: words });
const more = (label: string, size: number): Block => ({
  is: 'more',
  label,
  blocks: Array.from({ length: Math.ceil(size / 500) }, () => text(longText(500))),
});
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
/** Numbers from 0 to 1 that are the same in every run. */
function numbersFrom(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return at / 4_294_967_296;
  };
}

describe('the net under every card', () => {
  it('leaves a card that fits as it is', () => {
    const reply: Reply = { blocks: [TITLE, FIRST, more('Läs mer', 2_000)], buttons: [button('Ja')] };
    const { card, cut, bytes } = fittedCard(reply);
    assert.deepEqual([card, cut, bytes], [toCard(reply), false, bytesOf(toCard(reply))]);
  });

  it('takes folded text first, from the end, and no more of it than it must', () => {
    const blocks = [NOTICE, TITLE, FIRST, more('Ett', 15_000), text('Mitten.'), more('Två', 15_000), text('Sist.')];
    const { card, cut, bytes } = fittedCard({ blocks, buttons: [button('Ja')] });
    assert.ok(cut && bytes > CARD_MAX && bytesOf(card) <= CARD_MAX);
    const words = wordsIn(card.content);
    for (const kept of ['Ring 112', 'En fråga?', 'Det första svaret.', 'Mitten.', 'Sist.', 'Allt fick inte plats'])
      assert.ok(words.includes(kept), kept);
    const titles = [...inside(card.content)].map(part => part.title);
    assert.ok(titles.includes('Ett') && titles.includes('Ja') && !titles.includes('Två'));
  });

  it('then takes what stands last, with the heading over it', () => {
    const parts = Array.from({ length: 40 }, (_, at): Block[] => [
      { is: 'heading', text: `Del ${at}` },
      text(longText(1_000)),
    ]);
    const { card } = fittedCard({ blocks: [TITLE, FIRST, ...parts.flat()], buttons: [] });
    const words = wordsIn(card.content).split('\n');
    assert.ok(words.includes('Del 0') && !words.includes('Del 39'));
    assert.match(words.at(-1) ?? '', /Allt fick inte plats/);
    assert.doesNotMatch(words.at(-2) ?? '', /^Del/);
  });

  it('shortens a list and a choice in place of losing them', () => {
    const items = Array.from({ length: 2_000 }, (_, at) => `tid nummer ${at}`);
    const choices = items.map(title => ({ title, value: title }));
    for (const block of [
      { is: 'list', items },
      { is: 'choice', id: 'taken', label: 'Välj', choices },
    ] as const) {
      const { card } = fittedCard({ blocks: [TITLE, block], buttons: [button('Ta bort')] });
      const json = JSON.stringify(card);
      assert.ok(json.includes('tid nummer 0') && json.includes('tid nummer 200') && !json.includes('tid nummer 1999'));
      assert.ok(bytesOf(card) > CARD_MAX * 0.8, 'no more is cut than must be');
    }
  });

  it('keeps the ways on and back, of very many buttons', () => {
    const buttons = [...Array.from({ length: 500 }, (_, at) => button(`Skola ${at}`)), button('Fler', true)];
    const { card } = fittedCard({ blocks: [NOTICE, TITLE, FIRST], buttons });
    const titles = [...inside(card.content)].map(part => part.title);
    assert.ok(titles.includes('Skola 0') && titles.includes('Fler') && !titles.includes('Skola 499'));
    assert.match(wordsIn(card.content), /Ring 112[\s\S]*Det första svaret/);
  });

  it('cuts even what is always kept, but never a notice', () => {
    const { card } = fittedCard({ blocks: [NOTICE, text('ord '.repeat(20_000))], buttons: [] });
    assert.ok(bytesOf(card) <= CARD_MAX);
    assert.match(wordsIn(card.content), /Ring 112\nRing sedan socialjouren\.\nord ord .*ord…\nAllt fick inte plats/);
  });

  it('makes any reply fit, and keeps its notices, title and first text', () => {
    const number = numbersFrom(7);
    const pick = (most: number) => Math.floor(number() * most);
    const anyBlock = (): Block => {
      const size = 10 ** (1 + number() * 3);
      switch (pick(6)) {
        case 0:
          return more('Läs mer', size);
        case 1:
          return { is: 'list', items: Array.from({ length: size / 20 }, () => longText(20)) };
        case 2: {
          const choices = Array.from({ length: size / 40 }, (_, at) => ({ title: longText(30), value: String(at) }));
          return { is: 'choice', id: 'x', label: 'Välj', choices };
        }
        case 3:
          return { is: 'facts', facts: [['Källa', longText(size)]] };
        case 4:
          return { is: 'input', kind: 'text', id: 'y', label: 'Namn', value: longText(200) };
        default:
          return text(longText(size));
      }
    };
    let cuts = 0;
    for (let round = 0; round < 300; round++) {
      const before = Array.from({ length: pick(3) }, () => ({ is: 'small', text: longText(50) }) as const);
      const rest = Array.from({ length: pick(30) }, anyBlock);
      const buttons = Array.from({ length: pick(90) }, (_, at) =>
        button(longText(40) + at, pick(5) ? undefined : true),
      );
      const { card, cut } = fittedCard({ blocks: [...before, NOTICE, TITLE, FIRST, ...rest], buttons });
      if (cut) cuts++;
      assert.ok(bytesOf(card) <= CARD_MAX, `round ${round}: ${bytesOf(card)}`);
      assert.match(wordsIn(card.content), /Ring 112\nRing sedan socialjouren\.\nEn fråga\?\nDet första svaret\./);
      assert.equal(/Allt fick inte plats/.test(wordsIn(card.content)), cut);
    }
    assert.ok(cuts > 50 && cuts < 300, String(cuts));
  });

  it('is told in the log by its size alone, and only when it had to cut', () => {
    const log = memoryLog();
    cardFor({ blocks: [FIRST], buttons: [] }, log);
    assert.deepEqual(log.lines, []);
    const large: Reply = { blocks: [text('hemlig '.repeat(10_000))], buttons: [] };
    cardFor(large, log);
    assert.deepEqual(
      log.lines.map(line => JSON.parse(line)),
      [{ level: 'warn', event: 'card', bytes: bytesOf(toCard(large)) }],
    );
  });
});

describe('a card that is too large, through the door', () => {
  let world: BotWorld;
  before(async () => {
    world = await BotWorld.open();
  });
  after(() => world.close());
  const cutLines = () => world.log.lines.filter(line => JSON.parse(line).event === 'card');

  it('is cut where it answers, and noted', async () => {
    const channel = '19:stor@thread.tacv2';
    await world.groups.store.link({ ...group(0, 0).group, channel, name: 'ord '.repeat(10_000) });
    const [answer] = await world.say('möten', { conversation: { id: channel, conversationType: 'channel' } });
    assert.ok(bytesOf(answer?.attachments?.[0]) <= CARD_MAX);
    assert.match(wordsIn(answer?.attachments?.[0]?.content), /^ord ord[\s\S]*Allt fick inte plats/);
    assert.equal(cutLines().length, 1);
  });

  it('is cut where it is posted unasked, and noted', async () => {
    await world.say('hej');
    const { conversation, serviceUrl } = world.teams.message('hej');
    const address = JSON.stringify({ bot: { id: '28:bot' }, channelId: 'msteams', conversation, serviceUrl });
    const posted = world.teams.posted.length;
    await world.unasked.post(address, { blocks: [NOTICE, text('ord '.repeat(10_000))], buttons: [] });
    const [post] = world.teams.posted.slice(posted);
    assert.ok(bytesOf(post?.activity.attachments?.[0]) <= CARD_MAX);
    assert.match(wordsIn(post?.activity.attachments?.[0]?.content), /^Ring 112/);
    assert.equal(cutLines().length, 2);
  });
});
