import { readFile } from 'node:fs/promises';
import { type Terms, termsOf } from '../../src/answering/search/terms.js';
import { argumentsOf, fail } from '../../src/cli/shell.js';

const HELP = `npm run bench:swefaq -- FILE [--json]

Ranks the candidate answers of a SweFAQ file (SuperLim 2, CC BY 4.0) with the terms of this engine: stems, pairs and
character 4-grams, weighted by how rare they are among the candidates. Prints the share of questions whose right answer
comes first.

  --json   one JSON line {right, of} in place of text

Exit codes: 0 done, 2 wrong use.`;

const { values, positionals } = argumentsOf({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [path] = positionals;
if (!path) fail(`No FILE given.\n\n${HELP}`);
interface Item {
  readonly question: string;
  readonly candidate_answers: string[];
  readonly label: number;
}
const items = (await readFile(path, 'utf8').catch(() => fail(`${path} cannot be read.`)))
  .trim()
  .split('\n')
  .map((line, at): Item => {
    try {
      return JSON.parse(line);
    } catch {
      return fail(`Line ${at + 1} of ${path} is no JSON.`);
    }
  });
let right = 0;
for (const item of items) {
  const answers: Terms[] = item.candidate_answers.map(text => termsOf(text, undefined));
  const rarity = (term: string) => {
    const count = answers.filter(terms => terms.has(term)).length;
    return Math.log(1 + (answers.length - count + 0.5) / (count + 0.5));
  };
  const question = termsOf(item.question, undefined);
  const scores = answers.map(terms => {
    let score = 0;
    for (const [term, weight] of question) if (terms.has(term)) score += weight * rarity(term);
    return score / Math.sqrt(10 + terms.size);
  });
  if (scores.indexOf(Math.max(...scores)) === item.label) right++;
}
if (values.json) console.log(JSON.stringify({ right, of: items.length }));
else console.log(`${right} of ${items.length} right: ${((100 * right) / items.length).toFixed(1)} %`);
