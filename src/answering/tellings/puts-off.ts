import { words } from '../../shared/text.js';

/** A report on a child, whatever is done with it; not of absence, of a fault, to the police, to a course or of oneself. */
const REPORT =
  '(?:oros)?anmal(?:an|ningen|ning|ningar|a|as|er|s)(?! (?:mig|mej|sig|oss|till (?!soc|nasta|efter|pa|man|tis|ons|tors|fre|mot|jul|helg|lov|pask)))';
const FEW = '(?:\\w+ ){0,3}';
const WEEKDAY = '(?:man|tis|ons|tors|fre|lor|son)dag(?:en)?';
/** Later than now. */
const LATER = `(?:sen|sedan|senare|i ?morgon|i ?overmorgon|(?:pa|till|senast|fore|innan) ${WEEKDAY}|efter (?:\\w+ )?(?:lov|jul|nyar|helg|mote|konsultation|samtal|lunch|utred|prov|pask)\\w*|(?:pa|till|vid|i|efter) (?:nasta|kommande)(?: \\w+)?|nasta (?:vecka|manad|mote|gang)|om (?:en|nagra|ett par|tva|tre|\\d) (?:dag|dagar|vecka|veckor|manad|manader))`;

/**
 * How a report is treated as something of the calendar: moved, paused, cancelled, reminded of, put on a list, or made later. In
 * folded words. None of them is what is told of a report that has been made.
 */
const AS_OF_A_CALENDAR = [
  `\\b(?:flytta(?: fram| over)?|skjut(?:a|er)? (?:upp|fram|pa)|senarelagg\\w*|vanta(?:r|de)? med|avvakta\\w*|droj\\w*|pausa\\w*|avboka\\w*|stall(?:a|er)? in|boka(?: in)?|lagg(?:a|er)? (?:in|pa is)|skriv(?:a|er)? upp|satt(?:a|er)? upp) ${FEW}${REPORT}\\b`,
  `\\b(?:paminn\\w*|uppgift|uppgiften|todo|kom ihag) ${FEW}${REPORT}\\b`,
  `\\b${REPORT} (?:\\w+ ){0,2}${LATER}\\b`,
  // "Jag är borta på fredag, så på måndag anmäler jag."
  `\\b${LATER} (?:anmaler (?:jag|vi)|ska (?:jag|vi) anmala|(?:gor|skriver|skickar|lamnar) (?:jag|vi) ${FEW}${REPORT})\\b`,
  // Whether to report is no point of an agenda.
  `\\b(?:dagordning\\w*|agenda\\w*|punkt\\w*) ${FEW}(?:(?:om|ska|bor|behover|maste) (?:vi|jag|man) ${FEW}|anmala eller )${REPORT}\\b`,
  // "Jag ringer soc på måndag", "påminn mig att ringa socialtjänsten på fredag".
  `\\b(?:ringer?|ringa|kontaktar?|kontakta|mejlar?|mejla|hora? av (?:mig|oss) till|hor av (?:mig|oss) till) (?:soc|socialen|socialtjansten|socialjouren)(?: om (?:det|detta|henne|honom|barnet|eleven|oron))? ${LATER}\\b`,
  `\\b${LATER} (?:ska (?:jag|vi) (?:ringa|kontakta)|(?:ringer|kontaktar) (?:jag|vi)) (?:soc|socialen|socialtjansten|socialjouren)\\b`,
  // "Vi anmäler inte": said of what is to come, and no question.
  `\\b(?:vi|jag) (?:anmaler (?:inte|ej)|(?:vill|ska|tanker|tankte|kommer) (?:inte|ej) (?:att )?(?:anmala|gora (?:nagon|en) ${REPORT}))\\b`,
].map(said => new RegExp(said));

/** Who asks how it is done, or tells of a report that has been made, puts none off. */
const NONE =
  /^(?:vem|vart|hur|vad|vilken|vilka|var|varfor) |\b(?:har|hade|blivit|blev|ar|var) (?:\w+ ){0,2}(?:oros)?anmal(?:t|d|da)\b|\b(?:oros)?anmal(?:de|des)\b|\b(?:fran\w*|fel|polis|skade|intresse|tillbuds|sjuk) ?anmal\w*|\banmal\w* (?:fran\w*|sjuk\w*|fel|skad\w*|intresse\w*)\b/;

/** Whether a message plainly plans a report for later, or treats it as something that can be moved, cancelled or noted: "flytta anmälan till nästa möte". */
export function plansReport(message: string): boolean {
  const said = words(message).join(' ');
  if (!/anmal|\bsoc/.test(said) || NONE.test(said)) return false;
  return AS_OF_A_CALENDAR.some(one => one.test(said));
}
