import { BOOKING_TEXTS, type BookingInputs, type BookingStep, bookingInputs } from '../booking/actions.js';
import { type GroupInputs, type GroupStep, groupInputs } from '../groups/actions.js';
import { saysWhen } from '../groups/series/tokens.js';
import { tidy, words } from '../shared/text.js';
import { curatorCommandFrom } from './curator-words.js';
import { commandInSwedish } from './english-commands.js';
import type { Guard } from './guard/guard.js';
import type { IdentityKind } from './guard/identity-kind.js';
import { lifeStepFrom } from './life-words.js';
import { cardAction } from './press.js';
import { type PromisedCommand, type QueueCommand, queueCommandFrom } from './queue-commands.js';
import { saysReported } from './report-words.js';
import { type Reword, strictly } from './strict.js';
import { booksByName } from './typed-name.js';
import type { UnderGuide, Unread } from './under-guide.js';
import { createWholeCode } from './whole-code.js';
import { GREETING, GUIDE, HELP, THANKS } from './whole-words.js';
import { type Chat, chatIn } from './wishes/chat.js';
import type { ToldAbout } from './wishes/told.js';

/**
 * What somebody wants, free of identity: the only thing that anything behind the door ever sees of a message. One that is to
 * be reworded alone holds what was typed, for whoever typed it.
 */
export type Command =
  | Reword
  | {
      readonly do: 'ask';
      readonly text: string;
      readonly identity: readonly IdentityKind[];
      /** A file or picture came with the question; it was not opened. */
      readonly file: boolean;
      readonly guide?: UnderGuide;
    }
  | { readonly do: 'show'; readonly rule: string }
  /** Somebody is typing in the search box; nothing of it is kept. */
  | { readonly do: 'search'; readonly text: string }
  | {
      readonly do: 'guide';
      readonly picks: readonly number[];
      readonly version?: string | undefined;
      readonly again?: Unread;
    }
  | { readonly do: 'rejectChoices'; readonly text?: string }
  | { readonly do: 'helped'; readonly yes: boolean; readonly rule: string; readonly text: string }
  | QueueCommand
  | PromisedCommand
  | { readonly do: 'booking'; readonly step: BookingStep; readonly inputs: BookingInputs }
  | { readonly do: 'group'; readonly step: GroupStep; readonly inputs: GroupInputs }
  /** A fact of the municipality's own, of a school where one is named; or how a convener does something. */
  | {
      readonly do: 'tell';
      readonly what: ToldAbout;
      readonly school?: string | undefined;
      readonly unknownSchool?: boolean;
    }
  /** Neither a question nor anything to do. */
  | { readonly do: 'chat'; readonly said: Chat }
  | { readonly do: 'help' }
  | { readonly do: 'welcome' }
  | { readonly do: 'greet' }
  | { readonly do: 'thank' }
  | { readonly do: 'refuseFile' }
  | { readonly do: 'refuseOldCard' };

const NO_INPUTS: BookingInputs = bookingInputs.parse({});
const BOOK = new Set(['boka', 'boka tid', 'boka konsultation', 'boka en tid', 'boka en konsultation', 'jag vill boka']);

const withCode = createWholeCode('avboka|boka om|omboka');
const OTHER_SCHOOL = /^(?:byta?|en annan|annan|fel) skola$/;

const BACK = new Set([
  'jag ar frisk',
  'jag ar frisk igen',
  'frisk igen',
  'frisk',
  'jag ar tillbaka',
  'jag ar tillbaka igen',
  'angra',
  'angra sjuk',
  'angra borta',
]);

