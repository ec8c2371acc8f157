import { after, type Hit, isText, lexAt, numberAt, type Reader, skip, unitAt } from './look.js';
import type { Part } from './parts.js';
import type { Token } from './tokens.js';
import { weekdayInName } from './words.js';

const PERS = ['month', 'quarter', 'half-year', 'term', 'year', 'week'] as const;

/** "6 gånger", "sex tillfällen", "två ggr/termin", "en gång i halvåret", "i 10 veckor". */
export const readCount: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, [
    'minst',
    'max',
    'högst',
    'totalt',
    'sammanlagt',
    'i',
    'bara',
    'exakt',
    'de första',
    'de',
    'for',
    'under',
    'ungefär',
    'cirka',
    'ca',
    'at least',
    'vi ses',
    'antal',
  ]);
  const hits: Hit<Part>[] = [];
  const times = numberAt(tokens, start);
  if (times !== undefined && times > 0 && unitAt(tokens, start + 1, 'times')) {
    const end = start + 2;
    const per = skip(tokens, end, [
      'per',
      '/',
      'i',
      'om',
      'varje',
      'under',
      'a',
      'every',
      'på',
      'under varje',
      'per varje',
      'i varje',
      'each',
      'each',
    ]);
    for (const unit of PERS)
      if (per > end && unitAt(tokens, per, unit)) hits.push({ got: { is: 'count', times, per: unit }, next: per + 1 });
    for (const unit of ['term', 'month', 'quarter', 'week'] as const)
      if (lexAt(tokens, end, 'every').some(({ n, unit: one }) => n === 1 && one === unit))
        hits.push({ got: { is: 'count', times, per: unit }, next: end + 1 });
    if (hits.length === 0)
      hits.push({ got: { is: 'count', times }, next: skip(tokens, end, ['totalt', 'framåt', 'sammanlagt']) });
  }
  // "6 torsdagar", "de 6 första torsdagarna"; "9 torsdagar" may be a time as well.
  const firsts =
    times !== undefined && lexAt(tokens, start + 1, 'ordinal').some(({ nth }) => nth === 1) ? start + 2 : start + 1;
  if (times !== undefined && times > 1 && lexAt(tokens, firsts, 'weekday').some(({ form }) => form === 'many'))
    hits.push({
      got: { is: 'count', times },
      next: firsts,
      strain: firsts === start + 1 && tokens[start]?.kind === 'number' ? 1 : 0,
    });
  const twice = after(tokens, at, ['twice'])[0] ?? after(tokens, at, ['once'])[0];
  if (twice !== undefined) {
    const per = skip(tokens, twice, ['per', 'a', 'every', 'each']);
    for (const unit of PERS)
      if (per > twice && unitAt(tokens, per, unit))
        hits.push({ got: { is: 'count', times: isText(tokens, at, 'twice') ? 2 : 1, per: unit }, next: per + 1 });
  }
  // "en torsdag i månaden": once, on a day to be proposed.
  if (times === 1 && tokens[start]?.kind === 'word' && lexAt(tokens, start + 1, 'weekday').length > 0) {
    const per = skip(tokens, start + 2, ['per', 'i', 'varje', 'om', 'a', '/']);
    for (const unit of PERS)
      if (per > start + 2 && unitAt(tokens, per, unit))
        hits.push({ got: { is: 'count', times, per: unit }, next: start + 1, strain: -1 });
  }
  if (
    times !== undefined &&
    unitAt(tokens, start + 1, 'week') &&
    tokens[start + 1]?.text !== 'v' &&
    isText(tokens, at, 'i', 'under', 'for', 'de')
  )
    hits.push({ got: { is: 'lasting', weeks: times }, next: skip(tokens, start + 2, ['framåt']) });
  return hits;
};

const ROOM =
  /(?:rum|rummet|sal|salen|lokal|lokalen|plan|hus|huset|kontor|kontoret|aula|aulan|bibliotek|biblioteket|matsal|matsalen|kok|koket|skola|skolan|gard|garden|central|centralen|expedition|expeditionen|mottagning|mottagningen|byggnad|byggnaden|center|centret|hall|hallen|kyrkan|torget|studion|kommunhus|stadshus|stadshuset|kapprum|soc|teams|zoom|skype|meet|distans|digitalt|online|hybrid|lank|telefon|telefonen|socialtjansten|socialkontoret|bup|bvc|polisen|biblan|fiket|foajen|konferens|personalen|elevhalsan|verksamheten|avdelningen|arbetslaget)$/;
