import type { IdentityKind } from '../door/guard/identity-kind.js';
import { dayOf } from '../shared/day.js';
import { madeAnew, type Recall } from '../shared/recall.js';
import { inOne, type Piece } from '../shared/steps.js';
import { fold } from '../shared/text.js';
import type { Asked, GuideStep, WhyNone } from './asked.js';
import { asksToReport } from './asks-to-report.js';
import { comingChange } from './coming-change.js';
import { FALLBACK_NOTICE } from './danger/urgent.js';
import { createWatch, type Watched } from './danger/watch.js';
import type { AnsweringData } from './data.js';
import { createDays, type DayIndex } from './day-index.js';
import { asksForForums, forumFacts } from './forum-facts.js';
import { walk } from './guide/walk.js';
import { languageOf } from './language.js';
import { orOfNamed } from './named.js';
import { holdsIn, placesIn } from './place.js';
import type { Rule } from './rule.js';
import { CHOICES_MAX, createSafeRules } from './safe-rules.js';
import { idsBeside } from './search/beside.js';
import { CAUTIOUS } from './search/calibration.js';
import { decide, rulesAmong } from './search/decide.js';
import type { Found, Index } from './search/index.js';
import { NATIONAL } from './search/topics.js';
import { askingSeveral } from './several.js';

export type { Asked, GuideStep, WhyNone } from './asked.js';
export type { AnsweringData } from './data.js';

/** How many related rules stand as buttons under an answer. */
const RELATED_MAX = 3;
/** How many of them are first the nearest others that may have been meant. */
const NEAR_MAX = 2;

/** The answering job over one reading of the knowledge base; pure but for the last day's rules, kept at hand. */
export interface Answering {
  readonly data: AnsweringData;
  /** Where what takes long to learn from the same knowledge is asked for. */
  readonly recall: Recall;
  /** Reads the rules of `now`'s day into the search: seconds that no question should wait for. */
  prepare(now: Date): void;
  /** What `prepare` does, a piece a call: for whoever lets questions in between. */
  pieces(now: Date): readonly Piece[];
  /** Answers a question that is already free of identity, by the rules of `now`'s day in Sweden. */
  ask(question: string, identity: readonly IdentityKind[], now: Date): Asked;
  /** The rule of that id as of `now`'s day; undefined where no version of it applies. */
  find(id: string, now: Date): Rule | undefined;
  /** The rule of that id as an answer, or the plain statement that no version of it applies. */
  show(id: string, now: Date): Asked;
  /** The nearest rules to a question but for one that did not help; at most CHOICES_MAX. */
  others(question: string, but: string, now: Date): Rule[];
  /** The nearest rules to a question, best first; at most `most`. */
  nearest(question: string, most: number, now: Date): Rule[];
  /** The rules that a question may mean that goes on from a rule, best first; at most CHOICES_MAX, the rule itself never. */
  beside(question: string, last: Rule, now: Date): Rule[];
  /** Everything that the day's search finds for a message: rules, what is not the bot's, what is to be done. */
  search(message: string, now: Date): Found;
  /** Every rule of the day, by title. */
  all(now: Date): Rule[];
  /** Rules for what somebody is typing: titles first, then what the search finds; at most `most`. */
  typed(text: string, most: number, now: Date): Rule[];
  /** Whether the directory names this person (Entra object id) as a curator of the rules. */
  isCurator(objectId: string | undefined): boolean;
  /** Where these picks lead in the guide; undefined for picks of no or another guide (a version not given is this one). */
  guideStep(picks: readonly number[], version: string | undefined, now: Date): GuideStep | undefined;
}

