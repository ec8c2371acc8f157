import assert from 'node:assert/strict';
import { listedIn } from '../../../src/door/wishes/points.js';

describe('points that are listed in one message', () => {
  for (const [text, points, others = []] of [
    ['dagordning: 1. närvaro 2. trivselenkät 3. övrigt', ['närvaro', 'trivselenkät', 'övrigt']],
    ['Dagordning:\n1. närvaro\n2. trivselenkät', ['närvaro', 'trivselenkät']],
    ['dagordning:\r\n- närvaro\r\n• trivselenkät\r\n\r\ntack!', ['närvaro', 'trivselenkät']],
    ['dagordning:\nnärvaro\ntrivselenkät', ['närvaro', 'trivselenkät']],
    ['agenda: 1) raster 2) skolgården', ['raster', 'skolgården']],
    ['dagordning: 1. närvaro 2. [namn] berättar', ['närvaro', '[namn] berättar']],
    ['nästa möte:\n- raster\n- lokaler\nflytta det till kl 15', ['raster', 'lokaler'], ['flytta det till kl 15']],
  ] as const)
    it(`are told apart in ${JSON.stringify(text)}`, () => {
      const listed = listedIn(text);
      assert.deepEqual(
        listed?.points.map(point => point.slice(point.indexOf(': ') + 2)),
        points,
      );
      assert.deepEqual(listed?.others, others);
    });

  it('have the day that stands before them, each', () =>
    assert.deepEqual(listedIn('punkter till torsdag: 1. raster 2. lokaler')?.points, [
      'punkt till torsdag: raster',
      'punkt till torsdag: lokaler',
    ]));

  for (const text of [
    'dagordning: närvaro',
    'dagordning: närvaro, trivselenkät',
    'dagordning: åk 7. kl 2. lokaler',
    'dagordning: möte 1. 2. 3.',
    'dagordning: 1. åk 7. kl 2. lokaler',
    'nästa möte: 10.30 2. våningen',
    'punkt: planera åk 1. och åk 2.',
    'jag undrar:\n- får man anmäla\n- vem gör det',
  ])
    it(`are none in ${JSON.stringify(text)}`, () => assert.equal(listedIn(text), undefined));
});
