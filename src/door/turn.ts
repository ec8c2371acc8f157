import type { UnansweredQueue } from '../answering/queue/unanswered.js';
import type { BookingParts, Person } from '../booking/booking-job.js';
import { bookingFormAgain } from '../booking/form-again.js';
import { takeStep } from '../booking/take-step.js';
import { groupFormAgain } from '../groups/form-again.js';
import type { GroupParts, Member } from '../groups/group-job.js';
import { takeGroupStep } from '../groups/take-step.js';
import { whyOfLast } from './asks-why.js';
import { besideLast, isAfterDanger, isPrivate, noteShown } from './beside.js';
import type { Command } from './commands.js';
import { type CuratingJobs, curate } from './curating.js';
import type { LastRules } from './last-rules.js';
import { COST, type Limits } from './limits.js';
import type { Outcome } from './outcome.js';
import { type Granted, hiddenFrom, mayDo, mayTake } from './rights.js';
import { standingOf } from './standing.js';
import { type Reword, settled } from './strict.js';
import { besideGuide } from './under-guide.js';
import type { Who } from './who.js';
import { asksForAct } from './wishes/carried.js';
import type { Meant } from './wishes/fulfil.js';
import { asksForPoint, mayBePoint } from './wishes/point.js';
import type { Wanted, Wishes } from './wishes/taken.js';
import { toldOf } from './wishes/told.js';

/** The jobs that commands are sent to. */
export interface Jobs extends CuratingJobs {
  /** Absent where nothing can be booked, as in the terminal. */
  readonly booking?: BookingParts;
  readonly groups?: GroupParts;
  /** Absent where one person asks, as in the terminal. */
  readonly limits?: Limits;
  /** Absent where nothing of a conversation is remembered, as in the terminal. */
  readonly lastRules?: LastRules;
  /** Absent where only questions are answered. */
  readonly wishes?: Wishes;
  /** Told when a question could not be kept; whoever asked it is answered all the same. */
  readonly onNotKept?: (error: unknown) => void;
}

/** A person as the jobs know one; the table has seen that the account and the address are there. */
const personOf = ({ objectId = '', name = '', address = '' }: Who): Person => ({ objectId, name, address });

/** A member of a group's channel, or somebody in private, as the groups know one. */
export const memberOf = (who: Who): Member => ({
  ...personOf(who),
  channel: who.channel,
  privately: who.privately,
  team: who.team,
  card: who.card,
  teams: who.teams,
  mentioned: who.mentioned,
});

/** Keeps a question; for how many days it is kept, 0 where it is not. A full disk costs nobody the answer. */
async function keep({ queue, onNotKept }: Jobs, ...question: Parameters<UnansweredQueue['note']>): Promise<number> {
  try {
    await queue?.note(...question);
    return queue?.days ?? 0;
  } catch (error) {
    onNotKept?.(error);
    return 0;
  }
}