/** Makes the answering job over one reading of the knowledge base; what it learns is asked of `recall`. */
export function createAnswering(data: AnsweringData, recall: Recall = madeAnew): Answering {
  const packOf = new Map(data.rules.map(rule => [rule.id, rule.pack]));
  const chosen = new Set(packOf.values());
  const days = createDays(data, recall);
  const onDay = (now: Date): DayIndex => days(dayOf(now));

  /** The index as it is at one message, until the next one is asked: nothing is searched for twice. */
  let atMessage: { readonly day: DayIndex; readonly index: Index } | undefined;
  const indexFor = (now: Date): Index => {
    const day = onDay(now);
    if (atMessage?.day !== day) atMessage = { day, index: day.search().index.remembering() };
    return atMessage.index;
  };

  const watch = createWatch(data, recall);
  const safe = createSafeRules(data.rules);

  /**
   * `near` are rules that may have been meant as well: they come first among the related. A rule for danger brings the
   * notice where it was asked for by its own words, or where danger may be told; to a calm message only the line.
   */
  const answerWith = (
    rule: Rule,
    day: DayIndex,
    question: string,
    { urgent, caution }: Watched,
    asked: boolean,
    near: readonly string[] = [],
  ) => {
    const leads = urgent ?? (rule.urgent && (asked || caution) ? (data.notice ?? FALLBACK_NOTICE) : undefined);
    const line = rule.urgent && !leads;
    const beside = new Set([...near, ...rule.related].filter(id => id !== rule.id));
    const related = [...beside].flatMap(id => day.valid.get(id) ?? []).slice(0, RELATED_MAX);
    const facts = forumFacts(question, rule, data.forums ?? [], data);
    const coming = comingChange(rule, data.rules, day.on);
    return {
      ...(leads ? { urgent: leads } : {}),
      ...(line ? { caution: true as const } : {}),
      outcome: 'answer',
      rule,
      related,
      facts,
      ...(coming ? { coming } : {}),
    } as const;
  };

  const near = (question: string, but: string | undefined, most: number, now: Date): Rule[] => {
    const { valid, search } = onDay(now);
    const found = rulesAmong(search().index.search(question), id => id !== but);
    return found.flatMap(hit => valid.get(hit.id) ?? []).slice(0, most);
  };

  const pieces = (now: Date) => {
    const day = onDay(now);
    return [...day.pieces, inOne(() => watch('', text => day.search().index.search(text)))];
  };

  const answering: Answering = {
    data,
    recall,
    pieces,
    prepare(now) {
      for (const piece of pieces(now)) while (piece());
    },
    ask(question, identity, now) {
      const day = onDay(now);
      const language = languageOf(question, data.languages ?? []);
      const places = data.places ? placesIn(question, data.places) : [];
      // A clock time or a place in a list tells of nothing, whatever numbers stand in the examples; 112 does.
      const isNumber = !/\p{L}|112/u.test(question) && data.urgent !== undefined;
      const watched = isNumber ? {} : watch(question, text => indexFor(now).search(text));
      const about = {
        identity,
        on: day.on,
        elsewhere: places === 'elsewhere' || (places.length > 0 && !places.some(place => chosen.has(place))),
        ...(language ? { language } : {}),
        ...(asksToReport(question) ? { asksToReport: true as const } : {}),
        ...watched,
      };
      const none = (why: WhyNone, confidence = 0): Asked => ({ ...about, outcome: 'none', why, confidence });
      if (language && !language.answers) return none('otherLanguage');
      if (data.rules.length === 0) return none('notLoaded');
      const forums = (data.forums ?? []).filter(forum => !forum.ended && holdsIn(forum.pack, places));
      // A curator's own phrasing has its rule, also when it speaks of forums.
      if (forums.length > 0 && asksForForums(question) && !day.search().phrasings.finds.has(fold(question))) {
        const choices = [...new Set(forums.map(forum => forum.rule))].flatMap(id => day.valid.get(id) ?? []);
        return { ...about, outcome: 'choose', choices, forums, worry: false, confidence: 1 };
      }
      const index = indexFor(now);
      const { phrasings } = day.search();
      if (isNumber && !phrasings.finds.has(fold(question))) return none('noQuestion');
      const here = (id: string) => holdsIn(packOf.get(id) ?? NATIONAL, places);
      const decided = (text: string) => decide(index, phrasings, text, data.calibration ?? CAUTIOUS, here);
      const decision = orOfNamed(decided(question), question, decided, id => day.valid.get(id)?.area);
      const { confidence } = decision;
      const base = { ...about, confidence };
      const danger = watched.urgent !== undefined && data.urgent !== undefined;
      const ids = safe.ordered(decision.ids, question, danger);
      const found = day.valid.get(decision.ids[0] ?? '');
      const sure =
        decision.level === 'answer' &&
        safe.isSureEnough(confidence, found, question, { danger, beyond: base.elsewhere || language !== undefined });
      const [first] = sure ? decision.ids : ids;
      const isOurs = !phrasings.notOurs.has(fold(question));
      const inDanger = isOurs && safe.danger !== undefined && ids[0] === safe.danger && day.valid.has(safe.danger);
      const leave = watched.putsOff ? safe.forLeave(ids, decision, question, true) : undefined;
      // Of a grown-up, and of the writer's own weariness, no rule is offered that is not surely the one, nor one on harm to a child.
      const lead = sure && first !== undefined ? day.valid.get(first) : undefined;
      const ofChild = lead?.urgent === true || (confidence < 1 && lead?.roles.includes('told-harm') === true);
      if (watched.adult && (!lead || ofChild)) {
        const ofAge = day.valid.get(safe.forGrownPupil(question) ?? '');
        return ofAge ? { ...base, ...answerWith(ofAge, day, question, watched, false) } : none('grownUp', confidence);
      }
      if (watched.weary && !sure) return none('weary', confidence);
      if ((decision.level === 'none' && !inDanger && leave === undefined) || first === undefined)
        return none(decision.empty ? 'noQuestion' : 'unknown', confidence);
      const rule = day.valid.get(first);
      if (!rule) return none('notValid', confidence);
      if (sure) {
        const exact = confidence === 1;
        const others = exact ? rulesAmong(index.search(question), () => true).map(hit => hit.id) : decision.ids;
        const near = others.filter(id => id !== first).slice(0, NEAR_MAX);
        return { ...base, ...answerWith(rule, day, question, watched, exact, near) };
      }
      if (danger && safe.isDanger(decision.ids))
        return { ...base, ...answerWith(rule, day, question, watched, false, ids.slice(0, CHOICES_MAX)) };
      const plain =
        leave ??
        safe.forHarm(danger ? decision.ids : ids, decision, question) ??
        (danger ? undefined : safe.forLeave(ids, decision, question));
      // Also in danger: what to do now stands in the notice above it.
      const told = day.valid.get(plain ?? '');
      if (told) return { ...base, ...answerWith(told, day, question, watched, false, ids.slice(0, CHOICES_MAX)) };
      const nearest = ids.flatMap(id => day.valid.get(id) ?? []).filter(({ urgent }) => urgent || !watched.self);
      const choices = nearest.slice(0, CHOICES_MAX);
      const worry = watched.caution === true || choices.some(({ area }) => area === 'anmalan');
      return { ...base, outcome: 'choose', choices, forums: [], worry };
    },
    find: (id, now) => onDay(now).valid.get(id),
    others: (question, but, now) => near(question, but, CHOICES_MAX, now),
    nearest: (question, most, now) => near(question, undefined, most, now),
    beside(question, last, now) {
      const { valid, search } = onDay(now);
      return idsBeside(search().index, question, last, id => valid.get(id)?.area)
        .flatMap(id => valid.get(id) ?? [])
        .slice(0, CHOICES_MAX);
    },
    search: (message, now) => indexFor(now).search(message),
    all: now => [...onDay(now).valid.values()].toSorted((one, other) => one.title.localeCompare(other.title, 'sv')),
    typed(text, most, now) {
      const { valid, search } = onDay(now);
      const { index, titles } = search();
      const found = rulesAmong(index.search(text), () => true).map(hit => hit.id);
      const ids = new Set([...titles(text), ...found]);
      return [...ids].flatMap(id => valid.get(id) ?? []).slice(0, most);
    },
    isCurator: objectId => objectId !== undefined && (data.directory?.curators ?? []).includes(objectId),
    guideStep(picks, version, now) {
      const { guide, directory, law, afterReport } = data;
      if (!guide || (version !== undefined && version !== guide.version)) return undefined;
      const step = walk(guide, picks);
      if (!step) return undefined;
      const { on, valid } = onDay(now);
      const notice = data.notice ?? FALLBACK_NOTICE;
      return { step, context: { guide, on, directory, law, notice, afterReport, find: id => valid.get(id) } };
    },
    show(id, now) {
      const day = onDay(now);
      const rule = day.valid.get(id);
      const base = { identity: [], on: day.on, elsewhere: false, confidence: 1 } as const;
      return rule ? { ...base, ...answerWith(rule, day, '', {}, true) } : { ...base, outcome: 'none', why: 'notValid' };
    },
  };
  const asking = askingSeveral(answering.ask);
  return {
    ...answering,
    ask(...asked) {
      atMessage = undefined;
      return asking(...asked);
    },
  };
}
