import { asksFileOf, type Rule } from '../answering/rule.js';
import { NATIONAL } from '../answering/search/topics.js';
import { isNational } from '../answering/shipped.js';
import { createGuard } from '../door/guard/guard.js';
import type { IdentityKind } from '../door/guard/identity-kind.js';
import { plain, plainSet, withoutGenitive } from '../door/guard/plain.js';
import { pointedOut } from '../door/guard/pointed-out.js';
import { knownOf, nameDataOf } from '../guard-of.js';
import type { Fault } from '../shared/file-fault.js';
import { fold } from '../shared/text.js';
import type { Kept } from '../stores/kept-results.js';
import type { Knowledge } from '../stores/knowledge.js';

/** What of a rule, or of one that is to be, may tell who somebody is. */
export type RuleTexts = Pick<Rule, 'id' | 'pack' | 'title' | 'short' | 'asks'> &
  Partial<Pick<Rule, 'details' | 'notAsks' | 'changes' | 'open'>> & {
    readonly sources: readonly { readonly document: string; readonly section?: string | undefined }[];
  };

/** Looks through the texts of a rule: its faults, each with the field and the kinds that were found, never the words. */
export type IdentityInRule = (rule: RuleTexts, file: string, asksFile: string) => Fault[];

/** Who is told of by a name, whether a list has the name or not. */
const CALLED =
  /(?:pojken|flickan|killen|tjejen|eleven|barnet|sonen|dottern|syskonen|brodern|systern|mamman|pappan|familjen|heter|hette|kallas)\s$/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const WORD = /[\p{L}'’-]+/gu;
/** "BUS" is an office, "E.B." a child. */
const WITH_STOPS = /\p{L}\s?\./u;

/** Sentences and lines, each by itself: a sentence is what the guard is made for. */
const sentencesOf = (text: string): string[] => text.normalize('NFC').split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u);
/** The words of a text as they are spelled there. */
const spelledIn = (text: string): string[] => Array.from(text.matchAll(WORD), ([word]) => word);

/** Where a name may stand in a rule by right. */
interface Allowed {
  /** Names that are listed as names of the knowledge base (namesOnly). */
  readonly examples: boolean;
  /** Plain words of what is called after somebody: a pack's forums. */
  readonly things: ReadonlySet<string>;
}

/**
 * Made once of a whole reading. A listed name is never learned from a rule (`knownOf`), so that one that is planted is seen
 * the first time and every time after.
 */
