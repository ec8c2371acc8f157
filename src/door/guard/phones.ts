import { readsAsMobile } from './birth-numbers.js';
import type { Hit } from './hits.js';
import { type NumberRun, sizes, tiedToPrevious } from './number-runs.js';

const CUE =
  /(?:tel|tfn|tele|telefon\p{L}{0,8}|mobil\p{L}{0,8}|mob|hemnummer|whatsapp)[.:]? ?(?:nr|nummer)?[.:]? ?(?:är|till|på)? ?$/iu;
const GAP = /^[ \n\-/.()]{1,4}$/;
// Numbers that a whole town calls: they say nothing of the person who writes them.
const PUBLIC_START = /^(?:020|0200|077[0-9])/;
const PUBLIC = /^(?:112|1177|11414|11313|118118|116\d{3})$/;

function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-4])[0-5]\d$/.test(text);
}

/** Whether the digits from group `from` on are times or a date ("08.00-16.30", "0800-1630", "01-15 2026"). */
function isTimeOrDate(run: NumberRun, from: number): boolean {
  const [a = '', b = '', c = '', d = ''] = run.groups.slice(from, from + 4).map(group => group.digits);
  const [first = '', , third = ''] = run.gaps.slice(from, from + 3);
  const eight = sizes(run, from, 4);
  if (eight.startsWith('2 2 4')) return /^(?:19|20)/.test(c) && Number(b) <= 12;
  if (eight.startsWith('4 4')) return isClock(a) && isClock(b);
  if (eight.startsWith('2 2') && /^[.:]$/.test(first) && isClock(a + b)) {
    return !/^[ ]$/.test(third) || (d.length === 2 && isClock(c + d)) || eight !== '2 2 2 2' || !run.groups[from + 4];
  }
  return false;
}

/** How many groups from `from` on make a number of at most `limit` digits, and its digits. */
function gather(run: NumberRun, from: number, limit: number): { groups: number; digits: string } {
  let digits = run.groups[from]?.digits ?? '';
  let groups = 1;
  while (from + groups < run.groups.length && GAP.test(run.gaps[from + groups - 1] ?? '')) {
    const more = run.groups[from + groups]?.digits ?? '';
    if (digits.length + more.length > limit) break;
    digits += more;
    groups += 1;
  }
  return { groups, digits };
}

/** `fresh`: nothing of the run stands before this group but numbers already found. */
function international(text: string, run: NumberRun, from: number, fresh: boolean): number | undefined {
  const group = run.groups[from];
  if (!group) return undefined;
  const plus = text[group.start - 1] === '+' && (fresh || !/\d/.test(text[group.start - 2] ?? ''));
  if (!plus && !/^00[1-9]/.test(group.digits) && !(group.digits === '00' && fresh)) {
    return /^467[02369]\d{7}$|^7[02369]\d{7}$/.test(group.digits) ? 1 : undefined;
  }
  const { groups, digits } = gather(run, from, 15);
  return digits.length >= 8 ? groups : undefined;
}

function national(text: string, run: NumberRun, from: number): number | undefined {
  const group = run.groups[from];
  if (!group?.digits.startsWith('0') || tiedToPrevious(run, from)) return undefined;
  const { groups, digits } = gather(run, from, 11);
  const trimmed = digits.length === 11 && groups > 1 ? gather(run, from, 10) : { groups, digits };
  if (trimmed.digits.length < 8 || !/^0[1-9]/.test(digits) || PUBLIC_START.test(digits)) return undefined;
  if (isTimeOrDate(run, from)) return undefined;
  if (
    trimmed.groups === 1 &&
    digits.length === 10 &&
    !readsAsMobile(digits, text.slice(Math.max(0, group.start - 60), group.start))
  ) {
    return /^07/.test(digits) ? undefined : 1;
  }
  return trimmed.groups;
}

function afterCue(text: string, run: NumberRun, from: number): number | undefined {
  const start = run.groups[from]?.start ?? 0;
  if (!CUE.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  const { groups, digits } = gather(run, from, 10);
  if (digits.length < 6 || PUBLIC.test(digits) || PUBLIC_START.test(digits)) return undefined;
  return /^4 2 2/.test(sizes(run, from, 3)) || isTimeOrDate(run, from) ? undefined : groups;
}

/** The folded text and its runs -> telephone numbers, Swedish and foreign, however they are spaced. */
export function findPhones(text: string, runs: readonly NumberRun[]): Hit[] {
  const hits: Hit[] = [];
  for (const run of runs) {
    let fresh = true;
    for (let i = 0; i < run.groups.length; i += 1) {
      const groups: number | undefined =
        international(text, run, i, fresh) ?? national(text, run, i) ?? afterCue(text, run, i);
      const start = run.groups[i]?.start ?? 0;
      const end: number | undefined = groups === undefined ? undefined : run.groups[i + groups - 1]?.end;
      fresh = groups !== undefined && end !== undefined;
      if (groups === undefined || end === undefined) continue;
      hits.push({
        start: text[start - 1] === '+' || text[start - 1] === '(' ? start - 1 : start,
        end,
        kind: 'telefonnummer',
      });
      i += groups - 1;
    }
  }
  return hits;
}