/** A question, or what is to be done where the message says so, which has its own rights; the guide keeps none. */
async function ask(command: Command & { do: 'ask' }, jobs: Jobs, now: Date, who: Who): Promise<Outcome> {
  const alone = jobs.answering.ask(command.text, command.identity, now);
  const { guide } = command;
  const why = guide ? undefined : whyOfLast(command.text, jobs, who, now);
  const since = why && who.objectId !== undefined ? jobs.lastRules?.since(who.objectId) : undefined;
  if (since === 'shown') return { is: 'chat', said: 'whyShown' };
  if (why === 'unknown' || (why && since)) return { is: 'chat', said: 'why' };
  if (why) return { is: 'asked', file: command.file, text: '', kept: 0, reason: true, ...why };
  const asked = (guide ? undefined : besideLast(command.text, alone, jobs, who, now)) ?? alone;
  const wary = guide !== undefined || isAfterDanger(jobs, who, now);
  const wanted = (command.file ? undefined : jobs.wishes?.read(command.text, asked, who, now, wary)) ?? NOTHING;
  const { sure, offers, again }: ReturnType<typeof besideGuide> = guide ? besideGuide(wanted, asked, guide) : wanted;
  if (again) return perform({ does: again }, jobs, now, who);
  const [one] = (guide ? undefined : wanted.several?.acts) ?? [];
  if (one && wanted.several) return { is: 'several', ...wanted.several, wish: { action: one.action, asked } };
  if (sure) {
    const { action, beside } = sure;
    return { ...(await perform(sure, jobs, now, who)), wish: { action, asked, ...(beside ? { beside } : {}) } };
  }
  const isRefused = offers.some(({ action, does }) => action === 'agendaAdd' && does.do === 'reword');
  const point = !guide && (isRefused || asksForPoint(command.text));
  // What may be a point tells of what is to be talked of, often of one: nothing of it is kept, unless it asks of nobody.
  const isPoint = mayBePoint(command.text, offers) && jobs.wishes?.asksOfNobody(command.text) !== true;
  const unkept = isPrivate(asked) || isPoint;
  const missing = !guide && asked.outcome === 'none' && asked.why === 'unknown' && !unkept;
  const kept = missing ? await keep(jobs, command.text, 'none', undefined, now) : 0;
  // What a card carries comes back with a press: no more than would be kept anyway.
  // What somebody says of their own life, or of a grown-up's, is kept nowhere at all.
  const text = unkept ? '' : (jobs.queue?.keep(command.text) ?? command.text);
  // Danger leads, and nothing of what else was wanted is done.
  const leads = asked.urgent ?? asked.adult ?? asked.self ?? (asked.caution && offers.length === 0);
  const undone = Boolean(leads) && !guide && asksForAct(command.text);
  const not = { ...(undone ? { undone: true as const } : {}), ...(point ? { noPoint: point } : {}) };
  const waits = wanted.question && !guide ? { waits: true as const } : {};
  return { is: 'asked', file: command.file, text, kept, offers, ...not, ...waits, ...(wanted.question ?? asked) };
}

const NOTHING: Wanted = { offers: [] };
/** How many rules a search lists. */
const FOUND_MAX = 8;

/** What answers something else than a rule does, so that who asks why after it means that. */
const ANSWERS: ReadonlySet<Outcome['is']> = new Set(['booking', 'group', 'several', 'askFirst', 'told', 'refused']);

/** What may tell of danger, or lead to what to do in it: whoever sends that is answered each time, with 112. */
const MAY_BE_DANGER: ReadonlySet<Command['do']> = new Set(['ask', 'show', 'guide', 'refuseFile']);

/** What somebody gets who asks faster than can be answered: the emergency notice, if what they wrote tells of danger. */
function slowedDown(command: Command, told: boolean, { answering }: Jobs, now: Date): Outcome {
  const asked =
    command.do === 'ask'
      ? answering.ask(command.text, [], now)
      : command.do === 'show'
        ? answering.show(command.rule, now)
        : undefined;
  return {
    is: 'tooFast',
    silent: told && !MAY_BE_DANGER.has(command.do),
    ...(asked?.urgent ? { urgent: asked.urgent } : {}),
  };
}

/**
 * One turn: counts it, asks the table of rights, and sends the command to the job that does it, as of an instant. What
 * is refused has had no effect.
 */
export async function takeTurn(command: Command, jobs: Jobs, now: Date, who: Who = {}): Promise<Outcome> {
  const points = command.do === 'search' ? COST.search : COST.message;
  const pace = await jobs.limits?.take(who.objectId ?? who.address ?? '', points);
  if (pace?.is === 'tooFast') return slowedDown(command, pace.told, jobs, now);
  const outcome = await perform({ does: command }, jobs, now, who);
  const isOther = ANSWERS.has(outcome.is) || (outcome.is === 'asked' && outcome.outcome !== 'answer');
  if (isOther && who.objectId !== undefined && who.channel === undefined)
    jobs.lastRules?.pass(who.objectId, outcome.is === 'asked' ? 'unknown' : 'shown');
  return outcome.is === 'asked' ? noteShown(outcome, jobs.lastRules, who, now) : outcome;
}

