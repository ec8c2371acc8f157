import { fillIn } from '../shared/directory.js';
import type { Fault } from '../shared/file-fault.js';
import { sayKnown } from '../shared/say.js';
import { FALLBACK_WORDS } from './danger/urgent.js';
import type { AnsweringData } from './data.js';
import { actNamed } from './law.js';
import { bearsOnReports, DUTY } from './of-reports.js';
import { sentencesOf } from './plain-language.js';
import { isValidOn, type Rule } from './rule.js';
import { NATIONAL } from './search/topics.js';
import { isNational } from './shipped.js';

/**
 * What stands above a rule of a place, or of a municipality's own words, that bears on reports, wherever its text is read: the
 * duty in the words of the national rule that has them, with its section, so that such a text is never all that is read. Where
 * no such rule is valid on the day, or it is no longer in the editors' words, it is the line for a worry. Undefined for every
 * other rule.
 */
export function dutyAbove(
  rule: Rule,
  { rules, law, directory, said = FALLBACK_WORDS }: Pick<AnsweringData, 'rules' | 'law' | 'directory' | 'said'>,
  on: string,
): string | undefined {
  if (isNational(rule) || !bearsOnReports(rule)) return undefined;
  const duty = rules.find(one => one.duty !== undefined && isNational(one) && isValidOn(one, on))?.duty;
  if (duty === undefined) return fillIn(sayKnown(said.worry), directory);
  const act = (law && actNamed(law, DUTY.act)?.name) ?? DUTY.act;
  return `${duty.replace(/\.$/, '')} (${act} ${DUTY.section}).`;
}

/** Faults of the sentences that a rule gives to stand above others: they are its own, and it cites the duty. */
export function dutyFaults({ file, duty, pack, legal, short, details }: Rule): Fault[] {
  if (duty === undefined) return [];
  const fault = (expected: string, received: string): Fault => ({ file, field: 'duty', expected, received });
  const cites = legal.some(({ act, section }) => act === DUTY.act && section === DUTY.section);
  const strange = sentencesOf(duty).filter(sentence => !`${short}\n${details}`.includes(sentence));
  return [
    ...(pack !== NATIONAL ? [fault('Ta bort fältet: bara en nationell regel har det.', `"${duty}"`)] : []),
    ...(cites ? [] : [fault(`Skriv under legal att regeln vilar på ${DUTY.act} ${DUTY.section}.`, 'inget')]),
    ...strange.map(sentence => fault('Skriv meningen som den står i regelns egen text.', `"${sentence}"`)),
  ];
}
