import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Guide, parseGuide } from '../answering/guide/guide.js';
import { everyWay } from '../answering/guide/walk.js';
import { faultLine } from '../shared/file-fault.js';
import { knowledgeFolder } from './knowledge-of.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run guide -- [--mermaid] [--json]

Prints the guide "Ska jag anmäla?" for reading: as indented text, as a Mermaid diagram, or its ways as JSON.

Exit codes: 0 printed, 1 the guide's file is wrong, 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    mermaid: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

function asText(guide: Guide): string {
  const lines: string[] = [guide.title, guide.intro, ''];
  const told = new Set<string>();
  const tell = (id: string, depth: number): void => {
    const pad = '    '.repeat(depth);
    const question = guide.questions.find(one => one.id === id);
    const end = guide.ends.find(one => one.id === id);
    if (end) {
      lines.push(`${pad}=> ${end.title} [${end.id}, ${end.kind}]`);
      return;
    }
    if (!question) return;
    lines.push(`${pad}${question.text} [${id}]${told.has(id) ? ' (som ovan)' : ''}`);
    if (told.has(id)) return;
    told.add(id);
    if (question.hint) lines.push(`${pad}  ${question.hint}`);
    for (const answer of question.answers) {
      lines.push(`${pad}  - ${answer.label}${answer.note ? ` (Tänk på: ${answer.note})` : ''}`);
      tell(answer.to, depth + 1);
    }
  };
  tell(guide.start, 0);
  for (const end of guide.ends) {
    lines.push(
      '',
      `${end.title} [${end.id}]`,
      ...end.do.map(text => `  - ${text}`),
      `  Regler: ${end.rules.join(', ')}`,
    );
  }
  for (const part of [guide.checklist, guide.next]) {
    lines.push('', part.title, ...part.lines.map(entry => `  - ${typeof entry === 'string' ? entry : entry.text}`));
  }
  return lines.join('\n');
}

function asMermaid(guide: Guide): string {
  const quoted = (text: string) => `"${text.replace(/"/g, "'")}"`;
  const name = (id: string) => id.replace(/-/g, '_');
  return [
    'flowchart TD',
    ...guide.questions.map(({ id, text }) => `  ${name(id)}{${quoted(text)}}`),
    ...guide.ends.map(({ id, title }) => `  ${name(id)}([${quoted(title)}])`),
    ...guide.questions.flatMap(({ id, answers }) =>
      answers.map(({ label, to }) => `  ${name(id)} -->|${quoted(label)}| ${name(to)}`),
    ),
  ].join('\n');
}

const path = 'guide/ska-jag-anmala.yaml';
const folder = await knowledgeFolder();
const text = await readFile(join(folder, path), 'utf8').catch(() =>
  fail(`Filen ${join(folder, path)} kan inte läsas.`),
);
const parsed = parseGuide(path, text);
if ('faults' in parsed) {
  for (const fault of parsed.faults) console.error(faultLine(fault));
  process.exit(1);
}
if (values.json) {
  for (const { picks, end } of everyWay(parsed.guide))
    console.log(JSON.stringify({ picks, end: end.id, kind: end.kind }));
} else {
  console.log(values.mermaid ? asMermaid(parsed.guide) : asText(parsed.guide));
}
