import { words } from '../../shared/text.js';
import { asOneChild } from '../danger/one-child.js';

/** The words of a message, folded, with one space between; "får" is no father ("far"). */
const saidIn = (message: string): string => words(message.replace(/(?<!\p{L})får(?!\p{L})/giu, 'ar')).join(' ');

/** What the identity guard leaves of a name: whoever is named may be a child. */
const NAMED = /\[(?:namn|initialer)\]/u;

/** "Min kille" and "hennes tjej" are partners. */
const PARTNER = /\b(?:min|sin|hennes|hans|mitt|sitt)(?: nya| gamla)? (?:kille|tjej|flickvan|pojkvan|gubbe|karl)\b/g;

/** Kin who are said to be grown up: "min vuxna syster", "sonen, 35". Nobody else's age says so: "pappa, 35, slår sonen". */
const GROWN_KIN =
  /\b(?:(?:vux(?:en|na|ne|et)|myndiga?) (?:syster\p{L}*|bror\p{L}*|dotter\p{L}*|dottrar\p{L}*|son\p{L}*|soner\p{L}*|barn|barnet|barnbarn)|(?:lilla|lille|stora|store|halv|tvilling)?(?:syster|systern|bror|brodern|brorsan|syrran|dotter|dottern|son|sonen)(?: som)?(?: ar)?(?: pa)? (?:1[89]|[2-9]\d)(?: ar)?)\b(?! (?:manader|veckor|dagar))/u;
const PARTNERED =
  '(?:(?:sin|hennes|hans) (?:\\p{L}+ )?(?:man|make|maka|fru|sambo|exman|exsambo|exfru|partner)|\\p{L}*(?:relation|relationen|forhallande|forhallandet|aktenskap|aktenskapet))';
/** The writer's own sister or brother with a partner: "min syster är i en våldsam relation"; not one who is said to be a child. */
const PARTNERED_KIN = new RegExp(
  `\\bmin (?:syster|systers|syrra|syrran|bror|brors|brorsa)\\b(?! (?:som )?(?:ar )?(?:\\d|1[0-7])\\b)(?=.*\\b${PARTNERED}\\b)`,
  'gu',
);
/** That there is none: "de har inga barn", "inga barn där". */
const NO_CHILD =
  /\b(?:(?:de|dom) (?:har )?)?(?:inga|utan) (?:egna |gemensamma |hemmaboende )?barn\b|\b(?:no|not (?:about )?the) (?:kids|children)\b/gu;

const ALL_GROWN_KIN = new RegExp(GROWN_KIN, 'gu');

const OF_AGE = '(?:1[89]|[2-9]\\d)';
/** A pupil who is said to be of age, or whose school has none that are not: "en vuxen elev", "en elev på komvux". */
const GROWN_PUPIL = new RegExp(
  `\\b(?:(?:vux(?:en|na)|myndiga?) (?:elev\\p{L}*|student\\p{L}*|deltagare\\p{L}*)|vuxen(?:elev|studerande|student)\\p{L}*|(?:komvux|grundvux|gymvux|sfi|vuxenutbildnings?) ?(?:elev|student|deltagare)\\p{L}*|(?:elev|student|deltagare|deltagarn|studerande|kursare)\\p{L}*(?: hos oss)? (?:pa|i|inom) (?:\\p{L}+ )?(?:komvux|grundvux|gymvux|sfi|vuxenutbildning\\p{L}*|vux|folkhogskola\\p{L}*|universitetet|hogskolan)|(?:elev|student)\\p{L}* (?:som )?(?:ar |pa |over )+${OF_AGE}|${OF_AGE} (?:ar gammal |arig )(?:elev|kvinn|man)\\p{L}*)(?!\\p{L})`,
  'gu',
);
/** Anybody's age as a word for them: "en 19-åring". */
const GROWN_AGED = new RegExp(`\\b${OF_AGE} aring\\p{L}*`, 'gu');
/** An age below eighteen. */
const UNDER_AGE = /\b(?:\d|1[0-7]) (?:ar|aring\p{L}*|arig\p{L}*)\b/u;

/** Whether a message names a pupil who is of age, whoever else is in it. */
export const namesGrownPupil = (message: string): boolean => saidIn(message).search(GROWN_PUPIL) >= 0;

/** Whether a message tells of a pupil who is of age, and of nobody who may be a child. */
export const tellsOfGrownPupil = (message: string): boolean =>
  namesGrownPupil(message) && !tellsOfChild(message) && !UNDER_AGE.test(saidIn(message));

