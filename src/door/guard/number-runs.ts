/** Digits written together. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups of digits with only spaces and marks between; `gaps[i]` stands between group i and group i + 1. */
export interface NumberRun {
  readonly groups: readonly DigitGroup[];
  readonly gaps: readonly string[];
}

const GAP = /^[ \n.,:·+\-/_()|]{1,5}$/;

/** The folded text -> its runs of digits, in text order. */
export function numberRuns(text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  let groups: DigitGroup[] = [];
  let gaps: string[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0] };
    const last = groups.at(-1);
    const gap = last && group.start - last.end <= 5 ? text.slice(last.end, group.start) : '';
    if (GAP.test(gap)) {
      gaps.push(gap);
    } else {
      groups = [];
      gaps = [];
      runs.push({ groups, gaps });
    }
    groups.push(group);
  }
  return runs;
}

/** The sizes of `count` groups from `from` on, as "6 4"; shorter when the run ends. */
export function sizes(run: NumberRun, from: number, count: number): string {
  let result = '';
  for (let i = from; i < Math.min(from + count, run.groups.length); i += 1) {
    result += `${i > from ? ' ' : ''}${run.groups[i]?.digits.length}`;
  }
  return result;
}

/** Whether a hyphen, dot, colon or slash without space ties a group to the one before it, as in "2026-01". */
export function tiedToPrevious(run: NumberRun, index: number): boolean {
  const gap = run.gaps[index - 1];
  return gap !== undefined && !/[\s,(]/.test(gap);
}
