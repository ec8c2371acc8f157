import type { BookingStep } from '../../booking/actions.js';
import { fold, words } from '../../shared/text.js';
import type { Command } from '../commands.js';
import type { Around, Beside, Meant } from './fulfil.js';
import type { ToldAbout } from './told.js';
import { wantedIn } from './wanted-in.js';

/** More words than this tell of something else as well. */
const MOST_WORDS = 12;

/** How one asks to be told, in folded text. */
const TELL =
  /\b(?:sag(?:er|a)? (?:till|ifran)(?: (?:mig|mej|oss|har|direkt))*|(?:meddela|notifiera|pinga|kontakta)(?:r|s)?(?: (?:mig|mej|oss))?|(?:skriv|hor av (?:dig|er)|ring) (?:till )?(?:(?:mig|mej|oss) )?|(?:fa )?veta) ?(?:om|nar|ifall|sa fort|sa snart)\b(.*)$/;
/** What comes free. */
const FREE =
  /\b(?:ledigt?|lediga|lucka|luckor|aterbud|(?:nagon|en|ett) avbok\w*|(?:tidigare|ny|nya|annan) tid(?:er)?|tid(?:er)? (?:blir|dyker upp|oppnas?|frigors|slapps|kommer))\b/;
const LIST = /\b(?:vantelist\w*|vantlist\w*)\b/;
const OFF =
  /\b(?:ta|tar|tas|stryk|plocka|avregistrera|avanmal|lamna|hoppa|ga)\b.*\b(?:bort|av|ur|fran|lista\w*|vantelist\w*)\b|\b(?:inte|ej) (?:langre )?(?:sta|vanta|vara)\b/;
const STOPS =
  /^(?:(?:nej|du|snalla|tack) )*(?:sag inte till(?: langre| mig)*|du behover inte saga till(?: langre)?)(?: tack)?$/;
/** Whether one stands there; whether there is one is asked by who wants to stand there. */
const ASKS = /\b(?:star jag|ar jag|jag star|vilken plats)\b/;
const ASKS_FOR = /\b(?:finns|har ni|hur)\b/;
const PUTS = /\b(?:satt|satta|skriv|skriva|lagg|lagga|stall|stalla|sta|vara|komma|hamna|upp|anmal\w*)\b/;
/** Somebody else's list. */
const OF_OTHERS =
  /\b(?:bup|hab\w*|psykolog\w*|elev\w*|barn\w*|utredning\w*|familj\w*|kurator\w*|vard\w*|logoped\w*|rektor\w*|dagis|fritids\w*)\b/;

const TIME = /\b(?:tid|tiden|bokning(?:en)?|konsultation(?:en)?|samtalet)\b/;
/** A time that is booked: "min tid", "bokningen", "den". */
const BOOKED = /\b(?:min|mitt|tiden?|bokning\w*|konsultation\w*|samtalet|den|det)\b/;
const CHANGES =
  /\b(?:byt|byta|andra|gora om|gor om|gora|gor|forlang\w*|korta|fa|ha|vara|bli|ta|tar|kora|ses|hellre|stallet|istallet|gar det)\b/;
/** "Ändra" is read as it is written: "de andra" changes nothing. */
const INSTEAD = /(?<!\p{L})(?:i ?stället|isf|hellre|ändra|byta?|göra? om)(?!\p{L})/iu;
const REPORTS = /\b(?:anmal\w*|oro\w*|misstank\w*|barn\w*|elev\w*|foralder\w*|foraldrar\w*)\b/;
const MINUTES =
  /\b(?:\d{2,3}|en|tva|trettio|fyrtiofem|sextio|nittio) ?(?:min(?:ut(?:er)?)?|timm(?:e|ar))\b|\b(?:langre|kortare) tid\b|\bforlang\w*\b|\btiden (?:(?:vara|bli|ar) )?(?:lite )?(?:langre|kortare)\b/;
const LATE =
  /\b(?:jag|vi) (?:kommer|blir|ar) (?:(?:lite|nog|kanske|ca|cirka|typ|\d{1,3}|\w+) ){0,2}(?:for )?(?:sent?|forsenade?)\b/;
