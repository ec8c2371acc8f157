import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Dictionary, UNKNOWN } from '../../../src/answering/search/dictionary.js';
import { learnNearest, Nearest } from '../../../src/answering/search/nearest.js';

/** Three topics with five, two and no phrasings: a word of theirs with how much it counts there; "g:x" is no word. */
const TOPICS: readonly (readonly Readonly<Record<string, number>>[])[] = [
  [
    { 'w:barn': 1, 'w:oro': 1 },
    { 'w:barn': 1, 'w:anmal': 0.5, 'g:x': 0.4 },
    { 'w:oro': 1, 'w:slag': 1, 'w:barn': 1 },
    { 'w:barn': 1 },
    { 'w:rum': 1 },
  ],
  [{ 'w:rum': 1, 'w:oro': 0.5 }, { 'w:bok': 1 }],
  [],
];
const PHRASINGS = TOPICS.flat();
const idf = (word: string) =>
  Math.log((PHRASINGS.length + 1) / (PHRASINGS.filter(phrasing => word in phrasing).length + 1));

/** The mean of the three greatest cosines, the nearest counted most: worked out phrasing by phrasing. */
function wanted(asked: Readonly<Record<string, number>>, topic: number): number {
  const isWord = (word: string) => word.startsWith('w:');
  const weighed = (text: Readonly<Record<string, number>>) =>
    Object.entries(text).flatMap(([word, times]) => (isWord(word) ? [[word, times * idf(word)] as const] : []));
  const length = (text: Readonly<Record<string, number>>) =>
    Math.hypot(...weighed(text).map(([, heavy]) => heavy)) || 1;
  const cosines = TOPICS[topic]!.map(phrasing => {
    const there = new Map(weighed(phrasing));
    const sum = weighed(asked).reduce((sum, [word, heavy]) => sum + heavy * (there.get(word) ?? 0), 0);
    return sum / (length(asked) * length(phrasing));
  }).sort((one, other) => other - one);
  return 0.5 * (cosines[0] ?? 0) + 0.3 * (cosines[1] ?? 0) + 0.2 * (cosines[2] ?? 0);
}

describe('how near a question is to the phrasings of a topic', () => {
  // The first number belongs to a term that is no word of a phrasing.
  const made = () => {
    const dictionary = new Dictionary(['p:oro barn']);
    const learned = learnNearest(
      dictionary,
      TOPICS.map(all => all.map(one => new Map(Object.entries(one)))),
    );
    return { dictionary, nearest: new Nearest(learned) };
  };

  const asks: readonly Readonly<Record<string, number>>[] = [
    { 'w:barn': 1, 'w:oro': 1 },
    { 'w:oro': 1, 'w:rum': 0.5 },
    { 'w:slag': 1, 'w:okand': 1 },
    { 'w:okand': 1 },
    { 'w:anmal': 0.7, 'w:barn': 1, 'w:bok': 1, 'w:rum': 1 },
    {},
  ];
  for (const asked of asks)
    it(`is the mean of the three nearest, by cosine: ${JSON.stringify(asked)}`, () => {
      const { dictionary, nearest } = made();
      const words = Object.keys(asked);
      const ids = words.map(word => dictionary.find(word) ?? UNKNOWN);
      // What stands after the stems is not looked at.
      const look = {
        ids: [...ids, dictionary.find('w:rum')!],
        times: [...Object.values(asked), 1],
        stems: words.length,
      };
      for (const topics of [[0, 1, 2], [2, 1], [0]]) {
        const found = nearest.to(look, topics);
        assert.equal(found.length, topics.length);
        topics.forEach((topic, at) => {
          const want = wanted(asked, topic);
          assert.ok(Math.abs(found[at]! - want) < 1e-3, `${topic}: ${found[at]} and not ${want}`);
        });
      }
    });

  it('is nothing of a term that is no word of a phrasing', () =>
    assert.deepEqual(made().nearest.to({ ids: [0], times: [1], stems: 1 }, [0, 1]), [0, 0]));
});
