import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRule } from '../../src/answering/rule-file.js';
import { NATIONAL } from '../../src/answering/search/topics.js';
import { shippedMark } from '../../src/answering/shipped.js';
import { argumentsOf, defaultKnowledgeDir } from '../../src/cli/shell.js';
import { dayOf } from '../../src/shared/day.js';
import { packsIn } from '../../src/stores/knowledge.js';

const HELP = `npm run fit:shipped -- [--check]

Writes anew the mark (\`shipped\`) of each rule that the project ships: every national one, and each of a place that has the
field (\`shipped: new\` in one that is to be shipped). For the project's editors alone, who stand for these texts: run it when
one of them has changed a rule and another one has read it: a changed rule that was not read today (\`readBy\`, \`reviewedOn\`)
gets no mark. It writes in the project's own knowledge folder, and reads no setting.

  --check   writes nothing: names the rules that are otherwise than their mark, or have none

Exit codes: 0 done, 1 where a rule was not read, or with --check is otherwise, 2 wrong use.`;

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
const today = dayOf(new Date());
const MARK = /^shipped: .*$/m;
for (const pack of await packsIn(defaultKnowledgeDir)) {
  const names = await readdir(join(defaultKnowledgeDir, pack));
  for (const name of names.filter(one => one.endsWith('.md'))) {
    const path = join(defaultKnowledgeDir, pack, name);
    const text = await readFile(path, 'utf8');
    const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
    if (!MARK.test(front) && pack !== NATIONAL) continue;
    const asks = `${pack}/asks/${name.split('.')[0]}.yaml`;
    const asked = await readFile(join(defaultKnowledgeDir, asks), 'utf8');
    const parsed = parseRule({ path: `${pack}/${name}`, text }, { path: asks, text: asked });
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    // In quotation marks: among hexadecimal digits there are numbers ("3494652146081e22").
    const line = `shipped: "${shippedMark(parsed.rule)}"`;
    if (front.includes(`\n${line}\n`)) continue;
    console.log(`${pack}/${name}: ${line}`);
    const { reviewedOn, readBy } = parsed.rule;
    const isUnread =
      parsed.rule.shipped !== undefined && [reviewedOn, ...readBy.map(({ on }) => on)].some(on => on < today);
    if (isUnread)
      console.error(`${pack}/${name}: has it been read as it is now? Then reviewedOn and readBy are ${today}`);
    if (values.check || isUnread) process.exitCode = 1;
    else
      await writeFile(
        path,
        text.replace(
          front,
          MARK.test(front) ? front.replace(MARK, line) : front.replace(/^status: .*$/m, `$&\n${line}`),
        ),
      );
  }
}