/** Of something else than a booking, or asked. */
const NOT_LATE = /\b(?:flytt\w*|boka om|skjut\w*|hur|vem|vad|lektion\w*|klass\w*|jobb\w*|skolan|hem)\b/;

/** What is asked of the waiting list, or of being told: to be put there, or how one comes off it and whether one stands there. */
function ofWaiting(said: string): 'puts' | 'asks' | undefined {
  if (STOPS.test(said)) return 'asks';
  const [, about] = TELL.exec(said) ?? [];
  if (about !== undefined) return FREE.test(about) && !/\binte\b/.test(said) ? 'puts' : undefined;
  if (!LIST.test(said)) return undefined;
  if (OFF.test(said) || ASKS.test(said)) return 'asks';
  return PUTS.test(said) || ASKS_FOR.test(said) ? 'puts' : undefined;
}

/** What of a booking somebody wants otherwise that is not done here: how long it is, what of, how one meets, without their name; or that they are late. */
function changeOf(text: string, said: string): ToldAbout | undefined {
  if (/\banonym\w*/.test(said))
    return INSTEAD.test(text) && !REPORTS.test(said) && !/\bmote\w*/.test(said) ? 'toAnonymous' : undefined;
  if (LATE.test(said)) return NOT_LATE.test(said) ? undefined : 'late';
  if (!CHANGES.test(said)) return undefined;
  if (/\b(?:amne|amnet|arende|arendet)\b/.test(said)) return BOOKED.test(said) ? 'toSubject' : undefined;
  if (/\b(?:pa|via|over) (?:teams|telefon|video)|\b(?:teams|telefon|video|digitalt|fysiskt|besok)\b/.test(said))
    return INSTEAD.test(text) && BOOKED.test(said) && !/\b(?:boka|mote\w*)\b/.test(said) ? 'toForm' : undefined;
  const isOther = /\b(?:senare|tidigare|fram|framat|bakat|boka|om en|inte|ej|varje|alla|mina|vill ha)\b/.test(said);
  if (isOther || !MINUTES.test(said)) return undefined;
  return TIME.test(said) || /^(?:kan du |snalla )?(?:andra|byt) (?:den )?till \d/.test(said) ? 'toLength' : undefined;
}

const ALL = /(?<!\p{L})(?:alla|allt|allihop|samtliga|båda)(?!\p{L})/iu;
/** That all are to be cancelled, which is done one after the other. */
export const ofAll = (text: string): { readonly beside?: Beside[] } =>
  ALL.test(text) ? { beside: [{ is: 'all' }] } : {};

/** How one tells a name beside a wish: "mitt namn är", "jag heter". */
const OWN_NAME = /\b(?:mitt namn (?:ar|e)|jag heter|namnet ar)\b/;
export const tellsOwnName = (text: string): boolean => OWN_NAME.test(fold(text));
export const ownName = (text: string): Beside[] => (tellsOwnName(text) ? [{ is: 'ownName' }] : []);

/** The times of a school, whenever they are: which of them comes free first is what is told. */
const withoutTime = (does: Command): Command =>
  does.do === 'booking' && 'wanted' in does.step
    ? { ...does, step: { ...does.step, wanted: undefined } as BookingStep }
    : does;

/**
 * What a short message of somebody who books asks of the waiting list, or of what is booked and cannot be changed here: what can be done
 * is told, and is a press away. Undefined for any other.
 */
export function aboutBooking(
  text: string,
  { today, calendar }: Pick<Around, 'today' | 'calendar'>,
  begin: () => Meant,
): Meant | undefined {
  const said = fold(text);
  if (words(text).length > MOST_WORDS || OF_OTHERS.test(said)) return undefined;
  const waits = ofWaiting(said);
  if (waits === 'puts') {
    const meant = begin();
    const day = wantedIn(text, today, calendar)?.wanted ? { day: true as const } : {};
    return { ...meant, does: withoutTime(meant.does), beside: [{ is: 'waits', ...day }] };
  }
  const what = waits === 'asks' ? 'waiting' : changeOf(text, said);
  return what && { action: 'myBookings', does: { do: 'tell', what } };
}
