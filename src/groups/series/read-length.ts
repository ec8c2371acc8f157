import { after, type Hit, isText, listed, numberAt, type Reader, skip, unitAt } from './look.js';
import type { Part } from './parts.js';

const LENGTH_LEADS = listed(`
  pågår | pågår i | det pågår i | och pågår i | och det pågår i | i | under | à | a | ca | cirka | på | for | tar | längd | max | högst | varar | varar i | det tar | vi sitter |
  längd :
`);

/** "1,5", "1 1/2", "1½" -> 1.5. */
function hoursOf(raw: string): number {
  const plain = raw.replace('½', ' 1/2').replace('¼', ' 1/4').replace('¾', ' 3/4').replace(',', '.').trim();
  return plain.split(/ +/).reduce((sum, one) => {
    const [over = '', under = '1'] = one.split('/');
    return sum + Number(over) / Number(under);
  }, 0);
}

/** "45 min", "en timme", "1,5 h", "en och en halv timme", "i 90 minuter", "halvtimme", "en kvart". */
export const readLength: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, LENGTH_LEADS);
  const hits: Hit<Part>[] = [];
  const add = (minutes: number, next: number) => {
    if (minutes > 0 && minutes <= 12 * 60)
      hits.push({
        got: { is: 'length', minutes },
        next: skip(tokens, next, [
          'långt',
          'långa',
          'lång',
          'vardera',
          'per gång',
          'per möte',
          'varje gång',
          'åt gången',
        ]),
      });
  };
  const glued: Readonly<Record<string, number>> = { halvtimme: 30, halvtimma: 30, timme: 60, kvart: 15, trekvart: 45 };
  for (const [word, minutes] of Object.entries(glued)) {
    const place = skip(tokens, start, ['en', 'ett', 'a', '1']);
    if (isText(tokens, place, word) && (place > start || word !== 'kvart')) add(minutes, place + 1);
  }
  for (const next of after(tokens, start, [
    'en halvtimme',
    'en halv timme',
    'halv timme',
    'half an hour',
    'en halvtimma',
    'en halv timma',
  ]))
    add(30, next);
  for (const next of after(tokens, start, ['tre kvart', 'trekvart'])) add(45, next);
  for (const next of after(tokens, start, [
    'en och en halv timme',
    'en o en halv timme',
    'en och en halv timma',
    '1 och en halv timme',
    'en och halv timme',
    'en och en halv h',
    'an hour and a half',
    'halvannan timme',
  ]))
    add(90, next);
  for (const next of after(tokens, start, ['två och en halv timme', '2 och en halv timme', 'två och en halv timmar']))
    add(150, next);
  const number = tokens[start]?.kind === 'decimal' ? hoursOf(tokens[start]!.raw) : numberAt(tokens, start);
  if (number !== undefined) {
    const unit = tokens[start + 1]?.text === '-' && !tokens[start + 1]!.apart ? start + 2 : start + 1;
    if (unitAt(tokens, unit, 'minute')) add(number, unit + 1);
    if (unitAt(tokens, unit, 'hour')) {
      const and = skip(tokens, unit + 1, ['och', 'o', ',']);
      const minutes = numberAt(tokens, and);
      if (minutes !== undefined && unitAt(tokens, and + 1, 'minute')) add(number * 60 + minutes, and + 2);
      else add(number * 60, unit + 1);
    }
  }
  return hits;
};
