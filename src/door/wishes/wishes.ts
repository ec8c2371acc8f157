import type { Answering, Asked } from '../../answering/answering.js';
import { saysNothing } from '../../answering/danger/says-nothing.js';
import { toldIn } from '../../answering/several.js';
import { plansReport } from '../../answering/tellings/puts-off.js';
import { WARY } from '../../answering/wishes/counts.js';
import { ACTIONS, type Action } from '../../answering/wishes/examples.js';
import { createExplaining, type Explained } from '../../answering/wishes/explained.js';
import { createWishReader } from '../../answering/wishes/reading.js';
import { isRoomWord } from '../../groups/series/read-place.js';
import { dayOf } from '../../shared/day.js';
import { remembered } from '../../shared/remembered.js';
import { calendarOf } from '../../shared/school-year.js';
import { fold, words } from '../../shared/text.js';
import type { Guard } from '../guard/guard.js';
import { isOnlyPlace } from '../place-said.js';
import type { Who } from '../who.js';
import { aboutBooking } from './about-booking.js';
import { actionThere } from './action-there.js';
import { asksAbout } from './asks-about.js';
import { cannotThen } from './away-said.js';
import { asksForAct, codeIn, schoolIn, withoutCode } from './carried.js';
import { isDenied } from './denied.js';
import { type Around, cardOf, fulfil } from './fulfil.js';
import { besideQuestion, halvesIn } from './halves.js';
import { wishedIn } from './left-out.js';
import { besideMessages } from './not-sent.js';
import { isSchool, namesOf } from './our-names.js';
import { asksOfNobody, outright } from './outright.js';
import { plainAnswer, regrets, UNCHANGED } from './plain-answers.js';
import { createMayBePlain, plainly, shortly } from './plainly.js';
import { isTheirs, together, wishOf } from './roles.js';
import { saysWhen } from './says-when.js';
import { severalIn } from './several.js';
import { sameDayOfWeek, sameSaid, shiftSaid } from './shift.js';
import type { Wanted, Wishes } from './taken.js';
import { ofMeeting } from './tells-group.js';

/** How far an action that is taken must lead the next one where it is not nearly certain. */
const LEAD = 0.15;
const CERTAIN = 0.8;
/** What is less likely than this is no rival of what is likeliest. */
const RIVAL = 0.03;
/** From which chance an action is offered: beside a rule that is the answer, among rules, and where no rule is near either. */
const OFFER = { answer: 0.1, choose: 0.03, none: 0.2 } as const;
/** How many times as likely an action has to be that is asked for elsewhere. */
const ELSEWHERE = 4;
/** How many are offered there: no more than the card shows. */
const OFFERS_MAX = { answer: 2, choose: 2, none: 3 } as const;
/** From how sure the search is of a rule the action must be nearly certain to be taken in its place. */
const RULE_SURE = 0.95;
/** Of a message of which less is known (share of its weight) nothing is guessed. */
const KNOWN_LEAST = 0.45;
/**
 * From which chance an action is taken of which words of the message are left unexplained: what is asked for may be like
 * ours and not be ours. Chosen on phrasings that were not learned from.
 */
const UNEXPLAINED: Readonly<Record<Explained, number>> = { all: 0, some: 0.6, notObject: 0.9 };
/** What may be a point of an agenda is anything. */
const TAKES_ANYTHING: ReadonlySet<Action> = new Set(['agendaAdd']);
/** An act of no more words says nothing else: "avboka min tid". */
const ACT_MAX = 3;
/** More words than this tell a story or ask a question. */
const WORDS_MAX = 60;

/** Of so many words it is remembered whether they name a place or a school. */
const WORDS_REMEMBERED = 10_000;

/** What nobody wants at all who says that it is not so. */
const DENIED_WHOLLY: ReadonlySet<Action> = new Set(['workerAway']);

const NOTHING: Wanted = { offers: [] };
/** What may be wanted at a time, or done with what is booked then. */
const TAKES_TIME: ReadonlySet<Action> = new Set(['book', 'bookAnonymous', 'cancel', 'reschedule']);
/** What is answered, never offered as something to do. */
const TALK: ReadonlySet<Action> = new Set(['greet', 'thanks', 'smalltalk']);

/** Whether it may wait, or be left to others: who is told to report at once reads that first, and may press afterwards. */
const isTold = (asked: Asked): boolean => asked.outcome === 'answer' && asked.rule.roles.includes('at-once');

