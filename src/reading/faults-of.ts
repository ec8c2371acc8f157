import { afterReportFaults } from '../answering/after-report/after-report.js';
import { type CheckReport, checkRules } from '../answering/check.js';
import { forumFaults } from '../answering/forum.js';
import { textFaults, textsIn } from '../answering/wording.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import { agendaFaults } from '../groups/agenda.js';
import { checklistFaults } from '../groups/checklist.js';
import type { Day } from '../shared/day.js';
import type { Fault } from '../shared/file-fault.js';
import type { Knowledge } from '../stores/knowledge.js';

/** Everything that is wrong with a reading of every pack of the knowledge base on a day, then what `checkRules` warns of and leaves open. */
export function faultsOf(knowledge: Knowledge, on: Day): CheckReport {
  const report = knowledge.law
    ? checkRules(knowledge.rules, knowledge.law, knowledge.forbidden, on)
    : { faults: [], warnings: [], open: [], readOnce: 0 };
  const ids = new Set(knowledge.rules.map(rule => rule.id));
  const unknownNames = createVocabulary(knowledge).unknownNames.map(received => ({
    file: 'names/also-words.yaml',
    field: 'words',
    expected: 'every word of the knowledge base that is on a list of names, as a word or as a name only',
    received,
  }));
  const { notice, said, guide, afterReport, forums, forbidden, agendas = [], checks = [], questions } = knowledge;
  const forumNames = new Set(forums.map(({ pack, id }) => `${pack}/${id}`));
  const otherTexts = [
    ...textFaults('urgent.yaml', textsIn([notice, said]), forbidden),
    ...textFaults('guide/ska-jag-anmala.yaml', textsIn(guide), forbidden),
    ...textFaults('after-report.yaml', textsIn(afterReport), forbidden),
    ...textFaults('agendas.yaml', textsIn(agendas), forbidden),
    ...textFaults('checklist.yaml', textsIn(checks), forbidden),
    ...textFaults('evaluation.yaml', textsIn(questions), forbidden),
    ...forums.flatMap(forum =>
      textFaults(`${forum.pack}/forums.yaml`, textsIn([forum.consent, forum.purpose]), forbidden),
    ),
  ];
  const faults: Fault[] = [
    ...knowledge.faults,
    ...report.faults,
    ...forumFaults(forums, ids),
    ...agendaFaults(agendas, ids, forumNames),
    ...checklistFaults(checks, ids),
    ...(afterReport ? afterReportFaults(afterReport, knowledge.law, ids) : []),
    ...otherTexts,
    ...unknownNames,
  ];
  return { ...report, faults };
}
