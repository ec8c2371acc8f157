import { type Day, inWords } from '../shared/day.js';
import { fillIn, unfilled } from '../shared/directory.js';
import { type Block, blocksOf } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Answering } from './answering.js';
import { isApproved } from './approval.js';
import type { ComingChange } from './coming-change.js';
import { dutyAbove } from './duty.js';
import { actNamed, type Law, readThrough } from './law.js';
import { lawIn } from './law-in.js';
import { otherPlace } from './place.js';
import type { Legal, Rule } from './rule.js';
import { shortAnswer } from './short-answer.js';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sections that a rule rests on, each act by the name people call it: "Socialtjänstlagen, 19 kap. 1 § och 6 §". */
export function lawLine(cited: readonly Legal[], law: Law | undefined): string {
  const acts = [...new Set(cited.map(({ act }) => act))];
  return acts
    .map(act => {
      const sections = [...new Set(cited.filter(one => one.act === act).map(one => one.section))];
      return `${capital((law && actNamed(law, act)?.name) ?? act)}, ${sections.join(', ')}`;
    })
    .join('; ');
}

function sourceLine(rule: Rule): string {
  return rule.sources
    .map(({ document, section, year }) => {
      const where = section === undefined ? '' : /^\d/.test(section) ? `, ${say`avsnitt ${section}`}` : `, ${section}`;
      // A decision's number stands in its name already.
      const when = String(year).startsWith('dnr') ? '' : ` (${year})`;
      return `${document}${where}${when}`;
    })
    .join('; ');
}

/** The years of a rule's sources, as they stand there. */
const yearsOf = (rule: Rule) => [...new Set(rule.sources.map(({ year }) => String(year)))].join(', ');

/** Who stands for the text: a lawyer, two of the staff, a second reader, or nobody but its writer. */
function readFact(rule: Rule): [string, string] {
  const { reviewedBy, reviewedOn, readBy } = rule;
  const day = inWords(reviewedOn);
  if (reviewedBy) return [say`Granskad`, say`${day} av ${reviewedBy}`];
  const approved = rule.approvedBy
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (approved && isApproved(rule)) return [say`Godkänd`, say`${inWords(approved)}, av två personer`];
  return readBy.length > 0 ? [say`Läst av redaktionen`, day] : [say`Skriven`, say`${day}. Ingen annan har läst den.`];
}

function factsOf(rule: Rule, law: Law | undefined): Block {
  const legal: [string, string][] = rule.legal.length > 0 ? [[say`Lag`, lawLine(rule.legal, law)]] : [];
  const valid = rule.validTo ? say`${inWords(rule.validFrom)} till ${inWords(rule.validTo)}` : inWords(rule.validFrom);
  return { is: 'facts', facts: [...legal, [say`Gäller från`, valid], readFact(rule)] };
}

/** What the reader should know of how far the text can be trusted. The duty to report stands whoever has read it. */
function standing(rule: Rule, law: Law | undefined, on: Day): Block[] {
  const [latest, ...earlier] = law ? readThrough(law, rule.legal) : [];
  const actsUntil = earlier.map(({ day, acts }) => say`${acts.join(say` och `)} till och med ${inWords(day)}`);
  const read = latest && [
    actsUntil.length === 0
      ? say`Lagen är läst till och med ${inWords(latest.day)}.`
      : say`Lagen är läst till och med ${inWords(latest.day)}, men ${actsUntil.join(say`, men `)}.`,
  ];
  const lawyer = rule.reviewedBy ? [] : [say`Ingen jurist har granskat svaret än.`];
  const late = say`Regeln skulle ha lästs om senast ${inWords(rule.reviewBy)}.`;
  return [
    ...(rule.reviewBy < on ? [{ is: 'small' as const, text: late }] : []),
    { is: 'small', text: [...lawyer, ...(read ?? []), say`Plikten att anmäla gäller ändå.`].join(' ') },
  ];
}

/**
 * Why a rule is so: what the law says, in its own words, its sections and its sources; where it has no such words, its short
 * answer. The duty stands above as above the answer.
 */
export function whyBlocks(rule: Rule, data: Parameters<typeof ruleBlocks>[1], on: Day): Block[] {
  const line = (text: string): Block => ({ is: 'text', text });
  const place = otherPlace(rule.pack, yearsOf(rule), data);
  const law = lawIn(blocksOf(fillIn(rule.details, data.directory)));
  return [
    ...[dutyAbove(rule, data, on) ?? []].flat().map(line),
    { is: 'title', text: rule.title },
    ...(place ? [line(place)] : []),
    ...(law.length > 0 ? [line(say`Så här säger lagen:`), ...law] : [line(shortAnswer(rule, data.directory))]),
    ...(rule.sources.length > 0 ? [{ is: 'facts' as const, facts: [[say`Källa`, sourceLine(rule)] as const] }] : []),
    factsOf(rule, data.law),
    ...standing(rule, data.law, on),
  ];
}

/** What stands beside a rule's own text in an answer. */
export interface Beside {
  /** The emergency notice leads the reply: it has the numbers, and the rule stands under "Läs mer". */
  readonly danger?: boolean;
  /** What is said right under the title of the place that was asked about. */
  readonly elsewhere?: readonly Block[];
  readonly coming?: ComingChange | undefined;
  /** What the data of the rule's forum say of the question, each as a sentence. */
  readonly facts?: readonly string[];
}

/**
 * A rule as an answer: title, short answer, "Läs mer" with the sources, law and dates; above an own rule that bears on
 * reports, its title too, the duty (duty.ts). In danger all but the title stands under "Läs mer", the duty first: a chat
 * scrolls to the end of what is new, and there the number to ring shall still be seen. The facts of an old agreement come
 * after the short answer, which has today's law.
 */
export function ruleBlocks(
  rule: Rule,
  data: Pick<Answering['data'], 'rules' | 'directory' | 'law' | 'places' | 'ownPack' | 'said'>,
  on: Day,
  { danger = false, elsewhere = [], coming, facts = [] }: Beside = {},
): Block[] {
  const line = (text: string): Block => ({ is: 'text', text });
  const place = otherPlace(rule.pack, yearsOf(rule), data);
  const above = [dutyAbove(rule, data, on) ?? []].flat().map(line);
  const historic: Block[] = [
    ...(place ? [line(place)] : []),
    ...(rule.status === 'historic'
      ? [{ is: 'small' as const, text: say`Äldre lokal rutin. ${sourceLine(rule)}.` }]
      : []),
  ];
  const change = coming ? [line(say`Ändras ${inWords(coming.on)}: ${coming.text}`)] : [];
  const missing = danger ? undefined : unfilled([rule.short, rule.details], data.directory);
  const origin = [factsOf(rule, data.law), ...standing(rule, data.law, on)];
  const sources: Block[] = rule.sources.length > 0 ? [{ is: 'facts', facts: [[say`Källa`, sourceLine(rule)]] }] : [];
  const details = [...(rule.details ? blocksOf(fillIn(rule.details, data.directory)) : []), ...sources];
  const title: Block = { is: 'title', text: rule.title };
  const answer = [line(shortAnswer(rule, data.directory)), ...facts.map(line), ...change];
  const more = (blocks: Block[]): Block => ({ is: 'more', label: say`Läs mer`, blocks });
  if (danger) return [title, ...elsewhere, more([...above, ...historic, ...answer, ...details, ...origin])];
  return [
    ...above,
    title,
    ...elsewhere,
    ...historic,
    ...answer,
    ...(missing ? [line(missing)] : []),
    ...(details.length > 0 ? [more(details)] : []),
    ...origin,
  ];
}
