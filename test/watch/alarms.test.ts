import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { FAULTS } from '../../src/faults.js';
import { createMetrics, type Standing } from '../../src/watch/metrics.js';

interface Alarm {
  readonly alert: string;
  readonly expr: string;
}

/** What an expression asks of one metric: its name, and each matcher of a label. */
interface Asked {
  readonly name: string;
  readonly matchers: { readonly label: string; readonly by: string; readonly value: string }[];
}

/** What of the grammar asks of a time that is over. */
const OF_PAST = ['MatrixSelector', 'SubqueryExpr', 'OffsetExpr'];

/**
 * An expression as Prometheus' own grammar reads it: where that finds no sense, what is asked of metrics, the labels that are
 * grouped by, and whether it asks of a time that is over.
 */
function read(expr: string) {
  const errors: number[] = [];
  const asked: Asked[] = [];
  const grouped: string[] = [];
  const within: string[] = [];
  let ofPast = false;
  parser.parse(expr).iterate({
    enter(node) {
      const text = expr.slice(node.from, node.to);
      const inside = within.at(-1);
      within.push(node.name);
      if (node.type.isError) errors.push(node.from);
      if (OF_PAST.includes(node.name)) ofPast = true;
      const matcher = asked.at(-1)?.matchers.at(-1);
      if (node.name === 'Identifier' && inside === 'VectorSelector') asked.push({ name: text, matchers: [] });
      if (node.name === 'UnquotedLabelMatcher') asked.at(-1)?.matchers.push({ label: '', by: '', value: '' });
      if (node.name === 'LabelName' && inside === 'GroupingLabels') grouped.push(text);
      if (inside !== 'UnquotedLabelMatcher' || !matcher) return;
      if (node.name === 'LabelName') Object.assign(matcher, { label: text });
      if (node.name === 'MatchOp') Object.assign(matcher, { by: text });
      if (node.name === 'StringLiteral') Object.assign(matcher, { value: text.slice(1, -1) });
    },
    leave: () => void within.pop(),
  });
  return { errors, asked, grouped, ofPast };
}

/** A line of the metrics: a name and its labels. */
interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

function samplesOf(text: string): Sample[] {
  return [...text.matchAll(/^([a-z_]\w*)(?:\{(.*)\})? \S+$/gm)].map(([, name = '', labels = '']) => ({
    name,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, value]) => [label, value])),
  }));
}

/** The metrics of a program that has met everything that an alarm tells of. */
async function everything(): Promise<Sample[]> {
  const metrics = createMetrics();
  const quiet = () => {};
  const log = metrics.over({ info: quiet, warn: quiet, error: quiet });
  log.info('turn', { command: 'ask', outcome: 'answer', ms: 1 });
  log.error('turn', { command: 'ask', code: 'SL-TURN' });
  log.error('data', { code: 'SL-DATA' });
  const standing: Standing = {
    queue: 7,
    bookingsAhead: 3,
    stranded: { bookings: 2, unreachable: 1 },
    groups: 2,
    owed: [],
    oldestDue: 61,
    knowledge: [],
    unready: Object.keys(FAULTS),
  };
  return samplesOf(await metrics.text(async () => standing));
}

const MATCHES: Readonly<Record<string, (is: string, value: string) => boolean>> = {
  '=': (is, value) => is === value,
  '!=': (is, value) => is !== value,
  '=~': (is, value) => new RegExp(`^(?:${value})$`).test(is),
  '!~': (is, value) => !new RegExp(`^(?:${value})$`).test(is),
};

/** What is wrong with an expression beside the metrics that there are. */
function wrongIn(expr: string, samples: readonly Sample[]): string[] {
  const { errors, asked, grouped } = read(expr);
  const labelled = (label: string) =>
    samples.some(({ name, labels }) => asked.some(one => one.name === name) && label in labels);
  return [
    ...errors.map(at => `no PromQL at ${at}`),
    ...(asked.length === 0 ? ['asks nothing'] : []),
    ...grouped.filter(label => !labelled(label)).map(label => `no label ${label}`),
    ...asked.flatMap(({ name, matchers }) => {
      const named = samples.filter(one => one.name === name);
      if (named.length === 0) return [`no metric ${name}`];
      const found = named.filter(({ labels }) =>
        matchers.every(({ label, by, value }) => label in labels && MATCHES[by]?.(labels[label]!, value)),
      );
      const unknown = matchers.filter(({ label }) => !named.some(({ labels }) => label in labels));
      if (unknown.length > 0) return unknown.map(({ label }) => `no label ${label} of ${name}`);
      return found.length === 0 ? [`nothing of ${name} is meant`] : [];
    }),
  ];
}

describe('the example of alarms', () => {
  let alarms: Alarm[];
  let samples: Sample[];
  before(async () => {
    const file = await readFile(new URL('../../env/alarms.yaml', import.meta.url), 'utf8');
    const { groups } = parse(file) as { groups: { rules: Alarm[] }[] };
    alarms = groups.flatMap(({ rules }) => rules);
    samples = await everything();
  });

  it('is read by Prometheus, and asks for metrics and labels that there are', () => {
    assert.ok(alarms.length > 10);
    assert.deepEqual(
      alarms.flatMap(({ alert, expr }) => wrongIn(expr, samples).map(wrong => `${alert}: ${wrong}`)),
      [],
    );
  });

  it('names each code of a fault as it is', () => {
    const codes = alarms
      .flatMap(({ expr }) => read(expr).asked)
      .flatMap(({ matchers }) => matchers)
      .flatMap(({ label, value }) => (label === 'code' ? value.split('|') : []));
    assert.ok(codes.length > 5);
    assert.deepEqual(
      codes.filter(code => !Object.keys(FAULTS).some(known => new RegExp(`^(?:${code})$`).test(known))),
      [],
    );
  });

  it('has no alarm that falls silent while what it tells of still stands', () => {
    const windowed = alarms.filter(({ expr }) => read(expr).ofPast).map(({ alert }) => alert);
    // How messages fare is of the last minutes, and of nobody while nobody writes.
    assert.deepEqual(windowed, ['LotsenTurnsFail', 'LotsenSlow']);
  });

  for (const [expr, wrong] of [
    ['sum(lotsen_queue_open > 800', 'no PromQL at 27'],
    ['lotsen_queue_open > ', 'no PromQL at 20'],
    ['lotsen_unready{code=="SL-LOGIN"}', 'no PromQL at 20'],
    ['lotsen_queue_closed > 800', 'no metric lotsen_queue_closed'],
    ['lotsen_turn_seconds > 5', 'no metric lotsen_turn_seconds'],
    ['lotsen_queue_open{code="SL-DATA"} > 1', 'no label code of lotsen_queue_open'],
    ['lotsen_unready{code="SL-LOGG"} == 1', 'nothing of lotsen_unready is meant'],
    ['lotsen_unready{code=~"LOGIN"} == 1', 'nothing of lotsen_unready is meant'],
    ['lotsen_unready{code!~".*"} == 1', 'nothing of lotsen_unready is meant'],
    ['sum by (event) (lotsen_unready)', 'no label event'],
    ['vector(1) > 0', 'asks nothing'],
  ] as const)
    it(`would be wrong with ${expr}`, () => assert.deepEqual(wrongIn(expr, samples), [wrong]));
});