/** Makes the reader over one reading of the knowledge base. */
export function createWishes(answering: Answering, guard: Guard): Wishes {
  const { data } = answering;
  const reader = createWishReader(data, answering.recall);
  const own = new Map(data.wishes?.actions.flatMap(({ id, asks }) => asks.map(ask => [fold(ask), id] as const)) ?? []);
  const { take } = data.wishCounts ?? WARY;
  const calendar = calendarOf(data.directory);
  const names = namesOf(data);
  const isWorker = ({ objectId }: Pick<Who, 'objectId'>) =>
    objectId === undefined ? undefined : data.directory?.workers.some(({ id }) => id === objectId);
  const isCurator = ({ objectId }: Pick<Who, 'objectId'>) =>
    objectId !== undefined && data.directory?.curators?.includes(objectId) === true;
  const placeOf = new Map(data.wishes?.actions.map(({ id, place }) => [id, place]));
  const isElsewhere = (action: Action, channel: boolean) => placeOf.get(action) === (channel ? 'private' : 'channel');
  const isName = remembered(
    WORDS_REMEMBERED,
    word => isSchool(word) || names.has(word) || schoolIn(word, data.directory?.schools ?? []) !== undefined,
  );
  const mayBePlain = createMayBePlain(
    data.wishes?.actions.flatMap(({ id, asks }) => (TAKES_TIME.has(id) ? asks : [])) ?? [],
  );
  const isElse = (word: string) =>
    /^\d/.test(word) ||
    saysWhen(word) ||
    isSchool(word) ||
    isRoomWord(word) ||
    names.has(word) ||
    names.has(word.replace(/s$/, ''));
  const explained = data.wishes ? createExplaining(data.wishes, isElse, answering.recall) : () => 'all' as const;
  const leastOf = (action: Action, piece: string) =>
    TAKES_ANYTHING.has(action) ? 0 : UNEXPLAINED[explained(piece, action)];

  /**
   * What a message asks for in the very words that are known, also with a time beside them that is wanted; `named`: of a booking, or at a
   * school. `beside`: what may be said beside them; `act`: so where its verb says what is to be done.
   */
  function exactly(
    text: string,
    { today }: Around,
    beside: 'nothing' | 'act' | 'any',
    named: boolean,
  ): Action | undefined {
    const whole = own.get(fold(text)) ?? shortly(text);
    if (whole !== undefined || beside === 'nothing' || !mayBePlain(text)) return whole;
    const shifted = (shiftSaid(text) ?? sameDayOfWeek(text) ?? sameSaid(text))?.rest.trim();
    const alone = shifted ?? (named || words(text).some(isName) ? text : undefined);
    const rest = (wishedIn(shifted ?? text, today, calendar)?.rest ?? alone)?.replace(/ (?:till|pa|på|i)$/, '');
    if (rest === undefined || (beside === 'act' && !asksForAct(text))) return undefined;
    const isShort = beside === 'any' || words(rest).length <= ACT_MAX;
    const action = (isShort ? own.get(fold(rest)) : undefined) ?? plainly(rest, isName);
    return action !== undefined && TAKES_TIME.has(action) ? action : undefined;
  }

  function read(
    written: string,
    asked: Asked,
    who: Pick<Who, 'channel' | 'objectId'>,
    now: Date,
    wary = plansReport(written),
  ): Wanted {
    if (!data.wishes || words(written).length > WORDS_MAX) return NOTHING;
    if (asked.outcome === 'none' && asked.why === 'otherLanguage') return NOTHING;
    const around: Around = { today: dayOf(now), directory: data.directory, calendar, guard, worker: isWorker(who) };
    const channel = who.channel !== undefined;
    const meantBy = (action: Action) => fulfil(action, written, around);
    const there = (action: Action, part: string) =>
      fulfil(actionThere(action, part, around.worker, channel), part, around);
    const text = withoutCode(written);
    // A code alone does not say what is to be done with its booking.
    if (text === '' && written !== '') return { offers: [meantBy('cancel'), meantBy('reschedule')] };
    const said = words(text).length;
    // "Den andra" is one of what stood somewhere, and no word of a change.
    if (!channel && !asked.urgent && isOnlyPlace(text)) return { offers: [meantBy('myBookings'), meantBy('book')] };
    // What is left of a name and a word says nothing that anybody asked for.
    if (said < 2 && /\[\p{L}/u.test(text)) return NOTHING;
    // Who is tired of a class wants nothing cancelled, and is not answered with small talk; who names a booking by its code does.
    if ((asked.weary && text === written) || asked.adult || asked.self || (asked.perhapsAdult && asked.caution))
      return NOTHING;
    const alone = (part: string) => read(part, asked, who, now).sure;
    const acts = { ...around, isName, channel, meant: there, read: alone };
    const here = channel && !asked.urgent && ofMeeting(written, part => read(part, asked, who, now, wary), around);
    if (here) return here;
    const several = asked.urgent ? undefined : severalIn(written, acts);
    if (several)
      return wary || (isTold(asked) && !several.ofPoint) ? { offers: several.acts } : { several, offers: [] };
    const saidSo = asked.urgent || wary ? undefined : outright(written, channel);
    const named = saidSo && meantBy(saidSo);
    // What tells of a child that is to be reported at once is answered with that; that it is no point stands beside it.
    if (named)
      return isTold(asked) && (plansReport(written) || named.does.do === 'reword')
        ? NOTHING
        : { sure: named, offers: [] };
    const halves = asked.urgent ? undefined : halvesIn(written, acts);
    if (halves && (wary || isTold(asked))) return { offers: [halves.act] };
    if (halves) return besideQuestion(halves, asked, who, question => answering.ask(question, asked.identity, now));
    if (!asked.urgent && regrets(written)) return { sure: UNCHANGED, offers: [] };
    const isOfBooker = !asked.urgent && !isTold(asked) && !channel && !around.worker;
    const ofBooking = isOfBooker ? aboutBooking(written, around, () => meantBy('book')) : undefined;
    if (ofBooking) return wary ? { offers: [ofBooking] } : { sure: ofBooking, offers: [] };
    const exact = asked.urgent
      ? undefined
      : exactly(text, around, isTold(asked) ? 'nothing' : wary ? 'act' : 'any', text !== written);
    if (exact !== undefined && isTheirs(exact, isCurator(who))) {
      return { sure: meantBy(actionThere(exact, written, around.worker, channel)), offers: [] };
    }
    const plain = asked.urgent ? undefined : plainAnswer(text, around.today, calendar);
    if (plain) return { sure: plain, offers: [] };
    if (!asked.urgent && around.worker && who.channel === undefined && cannotThen(text, around.today, calendar))
      return { sure: meantBy('workerAway'), offers: [] };
    if (saysNothing(text)) return NOTHING;
    const found = answering.search(text, now);
    if (found.known < KNOWN_LEAST) return NOTHING;
    const bare = reader(text, channel ? 'channel' : 'private', found);
    const wish = wishOf(bare, { worker: around.worker, curator: isCurator(who), channel }, text);
    const nearest = together(wish.nearest, action => actionThere(action, written, around.worker, channel));
    const [first] = nearest;
    if (!first) return NOTHING;
    // Whether a booking is to be cancelled, moved or shown, its own card comes first: those that lead to one card are one.
    const doesOf = (action: Action) => cardOf(meantBy(action).does);
    const rivals = nearest.slice(1).filter(({ chance }) => chance >= RIVAL);
    const answered = asked.outcome === 'answer';
    const sureOf = said < 2 || (answered && asked.confidence >= RULE_SURE) ? CERTAIN : take;
    // Looked up, which takes a while, only where all of them together could be sure, and outweigh that nothing is wanted.
    const most = rivals.reduce((sum, { chance }) => sum + chance, first.chance);
    const mayBeSure = most >= sureOf && most > wish.none;
    const does = mayBeSure && rivals.length > 0 ? doesOf(first.action) : undefined;
    const allies = does === undefined ? [] : rivals.filter(({ action }) => doesOf(action) === does);
    const sure = allies.reduce((sum, { chance }) => sum + chance, first.chance);
    const second = rivals.find(rival => !allies.includes(rival));
    // Danger leads, and nobody in it is asked what to book; whom to ring may stand beside it.
    if (asked.urgent) {
      const rings = first.action === 'numbers' && first.chance >= take && first.chance > wish.none;
      return rings ? { offers: [meantBy('numbers')] } : NOTHING;
    }
    const leads = sure >= CERTAIN || sure - (second?.chance ?? 0) >= LEAD;
    // A curator's own phrasing has its rule.
    const isRules = answered && asked.confidence === 1;
    const maySuit = sure >= sureOf && sure > wish.none && leads && !isRules && !asksAbout(text, first.action);
    // How far a message is explained takes a while to see: only where all else speaks for the action.
    if (maySuit && sure >= leastOf(first.action, wish.piece)) {
      const meant = meantBy(first.action);
      if (!wary && !isTold(asked)) return { sure: meant, offers: [] };
      return { offers: TALK.has(first.action) ? [] : [meant] };
    }
    // A follow-up is about what was shown before.
    if (asked.outcome === 'choose' && asked.after) return NOTHING;
    const denied = isDenied(text);
    const likely = nearest.filter(
      ({ action, chance }) =>
        chance >= OFFER[asked.outcome] * (isElsewhere(action, channel) ? ELSEWHERE : 1) &&
        !TALK.has(action) &&
        !(denied && DENIED_WHOLLY.has(action)),
    );
    // A booking is named by its code, and not what is to be done with it.
    if (codeIn(written) !== undefined && !['cancel', 'reschedule'].includes(likely[0]?.action ?? ''))
      return { offers: [meantBy('cancel'), meantBy('reschedule')] };
    if (likely.length > 0)
      return { offers: likely.slice(0, OFFERS_MAX[asked.outcome]).map(({ action }) => meantBy(action)) };
    // "Avboka torsdag. Måste rektor säga ja?": what is to be done is not lost beside the question.
    const told = asksForAct(text) ? toldIn(text).filter(part => asksForAct(part)) : [];
    return { offers: told.flatMap(part => read(part, answering.ask(part, [], now), who, now).sure ?? []).slice(0, 1) };
  }

  return {
    read: besideMessages(read),
    asksOfNobody: text => asksOfNobody(text, guard),
    prepare(now) {
      if (data.wishes) reader(ACTIONS[0], 'private', answering.search(ACTIONS[0], now));
    },
  };
}
