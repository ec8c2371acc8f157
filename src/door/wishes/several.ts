import type { Action } from '../../answering/wishes/examples.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { words } from '../../shared/text.js';
import { asksAbout } from './asks-about.js';
import { codeIn, partsOfMove, withoutCode } from './carried.js';
import type { Meant } from './fulfil.js';
import { saysOnly } from './left-over.js';
import { asksForPoint, asksToTalk } from './point.js';
import { type Listed, listedIn } from './points.js';
import { sameSaid, shiftSaid } from './shift.js';
import { withoutReason } from './to-move-in.js';
import { timeIn, wantedIn } from './wanted-in.js';

/** What a message asks for that asks for more than one thing. */
export interface Several {
  /** In the order in which they were said; each would be shown or asked about before anything is changed. */
  readonly acts: readonly Meant[];
  /** Something else that was asked for was not understood. */
  readonly left: boolean;
  /** One is a point that may stand as it was typed, or all of several are. */
  readonly ofPoint?: boolean;
  /** Which of several points may not, from 1. */
  readonly refused?: readonly number[];
}

type Kind = 'cancel' | 'reschedule' | 'book' | 'other';
/** What may be wanted done, in the words that tell somebody to do it; what has been done is told in others. */
const VERBS: readonly (readonly [Kind, string])[] = [
  ['cancel', 'avboka(?:r|s)?|boka(?:r)? av|ställ(?:a|er)? in|stryk(?:a|er)?|ta(?:r)? bort|slopa(?:r)?'],
  [
    'reschedule',
    'boka(?:r)? om(?! (?:en|ett|två|tre|\\d+) (?:veck|dag))|omboka(?:r)?|flytta(?:r)?|byta?|byter|skjuta?|skjuter|ändra(?:r)?|tidigarelägg(?:a|er)?|senarelägg(?:a|er)?',
  ],
  ['book', 'boka(?:r)?(?! (?:om(?! (?:en|ett|två|tre|\\d+) (?:veck|dag))|av)(?!\\p{L}))'],
  [
    'other',
    'lägg(?:a|er)? (?:till|in|upp)|planera(?:r)?|sätt(?:a|er)? upp|ta(?:r)? upp|skriv(?:a|er)? upp|påminn(?:a|er)?|(?:ny )?punkt(?=\\s*:)',
  ],
];
const VERB = VERBS.map(([, said]) => `(${said})`).join('|');
const JOIN = '[.,;:!?&+\\n]+|(?<!\\p{L})(?:och|o|samt|men|sedan|sen|eller|plus|därefter)(?!\\p{L})';
/** What somebody says before what they want done. */
const BEFORE =
  'och|o|men|så|sen|sedan|även|också|dessutom|därefter|först|kan|kunde|skulle|vill|ska|skall|behöver|måste|får|du|ni|jag|vi|snälla|gärna|att|bara|i ?stället|istället|hej|tack|ja|nej|då';
const BEGINS = new RegExp(`(?:^|${JOIN})\\s*(?:(?:${BEFORE})(?!\\p{L})[ ,]*)*(?:${VERB})(?!\\p{L})`, 'giu');
/** Most messages have not two of these, nor two times to move to, and are read no further. */
const MAY_BE =
  /bok|ställ|stryk|bort|slopa|flytt|byt|skjut|ändra|lägg|planera|sätt|upp|påminn|punkt|prata|snacka|lyft|diskuter|noter/giu;
const GOALS = / till /giu;
const SHIFTS = / (?:senare|tidigare|fram|framåt|bakåt)(?!\p{L})/giu;
const LONGEST = 200;

const hasTwoCodes = (message: string): boolean =>
  codeIn(message) !== undefined && codeIn(withoutCode(message)) !== undefined;

