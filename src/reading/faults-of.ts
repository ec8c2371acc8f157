import { afterReportFaults } from '../answering/after-report/after-report.js';
import { type CheckReport, checkRules } from '../answering/check.js';
import { forumFaults } from '../answering/forum.js';
import { longestAgo, oldReadings, READING_MAX } from '../answering/reviews/old-readings.js';
import { asksFileOf } from '../answering/rule.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import { agendaFaults } from '../groups/agenda.js';
import { checklistFaults } from '../groups/checklist.js';
import type { Day } from '../shared/day.js';
import { type Fault, faultLine } from '../shared/file-fault.js';
import type { Knowledge } from '../stores/knowledge.js';
import { byGravity } from './by-gravity.js';
import { identityInRules } from './identity-in-rules.js';
import { otherTextFaults } from './other-texts.js';

/** The id of the rule that a file is of, by the file's name: whoever names it is right, whatever is wrong in the file. */
const namedBy = (file: string): string | undefined =>
  /^[^/]+\/(?:asks\/)?([a-z0-9-]+)(?:\.[\d-]+)?\.(?:md|yaml)$/.exec(file)?.[1];

/** Everything that is wrong with a reading of every pack of the knowledge base on a day, the gravest first, then what `checkRules` warns of and leaves open. */
export function faultsOf(knowledge: Knowledge, on: Day): CheckReport {
  // An id that is not its file's name is a fault already.
  const unread = [...knowledge.faults, ...knowledge.rules].flatMap(({ file }) => namedBy(file) ?? []);
  const report = knowledge.law
    ? checkRules(knowledge.rules, knowledge.law, knowledge.forbidden, on, unread)
    : { faults: [], warnings: [], open: [], readOnce: [] };
  const ids = new Set([...knowledge.rules.map(rule => rule.id), ...unread]);
  const identityIn = identityInRules(knowledge);
  const identity = knowledge.rules.map(rule => identityIn(rule, rule.file, asksFileOf(rule)));
  // Of a rule that tells who somebody is no name is to be listed as a word, nor said here.
  const nobodys = knowledge.rules.filter((_, at) => identity[at]!.length === 0);
  const unknownNames = createVocabulary({ ...knowledge, rules: nobodys }).unknownNames.map(name => ({
    file: 'names/also-words.yaml',
    field: 'words',
    expected: 'Lägg till ordet, under words om det är ett ord hos er, eller under namesOnly om det bara är ett namn.',
    received: `${name} står på en lista med namn och i en regel`,
  }));
  const { afterReport, forums, agendas = [], checks } = knowledge;
  const unreadForums = knowledge.faults.map(({ file }) => file).filter(file => file.endsWith('/forums.yaml'));
  const forumNames = new Set([
    ...forums.map(({ pack, id }) => `${pack}/${id}`),
    ...agendas
      .flatMap(agenda => agenda.forums)
      .filter(name => unreadForums.includes(name.replace(/[^/]*$/, 'forums.yaml'))),
  ]);
  const faults: Fault[] = [
    ...knowledge.faults,
    ...identity.flat(),
    ...report.faults,
    ...forumFaults(forums, ids),
    ...agendaFaults(agendas, ids, forumNames),
    ...(checks ? checklistFaults(checks, ids) : []),
    ...(afterReport ? afterReportFaults(afterReport, knowledge.law, ids) : []),
    ...otherTextFaults(knowledge),
    ...unknownNames,
  ];
  const old = oldReadings(knowledge.rules, knowledge.law, on);
  const oldest = longestAgo(old);
  const unreadLaw: Fault[] = oldest
    ? [
        {
          file: 'law.yaml',
          field: `acts.${knowledge.law?.acts.indexOf(oldest)}.readThrough`,
          expected: `Läs lagtexten på nytt, och skriv dagen. ${old.length === 1 ? 'En lag' : `${old.length} lagar`} lästes senast för mer än ${READING_MAX} dagar sedan, ${old.length === 1 ? oldest.name : `${oldest.name} längst sedan`}.`,
          received: oldest.readThrough,
        },
      ]
    : [];
  // The versions of a rule share their phrasings, and what is wrong with them.
  const once = new Map(faults.map(fault => [faultLine(fault), fault]));
  return { ...report, warnings: [...report.warnings, ...unreadLaw], faults: byGravity([...once.values()]) };
}
