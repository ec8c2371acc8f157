// Answers to the guide in other words than its own, folded.

const NO = '(?:ne+j|na+e?|ne+|nope|nix|no)';
const WHO = '(?:det|den|detta|han|hon|hen|de|dom|barnet|eleven|ar|e|verkar|kanns|tror|jag|tycker|tack|inte|direkt)';
const SINCE =
  '(?: (?:just nu|nu|har|i dag|idag|direkt|alls|pa taget|tack|tror jag|faktiskt|skulle jag saga|vad jag vet))*';
/** Calm words, which only a no before them makes an answer, and that there is no danger, which is one alone. */
const CALM = new RegExp(
  `^${NO}(?: ${NO})* (?:(?:det|den|allt|hon|han|hen|barnet|ar|e|verkar|kanns) )*(?:lugnt|lugn|lungt|okej|ok|under kontroll)${SINCE}$`,
);
const NO_DANGER = new RegExp(
  `^(?:${NO} )*(?:${WHO} )*?(?:(?:inte|ej|inga|ingen|ingenting|inget) (?:(?:nagon|nan|nagot|sa|direkt|omedelbar|akut|i) )*(?:fara|faror|akut|brattom|bradskande|livsfara))${SINCE}$`,
);
/**
 * Whether a whole message denies danger: its answer to whether a child is in danger, in words that tell of danger where they stand
 * alone. A single word beside them is more than an answer.
 */
export const deniesDanger = (said: string): boolean => CALM.test(said) || NO_DANGER.test(said);

/** What may stand before an answer. */
const LEAD = /^(?:(?:typ|alltsa|assa|asa|eh+|oh+|ah|hm+|mm+|jo men|ja men typ) )+(?=.)/;
export const withoutLead = (said: string): string => said.replace(LEAD, '');

const NUMBERS =
  'noll ett tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  );
const AGE = new RegExp(
  `^(?:ja |jo |nej )?(?:(?:hon|han|hen|barnet|eleven|flickan|pojken|tjejen|killen) (?:ar|e|har fyllt|blev) (?:bara |ju |typ )?(\\d{1,2}|${NUMBERS.join('|')})(?: (?:ar(?: gammal)?|ar nu))?|(\\d{1,2}|${NUMBERS.join('|')}) ar(?: gammal)?)$`,
);
const CLASS =
  /^(?:ja |jo )?(?:hon|han|hen|barnet|eleven|flickan|pojken) gar (?:i|pa) (?:forskolan|forskoleklass|fritids|lagstadiet|mellanstadiet|hogstadiet|ettan|tvaan|trean|fyran|femman|sexan|sjuan|attan|nian|(?:ak|arskurs|klass) [1-9])$/;
/** Whether who a message tells the age of is a grown-up; undefined where it tells no age, or a number alone, which may be a place. */
export function isGrownUp(said: string): boolean | undefined {
  if (CLASS.test(said)) return false;
  const found = AGE.exec(said);
  const age = found?.[1] ?? found?.[2];
  if (age === undefined) return undefined;
  return (NUMBERS.includes(age) ? NUMBERS.indexOf(age) : Number(age)) >= 18;
}

/** A word -> that of a title which it plainly means. */
const MEANS: Readonly<Record<string, string>> = {
  ...of('mobbning', 'mobbing mobbad mobbas mobbat mobbar mobbningen utfrysning'),
  ...of('borta', 'franvaro franvaron franvarande skolfranvaro skolk skolkar skolkning hemmasittare'),
  ...of('sexuella', 'sexuellt sexuell sex ofredande'),
  ...of('omsorgen', 'mat maten klader kladerna hygien hygienen tvattad smutsig vanvard forsummelse omsorg'),
  ...of('hedersrelaterat', 'heder hedersvald hedersfortryck bortgift tvangsgift'),
  ...of('droger', 'drog drogar knark knarkar alkohol hasch'),
  ...of('sjalvskada', 'sjalvskadar sjalvskadebeteende'),
};
function of(title: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map(word => [word, title]));
}
export const wordOfTitle = (word: string): string => MEANS[word] ?? word;

/** How one goes on with the guide. */
const GOES_ON =
  /^(?:fortsatt(?:a)?(?: med)? (?:i )?guiden|tillbaka till (?:guiden|fragan)|ater till guiden|continue the guide|back to the guide)$/;
export const goesOn = (said: string): boolean => GOES_ON.test(said);

const ONWARD = '(?:fortsatt(?:a|er)?|(?:ga|gar) vidare|vidare|continue|go on)';
const AROUND = '(?: (?:da|nu|tack|har|jag|vi|med (?:det|den|fragorna)|dar (?:jag|vi) (?:var|slutade)|please))*';
/** That something is to go on, whatever it is: it is the guide where its question stands there. */
const ON = new RegExp(`^(?:(?:ok|okej|vi|jag|vill|kan|ska|hur|men|sa) )*${ONWARD}${AROUND}$`);
/** Only where a question stands there it is the next one. */
const NEXT = /^(?:nasta(?: fraga)?|var var (?:vi|jag)|next(?: question)?)$/;
export const goesOnAlone = (said: string): boolean => ON.test(said);
/** Whether somebody goes on who is asked a question of the guide. */
export const goesOnAsked = (said: string): boolean => GOES_ON.test(said) || ON.test(said) || NEXT.test(said);
