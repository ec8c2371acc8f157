import { type Fault, shown } from '../shared/file-fault.js';
import { bearsOnReports } from './of-reports.js';
import type { Rule } from './rule.js';
import { NATIONAL } from './search/topics.js';
import { isShipped } from './shipped.js';

/** How many people have to stand for a rule that does harm where it is wrong. */
const PERSONS = 2;

/** A person as the check reads one: the words of the name, and whether a role stands after it. */
interface Approver {
  readonly words: readonly string[];
  readonly hasRole: boolean;
}

/** What stands between a name and a role. */
const ROLE = /[,(/;]/;
const WORDS = /[\p{L}'’-]+/gu;

function approverOf(who: string): Approver {
  const [name = '', ...role] = who.normalize('NFKC').toLowerCase().split(ROLE);
  return { words: name.match(WORDS) ?? [], hasRole: /\p{L}/u.test(role.join('')) };
}

const isWithin = (some: readonly string[], others: readonly string[]) => some.every(word => others.includes(word));
const isInitialsOf = (short: readonly string[], whole: readonly string[]) =>
  short.join('') === whole.map(word => word.charAt(0)).join('');

/**
 * Whether two approvals may be one person's: the same words, initials of the other, or one surname and one first letter
 * ("K. Kurator"). Only two whole first names that differ, each with a role, are two people of one surname.
 */
function mayBeOne(one: Approver, other: Approver): boolean {
  if (isWithin(one.words, other.words) || isWithin(other.words, one.words)) return true;
  if (isInitialsOf(one.words, other.words) || isInitialsOf(other.words, one.words)) return true;
  const [first = '', otherFirst = ''] = [one.words[0], other.words[0]];
  if (one.words.at(-1) !== other.words.at(-1) || first.charAt(0) !== otherFirst.charAt(0)) return false;
  return !(first.length > 1 && otherFirst.length > 1 && first !== otherFirst && one.hasRole && other.hasRole);
}

/** Whether a name is one person's: a role ("rektor"), a group ("EHT") and a first name alone are nobody that could be asked. */
function isNamed(who: string): boolean {
  const [name = ''] = who.split(ROLE);
  const words = name.match(WORDS) ?? [];
  const capital = (word = '') => /^\p{Lu}/u.test(word);
  return words.length > 1 && capital(words[0]) && capital(words.at(-1));
}

/**
 * Whether two people have to stand for a rule: it is marked `unsafeIfWrong`, or it is a municipality's own and bears on reports.
 * What the editors ship word for word they stand for themselves.
 */
export const mustBeApproved = (rule: Rule): boolean => rule.unsafeIfWrong || (!isShipped(rule) && bearsOnReports(rule));

/** Those who have approved this version since it was reviewed, each person once. */
function approversOf(rule: Rule): readonly Approver[] {
  const different: Approver[] = [];
  for (const { who, on } of rule.approvedBy) {
    if (on < rule.reviewedOn || !isNamed(who)) continue;
    const approver = approverOf(who);
    if (!different.some(other => mayBeOne(other, approver))) different.push(approver);
  }
  return different;
}

/** Whether two different people, by name, have approved this version since it was reviewed. */
export const isApproved = (rule: Rule): boolean => approversOf(rule).length >= PERSONS;

/** Faults of approvals that are older than the last review, whether the rule needs any or not. */
export function oldApprovals({ file, approvedBy, reviewedOn }: Rule): Fault[] {
  const expected = `Låt den som har godkänt läsa om regeln: den granskades ${reviewedOn}, och godkännandet är äldre.`;
  return approvedBy
    .filter(({ on }) => on < reviewedOn)
    .map(({ on }) => ({ file, field: 'approvedBy', expected, received: on }));
}

/** Why a rule that looks like a shipped one is none, and the other way out: its file as it came with the program. */
function otherThanShipped(rule: Rule): string[] {
  if (isShipped(rule)) return [];
  const back = 'lägg tillbaka filen från programmets egen mapp knowledge, och skriv ert eget i en regel i ert paket';
  if (rule.shipped !== undefined) return [`Den är inte ordagrant regeln som följde med. Vill ni ha den igen: ${back}.`];
  if (rule.pack !== NATIONAL) return [];
  return [
    `En nationell regel som följde med har sitt märke i fältet shipped, och det saknas. Vill ni ha den: ${back}.`,
  ];
}

/** The fault of a rule for which two people have to stand, and do not: such a rule is not served. */
export function unapprovedFaults(rule: Rule): Fault[] {
  if (!mustBeApproved(rule) || isApproved(rule)) return [];
  const { file, approvedBy, reviewedOn } = rule;
  const found = approversOf(rule).length;
  const late = approvedBy.filter(({ on }) => on >= reviewedOn);
  const unnamed = late.filter(({ who }) => !isNamed(who));
  const why = rule.unsafeIfWrong
    ? 'den är märkt unsafeIfWrong'
    : 'den är kommunens egen och rör anmälan eller ett barn, så den visas inte förrän två står för den';
  const expected = [
    `Låt två olika personer godkänna regeln: ${why}.`,
    ...otherThanShipped(rule),
    `Skriv dem så: approvedBy: [{ who: "Kim Ek, kurator", on: ${reviewedOn} }, { who: "Bo Al, rektor", on: ${reviewedOn} }].`,
    ...(unnamed.length > 0 ? [`Skriv för- och efternamn i stället för ${shown(unnamed[0]?.who)}.`] : []),
    ...(found + unnamed.length < late.length
      ? ['Är de två fast namnen liknar varandra: skriv hela namnen med roll.']
      : []),
  ].join(' ');
  return [{ file, field: 'approvedBy', expected, received: `${found} som har godkänt` }];
}