/** A time of the clock, as it is typed. */
const CLOCKS = /(?<![\d.:])(?:kl(?:ockan)?\.? ?\d{1,2}|\d{1,2}[.:]\d{2})(?!\d)/giu;
/** A day with a number beside it; "tisdag 8 och onsdag 9 december" are days of one wish. */
const DAYS =
  /(?<!\p{L})(?:mån|tis|ons|tors|fre)(?:dag(?:en)?)? \d{1,2}(?!\d)(?!.* (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/giu;
/** Whether a part of a message tells one booking from the others: by its hour, its date, or its code. */
const tellsOne = (part: string): boolean =>
  part.search(CLOCKS) >= 0 || part.search(DAYS) >= 0 || codeIn(part) !== undefined;

const SPANS = /(?<!\p{L})(?:mellan|från|fr|between|from)(?!\p{L})/iu;

/** "10 dec kl 11 och 16 dec kl 9.30" are two bookings, under one verb; undefined where each part does not tell one: "mellan kl 9 och kl 11"; `byCode`: by its code alone. */
function twoOf(said: string, byCode: boolean): readonly [string, string] | undefined {
  if (SPANS.test(said)) return undefined;
  for (const { index, 0: join } of said.matchAll(/(?:,| och| samt| o)(?= )/giu)) {
    const [one, other] = [said.slice(0, index).trim(), said.slice(index + join.length).trim()];
    if ([one, other].every(part => (byCode ? codeIn(part) !== undefined : tellsOne(part)))) return [one, other];
  }
  return undefined;
}

/** One thing that is to be done, as it was said. */
interface Clause {
  readonly kind: Kind;
  readonly text: string;
}

/** "Flytta tisdag till onsdag och fredag till måndag" moves two, and so does "torsdag en timme senare och fredag en dag fram". */
const TWO_MOVES: readonly RegExp[] = [
  /^(\S+ .+? till .+?)(?:,| och| samt) ((?!till )\S.*? till .+)$/iu,
  /^(\S+ .+? (?:senare|tidigare|fram(?:åt)?|bakåt))(?:,| och| samt) (\S.*? (?:senare|tidigare|fram(?:åt)?|bakåt))$/iu,
];

/** The clauses of a message, each from its verb on, and what was said before the first of them. */
function clausesIn(message: string): { readonly clauses: readonly Clause[]; readonly head: string } {
  const found = [...message.matchAll(BEGINS)];
  const clauses = found.flatMap((match, at): Clause[] => {
    const verbs = match.slice(1, VERBS.length + 1);
    const which = verbs.findIndex(verb => verb !== undefined);
    const kind = VERBS[which]?.[0] ?? 'other';
    const begins = match.index + match[0].length - (verbs[which]?.length ?? 0);
    const text = message.slice(begins, found[at + 1]?.index).trim();
    const [, one, other] = (kind === 'reschedule' && TWO_MOVES.map(two => two.exec(text)).find(Boolean)) || [];
    if (one && other)
      return [
        { kind, text: one },
        { kind, text: `flytta ${other}` },
      ];
    const verb = verbs[which] ?? '';
    const both = kind === 'other' ? undefined : twoOf(text.slice(verb.length), kind === 'reschedule');
    return both ? both.map(part => ({ kind, text: `${verb} ${part}` })) : [{ kind, text }];
  });
  return { clauses, head: message.slice(0, found[0]?.index) };
}

/** Words of what is booked, beside those with which anything is asked for. */
const OF_BOOKED = new Set(
  'bokning bokningen bokningar bokningarna konsultation konsultationen konsultationer tiderna alla allt samtliga alltihop hos fram framat bak bakat senare tidigare hellre helst annan annat nasta dagens forsta tredje fjarde femte sista'.split(
    ' ',
  ),
);

/** What the clauses of a message are read beside. */
export interface BesideActs {
  readonly today: Day;
  readonly calendar: SchoolCalendar;
  /** Whether the writer is a contact social worker; undefined where nobody knows who writes. */
  readonly worker?: boolean | undefined;
  /** Whether it was written in a channel; undefined where nobody knows. */
  readonly channel?: boolean;
  readonly isName: (word: string) => boolean;
  /** What is to be done, where the words leave no doubt which action it is. */
  readonly meant: (action: Action, text: string) => Meant;
  /** What a clause surely asks for, read as a message of its own. */
  readonly read: (text: string) => Meant | undefined;
}

/** Whether a clause says nothing but what is to be done, with what is booked, when and where. */
function isPlain({ kind, text }: Clause, { today, calendar, isName }: BesideActs): boolean {
  const bare = withoutCode(text);
  const moved = shiftSaid(bare)?.rest ?? bare;
  const later = sameSaid(moved)?.rest ?? moved;
  const { from, to } = kind === 'reschedule' ? partsOfMove(later) : { from: later, to: undefined };
  const rest = [from, to].flatMap(part => words((part && wantedIn(part, today, calendar)?.rest) ?? part ?? ''));
  return saysOnly(rest.filter(word => !OF_BOOKED.has(word) && !isName(word)).join(' '), undefined);
}

/** Whether what stands before what is to be done only greets or says why; when somebody is away may be something to be done. */
function saysNoMore(head: string, { today, calendar }: BesideActs): boolean {
  if (saysOnly(head, undefined)) return true;
  return withoutReason(`${head}. flytta`) !== `${head}. flytta` && timeIn(head, today, calendar) === undefined;
}

/** What a part of a message asks for that asks for one thing, and what stands before that; undefined where it asks for none. */
export function oneActIn(part: string, beside: BesideActs): { readonly act: Meant; readonly head: string } | undefined {
  const { clauses, head } = clausesIn(part);
  const [clause, other] = clauses;
  if (!clause || other || clause.kind === 'other' || !isPlain(clause, beside)) return undefined;
  return asksAbout(clause.text, clause.kind) ? undefined : { act: beside.meant(clause.kind, clause.text), head };
}

function actOf(clause: Clause, beside: BesideActs): Meant | undefined {
  const { kind, text } = clause;
  if (kind === 'other' || !isPlain(clause, beside)) {
    const meant = beside.read(text);
    const isNoTime = beside.worker === false && meant?.action === 'workerTimes';
    // Nobody is reminded by a group of what they book in private.
    const isNoGroup = beside.channel === false && meant?.action === 'pauseReminders';
    return isNoTime || isNoGroup ? undefined : meant;
  }
  return asksAbout(text, kind) ? undefined : beside.meant(kind, text);
}

/** Where the words of a point may end: after a sentence, or before what else is to be done. */
const AFTER_POINT = new RegExp(
  `[.;!?\\n]+\\s*|,?\\s+(?:och|o|samt|men|sedan|sen|plus|därefter)\\s+(?=(?:(?:${BEFORE})(?!\\p{L})[ ,]*)*(?:${VERB})(?!\\p{L}))`,
  'giu',
);
/** Said after anything, and no wish. */
const NO_ACT: ReadonlySet<Action> = new Set(['greet', 'thanks', 'smalltalk', 'help', 'guide']);
/** What is talked of at meetings is to be booked too. */
const BOOKS: ReadonlySet<Action> = new Set(['book', 'bookAnonymous']);
const CONSULTATION = /konsultation|(?<!\p{L})tid(?!\p{L})/iu;

function actsIn(text: string, beside: BesideActs): Several | undefined {
  const several = severalIn(text, beside);
  if (several) return several;
  const { clauses, head } = clausesIn(text);
  const [clause] = clauses;
  const act = clause && head === '' ? actOf(clause, beside) : beside.read(text);
  if (!act || NO_ACT.has(act.action) || (BOOKS.has(act.action) && !CONSULTATION.test(text))) return undefined;
  return { acts: [act], left: false };
}

/** A point and what is asked for after it: "lägg till punkten lokaler och flytta mötet till 15.00". What is surely none of that is the point's. */
function pointAndMore(message: string, beside: BesideActs): Several | undefined {
  for (const { index, 0: join } of message.matchAll(AFTER_POINT)) {
    const [head, tail] = [message.slice(0, index).trim(), message.slice(index + join.length).trim()];
    if (tail === '' || !asksForPoint(head)) continue;
    const more = actsIn(tail, beside);
    const point = more && beside.read(head);
    if (!more || !point) continue;
    return { acts: [point, ...more.acts], left: more.left, ofPoint: point.does.do !== 'reword' };
  }
  return undefined;
}

/** What would stand in the box for a point: nothing of one that tells who it is about. */
const boxOf = ({ does }: Meant): string => (does.do === 'group' ? does.inputs.point : '');

/** Points that are listed, each read as one that is asked for alone, and what else is asked for below them. */
function pointsOf({ points, others }: Listed, beside: BesideActs): Several | undefined {
  const read = points.map(point => beside.read(point));
  const acts = read.flatMap(act => act ?? []);
  if (acts.length < points.length) return undefined;
  const refused = acts.flatMap((act, at) => (boxOf(act) === '' ? [at + 1] : []));
  const more = others.map(line => beside.read(line));
  const left = more.some(act => act === undefined || NO_ACT.has(act.action));
  return {
    acts: [...acts, ...more.flatMap(act => (act && !NO_ACT.has(act.action) ? [act] : []))],
    left,
    ofPoint: refused.length === 0,
    ...(refused.length > 0 ? { refused } : {}),
  };
}

/**
 * What a message asks for that asks for more than one thing: "avboka tisdag och boka om fredag till måndag". Each is read by itself,
 * as a message that says nothing else. Undefined where it asks for one, or where none of them is surely meant.
 */
export function severalIn(message: string, beside: BesideActs): Several | undefined {
  const listed = listedIn(message);
  if (listed) return beside.channel === false ? undefined : pointsOf(listed, beside);
  if (asksForPoint(message)) return message.length > LONGEST ? undefined : pointAndMore(message, beside);
  const two = (pattern: RegExp) => (message.match(pattern)?.length ?? 0) > 1;
  if (message.length > LONGEST || (![MAY_BE, GOALS, CLOCKS, DAYS, SHIFTS].some(two) && !hasTwoCodes(message)))
    return undefined;
  const { clauses: said, head } = clausesIn(message);
  // "Kan vi prata om lokaler på mötet och flytta det"
  const talk = said.length === 1 && asksToTalk(head) ? { kind: 'other' as const, text: head.trim() } : undefined;
  const clauses = talk && beside.read(talk.text)?.action === 'agendaAdd' ? [talk, ...said] : said;
  if (clauses.length < 2) return undefined;
  const all = clauses.map(clause => actOf(clause, beside));
  const acts = [...new Map(all.flatMap(act => (act ? [[JSON.stringify(act.does), act]] : []))).values()];
  const missed = all.includes(undefined);
  if (acts.length === 0 || (acts.length === 1 && !missed)) return undefined;
  return { acts, left: missed || (clauses === said && !saysNoMore(head, beside)) };
}
