import type { AnsweringData, Asked } from '../answering/answering.js';
import { emergency, identityNotice } from '../answering/words-of-notices.js';
import type { GroupOutcome } from '../groups/outcome.js';
import { type Reply, saidIn } from '../shared/reply.js';
import { SWEDISH, type Tongue } from '../shared/say.js';
import type { Outcome } from './outcome.js';
import type { Place } from './rights.js';
import { wordsOf } from './words.js';

/** An outcome in words: for all who read in the place, and for whoever wrote or pressed alone. */
export interface Replies {
  readonly all?: Reply;
  readonly one?: Reply;
}

/** Whether nothing is said: somebody who has been told to wait is told nothing more. */
export const isSilent = (outcome: Outcome): boolean => outcome.is === 'tooFast' && outcome.silent;

/** What came of a step of a group that says something of whoever took it, and nothing of the group. */
const OF_ONE: ReadonlySet<GroupOutcome['is']> = new Set([
  ...(['evaluated', 'agreed', 'caseAnswered', 'caseOver', 'answerLate'] as const),
  ...(['gone', 'pointRefused', 'pointNotAdded', 'todoNotChosen', 'undoLate', 'nothingToUndo'] as const),
]);

/** What a press on what somebody wrote leads to that concerns all who read here. */
const FOR_ALL: ReadonlySet<GroupOutcome['is']> = new Set(['linked', 'preview', 'added', 'moved', 'changed', 'card']);

/** What all are shown of that, without the danger that its words may tell of; undefined where it is for the presser alone. */
export const forAllOf = (outcome: Outcome): Outcome | undefined =>
  outcome.is === 'group' && FOR_ALL.has(outcome.group.is) ? { ...outcome, danger: undefined } : undefined;

/** Whether nobody but whoever wrote or pressed is concerned, whatever stood in their text. */
function isOfOne(outcome: Outcome): boolean {
  switch (outcome.is) {
    case 'refused':
      // That a channel has no group yet is for all who can link one.
      return outcome.why !== 'noGroup';
    case 'tooFast':
      return outcome.urgent === undefined;
    case 'group':
      return OF_ONE.has(outcome.group.is);
    case 'oldCard':
    case 'booking':
      return true;
    default:
      return false;
  }
}

const unseen = (asked: Asked): Asked => ({ ...asked, identity: [] });

/** An outcome as if nothing that tells who somebody is had been seen. */
function withoutIdentity(outcome: Outcome): Outcome {
  const shown = outcome.is === 'asked' ? { ...outcome, identity: [] } : outcome;
  return outcome.wish ? { ...shown, wish: { ...outcome.wish, asked: unseen(outcome.wish.asked) } } : shown;
}

/**
 * An outcome in words, none where it is silent. Where others read, what concerns one person is for them alone: that they may not do something, what
 * became of their own answer, and that it was seen who they wrote about. An answer to such a message is theirs too, since it
 * would point at the message; but whom to ring in danger, and what a group plans, is for everybody. What one person reads is in
 * `tongue`, what others read too is Swedish.
 */
export function repliesOf(outcome: Outcome, data: AnsweringData, place: Place, tongue: Tongue = SWEDISH): Replies {
  if (isSilent(outcome)) return {};
  const whole = (language: Tongue) => saidIn(language, () => wordsOf(outcome, data, place));
  if (place === 'private') return { all: whole(tongue) };
  if (isOfOne(outcome)) return { one: whole(tongue) };
  // What is planned is for all; that its words tell of danger is for whoever wrote them.
  if (outcome.danger) {
    const { danger, ...rest } = outcome;
    return {
      all: saidIn(SWEDISH, () => wordsOf(rest, data, place)),
      one: saidIn(tongue, () => ({ blocks: emergency(danger, data.directory), buttons: [] })),
    };
  }
  const asked = outcome.is === 'asked' ? outcome : outcome.wish?.asked;
  if (!asked || asked.identity.length === 0) return { all: whole(SWEDISH) };
  if (!asked.urgent && outcome.is !== 'group' && outcome.is !== 'reword') return { one: whole(tongue) };
  return {
    all: saidIn(SWEDISH, () => wordsOf(withoutIdentity(outcome), data, place)),
    one: saidIn(tongue, () => ({ blocks: identityNotice(asked.identity), buttons: [] })),
  };
}
