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

/** How many of them there are. */
const HOW_MANY = /\b(?:for (?:manga|ofta|mycket|fa)|oftare|fler|farre|mer sallan|inte (?:ha )?(?:nagra|sa manga))\b/;

/** Who says no more than how long before, as who has spoken of reminders may: "bara en timme före", "dagen innan räcker". */
const ALONE = new RegExp(
  `^(?:(?:nej|nae|ja|men|och|ok|okej|hellre|helst|bara|endast|enbart|det|racker|med|ta|kor|vi|vill|ha|skulle) )*(?:(?:\\d{1,2}|${NUMBERS.join('|')}) )?${UNIT} (?:fore|innan)(?: (?:motet|motena|racker|bara|endast|bra|blir|ar|nog|tack|i stallet|istallet|hellre))*$`,
);
/** Somebody is to be reminded, or a reminder to be sent, and no day or clock says when. */
const NOW = new RegExp(
  '^(?:(?:hej|kan|kunde|vill|skulle|ska|du|snalla|gar|det|att|och|nej|ja|nu|vi|jag|att du) )*' +
    '(?:(?:skicka|skickar|posta|lagg|ge)(?: ut| upp)? (?:alla |oss |gruppen )?(?:en |ny |nya |nagon |ut |extra )*paminnelser?(?:na|n)?|paminn(?:a|er)?(?= (?:alla|oss|gruppen|hela|dem|dom|de|deltagarna|nu|namn))|(?:ping|pling)(?:a|ar) (?=alla|oss|gruppen|nu))' +
    '(?: (?:till|ut|om|alla|oss|gruppen|hela|dem|dom|de|andra|deltagarna|mig|mej|namn|i|har|kanalen|motet|nasta|mote|nu|genast|direkt|idag|redan|igen|en|gang|extra|tack|snalla|pa|dag))*$',
);
/** Whether a message wants a group reminded at once, of which there is no way. */
export const remindsNow = (message: string): boolean => NOW.test(fold(message));

/** What a message says of when a group is to be reminded of its meetings; undefined for one that says nothing of it. */
export function remindsWhen(message: string): RemindsWhen | undefined {
  const said = fold(message);
  if (OTHERS.test(said) || !(REMINDER.test(said) || (ALONE.test(said) && !message.includes('?')))) return undefined;
  if (/paminn/.test(said) && HOW_MANY.test(said)) return {};
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

/** What is asked of the reminders of a group, and that nothing of them is changed by that; undefined where nothing of when is. */
export function reminderAsked(
  message: string,
): (RemindsWhen & { readonly now?: true; readonly unchanged?: true }) | undefined {
  if (remindsNow(message)) return { now: true };
  const when = remindsWhen(message);
  return when && !ASKS.test(fold(message)) ? { ...when, unchanged: true } : when;
}
