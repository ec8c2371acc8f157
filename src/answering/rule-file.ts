import type * as z from 'zod/v4';
import { type Fault, shown } from '../shared/file-fault.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';
import { askedAs, frontMatter, type Rule, SHORT_ANSWER_MAX } from './rule.js';

/** A file of the knowledge base as it was read: its path inside the knowledge folder and its text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** The text of `asks/<id>.yaml` -> the phrasings that must find a rule and those that must not, or the file's faults. */
export function parseAsks(file: KnowledgeFile): { asked: z.output<typeof askedAs> } | { faults: Fault[] } {
  const yaml = readYaml(file.path, file.text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = askedAs.safeParse(yaml.data);
  return parsed.success ? { asked: parsed.data } : { faults: zodFaults(file.path, yaml.data, parsed.error) };
}

/**
 * One Markdown file and the file of its phrasings -> a rule, or every fault of its own that it has (relations between
 * files are check.ts's work).
 */
export function parseRule(file: KnowledgeFile, asksFile: KnowledgeFile): { rule: Rule } | { faults: Fault[] } {
  const path = file.path;
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file.text);
  if (!match) {
    const expected = 'Skriv fälten överst i filen, mellan två rader med bara ---.';
    return { faults: [{ file: path, field: 'front matter', expected, received: shown(file.text.slice(0, 40)) }] };
  }
  const yaml = readYaml(path, match[1] ?? '', 2);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = frontMatter.safeParse(yaml.data);
  // Blanks that nobody sees at the end of a line are no words, and a line of them is an empty one.
  const body = (match[2] ?? '').replace(/[^\S\n]+$/gm, '').trim();
  const [first = '', ...rest] = body.split(/\n{2,}/);
  const short = first.replace(/\s*\n\s*/g, ' ').trim();
  const faults: Fault[] = parsed.success ? [] : zodFaults(path, yaml.data, parsed.error);
  if (short === '' || short.startsWith('#') || short.startsWith('- ')) {
    faults.push({
      file: path,
      field: 'body',
      expected: 'Börja texten med ett stycke som svarar på frågan, före rubriker och listor.',
      received: shown(short),
    });
  } else if (short.length > SHORT_ANSWER_MAX) {
    const expected = `Korta första stycket till högst ${SHORT_ANSWER_MAX} tecken.`;
    faults.push({ file: path, field: 'body', expected, received: `${short.length} tecken` });
  }
  const asks = parseAsks(asksFile);
  if ('faults' in asks) faults.push(...asks.faults);
  if (faults.length > 0 || !parsed.success || 'faults' in asks) return { faults };
  return { rule: { ...parsed.data, ...asks.asked, file: path, short, details: rest.join('\n\n').trim() } };
}
