import assert from 'node:assert/strict';
import { withoutRareWords } from '../../../src/answering/queue/rare-words.js';

const RARE = new Set(['solen', 'solens', 'bron']);
const shown = (...texts: string[]) =>
  withoutRareWords(
    texts.map((text, at) => ({ id: String(at), text, why: 'none', day: '2026-11-24' })),
    word => RARE.has(word),
  ).map(({ text }) => text);

describe('rare words of open questions', () => {
  const cases: [what: string, texts: string[], shown: string[]][] = [
    ['are a gap where one question has them', ['elev solen slår', 'bron är lång'], ['elev […] slår', '[…] är lång']],
    ['are shown where two have them', ['elev solen slår', 'var är Solen?'], ['elev solen slår', 'var är Solen?']],
    ['count a text once', ['elev solen slår', 'Elev solen slår'], ['elev […] slår', 'Elev […] slår']],
    ['count once in one text', ['solen och solen'], ['[…] och […]']],
    ['are one with their genitive', ['solens mamma', 'en annan sak'], ['[…] mamma', 'en annan sak']],
    ['make one gap of a run', ['elev solen bron […] slår'], ['elev […] slår']],
  ];
  for (const [what, texts, expected] of cases) it(what, () => assert.deepEqual(shown(...texts), expected));
});
