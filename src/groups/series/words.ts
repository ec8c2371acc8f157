import type { Weekday } from '../../shared/wall-time.js';
import type { Key, Lex, Unit } from './lexicon.js';

/** Every word the grammar knows by itself, folded -> what it can be. */
export const WORDS: ReadonlyMap<string, readonly Lex[]> = table();

/** Words that look like another one with a slip, and are not. */
export const KEPT_APART: ReadonlySet<string> = new Set(
  'skolan skola skolor annan annat andre stall manga heldag heldagar halvdag halvdagar forra forsa marsch sommar vinter varit andas annars dagtid halva hela delas sedan ingen borde enkel testa vardera'.split(
    ' ',
  ),
);

function weekdays(add: (words: readonly string[], lex: Lex) => void) {
  const STEMS: readonly (readonly [Weekday, stems: string, english: string, short: string])[] = [
    [1, 'mandag', 'monday', 'man mand mon må'],
    [2, 'tisdag', 'tuesday', 'tis tisd tue tues ti'],
    [3, 'onsdag', 'wednesday', 'ons onsd wed'],
    // The r is seldom heard.
    [4, 'torsdag tosdag', 'thursday', 'tor tors torsd thu thur thurs to'],
    [5, 'fredag', 'friday', 'fre fred fri'],
    [6, 'lordag', 'saturday', 'lor lord sat'],
    [7, 'sondag', 'sunday', 'son sond'],
  ];
  for (const [day, stems, english, short] of STEMS) {
    add([...short.split(' '), english], { is: 'weekday', day, form: 'bare' });
    add([`${english}s`], { is: 'weekday', day, form: 'many' });
    // Spoken forms ("måndan") tell one day from many only by what stands around them.
    for (const stem of stems.split(' ')) {
      const spoken = stem.slice(0, -1);
      add([stem, spoken, `${spoken}n`, `${spoken}en`], { is: 'weekday', day, form: 'bare' });
      add([`${stem}en`], { is: 'weekday', day, form: 'one' });
      add([`${stem}ar`, `${stem}arna`, `${stem}ars`, `${spoken}r`, `${spoken}rna`, `${spoken}ar`], {
        is: 'weekday',
        day,
        form: 'many',
      });
    }
  }
}