const BY_ITSELF = ['teams', 'zoom', 'skype', 'digitalt', 'online', 'hybrid', 'fysiskt', 'distans'];

const isRoom = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.lex.length === 0 && ROOM.test(token.text);
/** A name: it begins with a capital and is no word of time. */
const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.lex.length === 0 && /^\p{Lu}/u.test(token.raw);

const rawOf = (tokens: readonly Token[], at: number, next: number) =>
  tokens
    .slice(at, next)
    .map((token, place) => (place > 0 && token.apart ? ` ${token.raw}` : token.raw))
    .join('');

/** The place after a room or a name of one: "stora personalrummet", "sal B12", "Tallskolan rum 214". */
function roomEnd(tokens: readonly Token[], at: number): number | undefined {
  const start = skip(tokens, at, [
    'stora',
    'lilla',
    'vårt',
    'vår',
    'ert',
    'det',
    'den',
    'ett',
    'en',
    'nya',
    'gamla',
    'the',
    'samma',
  ]);
  let next = start;
  while (isRoom(tokens[next]) || isName(tokens[next])) {
    next++;
    if (
      isRoom(tokens[next - 1]) &&
      tokens[next]?.kind === 'number' &&
      tokens[next]!.raw.length <= 4 &&
      isText(tokens, next - 1, 'rum', 'sal', 'plan', 'hus', 'lokal', 'rummet', 'salen')
    )
      next++;
  }
  return next > start ? next : undefined;
}

/** Where: "i Teams", "i personalrummet", "på soc", "hos socialtjänsten", "plats: aulan", a link. It is given back as written. */
export const readPlace: Reader<Part> = (tokens, at) => {
  if (tokens[at]?.kind === 'link') return [{ got: { is: 'place', words: tokens[at]!.raw }, next: at + 1 }];
  if (isText(tokens, at, ...BY_ITSELF)) return [{ got: { is: 'place', words: tokens[at]!.raw }, next: at + 1 }];
  const open = isText(tokens, at, '(') ? at + 1 : at;
  const colon = after(tokens, open, ['plats :', 'lokal :', 'var :', 'plats', 'rum :'])[0];
  const start =
    colon ??
    skip(tokens, open, [
      'i',
      'på',
      'hos',
      'via',
      'vid',
      'över',
      'in',
      'at',
      'genom',
      'per',
      'nere i',
      'uppe i',
      'nere på',
      'on',
    ]);
  if (start === at) return [];
  const end = roomEnd(tokens, start);
  if (end === undefined) return [];
  const from = colon ?? open;
  if (open > at && !isText(tokens, end, ')')) return [];
  return [{ got: { is: 'place', words: rawOf(tokens, from, end) }, next: open > at ? end + 1 : end }];
};

const PEOPLE = [
  'alla',
  'skolan',
  'elevhälsan',
  'elevhälsoteamet',
  'rektor',
  'rektorn',
  'soc',
  'socialtjänsten',
  'gruppen',
  'personalen',
  'kuratorn',
  'kurator',
  'teamet',
  'polisen',
  'bup',
  'fritids',
  'förskolan',
  'hela gruppen',
  'hela teamet',
  'arbetslaget',
  'ledningen',
  'specialpedagogen',
  'socialsekreteraren',
  'alla berörda',
  'alla inblandade',
  'samtliga',
  'fältarna',
  'bvc',
  'föräldrarna',
  'everyone',
];

/** With whom: "med alla på skolan", "med elevhälsan och rektor". It is given back as written. */
export const readOthers: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, ['med', 'tillsammans med', 'ihop med', 'för', 'with']);
  if (start === at) return [];
  let next = start;
  for (;;) {
    const end: number | undefined = after(tokens, skip(tokens, next, ['och', ',', 'samt']), PEOPLE, true)[0];
    if (end === undefined) break;
    next = end;
  }
  return next > start ? [{ got: { is: 'others', words: rawOf(tokens, at, next) }, next }] : [];
};

