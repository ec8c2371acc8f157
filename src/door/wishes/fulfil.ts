import type { Action } from '../../answering/wishes/examples.js';
import { type BookingInputs, type BookingStep, bookingInputs } from '../../booking/actions.js';
import type { Wanted } from '../../booking/wanted.js';
import { type GroupInputs, type GroupStep, groupInputs } from '../../groups/actions.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import type { Directory } from '../../shared/directory.js';
import { fold } from '../../shared/text.js';
import type { Command } from '../commands.js';
import type { Guard } from '../guard/guard.js';
import { strictly } from '../strict.js';
import { yesOrNo } from '../yes-or-no.js';
import { ofAll, ownName } from './about-booking.js';
import { awaySaid } from './away-said.js';
import { besideWish } from './beside-wish.js';
import { codeIn, halfCodeIn, namedSchoolIn, SCHOOL_END, schoolIn, withoutCode } from './carried.js';
import { chatIn } from './chat.js';
import { notTaken, wishedIn } from './left-out.js';
import { saysOnly, withoutLead } from './left-over.js';
import { pointAsked } from './point.js';
import { reminderAsked } from './reminders.js';
import { byItsTime, toCancelIn, toMoveCode, toMoveIn } from './to-move-in.js';
import { wantedIn } from './wanted-in.js';
import { whenIn } from './when.js';
import { meetingToCancel, meetingToMove } from './which-meeting.js';
import { endsDays, type WorkerSaid, workerSaidIn } from './worker-said.js';

/**
 * What somebody says beside what is to be done, and what is no part of it: what was not understood, or is asked, as it was written; that a
 * time is to come back, or how long it is to be; when a social worker wants a booking of hers to be; that others than the group be told; a new name that may be somebody's.
 */
export type Beside =
  | { readonly is: 'unread' | 'asked' | 'notSent'; readonly said: string }
  | { readonly is: 'notFilled' | 'leftOut'; readonly said: readonly string[] }
  | { readonly is: 'goal'; readonly goal: Wanted }
  | { readonly is: 'waits'; readonly day?: true }
  | { readonly is: 'comesBack' | 'length' | 'ownName' | 'all' | 'groupAlone' | 'nameLeft' };

/** What is to be done for somebody, as they put it in their own words. */
export interface Meant {
  readonly action: Action;
  readonly does: Command;
  /** It would change something at once: it is shown and asked about first. */
  readonly asksFirst?: true;
  readonly beside?: readonly Beside[];
}

/** What the words of a message are read beside. */
export interface Around {
  readonly today: Day;
  readonly directory: Directory | undefined;
  readonly calendar: SchoolCalendar;
  readonly guard: Guard;
  /** Whether the writer is a contact social worker; undefined where nobody knows who writes. */
  readonly worker?: boolean | undefined;
}

const booking = (step: BookingStep, inputs: BookingInputs = bookingInputs.parse({})): Command => ({
  do: 'booking',
  step,
  inputs,
});
const group = (step: GroupStep, inputs: Partial<GroupInputs> = {}): Command => ({
  do: 'group',
  step,
  inputs: groupInputs.parse(inputs),
});

function add(text: string, guard: Guard): Command {
  const said = whenIn(text);
  if (said === undefined) return group({ is: 'addForm' });
  // What stands beside it may change when they meet: then all of it is looked at, and what is not understood is named.
  const phrase = saysOnly(text, said) ? said : withoutLead(text);
  return strictly({ do: 'group', step: { is: 'preview' }, inputs: groupInputs.parse({ phrase }) }, [], guard);
}

/** How many there have been, which nobody is shown of one person. */
const COUNTS_HELD =
  /\b(?:hur manga|antal\w*|statistik\w*|siffror)\b.*\b(?:haft|hade|traff\w+|hallit|genomfort|gjort|blev|i host|i var|i ar|forra)\b/;
/** Somebody is mentioned in the message: the door writes no name. */
const MENTIONS = /(?:^|\s)en kollega(?!\p{L})/iu;
const WHO = /(?:^|[^\p{L}])(?:vem|vilka?)(?!\p{L})/iu;

const BACK = /\b(?:tillbaka|frisk|friska)\b/;
/** By name, though the words are those of who wants none: "på mitt namn", "inte anonymt". */
const BY_NAME =
  /^(?!.*\b(?:inte|ej|utan|slippa|slipper|dolj\w*)\b).*\b(?:(?:pa|i|under) mitt (?:eget )?namn|med (?:mitt )?namn)\b|\b(?:inte|ej|icke|utan att|without|not)(?: \w+){0,3} anonym/;
