import { words } from '../../shared/text.js';
import { asOneChild } from '../danger/one-child.js';

/** What the identity guard leaves of a name: whoever is named may be a child. */
const NAMED = /\[(?:namn|initialer)\]/u;

/** A guardian who is told of for what was done to staff, in folded text: the pupil says which guardian, and is told nothing of. */
const OF_PUPIL = '(?:en|ett|min|mina|var|vara)? ?(?:elever|elev|barn|flicka|pojke|kille|tjej|en)(?: i (?:ak |klass )?\\d?\\w+)?';
const GUARDIAN =
  '(?:pappa|mamma|farsa|morsa|foralder|vardnadshavare|pappan|mamman|farsan|morsan|foraldern|vardnadshavaren|storebror|bror|bonuspappa|styvpappa)';
const GUARDIAN_OF = new RegExp(`\\b(?:en )?${GUARDIAN} (?:till|for|at) ${OF_PUPIL}\\b`, 'g');
const PUPILS_GUARDIAN = new RegExp(`\\b(?:en elevs|elevens|ett barns|barnets|en flickas|en pojkes) ${GUARDIAN}\\b`, 'g');
/** A grown-up by the way of saying it: a child writes "mamma" and "pappa" alone. */
const SOME_GUARDIAN = /\b(?:en|en av) (?:pappa|mamma|foralder|vardnadshavare|foraldrarna)\b|\b(?:foralder|vardnadshavare)n?s?\b/g;
/** "Min kille" and "hennes tjej" are partners. */
const PARTNER = /\b(?:min|sin|hennes|hans|mitt|sitt)(?: nya| gamla)? (?:kille|tjej|flickvan|pojkvan|gubbe|karl)\b/g;

const CHILD =
  /^(?:barn\p{L}*|\p{L}*barn|elev\p{L}*|elv|elven|pojk\p{L}*|flick\p{L}*|tjej\p{L}*|kille\p{L}*|killar\p{L}*|grabb\p{L}*|unge|ungen|ungar\p{L}*|son|sonen|sons|soner\p{L}*|dotter\p{L}*|dottrar\p{L}*|bebis\p{L}*|spadbarn\p{L}*|lill\p{L}+|sma\p{L}+|syskon\p{L}*|\p{L}+aring\p{L}*|aringen|tonaring\p{L}*|mamma\p{L}*|pappa\p{L}*|mamman|pappan|farsan?|morsan?|foralder\p{L}*|foraldr\p{L}*|vardnadshavar\p{L}*|mor|far|bror\p{L}*|syster|systers?|brorsan|syrran|styv\p{L}+|bonus\p{L}+|plast\p{L}+|klassen|ettan|tvaan|trean|fyran|femman|sexan|sjuan|attan|nian|kid|kids|child\p{L}*|pupil\p{L}*|student\p{L}*|boy\p{L}*|girl|girls|mum|mom|dad|mother|father|daughter)$/u;
const CLASS = /^\d[a-z]$/;

/** Whether a message tells of a child, or may: where it does, what is said to a grown-up would be too little. */
export function tellsOfChild(message: string): boolean {
  if (NAMED.test(message)) return true;
  const left = words(message)
    .join(' ')
    .replace(PARTNER, ' ')
    .replace(GUARDIAN_OF, ' ')
    .replace(PUPILS_GUARDIAN, ' ')
    .replace(SOME_GUARDIAN, ' ');
  return left.split(' ').some(word => CHILD.test(word) || CLASS.test(word));
}

const GROWN_UP =
  /\b(?:(?:min|mitt|sin|sitt|hennes|hans|my|her|his) (?:\p{L}+ )?(?:man|make|maka|fru|sambo|partner|ex|exman|exmannen|exsambo|exfru|pojkvan|flickvan|kille|tjej|gubbe|karl|husband|wife|boyfriend|girlfriend|syster|mamma|vuxna)|mannen|maken|sambon|exet|exmannen|exsambon|gubben|karln?|karlen|partnern|kolleg\p{L}*|arbetskamrat\p{L}*|arbetslag\p{L}*|jobbet|jobbarkompis\p{L}*|larare\p{L}*|lararn|\p{L}+lararn?|\p{L}+larare|vikarie\p{L}*|rektor\p{L}*|chef\p{L}*|resurs(?:en|personen)?|fritidsledar\p{L}*|fritidspedagog\p{L}*|barnskotar\p{L}*|forskollarar\p{L}*|kurator\p{L}*|skolskotersk\p{L}*|skoterskan|stada?r\p{L}*|stadersk\p{L}*|koket|kokspersonal\p{L}*|kocken|vaktmastar\p{L}*|assistent\p{L}*|elevassistent\p{L}*|personal\p{L}*|colleague\p{L}*|teacher|en som slar|ens man|ens partner)\b/u;
const GUARDIAN_TO_ME = /\b(?:foralder|vardnadshavare|pappa|mamma|farsan|morsan|storebror)\p{L}*\b.*\b(?:mig|mej|oss|jag)\b/u;

/** Whether a message names a grown-up to whom something may be done: a partner, somebody at work, or staff whom a guardian threatens. */
export function tellsOfGrownUp(message: string): boolean {
  const said = words(message).join(' ');
  return GROWN_UP.test(said) || GUARDIAN_TO_ME.test(said);
}

/** With their dots: "så" is not "sa". */
const ANOTHER =
  /(?<!\p{L})(?:hon|han|hen|henne|honom|hennes|hans|säger|sa|sade|sagt|berättar|berättade|kolleg\p{L}*|arbetskamrat\p{L}*|elev|mamman?|pappan?|föräldern|she|he|her|him|says|said|wrote)(?!\p{L})/iu;

/** Whether a message tells of one who is somebody else than whoever writes; "the class" and "my children" are nobody else. */
export const tellsOfAnother = (message: string): boolean =>
  NAMED.test(message) || ANOTHER.test(message) || /(?<!\p{L})barnets?(?!\p{L})/iu.test(asOneChild(message));