const CHILD =
  /^(?:barn\p{L}*|\p{L}*barn|elev(?!assist|coach|koordin|hals)\p{L}*|\p{L}+elev\p{L}*|gymnasist\p{L}*|(?:etta|tvaa|trea|fyra|femma|sexa|sjua|atta|nia)|elv|elven|pojk\p{L}*|flick\p{L}*|tjej\p{L}*|kille\p{L}*|killar\p{L}*|grabb\p{L}*|unge|ungen|ungar\p{L}*|son|sonen|sons|soner\p{L}*|dotter\p{L}*|dottrar\p{L}*|bebis\p{L}*|spadbarn\p{L}*|lill\p{L}+|sma(?:barn|syskon|flick|pojk)\p{L}*|syskon\p{L}*|\p{L}*aring\p{L}*|tonaring\p{L}*|tonars\p{L}+|\p{L}+dotter\p{L}*|mamma\p{L}*|pappa\p{L}*|mamman|pappan|farsan?|morsan?|foralder\p{L}*|foraldr\p{L}*|vardnadshavar\p{L}*|mor|far|bror\p{L}*|syster|systers?|brorsan|syrran|styv\p{L}+|bonus\p{L}+|plast\p{L}+|klassen|ettan|tvaan|trean|fyran|femman|sexan|sjuan|attan|nian|kid|kids|child\p{L}*|pupil\p{L}*|student\p{L}*|boy(?!friend)\p{L}*|girl|girls|mum|mom|dad|mother|father|daughter)$/u;
const CLASS = /^\d[a-z]$/;

/**
 * Whether a message tells of a child, or may: where it does, what is said to a grown-up would be too little. A guardian, also one
 * who threatens staff, has a child.
 */
export function tellsOfChild(message: string): boolean {
  if (NAMED.test(message)) return true;
  const left = [PARTNER, ALL_GROWN_KIN, PARTNERED_KIN, GROWN_PUPIL, GROWN_AGED, NO_CHILD].reduce(
    (said, told) => said.replace(told, ' '),
    saidIn(message),
  );
  return left.split(' ').some(word => CHILD.test(word) || CLASS.test(word));
}

/** Somebody at work; a pupil has none of them for herself. */
const STAFF =
  /\b(?:kolleg\p{L}*|arbetskamrat\p{L}*|arbetslag\p{L}*|jobbarkompis\p{L}*|larare\p{L}*|lararn|\p{L}+lararn?|\p{L}+larare|vikarie\p{L}*|rektor\p{L}*|chef\p{L}*|resurs(?:en|personen)?|fritidsledar\p{L}*|fritidspedagog\p{L}*|barnskotar\p{L}*|kurator\p{L}*|skolskotersk\p{L}*|stada?r\p{L}*|stadersk\p{L}*|koket|kokspersonal\p{L}*|kocken|vaktmastar\p{L}*|(?:elev)?assistent\p{L}*|elevcoach\p{L}*|personal\p{L}*|medarbetar\p{L}*|anstalld\p{L}*|receptionist\p{L}*|colleague\p{L}*|teacher)\b/u;
/** The writer's own partner. */
const OWN =
  /\b(?:(?:min|mitt|my) (?:\p{L}+ )?(?:man|make|maka|fru|sambo|partner|ex|exman|exsambo|exfru|pojkvan|flickvan|kille|tjej|karl|husband|wife|boyfriend|girlfriend|syster|vuxna)|gubben min|karln min|ens (?:man|partner|sambo)|min (?:\p{L}+ )?sarbo|sjalv lever|lever (?:sjalv )?(?:med|i) en)\b|\b(?:sambon|exet|exmannen|exsambon|maken)\b.*\b(?:mig|mej|jag)\b/u;
/** Who writes and what they work as: that says nothing of whom they tell of. */
const WRITER = /\b(?:jag ar|jag som|jag jobbar som|som|i am a) (?:\p{L}+ )?/u;
const AS_WRITER = new RegExp(`${WRITER.source}${STAFF.source}`, 'gu');
/** Somebody who may be a pupil, unless it is said whom they live with. */
const THIRD = /\b(?:hon|han|hen|henne|honom|hennes|hans|hens|den|denna|she|he|her|his|him)\b/u;
/** "He" beside a husband, and "she" beside a wife, is that one: "min man blir våldsam när han dricker". */
const isOfPartner = (said: string): boolean =>
  [
    [/\b(?:man|make|exman|karl|sambo|husband)\b/u, /\bhan\b|\bhe\b/gu],
    [/\b(?:fru|maka|exfru|wife)\b/u, /\bhon\b|\bshe\b/gu],
  ].some(([partner, pronoun]) => partner!.test(said) && !THIRD.test(said.replace(pronoun!, ' ')));

/** Somebody beside work who is told of, with a spouse: a pupil's friend has none. */
const ACQUAINTANCE =
  /\b(?:van|vans|vannen|vaninna\p{L}*|vaninnas|grann\p{L}*|bekant\p{L}*|\p{L}*kompis|kompisens|\p{L}*syster|systern|systers|syrran|bror|brodern|dotter|dottern|son|sonen|friend|neighbour|neighbor|sister)\b/u;
const OF_THEIRS =
  /\b(?:vans|vannens|vaninnans|grannens|bekants|kompis|kompisens|systers|systerns|kolleg\p{L}*s) (?:\p{L}+ )?(?:man|make|maka|fru|sambo|exman|exsambo|exfru|partner)\b/u;
