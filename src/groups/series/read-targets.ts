import { after, type Hit, isText, lexAt, listed, numberAt, ordinalAt, type Reader, skip, unitAt } from './look.js';
import type { Part, Target } from './parts.js';
import { dateAt, monthAt, yearAt } from './read-dates.js';
import type { Token } from './tokens.js';

const TARGET_LEADS = listed(`
  den | i | på | med | och med | år | med den | är | :
`);
const WITHIN_LEADS = listed(`
  hela | under | under hela | i | på | resten av | hela denna | denna | den här | under den här | hela den här | för | över hela | all | during
`);

/** "imorgon", "i övermorgon", "idag"; "nästa vecka", "om två veckor", "denna vecka". */
export const readAhead: Reader<Part> = (tokens, at) => {
  const hit = aheadAt(tokens, at);
  return hit ? [{ ...hit, got: { is: 'ahead', ...hit.got } }] : [];
};

function aheadAt(tokens: readonly Token[], at: number): Hit<{ days?: number; weeks?: number }> | undefined {
  const keys = (place: number) => lexAt(tokens, place, 'key').map(({ key }) => key);
  const start = skip(tokens, at, ['i', 'under', 'redan']);
  if (keys(start).includes('today') || after(tokens, at, ['i dag'])[0])
    return { got: { days: 0 }, next: after(tokens, at, ['i dag'])[0] ?? start + 1 };
  if (keys(start).includes('after-tomorrow')) return { got: { days: 2 }, next: start + 1 };
  if (keys(start).includes('tomorrow')) return { got: { days: 1 }, next: start + 1 };
  const morning = after(tokens, at, ['i morgon', 'i morron', 'i morrn', 'i mårn'])[0];
  if (morning !== undefined) return { got: { days: 1 }, next: morning };
  // "i eftermiddag" is today; the part of the day is read by itself.
  if (isText(tokens, at, 'i') && isText(tokens, at + 1, 'formiddag', 'eftermiddag', 'kvall'))
    return { got: { days: 0 }, next: at + 1 };
  const week = skip(tokens, at, ['i', 'under', 'på']);
  if (keys(week).includes('next') && unitAt(tokens, week + 1, 'week')) return { got: { weeks: 1 }, next: week + 2 };
  const this_ = after(tokens, week, ['den har'])[0] ?? (keys(week).includes('this') ? week + 1 : undefined);
  if (this_ !== undefined && unitAt(tokens, this_, 'week')) return { got: { weeks: 0 }, next: this_ + 1 };
  const weeks = isText(tokens, at, 'om') ? numberAt(tokens, at + 1) : undefined;
  if (weeks !== undefined && unitAt(tokens, at + 2, 'week') && tokens[at + 2]?.text !== 'v')
    return { got: { weeks }, next: at + 3 };
  return undefined;
}

/** A day, week, month or term by which a series begins or ends. */
export function targetAt(tokens: readonly Token[], at: number): Hit<Target>[] {
  const start = skip(tokens, at, TARGET_LEADS);
  const hits: Hit<Target>[] = [];
  const date = dateAt(tokens, start);
  if (date) hits.push({ ...date, got: { is: 'written', written: date.got } });
  if (unitAt(tokens, start, 'week') && tokens[start + 1]?.kind === 'number' && tokens[start + 1]!.raw.length <= 2)
    hits.push({ got: { is: 'week', week: tokens[start + 1]!.numbers[0]! }, next: start + 2 });
  // "till jul" is Christmas.
  const month = isText(tokens, start, 'jul') ? undefined : monthAt(tokens, start);
  if (month !== undefined) {
    const year = yearAt(tokens, start + 1);
    hits.push({ got: { is: 'month', month, ...(year.got === undefined ? {} : { year: year.got }) }, next: year.next });
  }
  const ahead = aheadAt(tokens, at) ?? aheadAt(tokens, start);
  if (ahead) hits.push({ ...ahead, got: { is: 'ahead', ...ahead.got } });
  hits.push(...termAt(tokens, start));
  for (const [term, words] of TERM_STARTS) {
    for (const next of after(tokens, start, words)) hits.push({ got: { is: 'term', term }, next });
  }
  for (const [feast, words] of FEASTS) {
    for (const next of after(tokens, start, words)) hits.push({ got: { is: 'feast', feast }, next });
  }
  const first = ordinalAt(tokens, start);
  if (first?.got === 1)
    for (const next of after(tokens, first.next, ['advent']))
      hits.push({ got: { is: 'feast', feast: 'advent' }, next });
  const [closed] = lexAt(tokens, start, 'closed');
  if (closed && closed.name !== '' && closed.name !== 'studiedag')
    hits.push({ got: { is: 'closed', name: closed.name }, next: start + 1 });
  return hits;
}

