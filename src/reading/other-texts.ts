import { textFaults, textsIn } from '../answering/wording.js';
import type { Fault } from '../shared/file-fault.js';
import type { Knowledge } from '../stores/knowledge.js';

/** What a text may not be without: words of it, and how a curator is told. */
const MUST = {
  danger: { is: /(?<!\d)112(?!\d)/, say: 'Skriv att man ringer 112 vid fara' },
  night: { is: /\{\{socialjour\}\}/, say: 'Skriv {{socialjour}}, som nås när mottagningen är stängd' },
  report: { is: /anmäl/i, say: 'Skriv att man anmäler till socialtjänsten' },
} as const;
type Must = keyof typeof MUST;

/** The words that a text of a file must have and has not, as faults of that field. */
function lacking(file: string, field: string, text: unknown, ...musts: readonly Must[]): Fault[] {
  if (text === undefined) return [];
  const said = textsIn(text).normalize('NFC');
  return musts
    .filter(must => !MUST[must].is.test(said))
    .map(must => ({
      file,
      field,
      expected: `${MUST[must].say}: det får inte saknas här.`,
      received: 'ingenting om det',
    }));
}

/** A part of the knowledge, beside its rules, whose texts people read, and what is wrong with these. */
interface Part {
  readonly name: keyof Knowledge;
  readonly faults: readonly Fault[];
}

function partsOf(knowledge: Knowledge): Part[] {
  const { notice, said, guide, afterReport, agendas, checks, questions, forbidden } = knowledge;
  const part = (file: string, name: keyof Knowledge, texts: unknown, ...lacks: readonly Fault[][]): Part => ({
    name,
    faults: [...textFaults(file, textsIn(texts), forbidden), ...lacks.flat()],
  });
  const urgent = 'urgent.yaml';
  const tree = 'guide/ska-jag-anmala.yaml';
  const ends = (guide?.ends ?? []).map(({ id, kind, title, do: steps }) => {
    // A pupil is told whom to turn to, and has no duty.
    const musts: readonly Must[] = kind === 'elev' ? ['danger'] : ['danger', 'report'];
    return lacking(tree, `ends.${id}`, [title, steps], ...musts);
  });
  return [
    part(urgent, 'notice', notice, lacking(urgent, 'notice', notice, 'danger', 'night', 'report')),
    part(
      urgent,
      'said',
      said,
      lacking(urgent, 'said.caution', said?.caution, 'danger'),
      lacking(urgent, 'said.worry', said?.worry, 'danger', 'report'),
      lacking(urgent, 'said.child', said?.child, 'danger'),
      lacking(urgent, 'said.self', said?.self, 'danger'),
      lacking(urgent, 'said.adult', said?.adult, 'danger', 'report'),
    ),
    part(tree, 'guide', guide, ...ends),
    part(
      'after-report.yaml',
      'afterReport',
      afterReport,
      lacking('after-report.yaml', 'always', afterReport?.always, 'danger', 'report'),
    ),
    part('agendas.yaml', 'agendas', agendas),
    part('checklist.yaml', 'checks', checks, lacking('checklist.yaml', 'checks', checks, 'report')),
    part('evaluation.yaml', 'questions', questions),
  ];
}

/** What is wrong with a forum's texts. */
const ofForum = (
  { pack, purpose, consent, convener, participants, cadence }: Knowledge['forums'][number],
  { forbidden }: Pick<Knowledge, 'forbidden'>,
): Fault[] =>
  textFaults(
    `${pack}/forums.yaml`,
    textsIn([consent, purpose, convener, participants, cadence.text].filter(text => text !== undefined)),
    forbidden,
  );

/**
 * Faults of the texts beside the rules, which people read as these: a wording that discourages or delays a report, or 112 or
 * the report itself gone from where it leads. A municipality may edit them in a folder of its own, and nobody approves them.
 */
export const otherTextFaults = (knowledge: Knowledge): Fault[] => [
  ...partsOf(knowledge).flatMap(({ faults }) => faults),
  ...knowledge.forums.flatMap(forum => ofForum(forum, knowledge)),
];

/** The same knowledge without the parts that have such a fault: in place of the words on danger stand the program's own. */
export function withoutFaulty(knowledge: Knowledge): Knowledge {
  const left = partsOf(knowledge).flatMap(({ name, faults }) => (faults.length > 0 ? [name] : []));
  const forums = knowledge.forums.filter(forum => ofForum(forum, knowledge).length === 0);
  const kept = Object.entries(knowledge).filter(([name]) => !left.some(one => one === name));
  return { ...(Object.fromEntries(kept) as unknown as Knowledge), forums };
}
