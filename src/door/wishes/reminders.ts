import { fold } from '../../shared/text.js';

/** How long before a meeting somebody wants to be reminded, in minutes; without them where only reminders are asked of. */
export interface RemindsWhen {
  readonly minutes?: number;
}

const REMINDER =
  /\b(?:paminn\w*|forvarn\w*|notis\w*|pling\w*|ping(?:a|ar|as)?|hora? av (?:dig|dej))\b|\b(?:sag|saga) till(?= (?:oss|mig|mej|alla|gruppen|en|ett|tva|tre|fyra|fem|sju|nagra|flera|\d+|dagen|veckan|timmen|innan|fore)\b|$)/;
const NUMBERS = 'en ett tva tre fyra fem sex sju atta nio tio elva tolv'.split(' ');
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:dag(?:ar|en)?|dygn(?:et)?)$/, 1_440],
  [/^veck(?:a|or|an)$/, 10_080],
  [/^(?:tim|timm(?:e|ar|en)|h)$/, 60],
  [/^min(?:ut(?:er|en)?)?$/, 1],
];
const UNIT = '(dag(?:ar|en)?|dygn(?:et)?|veck(?:a|or|an)|tim|timm(?:e|ar|en)|h|min(?:ut(?:er|en)?)?)';
/** "två dagar före", "dagen innan", "en hel vecka i förväg" */
const AHEAD = new RegExp(
  `\\b(?:(\\d{1,3}|${NUMBERS.join('|')}|ett par|nagra|flera) (?:hela? |arbets|skol)?)?${UNIT} (?:\\w+ )?(?:fore|innan|i forvag|tidigare)\\b`,
);
/** In so long, and none before the meeting. */
const IN = new RegExp(`\\bom (?:\\d{1,3}|${NUMBERS.join('|')}|ett par|nagra) ${UNIT}\\b`);
const SAME_DAY = /\b(?:samma|pa) (?:dag|morgon|kvall|morgonen|kvallen)\b/;
/** "påminn oss på torsdag": then, and not of a meeting that is then. */
const THEN =
  /\bpaminn(?:a|er)? (?:(?:mig|mej|oss|alla|gruppen|dem|dom) )?(?:igen )?(?:i|pa|den|kl|klockan|imorgon|idag|nasta|\d)\b/;
const ASKS = /\b(?:nar|hur (?:lange|langt|manga|tidigt)|vilken tid)\b/;
/** Of these nobody reminds a group; who waits to tell somebody of a child is answered with what the rules say. */
const OTHERS =
  /\b(?:anmal\w*|oros\w*|aterkoppl\w*|min tid|konsultation\w*|bokning\w*|vanta\w*|avvakta\w*|soc|socialen|socialtjanst\w*|polis\w*|mamma\w*|pappa\w*|foraldr\w*|vardnadshavar\w*|barnet|pojke\w*|flicka\w*|elev(?:en|er|erna)?)\b/;
const NOT = /\b(?:inte|ej|inga|ingen|slipp\w*|sluta\w*|stang\w*)\b/;

/** What a message says of when a group is to be reminded of its meetings; undefined for one that says nothing of it. */
export function remindsWhen(message: string): RemindsWhen | undefined {
  const said = fold(message);
  if (!REMINDER.test(said) || OTHERS.test(said)) return undefined;
  const [found, count, unit = ''] = AHEAD.exec(said) ?? [];
  if (found === undefined) {
    const isWhen =
      IN.test(said) || SAME_DAY.test(said) || THEN.test(said) || (ASKS.test(said) && /paminn|notis|forvarn/.test(said));
    return isWhen ? {} : undefined;
  }
  const each = UNITS.find(([word]) => word.test(unit))?.[1] ?? 0;
  const word = count === undefined ? 1 : Math.max(NUMBERS.indexOf(count), 1);
  const number = /^\d/.test(count ?? '') ? Number(count) : word;
  // "Inte dagen innan", "några dagar före": which one is meant is not told.
  const isTold = !NOT.test(said) && !/^(?:ett par|nagra|flera)$/.test(count ?? '') && number > 0;
  return isTold ? { minutes: number * each } : {};
}
