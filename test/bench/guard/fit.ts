import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { addOwnFeatures, addPlaceFeatures, Features, mayBeName } from '../../../src/door/guard/features.js';
import { fold } from '../../../src/door/guard/fold.js';
import { knownWordsOf } from '../../../src/door/guard/known-words.js';
import { plain } from '../../../src/door/guard/plain.js';
import { tokensOf } from '../../../src/door/guard/tokens.js';
import { formOf, Word } from '../../../src/door/guard/word.js';
import { type Forgotten, wordClasses } from '../../../src/door/guard/word-class.js';
import { loadKnowledge, packsIn, textsOf } from '../../../src/stores/knowledge.js';
import { chanceFrom, type Example, type Frames, synthesis } from './synthesis.js';

const HELP = `npm run fit:guard

Learns from the knowledge base's sentences and the lists of names how names stand, and writes knowledge/name-weights.json.
Some minutes; the same knowledge gives the same weights.`;

if (process.argv.length > 2) {
  const asked = ['--help', '-h'].includes(process.argv[2] ?? '');
  (asked ? console.log : console.error)(asked ? HELP : 'It takes no arguments. Add --help to see what it does.');
  process.exit(asked ? 0 : 2);
}

// npm run fit:guard: learns from the knowledge base's sentences and the lists of names how names stand, and writes
// knowledge/name-weights.json. The same knowledge gives the same weights.
const BITS = 18;
const SCALE = 0.04;
// Slow and few: what is learned by heart is wrong about the next message.
const PASSES = 2;
const RATE = 0.035;
const SHRINK = 1e-5;
// How often each sentence is told anew, with other names.
const TIMES = 3;
const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const knowledge = await loadKnowledge(folder, await packsIn(folder));
const { people: names, notPersons } = knowledge;
if (!names || !notPersons) throw new Error('names.yaml or not-persons.yaml cannot be read');
const frames: Frames = parse(await readFile(new URL('frames.yaml', import.meta.url), 'utf8'));
const chance = chanceFrom(20261128);
const texts = textsOf(knowledge);
const vocabulary = knownWordsOf(texts, notPersons.words);
const classes = wordClasses(names, notPersons, vocabulary);
const sentences = texts.filter(text => text.length < 400);
const counted = new Map<string, Map<string, number>>();

/** Makes words that are not what the forgotten ones would make them. */
const wordsWithout = (forgotten?: Forgotten) => (text: string, shouted: boolean) => {
  const form = formOf(text, shouted);
  return new Word(text, form, classes.of(form, forgotten));
};

/** How often each word stands in a sentence of the knowledge base: it is not to know itself. */
function ownCounts(text: string): Map<string, number> {
  const known = counted.get(text);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const token of tokensOf(fold(text).text, wordsWithout()))
    counts.set(token.plain, (counts.get(token.plain) ?? 0) + 1);
  counted.set(text, counts);
  return counts;
}

const usual = [...vocabulary.words].filter(([word]) => word.length > 3).map(([word]) => word);
const make = synthesis(names, notPersons, usual, frames, chance);

const found = new Features(BITS);

interface Row {
  readonly features: Uint32Array;
  readonly is: 0 | 1;
}

function rowsOf({ text, names: spans, forget }: Example, source: string | undefined): Row[] {
  const own = source === undefined ? undefined : ownCounts(source);
  const struck = new Set(forget.flatMap(name => name.split(' ').map(plain)));
  const hidden = { names: struck, count: (word: string) => own?.get(word) ?? 0 };
  const tokens = tokensOf(fold(text).text, wordsWithout(own || struck.size > 0 ? hidden : undefined));
  return tokens.flatMap((token, i) => {
    if (!mayBeName(token)) return [];
    const is = spans.some(span => token.start >= span.start && token.end <= span.end) ? 1 : 0;
    found.count = 0;
    addOwnFeatures(token.word, found);
    addPlaceFeatures(tokens, i, found);
    return [{ features: found.numbers.slice(0, found.count), is } as Row];
  });
}

const rows: Row[] = [];
for (const sentence of sentences) {
  rows.push(...rowsOf(make.plain(sentence), sentence), ...rowsOf(make.plain(sentence), sentence));
  for (let time = 0; time < TIMES; time += 1) {
    const named = make.named(sentence);
    if (named) rows.push(...rowsOf(named, sentence));
    rows.push(...rowsOf(make.framed('names', sentences), undefined));
    rows.push(...rowsOf(make.framed('things', sentences), undefined));
  }
}
console.log(`${rows.length} words, ${rows.filter(row => row.is).length} of them names`);

const weights = new Float32Array(2 ** BITS);
const squares = new Float32Array(2 ** BITS);
for (let pass = 0; pass < PASSES; pass += 1) {
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = chance(at + 1);
    [rows[at], rows[other]] = [rows[other]!, rows[at]!];
  }
  let loss = 0;
  for (const { features, is } of rows) {
    let sum = 0;
    for (const feature of features) sum += weights[feature]!;
    const p = 1 / (1 + Math.exp(-sum));
    loss -= Math.log(Math.max(1e-9, is ? p : 1 - p));
    const error = is - p;
    if (Math.abs(error) < 0.01) continue;
    for (const feature of features) {
      const slope = error - SHRINK * weights[feature]!;
      squares[feature] = squares[feature]! + slope * slope;
      weights[feature] = weights[feature]! + (RATE * slope) / Math.sqrt(1e-6 + squares[feature]!);
    }
  }
  console.log(`pass ${pass + 1}: loss ${(loss / rows.length).toFixed(4)}`);
}
const bytes = Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round(weight / SCALE))));
const file = { bits: BITS, scale: SCALE, weights: Buffer.from(bytes.buffer).toString('base64') };
await writeFile(`${folder}/name-weights.json`, `${JSON.stringify(file)}\n`);
