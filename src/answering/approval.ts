import type { Fault } from '../shared/file-fault.js';
import type { Rule } from './rule.js';

/** How many people have to stand for a rule that does harm where it is wrong. */
const PERSONS = 2;

/** Faults of a rule that is marked `unsafeIfWrong`: two different people have approved this version since it was reviewed. */
export function approvalFaults(rule: Rule): Fault[] {
  const say = (expected: string, received: string): Fault => ({
    file: rule.file,
    field: 'approvedBy',
    expected,
    received,
  });
  const early = rule.approvedBy.filter(({ on }) => on < rule.reviewedOn);
  const who = new Set(rule.approvedBy.map(one => one.who.normalize('NFC').toLowerCase()));
  return [
    ...early.map(({ on }) =>
      say(`Låt den som har godkänt läsa om regeln: den granskades ${rule.reviewedOn}, och godkännandet är äldre.`, on),
    ),
    ...(rule.unsafeIfWrong && who.size < PERSONS
      ? [say('Låt två olika personer godkänna regeln: den är märkt unsafeIfWrong.', `${who.size} som har godkänt`)]
      : []),
  ];
}
