import { inWords } from '../../shared/day.js';
import type { Block, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import type { RuleChange } from '../what-changes.js';
import type { DayOfChange } from './changes-ahead.js';

/** How many rules are named of one day, and how many days: more would not be read. */
const NAMED_MAX = 10;
const DAYS_MAX = 4;

const titleOf = (change: RuleChange): string => (change.is === 'ends' ? change.before : change.after).title;

function lineOf(change: RuleChange): string {
  const title = titleOf(change);
  if (change.is === 'begins') return say`”${title}” är ny.`;
  if (change.is === 'ends') return say`”${title}” upphör.`;
  return change.after.changes === undefined
    ? say`”${title}” får en ny version.`
    : `”${title}”: ${change.after.changes}`;
}

/** Those that say what becomes different come first, then by title. */
const inOrder = (one: RuleChange, other: RuleChange): number => {
  const says = (change: RuleChange) => Number(change.is !== 'changes' || change.after.changes !== undefined);
  return says(other) - says(one) || titleOf(one).localeCompare(titleOf(other), 'sv');
};

function dayBlocks({ day, changes }: DayOfChange): Block[] {
  const more = changes.length - NAMED_MAX;
  const count = changes.length === 1 ? say`1 regel` : say`${changes.length} regler`;
  return [
    { is: 'heading', text: `${inWords(day)}: ${count}` },
    { is: 'list', items: changes.toSorted(inOrder).slice(0, NAMED_MAX).map(lineOf) },
    ...(more > 0 ? [{ is: 'text' as const, text: say`Och ${more} till.` }] : []),
    { is: 'small', text: say`Hela listan, kort för kort: npm run preview -- --date ${day} --full` },
  ];
}

/** What becomes different in the rules ahead, in answer to a curator. */
export function wordsOfChangesAhead(days: readonly DayOfChange[]): Reply {
  return {
    blocks: [
      { is: 'title', text: say`Det här ändras i reglerna` },
      ...(days.length === 0
        ? [{ is: 'text' as const, text: say`Ingen regel ändras, börjar eller upphör det närmaste året.` }]
        : days.slice(0, DAYS_MAX).flatMap(dayBlocks)),
    ],
    buttons: [{ title: say`Granskningar`, action: { v: 1, do: 'reviews' } }],
  };
}
