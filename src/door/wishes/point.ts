import type { Action } from '../../answering/wishes/examples.js';
import { type GroupStep, groupInputs } from '../../groups/actions.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold, words } from '../../shared/text.js';
import type { Command } from '../commands.js';
import type { Guard } from '../guard/guard.js';
import { strictly } from '../strict.js';
import { asksFacts } from './asks-about.js';
import { saysOnly } from './left-over.js';
import { whenIn } from './when.js';
import { meetingOfPoint } from './which-meeting.js';

const WHERE = String.raw`(?:dagordn\p{L}*\.?|agenda\p{L}*|nästa\s+(?:möte|träff|gång)|mötet|träffen|eht|listan)`;
/** What stands before what is asked for. */
const BEGIN = String.raw`^(?:(?:hej|hallå|snälla|och|men|du|ni|vi|jag|en|ny|nya|till|ett|har|vill|kan|ska|skulle|kunna|ha|få|med|här|är|gärna|också|även|att|min|mitt|vår|sen|i)[,!.]?\s+)*`;
/** The word itself, in whatever is to be done with it, and what stands before the words of the point. */
const POINT = String.raw`(?:(?:lägga?|lägger|skriva?|sätta?|föra?|anmäla?|anmäler|notera|ta|tar|ha)\s+(?:(?:till|upp|in|med|dit)\s+)?|förslag(?:\s+(?:på|till))?\s*:?\s*|önskar\s+)?(?:(?:en|ny|nya|till|min|vår|ett)\s+)*(?:dagordnings|mötes|agenda)?punkt(?:en)?(?!\p{L})`;

/** A day that stands before the words of a point, as it may be typed. */
const DAY = String.raw`(?:(?:till|på|den|mötet|nästa)\s+)*(?:\d{1,2}(?:\s?/\s?\d{1,2}|(?:[:.]?[ae])?\s+(?:jan|feb|mars?|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*)|(?:mån|tis|ons|tors|fre)dag|i ?morgon)`;

const LEADS: readonly RegExp[] = [
  // "punkt: ...", "till nästa möte: ..."
  /^(?:[^:]|:(?=[ae](?!\p{L})|\d)){0,60}:(?!\d|[ae](?!\p{L}))\s*(.+)$/dsu,
  // "kan vi ta upp på nästa möte hur ..."
  new RegExp(
    String.raw`(?:ta(?:r)?\s+(?:med|upp)|prata(?:r)?|snacka|lyfta?|diskutera)\s+(?:på|till|i)\s+${WHERE}[,:]?\s+(?:om\s+)?(.+?)[?.!]*$`,
    'disu',
  ),
  // "punkt 10 dec ..."
  new RegExp(String.raw`${BEGIN}${POINT}\s*[,.–-]?\s+${DAY}\s+(?!\d)(?:om\s+(?:att\s+)?)?(\S.*?)[?.!]*$`, 'disu'),
  // "lägg till punkt ...", "ny punkt ...", "punkt - ..."
  new RegExp(
    String.raw`${BEGIN}${POINT}\s*[,.–-]?\s+(?!(?:på|i|till|som)\s)(?:om\s+(?:att\s+)?)?(\S.*?)[?.!]*$`,
    'disu',
  ),
  // "kan vi ta upp ... på mötet"
  new RegExp(
    String.raw`(?:ta(?:r)?\s+(?:med|upp)|(?<!\p{L})ha\s+(?:med|uppe)|prata(?:r)?\s+om|snacka\s+om|lyfta?|diskutera|punkten?\s+om|saken?\s+om)\s+(.+?)(?:\s+(?:på|till|i)\s+${WHERE}.*|\s+(?:på\s+)?nästa\s+(?:gång|möte|träff).*|\s+på\s+\p{L}+dag)?[?.!]*$`,
    'disu',
  ),
  // "sätt upp ... på dagordningen", "skriv upp ... som en punkt"
  new RegExp(
    String.raw`^(?:kan\s+(?:du|vi)\s+)?(?:lägga?|sätta?|skriva?|föra?)\s+(?:till|upp|in|ner)?\s*(.+?)\s+(?:på|i|till|som)\s+(?:en\s+)?(?:${WHERE}|punkt).*$`,
    'disu',
  ),
];
const POINT_MAX = 200;

/** A mark of the identity guard, in place of what is not kept. */
const MARKED = /\[\p{L}+(?:-\p{L}+)?\]/u;
/** Said to whoever is asked. */
const THANKS = /[\s.,!;]+(?:tack(?: så mycket| på förhand)?|snälla|mvh|hälsningar)[\s.!]*$/iu;
/** "Ta upp raster som en punkt" asks for the breaks. */
const AS_POINT = /\s+som (?:en )?(?:ny |egen )?punkt$/i;
const NOTHING = /^(?:en|ny|min|två|tre)?\s*(?:punkt(?:er)?|sak(?:er)?|fråga|grej)?$/i;