export function identityInRules(knowledge: Knowledge): IdentityInRule {
  // The national rules alone teach the guard words here: what a municipality writes, in whichever pack, is what is looked at.
  const national = { ...knowledge, rules: knowledge.rules.filter(isNational) };
  const data = nameDataOf(knowledge);
  const { names } = knowledge;
  const guard = createGuard(data, knownOf(national), knowledge.directory, names?.all);
  const people = plainSet([...data.names.first, ...data.names.last]);
  const wordlike = plainSet([...data.names.wordlike, ...(names?.alsoWords ?? [])]);
  const places = new Set([...(knowledge.places?.others ?? [])].flatMap(place => place.split(' ')));
  const eitherOf = (set: ReadonlySet<string>, word: string) => set.has(word) || set.has(withoutGenitive(word));
  const isListed = (word: string) =>
    eitherOf(people, word) ||
    (names !== undefined && (names.all.has(word) || (word.length > 3 && names.all.has(withoutGenitive(word)))));

  /** Whether what may be a name is one in a text that was written with care. */
  function isName(sentence: string, start: number, end: number, { examples, things }: Allowed): boolean {
    const found = sentence.slice(start, end);
    const spelled = spelledIn(found);
    const sure = () => !guard.look(sentence).text.includes(found);
    const oneIs = spelled.some(word => {
      const small = plain(word);
      if (!isListed(small) || things.has(small) || things.has(withoutGenitive(small))) return false;
      if (places.has(fold(word))) return spelled.length > 1 && sure();
      if (examples && names?.known.has(small)) return false;
      return !eitherOf(wordlike, small) || (NAME.test(word) && sure());
    });
    if (oneIs) return true;
    // On no list: two words with capitals, or one of whom the words before say that it is somebody.
    const isWritten = spelled.every(word => NAME.test(word) && !things.has(plain(word)));
    return isWritten && start > 0 && (CALLED.test(sentence.slice(0, start)) || (spelled.length > 1 && sure()));
  }

  function kindsIn(text: string, allowed: Allowed): IdentityKind[] {
    const kinds = sentencesOf(text).flatMap(sentence =>
      guard
        .spots(sentence)
        .filter(({ start, end, kind }) => {
          if (kind === 'initialer') return WITH_STOPS.test(sentence.slice(start, end + 1));
          return kind !== 'namn' || isName(sentence, start, end, allowed);
        })
        .map(({ kind }) => kind),
    );
    return [...new Set(kinds)];
  }

  const thingsOf = (pack: string) =>
    new Set(
      knowledge.forums
        .filter(forum => forum.pack === pack)
        .flatMap(({ name, also }) => [name, ...also])
        .flatMap(text => spelledIn(text).map(plain)),
    );

  return (rule, file, asksFile) => {
    const things = thingsOf(rule.pack);
    const faults: Fault[] = [];
    const look = (at: string, field: string, text: string, isAsk = false) => {
      // Only the project's own phrasings are read by whoever keeps the list of what is a name there.
      const examples = isAsk && rule.pack === NATIONAL;
      const kinds: string[] = kindsIn(text, { examples, things });
      // Staff ask so, of nobody in particular.
      if (!isAsk && pointedOut(text).length > 0) kinds.push('vem ett barn är, med klass');
      if (kinds.length > 0) faults.push({ file: at, field, expected: expectedOf(kinds), received: kinds.join(', ') });
    };
    look(file, 'id', rule.id.replaceAll('-', ' '));
    look(file, 'title', rule.title);
    look(file, 'body', [rule.short, rule.details].join('\n'));
    if (rule.changes !== undefined) look(file, 'changes', rule.changes);
    for (const [at, { document, section }] of rule.sources.entries())
      look(file, `sources.${at}.document`, [document, section].join('\n'));
    for (const of of ['jurist', 'municipality'] as const)
      for (const [at, point] of (rule.open?.[of] ?? []).entries()) look(file, `open.${of}.${at}`, point);
    for (const of of ['asks', 'notAsks'] as const)
      for (const [at, ask] of (rule[of] ?? []).entries()) look(asksFile, `${of}.${at}`, ask, true);
    return faults;
  };
}

/** What was found of a rule, and in which of its files: one version of it. */
interface Telling {
  readonly file: string;
  readonly faults: readonly Fault[];
}

/**
 * The rules that tell who somebody is, with their faults. To look takes seconds, so what was found of a version of the folder
 * (`readVersion`) is kept: whoever starts on the same folder has it at once. `whole` reads every pack: the guard knows a
 * pack's words by those of the others.
 */
export async function tellingRules(
  whole: () => Promise<Knowledge>,
  version: string,
  kept: Pick<Kept, 'find' | 'keep'>,
): Promise<readonly Telling[]> {
  // Of a folder that could not be read nobody knows whether it is the same.
  const known = version === 'unread' ? undefined : (kept.find('identity', version) as readonly Telling[] | undefined);
  if (known) return known;
  const knowledge = await whole();
  const identityIn = identityInRules(knowledge);
  const found = knowledge.rules
    .map(rule => ({ file: rule.file, faults: identityIn(rule, rule.file, asksFileOf(rule)) }))
    .filter(({ faults }) => faults.length > 0);
  if (version !== 'unread') kept.keep('identity', version, found);
  return found;
}

/** What to do with what was found; the line is logged, so that it says nothing of who it was. */
function expectedOf(kinds: readonly string[]): string {
  const numbers = kinds.some(kind => ['telefonnummer', 'adress', 'e-postadress'].includes(kind));
  const own = numbers
    ? ' Kommunens egna nummer och adresser skrivs {{mottagning}}, {{socialjour}} eller {{anmalningsadress}}.'
    : '';
  return `Skriv utan personen: ingen regel får visa vem någon är.${own}`;
}
