import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/v4';
import { createAnswering } from '../../../src/answering/answering.js';
import { idsWith } from '../../../src/answering/safe-rules.js';
import { DEFAULT_PACKS } from '../../../src/config.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const answering = createAnswering(knowledge, recall);
const ask = (message: string) => answering.ask(message, [], NOW);

const read = <T extends z.ZodType>(file: string, row: T): z.output<T>[] =>
  readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map(line => row.parse(JSON.parse(line)));

/** Written before the score was made, and learned from by nothing. */
const UNSEEN = read('held-out.jsonl', z.strictObject({ urgent: z.boolean(), kind: z.string(), q: z.string() }));
/** Harm that is told without danger now; half was looked at while the rules' phrasings were written. */
const TOLD = read(
  'told-harm.jsonl',
  z.strictObject({ part: z.enum(['tuned', 'held-out']), kind: z.string(), q: z.string() }),
);
const CALM = [
  'Vi hade planeringsdag igår och gick igenom schemat.',
  'Arbetslaget har fått nya lokaler i höst.',
  'Rektor vill att vi följer rutinen.',
  'I eftermiddag är det konferens.',
] as const;

const between = (q: string) => `${CALM[0]} ${CALM[1]} ${/[.!?]$/.test(q) ? q : `${q}.`} ${CALM[2]} ${CALM[3]}`;
const WRITTEN: Readonly<Record<string, (q: string) => string>> = {
  alone: q => q,
  'between four calm sentences': between,
  'between four calm sentences, without full stops': q => between(q).replace(/[.!?]/g, ''),
};

/** What is held, some points below what was measured (per cent), so that one row does not break the build. */
const HELD: Readonly<Record<string, { red: number; lined: number; falseRed: number; falseLined: number }>> = {
  alone: { red: 93, lined: 96, falseRed: 8, falseLined: 16 },
  'between four calm sentences': { red: 93, lined: 96, falseRed: 7, falseLined: 16 },
  'between four calm sentences, without full stops': { red: 93, lined: 96, falseRed: 13, falseLined: 22 },
};

describe('danger that nothing was learned from', () => {
  for (const [way, write] of Object.entries(WRITTEN)) {
    it(`${way}: is mostly seen, and everyday life is mostly left alone`, () => {
      const figures = (urgent: boolean) => {
        const rows = UNSEEN.filter(row => row.urgent === urgent).map(({ q }) => ask(write(q)));
        const percent = (those: number) => (100 * those) / rows.length;
        return {
          red: percent(rows.filter(row => row.urgent).length),
          lined: percent(rows.filter(row => row.urgent || row.caution).length),
        };
      };
      const [danger, calm] = [figures(true), figures(false)];
      const said = JSON.stringify({ danger, calm });
      const held = HELD[way]!;
      assert.ok(danger.red >= held.red && danger.lined >= held.lined, said);
      assert.ok(calm.red <= held.falseRed && calm.lined <= held.falseLined, said);
    });
  }
});

describe('harm that is told', () => {
  const FAMILY = new Set([
    ...idsWith('near-danger', knowledge.rules),
    ...idsWith('told-harm', knowledge.rules),
    'anmalan-misstanke-mot-personal',
    'anmalan-missbruk-kriminalitet',
  ]);
  for (const [part, least] of [
    ['tuned', 70],
    ['held-out', 60],
  ] as const) {
    it(`${part}: is answered with the rule for it, or told at once what to do`, () => {
      const rows = TOLD.filter(row => row.part === part).map(({ q }) => ({ q, asked: ask(q) }));
      const answered = rows.filter(({ asked }) => asked.outcome === 'answer' && FAMILY.has(asked.rule.id));
      assert.ok(100 * answered.length >= least * rows.length, `${answered.length} of ${rows.length}`);
      const silent = rows.filter(({ asked }) => asked.outcome === 'choose' && !asked.worry && !asked.urgent);
      assert.deepEqual(
        silent.map(({ q }) => q),
        [],
      );
    });
  }

  for (const q of [
    'jag tror barnet är utsatt för sexuella övergrepp av sin styvpappa',
    'ett barn hos oss har blåmärken på ryggen ska jag anmäla',
    'kolla det här blåmärket ska jag anmäla',
    'pojken berättar att han får stryk hemma',
  ]) {
    it(`is the answer to "${q}"`, () => {
      const asked = ask(q);
      assert.ok(asked.outcome === 'answer' && FAMILY.has(asked.rule.id), JSON.stringify(asked.outcome));
    });
  }
});

describe('what only looks like danger', () => {
  for (const q of [
    'pappan kräver att få se anmälan',
    'vilken färg har flaggan på taket',
    'Kan kommunen slå gräset åt en äldre dam?',
    'Han hänger med i matten nu',
    'kastade bomber i Minecraft',
  ]) {
    it(`has no notice: "${q}"`, () => assert.equal(ask(q).urgent, undefined));
  }
});

describe('a child who writes', () => {
  for (const q of [
    'mamma slår mig',
    'wallah mamma slår mig',
    'jag är elev, får jag skriva här?',
    'jag går i femman och mår dåligt',
    'min pappa slår mig hjälp',
    'jag vågar inte gå hem',
  ]) {
    it(`is told whom to turn to: "${q}"`, () => assert.equal(ask(q).child, true));
  }
  for (const q of [
    'mamman slår pojken',
    'eleven säger att mamma slår mig',
    'jag är rektor på en skola',
    'jag är elevassistent',
    'föräldern hotar mig',
  ]) {
    it(`is not: "${q}"`, () => assert.equal(ask(q).child, undefined));
  }
});