/** What somebody wants talked of, as they wrote it, and the words that ask for it. */
interface PointSaid {
  readonly point: string;
  readonly beside: string;
}

/** Undefined where nothing was said, or where what is left of somebody who was written about tells who all the same. */
function pointSaid(message: string): PointSaid | undefined {
  // "[namn] i 5B slår andra"
  if (MARKED.test(message)) return undefined;
  const text = message.trim();
  for (const lead of LEADS) {
    const [from, to] = lead.exec(text)?.indices?.[1] ?? [];
    if (from === undefined || to === undefined) continue;
    const point = text.slice(from, to).replace(THANKS, '').replace(AS_POINT, '').trim();
    if (point === '' || NOTHING.test(fold(point))) continue;
    return { point, beside: `${text.slice(0, from)} ${text.slice(to)}` };
  }
  return undefined;
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What somebody wants talked of at a meeting, out of the words that ask for it; '' where nothing was said. */
export function pointIn(message: string): string {
  const point = pointSaid(message)?.point ?? '';
  return point.length <= POINT_MAX ? withCapital(point) : '';
}

/** The very words for a point or an agenda, and after them what is to be a point. */
const IN_SO_MANY_WORDS: readonly RegExp[] = [
  // "punkt 10 dec: ...", "lägg till en punkt till torsdag: ..."
  new RegExp(String.raw`${BEGIN}${POINT}[^:?\n]{0,45}:\s*\S`, 'iu'),
  // "ny punkt ...", "punkt - ...", "punkt den tysta"
  new RegExp(String.raw`${BEGIN}${POINT}\s*[,.–-]?\s+(?!(?:på|i|till|som|\d+)(?:\s|$))\S`, 'iu'),
  new RegExp(String.raw`${BEGIN}${POINT}\s*[,.–-]?\s+${DAY}\s+\S`, 'iu'),
  // "ny stående punkt: ...", "lägg till stående punkter"
  /^(?:(?:en|ny|nya|vi|vill|ha|kan|du|jag)\s+)*(?:(?:lägga?|lägger|skriva?|sätta?|sätter|ta)\s+(?:till|upp|in)\s+)?(?:(?:en|ny|nya)\s+)*(?:stående|återkommande)\s+punkt(?:er|en)?(?:\s*:|\s+om\s|$)/iu,
  // "till dagordningen: ...", "nästa möte: ..."
  new RegExp(
    String.raw`${BEGIN}(?:på\s+)?(?:dagordn(?:ing|ingen)?|agendan?|nästa\s+(?:möte|träff|gång)|mötet|träffen)[^:?\n]{0,30}:\s*\S`,
    'iu',
  ),
  /^(?:(?:new|add|an?|agenda)\s+)*(?:agenda\s+(?:item|point)|(?<=new\s)point)(?:\s*:|\s+about)\s*\S/iu,
];
const ASKS_WHEN = /^(?:när|var|är|blir|ses|börjar|vilken|vilka|vem|hur dags|vart)(?!\p{L})[^,.]{0,40}\?*$/iu;
/** The words for a point are those that something is asked about: "punkten om frånvaro, när tas den upp?" */
const ABOUT_POINT = /^(?:den |vår |min )?punkten (?!om (?:att )?\S+.*[^?]$)[^:]*\?$/iu;

/**
 * Whether a message asks, in the very words for it, that something be a point of a group's agenda: then it is that, whatever
 * else its words are like, and nothing else.
 */
export function asksForPoint(message: string): boolean {
  const text = message.trim();
  if (!IN_SO_MANY_WORDS.some(said => said.test(text)) || ABOUT_POINT.test(text)) return false;
  if (asksFacts(text)) return false;
  if (MARKED.test(text)) return true;
  const said = pointSaid(text);
  if (said === undefined || /punkt|dagordn|agenda|point|item/iu.test(said.beside)) return said !== undefined;
  // "Nästa möte: torsdag 13" is a meeting, and "nästa möte: när?" is asked.
  return !ASKS_WHEN.test(said.point) && !saysOnly(said.point, whenIn(said.point));
}

const TALK =
  /(?<!\p{L})(?:ta|tar|tas|lyft\p{L}*|prata\p{L}*|snacka\p{L}*|diskuter\p{L}*|skriv\p{L}*|sätt\p{L}*|lägg\p{L}*|noter\p{L}*|klämm\p{L}*|ha)(?!\p{L})/iu;
const THERE = new RegExp(
  String.raw`(?<!\p{L})(?:${WHERE}|möten?|\p{L}*mötet|träff|övrigt|gång|upp|\p{L}+dag(?:ens?|s)?)(?!\p{L})`,
  'iu',
);
const NAMED = /(?<!\p{L})(?:\p{L}*punkt(?:en|er)?|dagordn\p{L}*|agenda\p{L}*)(?!\p{L})/iu;

/** Whether somebody wants something talked of at a meeting, in words for that. */
export const asksToTalk = (message: string): boolean =>
  TALK.test(message) && THERE.test(message) && !asksFacts(message);

/** What somebody is to remember, or is for a day, and is told after it. */
const TO_REMEMBER =
  /^(?:(?:och|men|hej|sen|vi|jag|ni|har|får)[,!]?\s+)*(?:glöm|kom\s+ihåg|komihåg|påminn|minns|skriv|noter|anteckna|(?:en|ett)\s+(?:sak|grej|ämne|fråga|ärende|fall)(?!\p{L})|(?:till|inför|på)\s[^:?\n]{1,30}:)/iu;

/**
 * Whether a message may ask for a point, in whatever words: what is to be talked of is told as it is, often of one, and so
 * nothing of it is kept. One that asks what may be taken up, or whether, is a question.
 */
export const mayBePoint = (message: string, offers: readonly { readonly action: Action }[] = []): boolean =>
  asksForPoint(message) ||
  ((NAMED.test(message) ||
    TO_REMEMBER.test(message) ||
    (TALK.test(message) && THERE.test(message)) ||
    offers.some(({ action }) => action === 'agendaAdd')) &&
    !asksFacts(message));

const GO_BEFORE = String.raw`^(?:(?:hej|snälla|kan|du|vi|jag|vill|ska|men|och)[,]?\s+)*(?:ta(?:r)?\s+bort|stryk\p{L}*|radera\p{L}*|slopa\p{L}*|släng\p{L}*`;
/** A point that stands there already is to go, or to be another: by its words, its place, or that it is on the agenda. */
const TO_GO = new RegExp(
  String.raw`${GO_BEFORE}|ändra\p{L}*|byt\p{L}*)\s+(?:(?:alla|den|hela|vår|min|\p{L}+[ea])\s+){0,2}punkt(?:en|er|erna)?(?!\p{L})|${GO_BEFORE})\s+\S.*\s(?:från|ur|på)\s+(?:dagordn\p{L}*|agenda\p{L}*)[\s.!?]*$`,
  'iu',
);
/** Or is asked about. */
const ASKED_ABOUT = /^(?:har|är|kom|finns|står)\s+(?:\p{L}+\s+)?punkten(?!\p{L})|^(?:\p{L}+\s+)?punkten\s[^:]*\?\s*$/iu;
/** Whether a point that stands there is to go, or to be another: no card has a button for that. */
const changesPoint = (message: string): boolean => TO_GO.test(message.trim()) && !STANDING.test(message);
/** Whether a message asks for a point, or that one be changed. */
export const isOfPoint = (message: string): boolean => asksForPoint(message) || TO_GO.test(message.trim());
/** A point of every meeting has its own list. */
const STANDING = /(?<!\p{L})(?:stående|återkommande)\s+punkt(?:er|en)?(?!\p{L})/iu;

interface Beside {
  readonly today: Day;
  readonly calendar: SchoolCalendar;
  readonly guard: Guard;
}

/**
 * A message that asks for a point -> the form with it, for the meeting whose day was said; or what has to be reworded. Where
 * the point itself is not found in its words, and they tell of somebody, that is said all the same. A point that is there already
 * is shown where it stands, and one for every meeting has the form of those.
 */
export function pointAsked(message: string, { today, calendar, guard }: Beside): Command {
  if (changesPoint(message)) return { do: 'chat', said: 'pointStays' };
  if (ASKED_ABOUT.test(message.trim())) return { do: 'group', step: { is: 'next' }, inputs: groupInputs.parse({}) };
  if (STANDING.test(message)) return { do: 'group', step: { is: 'agendaForm' }, inputs: groupInputs.parse({}) };
  const said = pointSaid(message);
  const asked = (point: string) => {
    const step: GroupStep = { is: 'pointForm', ...(said ? meetingOfPoint(said.beside, today, calendar) : {}) };
    return strictly({ do: 'group', step, inputs: groupInputs.parse({ point }) }, [], guard);
  };
  if (said === undefined) {
    const isTold = !MARKED.test(message) && words(message).length > 1 && guard.oneTold(message).length > 0;
    return asked(isTold ? message : '');
  }
  if (said.point.length > POINT_MAX) return asked(said.point);
  const capital = asked(withCapital(said.point));
  if (capital.do !== 'reword') return capital;
  // A capital that nobody typed makes no word a name.
  const typed = asked(said.point);
  return typed.do === 'reword' ? capital : typed;
}