/** Asks the table of rights, and does what may be done; what would change something at once, and has to be asked about, is not done. */
async function perform(
  { does: command, asksFirst }: Pick<Meant, 'does' | 'asksFirst'>,
  jobs: Jobs,
  now: Date,
  who: Who,
): Promise<Outcome> {
  const job = command.do === 'reword' ? command.meant.do : command.do;
  if ((job === 'booking' && !jobs.booking) || (job === 'group' && !jobs.groups)) return { is: 'notHere' };
  const right = mayDo(command, who, await standingOf(jobs, command, who));
  if (right.is === 'refused') return right;
  return asksFirst ? { is: 'askFirst', does: command } : route(command, jobs, now, who, right);
}

/** What has to be reworded, unless the group knows every word of it as nobody's: then what was meant is done. */
async function reword(command: Reword, jobs: Jobs, now: Date, who: Who, granted: Granted): Promise<Outcome> {
  const left = settled(command, granted.group?.group.nobody ?? []);
  if (left.do !== 'reword') return route(left, jobs, now, who, granted);
  const { meant, faults, nobody } = left;
  if (meant.do === 'booking' && jobs.booking && meant.step.is === 'confirm') {
    const booking = await bookingFormAgain(meant.step, meant.inputs, jobs.booking, personOf(who), now);
    return { is: 'reword', meant, faults, nobody, form: { is: 'booking', booking } };
  }
  if (meant.do === 'group' && jobs.groups) {
    const group = groupFormAgain(meant.step, meant.inputs, jobs.groups, granted.group, now);
    return { is: 'reword', meant, faults, nobody, form: { is: 'group', group } };
  }
  return { is: 'oldCard' };
}

async function route(command: Command, jobs: Jobs, now: Date, who: Who, granted: Granted): Promise<Outcome> {
  const { answering } = jobs;
  switch (command.do) {
    case 'ask':
      return ask(command, jobs, now, who);
    case 'show':
      return { is: 'asked', file: false, text: '', kept: 0, ...answering.show(command.rule, now) };
    case 'guide': {
      const step = answering.guideStep(command.picks, command.version, now);
      return step ? { is: 'guide', ...step, again: command.again } : { is: 'oldCard' };
    }
    case 'rejectChoices':
      return {
        is: 'choicesRejected',
        text: command.text,
        kept: command.text ? await keep(jobs, command.text, 'rejected', undefined, now) : 0,
      };
    case 'helped': {
      if (command.yes) return { is: 'thanks' };
      // A card may have been changed on its way: only the id of a rule is kept as one.
      const shown = answering.find(command.rule, now)?.id;
      const kept = await keep(jobs, command.text, 'unhelpful', shown, now);
      return { is: 'unhelpful', others: answering.others(command.text, command.rule, now), kept };
    }
    case 'search':
      return { is: 'found', rules: answering.typed(command.text, FOUND_MAX, now) };
    case 'showUnanswered':
    case 'closeUnanswered':
    case 'draftUnanswered':
    case 'reviews':
    case 'changes':
    case 'tellMe':
    case 'report':
      return curate(command, jobs, now, who);
    case 'reword':
      return reword(command, jobs, now, who, granted);
    case 'booking': {
      if (!jobs.booking) return { is: 'notHere' };
      return { is: 'booking', booking: await takeStep(command.step, command.inputs, jobs.booking, personOf(who), now) };
    }
    case 'group': {
      if (!jobs.groups) return { is: 'notHere' };
      const { step, inputs } = command;
      const standing = await standingOf(jobs, command, who);
      const member = { ...memberOf(who), may: mayTake(who, granted, standing) };
      const group = await takeGroupStep(step, inputs, jobs.groups, member, granted.group, now);
      return { is: 'group', group, hidden: hiddenFrom(who, granted, standing) };
    }
    case 'tell':
      return { is: 'told', ...(await toldOf(command, answering.data.directory, jobs.booking, now)) };
    case 'chat':
      return { is: 'chat', said: command.said };
    case 'help':
      return { is: 'help' };
    case 'welcome':
      return { is: 'welcome' };
    case 'greet':
      return { is: 'greeting' };
    case 'thank':
      return { is: 'thanks' };
    case 'refuseFile':
      return { is: 'fileRefused' };
    case 'refuseOldCard':
      return { is: 'oldCard' };
  }
}
