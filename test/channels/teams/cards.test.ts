import assert from 'node:assert/strict';
import { summaryOf, toCard } from '../../../src/channels/teams/cards.js';
import { plainText, type Reply } from '../../../src/shared/reply.js';

const reply: Reply = {
  blocks: [
    { is: 'notice', tone: 'emergency', title: 'Ring 112', lines: ['Ring *nu*.'] },
    { is: 'title', text: 'En fråga?' },
    { is: 'text', text: 'Ett svar med_streck [och] klamrar.' },
    {
      is: 'more',
      label: 'Läs mer',
      blocks: [
        { is: 'heading', text: 'Mer' },
        { is: 'list', items: ['ett', 'två'] },
      ],
    },
    { is: 'facts', facts: [['Lagrum', 'SoL (2025:400) 19 kap. 1 §']] },
    { is: 'small', text: 'Litet.' },
  ],
  buttons: [
    {
      title: 'En regel med en så lång rubrik att den inte får plats',
      action: { v: 1, do: 'show', rule: 'anmalan-nar' },
    },
    { title: 'Kort', action: { v: 1, do: 'help' } },
  ],
};

/** Every object inside a card, depth first. */
function* inside(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* inside(item);
  else if (value && typeof value === 'object') {
    yield value as Record<string, unknown>;
    for (const item of Object.values(value)) yield* inside(item);
  }
}

describe('the card', () => {
  const card = toCard(reply);

  const written: [text: string, shown: string][] = [
    ['Ring 0980-31 92 20 före 13.00', 'Ring [0980-31 92 20](tel:+46980319220) före 13.00'],
    ['Fara nu: ring 112.', 'Fara nu: ring [112](tel:112).'],
    ['Bris 116 111, alltid', 'Bris [116 111](tel:116111), alltid'],
    ['08-123 456 78', '[08-123 456 78](tel:+46812345678)'],
    ['SFS 2025:112, 112 § och 19 kap. 1 §', 'SFS 2025:112, 112 § och 19 kap. 1 §'],
    ['2026-11-28 kl. 11.12, rum 1120, 13 00', '2026-11-28 kl. 11.12, rum 1120, 13 00'],
  ];
  for (const [text, shown] of written) {
    it(`shows "${text}" so that its number can be pressed, without a sign that cannot be seen`, () => {
      const [block] = [...inside(toCard({ blocks: [{ is: 'text', text }], buttons: [] }))].filter(
        part => part.type === 'TextBlock',
      );
      assert.equal(block?.text, shown);
    });
  }

  const parts = [...inside(card.content)];

  it('is an Adaptive Card of schema 1.5 in Swedish', () => {
    assert.equal(card.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(card.content.version, '1.5');
    assert.equal(card.content.lang, 'sv');
  });

  it('has headings to go by: the notice, the title, and the parts', () => {
    const headings = parts.filter(({ style }) => style === 'heading').map(({ text }) => text);
    assert.deepEqual(headings, ['Ring 112', 'En fråga?', 'Mer']);
  });

  it('leads with the emergency notice', () => {
    assert.equal(card.content.body[0].style, 'attention');
    assert.match(JSON.stringify(card.content.body[0]), /112/);
  });

  it('wraps every text, so that nothing is cut off on a phone', () => {
    for (const part of parts) if (part.type === 'TextBlock') assert.equal(part.wrap, true, String(part.text));
  });

  it('hides the details until they are asked for, and can hide them again', () => {
    const toggles = parts.filter(part => part.type === 'Action.ToggleVisibility');
    assert.deepEqual(
      toggles.map(toggle => toggle.title),
      ['Läs mer', 'Visa mindre'],
    );
    const ids = new Set(parts.map(part => part.id).filter(Boolean));
    for (const toggle of toggles) for (const id of toggle.targetElements as string[]) assert.ok(ids.has(id), id);
    assert.equal(parts.find(part => part.id === 'more-3')?.isVisible, false);
  });

  it('gives every press a versioned action', () => {
    const submits = parts.filter(part => part.type === 'Action.Submit');
    assert.deepEqual(
      submits.map(submit => submit.data),
      reply.buttons.map(button => 'action' in button && button.action),
    );
  });

  it('puts no more than six buttons in a row, where Teams would show no seventh', () => {
    const buttons = Array.from({ length: 14 }, (_, at) => ({
      title: `Grupp ${at}`,
      aside: true as const,
      action: { v: 1 as const, do: 'help' as const },
    }));
    const rows = [...inside(toCard({ blocks: [], buttons }))].filter(part => part.type === 'ActionSet');
    assert.deepEqual(
      rows.map(row => (row.actions as unknown[]).length),
      [6, 6, 2],
    );
  });

  it('wraps what is pressed in a box of its own where a row would cut it off', () => {
    const titles = ['Mina tider', 'Den 9 december kl. 14.00-15.30 och den 13 januari kl. 14.00'];
    const buttons = titles.map(title => ({
      title,
      aside: true as const,
      action: { v: 1 as const, do: 'help' as const },
    }));
    const shown = [...inside(toCard({ blocks: [], buttons }))];
    const boxes = shown.filter(part => part.type === 'Container' && part.selectAction);
    assert.deepEqual(
      boxes.map(({ selectAction }) => (selectAction as { title: string }).title),
      [titles[1]],
    );
    const row = shown.find(part => part.type === 'ActionSet');
    assert.deepEqual(
      ((row?.actions ?? []) as { title: string }[]).map(({ title }) => title),
      [titles[0]],
    );
  });

  it('shows our words as they are, not as markup', () => {
    assert.match(JSON.stringify(card.content), /med\\\\_streck/);
    assert.match(JSON.stringify(card.content), /Ring \\\\\*nu\\\\\*/);
  });

  it('says the same words as the plain text', () => {
    const shown = parts.map(part => (typeof part.text === 'string' ? part.text.replace(/[\\*]/g, '') : '')).join('\n');
    const words =
      plainText(reply)
        .replace(/\*/g, '')
        .match(/\p{L}{3,}|\d+/gu) ?? [];
    assert.ok(words.length > 20);
    for (const word of words) assert.ok(`${shown}Läs merKort`.toLowerCase().includes(word.toLowerCase()), word);
  });

  it('has a summary for notifications', () => assert.equal(summaryOf(reply), 'Ring 112'));
});