function table(): Map<string, Lex[]> {
  const words = new Map<string, Lex[]>();
  const add = (these: readonly string[], lex: Lex) => {
    for (const word of these) {
      const folded = word.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
      words.set(folded, [...(words.get(folded) ?? []), lex]);
    }
  };
  const all = (these: string, lex: Lex) => add(these.split(' '), lex);
  weekdays(add);
  all('vardagar vardagarna arbetsdagar arbetsdagarna weekdays', { is: 'daySet', set: 'workdays', form: 'many' });
  all('vardag vardagen arbetsdag arbetsdagen weekday', { is: 'daySet', set: 'workdays', form: 'one' });
  all('skoldagar skoldagarna', { is: 'daySet', set: 'schooldays', form: 'many' });
  all('skoldag skoldagen', { is: 'daySet', set: 'schooldays', form: 'one' });
  all('helger helgerna weekends helgdagar', { is: 'daySet', set: 'weekend', form: 'many' });
  const MONTHS =
    'jan januari january|feb febr februari february|mar mars march|apr april|maj may|jun juni june|jul juli july|aug augusti august|sep sept september|okt oct oktober october|nov november|dec december';
  MONTHS.split('|').forEach((names, at) => {
    all(names, { is: 'month', month: at + 1 });
  });
  const ORDINALS =
    'första 1sta first|andra second|tredje third|fjärde fourth|femte fifth|sjätte sixth|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugoförsta|tjugoandra|tjugotredje|tjugofjärde|tjugofemte|tjugosjätte|tjugosjunde|tjugoåttonde|tjugonionde|trettionde|trettioförsta';
  ORDINALS.split('|').forEach((names, at) => {
    all(names, { is: 'ordinal', nth: at + 1 });
  });
  all('sista last', { is: 'ordinal', nth: -1 });
  all('nästsista näst-sista penultimate', { is: 'ordinal', nth: -2 });
  const NUMBERS =
    'en ett one|två tva two|tre three|fyra four|fem five|sex six|sju seven|åtta eight|nio nie nine|tio tie ten|elva eleven|tolv twelve|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo twenty';
  NUMBERS.split('|').forEach((names, at) => {
    all(names, { is: 'number', value: at + 1 });
  });
  for (const [word, value] of [
    ['tjugoett', 21],
    ['tjugotva', 22],
    ['tjugotre', 23],
    ['tjugofyra', 24],
    ['tjugofem', 25],
    ['trettio', 30],
    ['thirty', 30],
    ['fyrtio', 40],
    ['fyrtiofem', 45],
    ['femtio', 50],
    ['sextio', 60],
    ['nittio', 90],
  ] as const)
    add([word], { is: 'number', value });
  all('jv jämn jämna jämnt jämnveckor jämnvecka even', { is: 'parity', parity: 'even' });
  all('uv udda ojämn ojämna ojämnt uddaveckor uddavecka ojämnveckor odd', { is: 'parity', parity: 'odd' });
  const UNITS: Readonly<Record<Unit, string>> = {
    minute: 'min minut minuter minutes minuters mins',
    hour: 'h t tim timme timmar timma timmes timmars hour hours hr hrs',
    day: 'dag dagar dagen day days',
    week: 'v vv vecka veckan veckor veckorna veckonummer week weeks',
    month: 'månad månaden månader månan months month mån',
    quarter: 'kvartal kvartalet quarter',
    'half-year': 'halvår halvåret',
    term: 'termin terminen term semester',
    year: 'år året läsår läsåret skolår skolåret year verksamhetsår verksamhetsåret',
    times: 'gång gånger gångerna ggr ggn gång möten möte tillfällen tillfälle träffar träff mötestillfällen times',
  };
  for (const [unit, these] of Object.entries(UNITS)) all(these, { is: 'unit', unit: unit as Unit });
  all('varje varenda alla samtliga every each', { is: 'every', n: 1 });
  all('varannan varannat varanna vartannat biweekly fortnightly', { is: 'every', n: 2 });
  all('tvåveckorsvis varannanveckas', { is: 'every', n: 2, unit: 'week' });
  all('veckovis weekly', { is: 'every', n: 1, unit: 'week' });
  all('månadsvis monthly', { is: 'every', n: 1, unit: 'month' });
  all('terminsvis', { is: 'every', n: 1, unit: 'term' });
  all('kvartalsvis', { is: 'every', n: 1, unit: 'quarter' });
  all('ht höstterminen hösttermin hösten höst', { is: 'term', term: 'autumn' });
  all('vt vårterminen vårtermin våren vår', { is: 'term', term: 'spring' });
  all('läsår läsåret skolåret skolår verksamhetsår verksamhetsåret', { is: 'term', term: 'year' });
  all('terminen termin', { is: 'term', term: 'current' });
  for (const name of [
    'höstlov',
    'jullov',
    'sportlov',
    'påsklov',
    'sommarlov',
    'februarilov',
    'vinterlov',
    'novemberlov',
    'studiedag',
  ]) {
    const folded = name;
    const more =
      name === 'studiedag'
        ? ['studiedagar', 'studiedagen', 'studiedagarna']
        : [`${name}et`, `${name}en`, `${name}s`, `${name}sveckan`, `${name}svecka`];
    add([folded, ...more], { is: 'closed', name });
  }
  all('lov loven lovet lovdag lovdagar lovveckor lovvecka skollov skolloven skollovet', { is: 'closed', name: '' });
  all('bitti tidigt morgon morgonen morgnar morgnarna mornar mornarna morning mornings', {
    is: 'part',
    part: 'morning',
  });
  all('fm förmiddag förmiddagen förmiddagar am', { is: 'part', part: 'forenoon' });
  all('em eftermiddag eftermiddagen eftermiddagar eftermiddan pm afternoon', { is: 'part', part: 'afternoon' });
  all('kväll kvällen kvällar kvällstid evening', { is: 'part', part: 'evening' });
  const KEYS: Readonly<Record<Key, string>> = {
    half: 'halv half',
    'quarter-hour': 'kvart',
    oclock: 'kl klockan at klockslaget kla',
    next: 'nästa kommande next',
    this: 'denna detta this',
    today: 'idag today',
    tomorrow: 'imorgon imorn imorrn imorron imoron imårn tomorrow',
    'after-tomorrow': 'övermorgon iövermorgon',
    'last-but': 'näst',
  };
  for (const [key, these] of Object.entries(KEYS)) all(these, { is: 'key', key: key as Key });
  return words;
}
