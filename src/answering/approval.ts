import type { Fault } from '../shared/file-fault.js';
import type { Rule } from './rule.js';

/** How many people have to stand for a rule that does harm where it is wrong. */
const PERSONS = 2;

/** A person as the check reads one: the words of the name, and whether a role stands after it. */
interface Approver {
  readonly words: readonly string[];
  readonly hasRole: boolean;
}

function approverOf(who: string): Approver {
  const [name = '', ...role] = who
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,(/;]/);
  return { words: name.match(/[\p{L}'’-]+/gu) ?? [], hasRole: /\p{L}/u.test(role.join('')) };
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

/** Faults of a rule that is marked `unsafeIfWrong`: two different people have approved this version since it was reviewed. */
export function approvalFaults(rule: Rule): Fault[] {
  const say = (expected: string, received: string): Fault => ({
    file: rule.file,
    field: 'approvedBy',
    expected,
    received,
  });
  const early = rule.approvedBy.filter(({ on }) => on < rule.reviewedOn);
  const different: Approver[] = [];
  for (const approver of rule.approvedBy.map(({ who }) => approverOf(who)))
    if (!different.some(other => mayBeOne(other, approver))) different.push(approver);
  const isTwice = different.length < rule.approvedBy.length;
  const apart = ' Är de två fast namnen liknar varandra: skriv hela namnen med roll, till exempel "Kim Ek, kurator".';
  return [
    ...early.map(({ on }) =>
      say(`Låt den som har godkänt läsa om regeln: den granskades ${rule.reviewedOn}, och godkännandet är äldre.`, on),
    ),
    ...(rule.unsafeIfWrong && different.length < PERSONS
      ? [
          say(
            `Låt två olika personer godkänna regeln: den är märkt unsafeIfWrong.${isTwice ? apart : ''}`,
            `${different.length} som har godkänt`,
          ),
        ]
      : []),
  ];
}
