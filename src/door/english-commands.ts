import { words } from '../shared/text.js';
import { createWholeCode } from './whole-code.js';

/** The longest command, in characters. */
const LONGEST = 120;

/** What the help in English tells people to type, folded -> the Swedish words that begin the same. */
const WHOLE: Readonly<Record<string, string>> = {
  book: 'boka',
  'book a time': 'boka en tid',
  'book a consultation': 'boka konsultation',
  'book anonymously': 'boka anonymt',
  'my bookings': 'mina bokningar',
  'my booking': 'min bokning',
  cancel: 'avboka',
  rebook: 'boka om',
  'my times': 'mina tider',
  'add times': 'lägg in tider',
  'my calendar': 'min kalender',
  'consultations in numbers': 'konsultationer i siffror',
  'i am back': 'jag är tillbaka',
  'i m back': 'jag är tillbaka',
  back: 'jag är tillbaka',
  contact: 'vem är vår kontaktsocialsekreterare',
  'who is our contact social worker': 'vem är vår kontaktsocialsekreterare',
  numbers: 'vem ringer jag nu',
  'who do i call': 'vem ringer jag nu',
  'who do i call now': 'vem ringer jag nu',
  'should i report': 'ska jag anmäla',
  'i have reported': 'jag har anmält',
  'i ve reported': 'jag har anmält',
  unanswered: 'obesvarade',
  reviews: 'granskningar',
  changes: 'kommande ändringar',
  'what can you do': 'vad kan du göra',
  'it helped': 'det hjälpte',
  'it did not help': 'det hjälpte inte',
  yes: 'ja',
  no: 'nej',
  'link group': 'koppla grupp',
  'link the group': 'koppla grupp',
  'unlink group': 'koppla bort grupp',
  'unlink the group': 'koppla bort grupp',
  meetings: 'möten',
  'show meetings': 'visa möten',
  'next meeting': 'nästa möte',
  'add meetings': 'lägg till möten',
  'add meeting': 'lägg till möte',
  'move the meeting': 'flytta mötet',
  'cancel the meeting': 'ställ in mötet',
  'new item': 'ny punkt',
  undo: 'ångra',
  evaluate: 'utvärdera',
  results: 'resultat',
  'evaluate the case': 'utvärdera ärendet',
  'case results': 'resultat ärendet',
  'change agenda': 'ändra dagordning',
  'change the agenda': 'ändra dagordning',
  'pause reminders': 'pausa påminnelser',
  'resume reminders': 'fortsätt påminna',
  'edit group': 'ändra grupp',
  'edit the group': 'ändra grupp',
  'how the group works': 'så arbetar gruppen',
  'add convener': 'lägg till sammankallande',
  'add en kollega as convener': 'lägg till en kollega som sammankallande',
  'add substitute': 'lägg till ersättare',
  'add en kollega as substitute': 'lägg till en kollega som ersättare',
  'hand over the group': 'lämna över gruppen',
  'hand over the group to': 'lämna över gruppen till',
  'hand over the group to en kollega': 'lämna över gruppen till en kollega',
  'take over the group': 'ta över gruppen',
  'stop as convener': 'sluta som sammankallande',
  'stop as substitute': 'sluta som ersättare',
};

/** What is done with a code, and what may stand before it. */
const withCode = createWholeCode('(?:cancel|rebook)(?: and)?(?: the)?(?: code)?');

/** "I am ill today", "away 14-18 December": who is away, and the rest of the sentence. */
const AWAY = /^\s*(?:i\s*(?:am|['’]m)\s+)?(ill|sick|away)\b\s*(.{0,80}?)[.!]?\s*$/i;

/** The words of days and months that differ from the Swedish ones. */
const OF_DAYS: readonly (readonly [RegExp, string])[] = [
  [/\btoday\b/gi, 'i dag'],
  [/\btomorrow\b/gi, 'i morgon'],
  [/\b(?:this|the rest of the) week\b/gi, 'veckan ut'],
  [/\bnext week\b/gi, 'nästa vecka'],
  [/\b(?:on )?monday\b/gi, 'på måndag'],
  [/\b(?:on )?tuesday\b/gi, 'på tisdag'],
  [/\b(?:on )?wednesday\b/gi, 'på onsdag'],
  [/\b(?:on )?thursday\b/gi, 'på torsdag'],
  [/\b(?:on )?friday\b/gi, 'på fredag'],
  [/\bjanuary\b/gi, 'januari'],
  [/\bfebruary\b/gi, 'februari'],
  [/\bmarch\b/gi, 'mars'],
  [/\bmay\b/gi, 'maj'],
  [/\bjune\b/gi, 'juni'],
  [/\bjuly\b/gi, 'juli'],
  [/\baugust\b/gi, 'augusti'],
  [/\boctober\b/gi, 'oktober'],
  [/\b(?:un)?til(?:l)?\b|\bto\b/gi, 'till'],
  [/\bfrom\b/gi, 'från'],
];

/** Every word that may stand in such a sentence, once it is turned into Swedish: any other makes it no command. */
const DAY_WORD =
  /^(?:\d+|i|dag|morgon|veckan|ut|nasta|vecka|v|pa|till|fran|och|(?:man|tis|ons|tors|fre)dag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/;

function awayFrom(text: string): string | undefined {
  const found = AWAY.exec(text);
  if (!found) return undefined;
  const when = OF_DAYS.reduce((rest, [english, swedish]) => rest.replace(english, swedish), found[2] ?? '').trim();
  if (!words(when).every(word => DAY_WORD.test(word))) return undefined;
  return `jag är ${found[1]?.toLowerCase() === 'away' ? 'borta' : 'sjuk'} ${when}`.trim();
}

/** "contact Tallskolan": whom to contact at a school. */
const CONTACT = /^\s*contact\s+(?:for\s+|at\s+)?(\S.{2,60})$/i;

const shown = (code: string) => (/\d/.test(code) ? code : code.replace(/^(.{5}) ?/, '$1-'));

/** A message that is one of the bot's commands in English -> the same command in Swedish; undefined for any other. */
export function commandInSwedish(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const said = words(text).join(' ');
  const whole = Object.hasOwn(WHOLE, said) ? WHOLE[said] : undefined;
  if (whole !== undefined) return whole;
  const of = withCode(text);
  // Written so that the Swedish command has it for a code too.
  if (of) return `${of.verb.startsWith('cancel') ? 'avboka' : 'boka om'} ${shown(of.code)}`;
  const school = CONTACT.exec(text)?.[1];
  if (school !== undefined && /skola|förskola|gymnasi/i.test(school))
    return `vem är kontaktsocialsekreterare på ${school}`;
  return awayFrom(text);
}