/** "mellan höstlovet och jullovet": the days that are in neither. */
export const readBetween: Reader<Part> = (tokens, at) => {
  const start = after(tokens, at, ['mellan', 'between'])[0];
  const [from] = start === undefined ? [] : targetAt(tokens, start);
  if (from?.got.is !== 'closed') return [];
  const [to] = isText(tokens, from.next, 'och', 'and') ? targetAt(tokens, from.next + 1) : [];
  return to ? [{ got: { is: 'span', from: from.got, to: to.got }, next: to.next }] : [];
};

const FEASTS = [
  ['christmas', ['jul', 'julen', 'juluppehållet', 'julledigheten', 'julavslutningen', 'christmas']],
  ['newyear', ['nyår', 'årsskiftet']],
  ['easter', ['påsk', 'påsken']],
  ['lucia', ['lucia', 'luciadagen']],
  ['advent', ['1 advent', 'första söndagen i advent']],
  ['walpurgis', ['valborg', 'valborgsmässoafton']],
  ['ascension', ['kristi himmelsfärd', 'kristi himmelsfärdsdag']],
  ['whitsun', ['pingst', 'pingsten', 'pingstdagen']],
  ['midsummer', ['midsommar', 'midsommarafton']],
  ['allsaints', ['alla helgon', 'alla helgons dag', 'allhelgona', 'allhelgonahelgen']],
  ['summer', ['sommaren', 'sommar', 'sommaruppehållet', 'sommarledigheten', 'skolavslutningen', 'summer']],
] as const;

/** Where a term begins, by which term it is. */
const startsOf = (month: string, term: string) =>
  ['terminsstart', 'terminsstarten', 'skolstart', 'skolstarten', 'terminens start', 'terminens början']
    .map(words => `${words} i ${month}`)
    .concat([`${term}s start`, `${term}s början`]);
const TERM_STARTS = [
  ['spring', startsOf('januari', 'vårterminen')],
  ['autumn', startsOf('augusti', 'höstterminen')],
] as const;

/** "höstterminen 2026", "ht26", "HT-26", "läsåret 26/27". */
export function termAt(tokens: readonly Token[], at: number): Hit<Target>[] {
  return lexAt(tokens, at, 'term').map(({ term }): Hit<Target> => {
    const dash = tokens[at + 1]?.text === '-' && !tokens[at + 1]!.apart ? at + 2 : at + 1;
    const token = tokens[dash];
    const year =
      token?.kind === 'number' && /^(?:20)?[2-4]\d$/.test(token.raw) ? (token.numbers[0]! % 100) + 2000 : undefined;
    const short = token?.kind === 'number' && token.raw.length === 2 && !isText(tokens, at, 'ht', 'vt');
    if (term === 'year' && token?.kind === 'day-month' && token.numbers[1] === token.numbers[0]! + 1)
      return { got: { is: 'term', term, year: 2000 + token.numbers[0]! }, next: dash + 1 };
    if (year === undefined || short || term === 'current' || isText(tokens, dash + 1, '-'))
      return { got: { is: 'term', term }, next: at + 1 };
    const second =
      term === 'year' && isText(tokens, dash + 1, '/') && tokens[dash + 2]?.kind === 'number' ? dash + 3 : dash + 1;
    return { got: { is: 'term', term, year }, next: second };
  });
}

const WHOLE = listed('hela | under hela | resten av | över hela | hela denna | under resten av');
/** "resten av året" goes to New Year, "hela året" is the school's year, and "under året" may be either. */
const YEAR_OUT = listed('resten av året | under resten av året | året ut | resten av kalenderåret | kalenderåret ut');
const YEAR = listed('under året | året');
const SCHOOL_YEAR = listed('hela året | under hela året | året runt');
const THIS_YEAR = listed('i år | detta år');

/** "hela ht", "under höstterminen 2026", "hela läsåret", "i höst", "resten av terminen", "terminen ut". */
export const readWithin: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, WITHIN_LEADS);
  const whole = after(tokens, at, WHOLE).includes(start);
  const terms = termAt(tokens, start).map(({ got, next }): Hit<Part> => {
    const out = skip(tokens, next, ['ut', 'runt']);
    return { got: { is: 'within', target: got, ...(whole || out > next ? { whole: true } : {}) }, next: out };
  });
  const newYear: Part = { is: 'to', target: { is: 'feast', feast: 'newyear' } };
  const [out] = after(tokens, at, YEAR_OUT);
  if (out !== undefined) return [...terms, { got: newYear, next: out }];
  const school: Part = { is: 'within', target: { is: 'term', term: 'year' }, whole: true };
  const [schools, this_, either] = [SCHOOL_YEAR, THIS_YEAR, YEAR].map(words => after(tokens, at, words)[0]);
  if (schools !== undefined) return [...terms, { got: school, next: schools }];
  if (this_ !== undefined) return [...terms, { got: newYear, next: this_ }];
  if (either === undefined) return terms;
  return [...terms, { got: newYear, next: either }, { got: school, next: either }];
};
