import assert from 'node:assert/strict';
import { reportOf } from '../../src/watch/report.js';

const areaOf = (id: string) => (({ 'anmalan-nar': 'anmalan', 'samtycke-vem': 'samtycke' }) as const)[id];
const line = (fields: object, time = '2026-11-10T09:00:00.000Z') => JSON.stringify({ time, event: 'turn', ...fields });
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('the report of what was asked', () => {
  it('counts a month by area and outcome, and lists what was shown most', () => {
    const lines = [
      ...times(7, line({ outcome: 'answer', rule: 'anmalan-nar' })),
      ...times(5, line({ outcome: 'choose', choices: ['samtycke-vem', 'anmalan-nar'] })),
      ...times(6, line({ outcome: 'none', why: 'unknown' })),
      ...times(5, line({ outcome: 'unhelpful' })),
    ];
    assert.deepEqual(reportOf(lines, areaOf), [
      {
        month: '2026-11',
        asked: 18,
        areas: [
          { name: 'Anmäla oro', count: 7 },
          { name: 'Ingen regel', count: 6 },
          { name: 'Samtycke', count: 5 },
        ],
        outcomes: [
          { name: 'Fick en regel', count: 7 },
          { name: 'Fick inget svar', count: 6 },
          { name: 'Fick välja mellan regler', count: 5 },
          { name: 'Svaret hjälpte inte', count: 5 },
        ],
        rules: [{ name: 'anmalan-nar', count: 7 }],
      },
    ]);
  });

  it('puts numbers under five together, and says no number of fewer than five questions', () => {
    const few = [
      ...times(6, line({ outcome: 'answer', rule: 'anmalan-nar' })),
      ...times(2, line({ outcome: 'answer', rule: 'samtycke-vem' })),
      ...times(3, line({ outcome: 'none', why: 'unknown' })),
    ];
    const [month] = reportOf(few, areaOf);
    assert.deepEqual(month?.areas, [
      { name: 'Anmäla oro', count: 6 },
      { name: 'Övriga', count: 5 },
    ]);
    assert.deepEqual(month?.rules, [{ name: 'anmalan-nar', count: 6 }]);
    const [one] = reportOf(times(4, line({ outcome: 'answer', rule: 'anmalan-nar' })), areaOf);
    assert.deepEqual(one, { month: '2026-11', asked: undefined, areas: [], outcomes: [], rules: [] });
  });

  it('tells months apart by the day in Sweden, in order', () => {
    const lines = [
      ...times(5, line({ outcome: 'none' }, '2026-11-30T23:30:00.000Z')),
      ...times(5, line({ outcome: 'none' }, '2026-11-30T22:30:00.000Z')),
    ];
    assert.deepEqual(
      reportOf(lines, areaOf).map(({ month, asked }) => [month, asked]),
      [
        ['2026-11', 5],
        ['2026-12', 5],
      ],
    );
  });

  it('passes by what is no answered question', () => {
    const lines = [
      '',
      'no JSON',
      'null',
      '[]',
      line({ outcome: 'booking receipt' }),
      line({ outcome: 'toString' }),
      line({ outcome: 'answer' }, 'yesterday'),
      JSON.stringify({ time: '2026-11-10T09:00:00.000Z', event: 'door', outcome: 'answer' }),
    ];
    assert.deepEqual(reportOf(lines, areaOf), []);
  });
});
