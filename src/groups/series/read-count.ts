import { after, type Hit, isText, lexAt, listed, numberAt, type Reader, skip, unitAt } from './look.js';
import type { Part } from './parts.js';

const COUNT_LEADS = listed(`
  de närmaste | de kommande | under de närmaste | under de kommande | närmaste | kommande | max | högst | totalt | sammanlagt | i | bara | exakt | de första | de | for | vi ses | antal
`);
/** So many and no more of those that there are. */
const FIRST = listed('max | högst | de första | de närmaste | de kommande | närmaste | kommande');
/** So many at least are a wish, and no number of meetings. */
const VAGUE = listed('minst | under | ungefär | cirka | ca | omkring | runt | at least');
const PER_WORDS = listed(`
  per | / | i | om | varje | under | a | every | på | under varje | per varje | i varje | each | per school | a school |
  per academic | each school
`);
const PERS = ['month', 'quarter', 'half-year', 'term', 'year', 'week'] as const;

/** "6 gånger", "sex tillfällen", "två ggr/termin", "en gång i halvåret", "i 10 veckor". */
export const readCount: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, [...COUNT_LEADS, ...VAGUE]);
  const vague = after(tokens, at, VAGUE).includes(start);
  const most = after(tokens, at, FIRST).includes(start) ? { most: true as const } : {};
  const hits: Hit<Part>[] = [];
  const times = numberAt(tokens, start);
  if (times !== undefined && times > 0 && unitAt(tokens, start + 1, 'times')) {
    const end = start + 2;
    const per = skip(tokens, end, PER_WORDS);
    for (const unit of PERS)
      if (per > end && unitAt(tokens, per, unit)) hits.push({ got: { is: 'count', times, per: unit }, next: per + 1 });
    for (const unit of ['term', 'month', 'quarter', 'week'] as const)
      if (lexAt(tokens, end, 'every').some(({ n, unit: one }) => n === 1 && one === unit))
        hits.push({ got: { is: 'count', times, per: unit }, next: end + 1 });
    if (hits.length === 0 && !vague)
      hits.push({ got: { is: 'count', times, ...most }, next: skip(tokens, end, ['totalt', 'framåt', 'sammanlagt']) });
  }
  // "6 torsdagar", "de 6 första torsdagarna"; "9 torsdagar" may be a time as well.
  const firsts =
    times !== undefined && lexAt(tokens, start + 1, 'ordinal').some(({ nth }) => nth === 1) ? start + 2 : start + 1;
  if (
    times !== undefined &&
    times > 1 &&
    !vague &&
    lexAt(tokens, firsts, 'weekday').some(({ form }) => form === 'many')
  )
    hits.push({
      got: { is: 'count', times, ...(firsts > start + 1 ? { most: true as const } : most) },
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
  const ahead = skip(tokens, start + 2, ['framåt', 'ahead', 'i rad', 'i sträck', 'på raken', 'in a row']);
  const lasts = ahead > start + 2 || isText(tokens, at, 'i', 'under', 'for', 'de', 'narmaste', 'kommande');
  if (times !== undefined && lasts && tokens[start + 1]?.text !== 'v') {
    if (unitAt(tokens, start + 1, 'week')) hits.push({ got: { is: 'lasting', weeks: times }, next: ahead });
    if (unitAt(tokens, start + 1, 'month')) hits.push({ got: { is: 'lasting', months: times }, next: ahead });
  }
  return hits;
};
