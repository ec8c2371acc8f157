/** The words for one child, as a sentence begins with one: not said of which ("en elev") and said of which ("eleven"). */
const SOME = 'elev|barn|flicka|pojke|pojk|tjej|kille|unge|grabb|kid|child|pupil|student|girl|boy';
const THE = 'eleven|barnet|flickan|pojken|tjejen|killen|ungen|grabben';
const MANY = 'elever|eleverna|barn|barnen|flickor|flickorna|pojkar|pojkarna|tjejer|tjejerna|killar|killarna';
/** "Mitt barn" is not among them: a parent writes it, of a child of its own. */
const OF_WHICH =
  'en|ett|min|vår|vårt|nån|någon|något|nåt|den|det|den här|det här|denna|detta|a|my|our|the|this|one of my';
const OF_MANY = '(?:en|ett|nån|någon|något) av (?:mina |våra |de )?';
/** Where the child belongs; it says nothing of what is told. */
const CLASS = '\\d[a-zåäö]?|ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|förskoleklass';
const WHERE = [
  ` i (?:min |vår |en av mina |en )?(?:klass|klassen|grupp|gruppen|mentorsklass)(?: (?:${CLASS}))?`,
  ` i (?:åk |årskurs )?(?:${CLASS})`,
  ' på (?:min |vår |en )?(?:skola|skolan|förskola|förskolan|avdelning|avdelningen|fritids)',
  ' hos (?:oss|mig)',
  ' (?:som )?(?:jag|vi) har',
  ' in (?:my|our) class',
].join('|');

/** "Asks for a pupil" is not said of which one, and no pupil does anything there. */
const BEYOND = 'efter|av|på|till|med|mot|om|för|of|for|to|with';

const CHILD = new RegExp(
  `(?<!\\p{L})(?:(?:(?<!(?:${BEYOND}) )(?:(?:${OF_MANY})(?:${MANY})|(?:${OF_WHICH}) (?:lilla |liten |nya |ny )?(?:${SOME})))|(?:den (?:här )?(?:lilla |nya )?)?(?:${THE}))(?:(s)|(?:${WHERE}))?(?!\\p{L})`,
  'giu',
);

/** Who is told of first and by no name: staff who write of a child so have said before, to themselves, which one. */
const FIRST = /^(\W*(?:(?:jag|vi) (?:tror|tycker|märker|ser|hör|misstänker) (?:att )?)?)(?:hon|han|hen)(?!\p{L})/iu;

/**
 * A text in which one child is named in one way: "en elev i min klass", "flickan" and "min elev" are all "barnet". What is told
 * of a child is as grave whatever the child is called.
 */
export const asOneChild = (text: string): string => text.replace(CHILD, (_, s: string = '') => `barnet${s}`);

/** What the identity guard leaves of a name or of its first letters, with the genitive that may follow. */
const NAME = /\[(?:namn|initialer)\](s?)(?!\p{L})/gu;

/** Whoever is named may be a child: a message in which each name is "barnet". */
export const namesAsChild = (message: string): string => message.replace(NAME, (_, s: string) => `barnet${s}`);

/** The same, where a second name is another child: "[namn] slog [namn]" -> "barnet slog ett annat barn". */
export function namesAsChildren(message: string): string {
  let named = 0;
  return message.replace(NAME, (_, s: string) => `${named++ === 0 ? 'barnet' : 'ett annat barn'}${s}`);
}

/** The same where who is told of first is a pronoun. */
export const firstAsChild = (text: string): string => text.replace(FIRST, '$1barnet');