const FILLERS = [
  'vi',
  'ni',
  'jag',
  'ses',
  'träffas',
  'möts',
  'mötas',
  'träffa',
  'har',
  'ska',
  'skall',
  'vill',
  'vill ha',
  'ska ha',
  'hej',
  'hejsan',
  'tack',
  'gärna',
  'alltid',
  'som vanligt',
  'som alltid',
  'regelbundet',
  'stående',
  'återkommande',
  'lägg till',
  'lägg in',
  'lägg upp',
  'planera',
  'boka',
  'boka in',
  'gruppen',
  'gruppen ses',
  'gruppen träffas',
  'om man kan',
  'om det går',
  'om möjligt',
  'om det funkar',
  'det blir',
  'det är',
  'är',
  'då',
  'kör',
  'kör vi',
  'vi kör',
  'snälla',
  'please',
  'we meet',
  'meet',
  'meeting',
  'meetings',
  'mötestid',
  'mötestider',
  'tid',
  'tider',
  'möte',
  'möten',
  'mötet',
  'mötena',
  'möte :',
  'träff',
  'träffar',
  'träffen',
  'nytt möte',
  'nya möten',
  'ett möte',
  'en träff',
  'serie',
  'mötesserie',
  'fast tid',
  'mötesdag',
  'vår grupp',
  'i vår grupp',
  'för gruppen',
  'som standard',
  'hålls',
  'sker',
  'äger rum',
  'blir',
  'så',
  'ok',
  'okej',
  'dag',
  'dag :',
  'när',
  'när :',
  'we',
  'tiden är',
  'skulle vilja',
  'hela tiden',
  'hädanefter',
  'framåt',
  'framöver',
  'löpande',
  'tillsvidare',
  'tills vidare',
  'och framåt',
  'båda dagarna',
  'båda',
  'alla dagarna',
  'each time',
];
const NAMED =
  /^(?:\p{L}*(?:mote|motet|moten|traff|traffen|traffar|samrad|samradet|avstamning|avstamningen|avstamningar|mys|fika|natverk|natverket|natverkstraff|samverkan|konferens|handledning|handledningen)|eht|apt|ehm|bus|sip|elevhalsoteam|elevhalsoteamet|lokalt bus)$/u;

/** Words that say nothing of when: "vi ses", "som vanligt", "om man kan", "EHT", "samverkansmöte". */
export const readFiller: Reader<Part> = (tokens, at) => {
  const hits: Hit<Part>[] = after(tokens, at, FILLERS, true).map(next => ({ got: { is: 'filler' }, next }));
  const token = tokens[at];
  // "fredagsmys" says the day.
  const day = token?.kind === 'word' ? weekdayInName(token.text) : undefined;
  if (day?.is === 'weekday') return [{ got: { is: 'days', days: [day.day], how: 'many' }, next: at + 1 }];
  if (token?.kind === 'word' && token.lex.length === 0 && NAMED.test(token.text))
    hits.push({ got: { is: 'filler' }, next: at + 1 });
  return hits;
};

const JOINTS = [
  ',',
  '.',
  ';',
  ':',
  '!',
  'och',
  'samt',
  'men',
  'sedan',
  'sen',
  'dvs',
  '(',
  ')',
  '/',
  '+',
  '&',
  'and',
  'även',
  'också',
  'dessutom',
  '-',
  '"',
  '”',
  "'",
  '…',
  '|',
];

const isNumeric = (token: Token | undefined) => token !== undefined && token.kind !== 'word' && token.kind !== 'mark';

/** What only joins two constituents, or closes one. */
export const readJoint: Reader<Part> = (tokens, at) =>
  after(tokens, at, JOINTS, true)
    // Between numbers a dash belongs to them.
    .filter(next => !isText(tokens, at, '-', '/', '+') || !(isNumeric(tokens[at - 1]) || isNumeric(tokens[next])))
    .map(next => ({ got: { is: 'joint' }, next }));