/** Whoever wants no name on it says so: what only sounds like it ("ingen brådska") leaves both ways open. */
const NAMELESS =
  /anonym|inkognito|hemlig|\b(?:utan|inte|ej|slipp\w*|dolj\w*|no|without)\b.*\b(?:namn\w*|heter|name)\b|\b(?:inte|ej|utan att|slipp\w*)\b.*\bvem (?:jag|det|vi|som)\b|\b(?:ingen|inte|utan att)\b.*\b(?:vet|veta|ser|se|marker|ledas?|sparas?)\b.*\b(?:jag|mig|mej|vem)\b/;
const AWAY = /\b(?:sjuk|borta|ledig|vabb?a?r?|semester|franvarande|inte|ej|aldrig|icke)\b/;
/** "jag är tillbaka på onsdag" is the opposite of being away; "sjuk, tillbaka på fredag" and "inte frisk än" are not. */
const isBack = (text: string): boolean => BACK.test(fold(text)) && !AWAY.test(fold(text));

/** "Sätt på dem igen" is the opposite of pausing; "slå inte på dem" is not. */
const ON_AGAIN =
  /\b(?:igen|fortsatt\w*|ateruppta\w*|satt(?:a|er)? pa|sla(?:r)? pa|starta\w*|borja\w*)\b(?!.*\b(?:inte|ej)\b)/;

const QUIET =
  /\b(?:paus\w*|tyst\w*|stang\w* av|sla\w* av|stoppa\w*|sluta\w*|slopa\w*|skippa\w*|tar? bort|radera\w*|inga paminn\w*|ingen paminn\w*|paminn\w* inte|mut\w*|av med paminn\w*|inte paminn\w*|vila\w*|borja inte|hall\w* tyst)\b/;

const SAME_NEXT = /(?<!\p{L})samma tid,? (nästa vecka|veckan (?:efter|därpå)|om \p{L}+ veck(?:a|or))(?!\p{L})/iu;
const REBOOK = /(?<!\p{L})(?:boka om|omboka)(?!\p{L})/iu;