/** Words that begin a step of booking (folded) -> the step. Days away are read by the booking job, "idag" is today. */
function bookingFromText(said: string, text: string): BookingStep | undefined {
  if (BOOK.has(said)) return { is: 'begin' };
  if (OTHER_SCHOOL.test(said)) return { is: 'changeSchool' };
  if (said === 'mina bokningar' || said === 'min bokning') return { is: 'mine' };
  if (said === 'konsultationer i siffror' || said === 'bokningsstatistik') return { is: 'statistics' };
  if (said === 'mina tider') return { is: 'times' };
  if (said === 'lagg in tider') return { is: 'offerForm' };
  if (said === 'min kalender' || said === 'mina bokningar i outlook') return { is: 'feed' };
  const of = withCode(text);
  if (of) return of.verb === 'avboka' ? { is: 'askCancel', code: of.code } : { is: 'changeSchool', move: of.code };
  if (BACK.has(said)) return { is: 'back' };
  if (/^(?:jag ar |ar )?(?:sjuk|borta)$/.test(said)) return { is: 'askAway' };
  const away =
    /^(?:jag ar |ar )?(?:sjuk|borta) (i ?dag|(\d{4} \d{2} \d{2}))(?: (?:till|t o m) (\d{4} \d{2} \d{2}))?$/.exec(said);
  if (!away) return undefined;
  const day = (text: string | undefined) => text?.replace(/ /g, '-');
  const from = day(away[2]) ?? 'idag';
  return { is: 'askAway', days: { from, to: day(away[3]) ?? from }, unlessFree: true };
}

/** The answers on lines: every input of the card whose name begins with "q-". */
function answersIn(value: object): Record<string, number> {
  const given = Object.entries(value).filter(
    ([name, text]) => /^q-[a-z0-9-]{1,40}$/.test(name) && /^\d{1,3}$/.test(String(text)),
  );
  return Object.fromEntries(given.map(([name, text]) => [name.slice(2), Number(text)]));
}

const GROUP_WORDS: Readonly<Record<string, GroupStep['is']>> = {
  'koppla grupp': 'linkForm',
  moten: 'meetings',
  'visa moten': 'meetings',
  'lagg till moten': 'addForm',
  'lagg till mote': 'addForm',
  status: 'status',
  'fortsatt paminna': 'resume',
  utvardera: 'evaluateForm',
  resultat: 'results',
  'andra dagordning': 'agendaForm',
  'andra dagordningen': 'agendaForm',
  'valj dagordning': 'agendaForm',
  'staende punkter': 'agendaForm',
  'utvardera arende': 'caseForm',
  'utvardera arendet': 'caseForm',
  'utvardera ett arende': 'caseForm',
  'resultat arendet': 'caseResults',
};

/** Words that begin a step of a group, or that say at once when it meets: "lägg till möten jämna torsdagar 13-14.30". */
function groupFromText(said: string, text: string, guard: Guard): Command | undefined {
  const is = GROUP_WORDS[said];
  const begun = is === undefined ? lifeStepFrom(said) : ({ is } as GroupStep);
  if (begun !== undefined) return { do: 'group', step: begun, inputs: groupInputs.parse({}) };
  const phrase = /^\s*(?:lägg till|planera) (?:ett |nya |nytt )?möten?\s+(.{4,200})$/i.exec(text)?.[1];
  const timed = phrase !== undefined && saysWhen(phrase) && !phrase.includes('?');
  if (!timed) return undefined;
  return strictly({ do: 'group', step: { is: 'preview' }, inputs: groupInputs.parse({ phrase }) }, [], guard);
}

/** What takes back a change of meetings. Alone it does so in a channel: in private a social worker takes back days away with it. */
const UNDO = /^(?:jag )?angrar?(?: mig| det| det dar)?$/;
const UNDO_CHANGE =
  /^(?:jag )?angrar? (?:den )?(?:senaste )?(?:andring|andringen|andringarna|flytt|flytten|flyttningen|installning|installningen)$/;

const undoFrom = (said: string, shared: boolean): Command | undefined =>
  (shared && UNDO.test(said)) || UNDO_CHANGE.test(said)
    ? { do: 'group', step: { is: 'undo' }, inputs: groupInputs.parse({}) }
    : undefined;

/** The longest message that is read, in characters; the rest of a longer one is ignored. */
export const MESSAGE_MAX = 28_000;

/**
 * A message's text -> a command. The identity guard sees the text first; nothing after this function has the
 * original. `shared`: it was written where others read, in which "ångra" is said of a group's meetings.
 */
