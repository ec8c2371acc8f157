import { below, oneOf, type Random } from './luck.js';

type Activity = Record<string, unknown>;

/** Letters that have hurt programs before. */
export const ODD = [
  '\u0000',
  '\ud800',
  '\u202e\u0627\u0644',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦'.repeat(20),
  '\u200b\u00ad\ufeff',
  '&amp;lt;&nbsp;',
  '<at>Samverkanslotsen</at> ',
  '<img src=x onerror=alert(1)>',
  '"}]}\\u0000',
  'å'.repeat(5_000),
  '1'.repeat(2_000),
  `${'a '.repeat(13_000)}?`,
  '{{socialjour}} %s %d',
  '\r\n\r\n',
];

/** What a field is changed to. */
const VALUES: readonly unknown[] = [null, true, 0, -1, 1e308, 5, '', ' ', [], {}, [[]], [null], '1', ...ODD];

function deep(value: unknown, levels: number): unknown {
  let nested = value;
  for (let level = 0; level < levels; level++) nested = level % 2 ? [nested] : { a: nested };
  return nested;
}

/** Every object and list inside a value that has something in it, the value itself first. */
function holders(value: unknown): (Activity | unknown[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(holders);
  return Object.keys(value).length > 0 ? [value as Activity, ...inside] : inside;
}

/** An activity as JSON, with one to three fields somewhere in it taken out, changed, wrapped, nested or named otherwise. */
export function mutated(activity: Activity, random: Random): string {
  const copy = structuredClone(activity);
  for (let times = 1 + below(random, 3); times > 0; times--) {
    // What says who and where is left alone mostly, or little would get past the door.
    const { value, attachments, entities, channelData } = copy;
    const all =
      random() < 0.2 ? holders(copy) : [copy, ...[value, attachments, entities, channelData].flatMap(holders)];
    const holder = oneOf(random, all) as Activity;
    const names = Object.keys(holder).filter(
      name => holder !== copy || random() < 0.5 || /^(text|value|name)/.test(name),
    );
    const name = names.length > 0 ? oneOf(random, names) : 'value';
    // A copy: what is changed next may be inside it.
    const odd = structuredClone(oneOf(random, VALUES));
    switch (below(random, 6)) {
      case 0:
        delete holder[name];
        break;
      case 1:
        holder[name] = odd;
        break;
      case 2:
        holder[name] = random() < 0.5 ? [holder[name]] : { [name]: holder[name] };
        break;
      case 3:
        holder[name] = deep(holder[name], 1 + below(random, 200));
        break;
      case 4:
        holder[oneOf(random, ['value', 'attachments', 'entities', 'name', 'x', 'constructor', 'hasOwnProperty'])] = odd;
        break;
      default:
        Object.defineProperty(holder, '__proto__', {
          value: { text: odd, isAdmin: true },
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
  }
  return JSON.stringify(copy);
}
