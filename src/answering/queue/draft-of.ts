import type { Day } from '../../shared/day.js';
import { GAP } from '../../shared/text.js';
import type { Answering } from '../answering.js';
import { DRAFT_TEXTS, draftFiles, proposeId } from '../draft.js';

/** A file to be looked through by somebody, in a folder that no bot reads: its path inside the knowledge folder. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** Where drafts go: whether they could be written, none over one that is there. */
export interface Drafts {
  write(files: readonly DraftFile[]): Promise<boolean>;
}

/** Where no pack is the municipality's own. */
const NATIONAL = 'nationell';
const quoted = (text: string) => JSON.stringify(text);
const different = (texts: readonly string[]) => [...new Set(texts)];
const isWhole = (text: string) => !text.includes(GAP);

/** Questions that have gaps, as lines that a parser passes by: somebody has to make whole sentences of them. */
const withGaps = (texts: readonly string[]) => texts.filter(text => !isWhole(text)).map(text => `# ${text}`);

/** A draft of phrasings for a rule: the questions that have no gaps, the others as comments. */
export function draftOfAsks(
  rule: { readonly id: string; readonly pack: string; readonly title: string },
  texts: readonly string[],
  on: Day,
): DraftFile {
  const asked = different(texts);
  const lines = asked.filter(isWhole).map(text => `  - ${quoted(text)}`);
  return {
    path: `${rule.pack}/drafts/${rule.id}.${on}.asks.yaml`,
    text: [
      `# Till ${rule.pack}/asks/${rule.id}.yaml (”${rule.title}”), under asks. Läs igenom först.`,
      ...(lines.length > 0 ? ['asks:', ...lines] : ['asks: []']),
      ...withGaps(asked),
      '',
    ].join('\n'),
  };
}

/** A draft of a rule that answers questions: its two files, with what is still to be written marked. */
export function draftOfRule(
  texts: readonly string[],
  { data, nearest }: Pick<Answering, 'data' | 'nearest'>,
  now: Date,
  on: Day,
): DraftFile[] {
  const asked = different(texts);
  const whole = asked.filter(isWhole);
  const pack = data.ownPack ?? NATIONAL;
  const area = nearest(asked.join(' '), 1, now)[0]?.area ?? 'samverkan';
  const title = whole[0] ?? DRAFT_TEXTS.title;
  const id = proposeId(area, title, new Set(data.rules.map(rule => rule.id)));
  const wish = { title, pack, area, owner: DRAFT_TEXTS.owner, sources: [] };
  const { rule, asks } = draftFiles(id, { ...wish, short: DRAFT_TEXTS.short, asks: whole }, on);
  const gaps = withGaps(asked);
  return [
    { path: `${pack}/drafts/${id}.md`, text: rule },
    { path: `${pack}/drafts/${id}.yaml`, text: gaps.length > 0 ? `${asks}${gaps.join('\n')}\n` : asks },
  ];
}