/** An action, and the message that asked for it (free of identity), -> what to do, filled in with what the message says. */
export function fulfil(action: Action, text: string, around: Around): Meant {
  const { today, directory, calendar, guard } = around;
  const does = (command: Command): Meant => ({ action, does: command });
  const school = () => schoolIn(text, directory?.schools ?? [])?.id;
  const half = halfCodeIn(text) === undefined ? {} : { half: true as const };
  // What her form is not filled in with is named.
  const ofWorker = ({ step, inputs, unread = [], goal }: WorkerSaid): Meant => {
    const beside: Beside[] = goal ? [{ is: 'goal', goal }] : [];
    if (unread.length > 0) beside.push({ is: 'notFilled', said: unread.map(one => `”${one}”`) });
    return { ...does(booking(step, inputs)), ...(beside.length > 0 ? { beside } : {}) };
  };
  const times: Meant = { action: 'workerTimes', does: booking({ is: 'times' }) };
  switch (action) {
    case 'book':
    case 'bookAnonymous': {
      const named = school();
      // "Samma tid nästa vecka" is on the same day of it.
      const { shift, rest } = byItsTime(text.replace(SAME_NEXT, 'samma dag och tid $1'));
      const { wanted: said, leftOut = [] } = wishedIn(shift?.same ? rest : text, today, calendar) ?? {};
      const folded = fold(text);
      const beside = [...besideWish(text), ...notTaken(leftOut), ...ownName(text)];
      const times = (step: BookingStep, inputs?: BookingInputs): Meant => ({
        ...does(booking(shift?.same && step.is !== 'findSchool' ? ({ ...step, shift } as BookingStep) : step, inputs)),
        ...(beside.length > 0 ? { beside } : {}),
      });
      const isNameless = action === 'bookAnonymous' && NAMELESS.test(folded) && !BY_NAME.test(folded);
      const wanted =
        said || isNameless ? { wanted: { ...said, ...(isNameless ? { anonymous: true as const } : {}) } } : {};
      // A school that nobody knows is looked for, so that it is said not to be known.
      const unknown = named === undefined ? namedSchoolIn(text) : undefined;
      if (unknown !== undefined)
        return times({ is: 'findSchool', ...wanted }, bookingInputs.parse({ schoolName: unknown }));
      return times({ ...(named === undefined ? { is: 'begin' } : { is: 'slots', school: named }), ...wanted });
    }
    case 'myBookings':
      return does(booking({ is: 'mine' }));
    case 'cancel': {
      const code = codeIn(text);
      // It asks first, and says which time.
      const mine: BookingStep = {
        is: 'mine',
        to: 'cancel',
        ...half,
        ...toCancelIn(withoutCode(text), today, calendar),
      };
      return { ...does(booking(code ? { is: 'askCancel', code } : mine)), ...ofAll(text) };
    }
    case 'reschedule': {
      const move = codeIn(text);
      // "Boka om KOD en vecka senare" is no time in a week.
      const to = toMoveIn(move ? withoutCode(text).replace(REBOOK, 'flytta') : withoutCode(text), today, calendar);
      const { leftOut = [] } = wishedIn(text, today, calendar) ?? {};
      const beside = [...besideWish(text, true), ...notTaken(leftOut)];
      const moves = (step: BookingStep): Meant => ({
        ...does(booking(step)),
        ...(beside.length > 0 ? { beside } : {}),
      });
      if (move === undefined) return moves({ is: 'mine', to: 'move', ...half, ...to });
      const named = school();
      const way = { move, ...toMoveCode(to) };
      return moves(named === undefined ? { is: 'changeSchool', ...way } : { is: 'slots', school: named, ...way });
    }
    case 'workerTimes': {
      if (COUNTS_HELD.test(fold(text))) return does({ do: 'tell', what: 'ownCount' });
      return ofWorker(workerSaidIn(text, today, calendar));
    }
    case 'workerAway': {
      // Which of her days away a day ends is hers to see: nothing before it is given back.
      if (isBack(text))
        return whenIn(text) === undefined ? { action, does: booking({ is: 'back' }), asksFirst: true } : times;
      return ofWorker(endsDays(text) ? workerSaidIn(text, today, calendar) : awaySaid(text, today, calendar));
    }
    case 'contact': {
      const named = school();
      const unknownSchool = named === undefined && SCHOOL_END.test(text);
      return does({ do: 'tell', what: 'contact', school: named, ...(unknownSchool ? { unknownSchool } : {}) });
    }
    case 'numbers':
      return does({ do: 'tell', what: action });
    case 'unlinkGroup':
      return does(group({ is: 'unlinkForm' }));
    case 'handOverConvener':
      // Who is mentioned is asked at once: that is done by the very words alone.
      return does(MENTIONS.test(text) ? { do: 'tell', what: action } : group({ is: 'handOver' }));
    case 'nextMeeting':
      // Of a meeting on a day that is said all are shown: the next one may be another.
      return does(group({ is: wantedIn(text, today, calendar)?.wanted.days ? 'meetings' : 'next' }));
    case 'listMeetings':
      return does(group({ is: 'meetings' }));
    case 'addMeeting':
      return does(add(text, guard));
    case 'moveMeeting': {
      const { step, phrase } = meetingToMove(text, today, calendar);
      return does(group(step, { phrase }));
    }
    case 'cancelMeeting':
      return does(group(meetingToCancel(text, today, calendar)));
    case 'agendaAdd':
      return does(pointAsked(text, around));
    case 'status':
      return does(WHO.test(text) ? { do: 'tell', what: 'convener' } : group({ is: 'status' }));
    case 'evaluate':
      return does(group({ is: /resultat|svar(?:en|ade)\b/i.test(text) ? 'results' : 'evaluateForm' }));
    case 'linkGroup':
      return does(group({ is: 'linkForm' }));
    case 'pauseReminders': {
      const reminds = reminderAsked(text);
      if (reminds) return does(group({ is: 'about', reminds }));
      const said = fold(text);
      const [on, quiet] = [ON_AGAIN.test(said), QUIET.test(said)];
      // When they come is chosen in the group's own form; so is what may be meant either way ("stäng av dem igen").
      if (on === quiet) return does(group({ is: 'editForm' }));
      return on ? does(group({ is: 'resume' })) : { action, does: group({ is: 'pause' }), asksFirst: true };
    }
    case 'todo':
      return does(group({ is: 'todoForm' }));
    case 'members':
      return does({ do: 'tell', what: 'convener' });
    case 'unanswered':
      return does({ do: 'showUnanswered' });
    case 'reviews':
    case 'changes':
      return does({ do: action });
    case 'curating':
      return does({ do: 'tell', what: 'curating' });
    case 'guide':
      return does({ do: 'guide', picks: [] });
    case 'help':
      return does({ do: 'help' });
    case 'greet':
      return does({ do: 'greet' });
    case 'thanks':
      return does({ do: 'thank' });
    case 'smalltalk':
      return does({ do: 'chat', said: chatIn(text) ?? (yesOrNo(text) === 'unsure' ? 'unsure' : 'other') });
  }
}

/** A command as far as it tells which card comes of it: that of one's bookings comes first, whatever is to be done with one of them. */
export function cardOf(does: Meant['does']): string {
  if (does.do !== 'booking') return JSON.stringify(does);
  if (does.step.is === 'mine') return JSON.stringify({ ...does, step: { is: 'mine' } });
  return JSON.stringify({ ...does, step: { ...does.step, wanted: undefined } });
}