/** Those to whom something may be done who are none of the couple: whoever is told of so may be children. */
const MANY = /\b(?:dem|dom|de|deras|them|they|their)\b/u;
const ANOTHER_ONE = /\b(?:henne|honom|hens|en annan)\b/u;
const TO_ME = /\b(?:mig|mej|me)\b/u;
const IN_RELATION = /\b(?:i|lever i|har) (?:en|ett) (?:\p{L}+ )?(?:relation|forhallande|aktenskap)\b/u;
const SPOUSE =
  /\b(?:sin|sitt|hennes|hans|her|his|s) (?:\p{L}+ ){0,2}?(?:man|make|maka|fru|sambo|exman|exsambo|exfru|ex|partner|karl|gubbe|fastman|fastmo|husband|wife|boyfriend|girlfriend)\b|\b(?:gubben|karln)\b/u;

/**
 * Whether a message names a grown-up to whom something may be done, and nobody who may be a pupil under age: the writer, whose
 * partner does it, staff, kin and pupils who are said to be of age, who has no children, or an acquaintance with a spouse. "She" beside a teacher is a pupil until it is said that she has a husband, and "my husband hits her" is not of whoever writes.
 */
export function tellsOfGrownUp(message: string): boolean {
  const whole = saidIn(message);
  const said = whole.replace(NO_CHILD, ' ');
  if (MANY.test(said)) return false;
  if (tellsOfGrownPupil(message) || (said.search(GROWN_AGED) >= 0 && !THIRD.test(said))) return true;
  // Who has no children, and is said to be none, is no child.
  if (said !== whole && !UNDER_AGE.test(whole)) return true;
  if (GROWN_KIN.test(said) && !THIRD.test(said)) return true;
  if (OF_THEIRS.test(said) || (ACQUAINTANCE.test(said) && (SPOUSE.test(said) || IN_RELATION.test(said)))) return true;
  if (OWN.test(said)) return !ANOTHER_ONE.test(said) && (!THIRD.test(said) || TO_ME.test(said) || isOfPartner(said));
  return STAFF.test(said.replace(AS_WRITER, ' ')) && (!THIRD.test(said) || SPOUSE.test(said));
}

/** Who may hurt staff at work, as staff say it: a child says "pappa", "min pappa" and "en kille i klassen". */
const AT_WORK =
  '(?:en (?:\\p{L}+ )?(?:elev|foralder|vardnadshavare|pappa|mamma)|ett (?:\\p{L}+ )?barn|eleven|foraldern|vardnadshavaren|barnet|pappan|mamman)';
const HURT = '(?:slagen|hotad|sparkad|biten|knuffad|attackerad|misshandlad|spottad|riven|nitad)';
const HURTS = '(?:slog|slagit|hotade|hotat|sparkade|sparkat|bet|bitit|knuffade|knuffat|gav|spottade)';
const HURT_AT_WORK = new RegExp(
  `(?:\\bjag (?:blev|blir|har blivit)|^(?:blev|har blivit|blivit)) (?:\\p{L}+ ){0,2}?${HURT} (?:\\p{L}+ ){0,3}?av ${AT_WORK}\\b|\\b${AT_WORK} (?:har )?${HURTS} (?:pa )?mig\\b`,
  'u',
);

/**
 * Whether whoever writes was hurt or threatened at work, by a pupil or a guardian: what to do about that is said to a grown-up, though
 * a child is told of.
 */
export const tellsOfHurtAtWork = (message: string): boolean => HURT_AT_WORK.test(words(message).join(' '));

/** With their dots: "så" is not "sa". */
const ANOTHER =
  /(?<!\p{L})(?:hon|han|hen|henne|honom|hennes|hans|säger|sa|sade|sagt|berättar|berättade|kolleg\p{L}*|arbetskamrat\p{L}*|bästis\p{L}*|kompis\p{L}*|elev|elever|elev\p{L}+|elv|elven|\p{L}{2,}barn(?:et)?|fröken|magistern|mamman?|pappan?|föräldern|she|he|her|him|says|said|wrote)(?!\p{L})/iu;

/** Whether a message asks something: nobody asks whether they want to live. */
export const asks = (message: string): boolean =>
  message.includes('?') ||
  /^\s*(?:hur|vad|när|vem|vilk\p{L}+|var|varför|får|kan|ska|måste|finns)(?!\p{L})/iu.test(message);

/** Several who are told of; "de" may also be "det". */
const OTHERS = /(?<!\p{L})(?:de|dom|dem|deras|familjen|barnen|eleverna|they|their|them)(?!\p{L})/iu;
const WRITERS_OWN = /(?<!\p{L})(?:jag|ja|mig|mej|min|mitt|mina|i|me|my|man|livet|leva)(?!\p{L})/iu;

/**
 * Whether a message tells of one who is somebody else than whoever writes; "the class" and "my children" are nobody else. "They"
 * are, where whoever writes is not in it.
 */
export const tellsOfAnother = (message: string): boolean =>
  NAMED.test(message) ||
  ANOTHER.test(message) ||
  /(?<!\p{L})barnets?(?!\p{L})/iu.test(asOneChild(message)) ||
  (OTHERS.test(message) && !WRITERS_OWN.test(message));