export function commandFromText(raw: string, guard: Guard, file = false, shared = false): Command {
  const written = tidy(raw.slice(0, MESSAGE_MAX));
  const { text, kinds } = guard.look(file ? written : (commandInSwedish(written) ?? written));
  // What tells who somebody is goes to the answers; only what is free of it can be a word that begins something.
  if (kinds.length > 0) return { do: 'ask', text, identity: kinds, file };
  const said = words(text).join(' ');
  if (file && said === '') return { do: 'refuseFile' };
  if (!file) {
    const curating = curatorCommandFrom(said);
    if (curating) return curating;
    const undo = undoFrom(said, shared);
    if (undo) return undo;
    const booking = bookingFromText(said, text) ?? (booksByName(text) ? { is: 'begin' as const } : undefined);
    // Where others read, whoever is ill speaks of a meeting, unless they have times of their own.
    if (booking && !(shared && booking.is === 'askAway')) return { do: 'booking', step: booking, inputs: NO_INPUTS };
    const group = groupFromText(said, text, guard);
    if (group) return group;
    if (GUIDE.has(said)) return { do: 'guide', picks: [] };
    if (saysReported(said)) return { do: 'report', step: { is: 'begin' } };
    if (HELP.has(said)) return { do: 'help' };
    const chat = chatIn(text);
    // Where others read, it may be the reminders that are to go on.
    if (chat && !(shared && chat === 'goesOn'))
      return { do: 'chat', said: shared && chat === 'breaksOff' ? 'dropped' : chat };
    if (THANKS.test(said)) return { do: 'thank' };
    if (said === '' || GREETING.test(said)) return { do: 'greet' };
  }
  return { do: 'ask', text, identity: kinds, file };
}

/** A press's value with every text in it tidied: what was filled in on the card, and what its step carries. */
function tidied(value: unknown, depth = 2): unknown {
  if (typeof value === 'string') return tidy(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth === 0) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, tidied(inside, depth - 1)]));
}

/** The inputs that a card has: each is read by itself, and what is absent has its default, since a card has few of the thirty. */
function bookingInputsIn(value: object): BookingInputs {
  const { shape } = bookingInputs;
  const isInput = (name: string): name is keyof typeof shape => Object.hasOwn(shape, name);
  const given = Object.entries(value).flatMap(([name, filled]) =>
    isInput(name) ? [[name, shape[name].parse(filled)]] : [],
  );
  return { ...NO_INPUTS, ...Object.fromEntries(given) };
}

/** A pressed button's value -> a command; a forged, broken or outdated value is refused kindly, never a fault. */
export function commandFromAction(pressed: unknown, guard: Guard): Command {
  const value = tidied(pressed);
  /** A card's value may have been changed on its way: the guard looks at it like at any message. */
  const again = (text: string) => guard.look(text).text;
  const parsed = cardAction.safeParse(value);
  if (!parsed.success) return { do: 'refuseOldCard' };
  const action = parsed.data;
  switch (action.do) {
    case 'show':
      return { do: 'show', rule: action.rule };
    case 'guide':
      return { do: 'guide', picks: action.picks, version: action.guide };
    case 'rejectChoices':
      return { do: 'rejectChoices', ...(action.q ? { text: again(action.q) } : {}) };
    case 'helped':
      return { do: 'helped', yes: action.yes, rule: action.rule, text: again(action.q) };
    case 'showUnanswered':
    case 'closeUnanswered':
    case 'draftUnanswered':
    case 'reviews':
    case 'changes':
    case 'tellMe':
    case 'report':
      return queueCommandFrom(action, value, again);
    case 'booking': {
      const inputs = bookingInputsIn(value as object);
      for (const name of BOOKING_TEXTS) if (inputs[name] !== '') inputs[name] = again(inputs[name]);
      inputs.schoolName = guard.lookAtSchool(inputs.schoolName);
      return strictly({ do: 'booking', step: action.step, inputs }, action.nobody ?? [], guard);
    }
    case 'group': {
      const inputs = groupInputs.parse({ ...(value as object), answers: answersIn(value as object), nobody: [] });
      inputs.schoolName = guard.lookAtSchool(inputs.schoolName);
      return strictly({ do: 'group', step: action.step, inputs }, action.nobody ?? [], guard);
    }
    case 'help':
      return { do: 'help' };
    case 'tell':
      return { do: 'tell', what: action.what, school: action.school };
  }
}
