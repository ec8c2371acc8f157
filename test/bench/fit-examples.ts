import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleMark } from '../../src/answering/example.js';
import { parseRule } from '../../src/answering/rule-file.js';
import { argumentsOf, defaultKnowledgeDir } from '../../src/cli/shell.js';
import { packsIn } from '../../src/stores/knowledge.js';

const HELP = `npm run fit:examples -- [--check]

Writes anew the mark of each example that the project ships: a rule of a place with the field \`example\` (\`example: new\` in one
that is to become an example). Run it when the project's editors have changed such a rule and somebody else of them has read it.

  --check   writes nothing: names the rules that are otherwise than their mark

Exit codes: 0 done, 1 with --check where a rule is otherwise, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const MARK = /^example: .*$/m;
for (const pack of await packsIn(defaultKnowledgeDir)) {
  const names = await readdir(join(defaultKnowledgeDir, pack));
  for (const name of names.filter(one => one.endsWith('.md'))) {
    const path = join(defaultKnowledgeDir, pack, name);
    const text = await readFile(path, 'utf8');
    const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
    if (!MARK.test(front)) continue;
    const asks = `${pack}/asks/${name.split('.')[0]}.yaml`;
    const asked = await readFile(join(defaultKnowledgeDir, asks), 'utf8');
    const parsed = parseRule({ path: `${pack}/${name}`, text }, { path: asks, text: asked });
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    const line = `example: ${exampleMark(parsed.rule)}`;
    if (front.includes(`\n${line}\n`)) continue;
    console.log(`${pack}/${name}: ${line}`);
    if (values.check) process.exitCode = 1;
    else await writeFile(path, text.replace(MARK, line));
  }
}
