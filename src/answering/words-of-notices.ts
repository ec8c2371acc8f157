import type { IdentityKind } from '../door/guard/identity-kind.js';
import { type Directory, fillIn, unfilled } from '../shared/directory.js';
import type { Block } from '../shared/reply.js';
import type { Answering, Asked } from './answering.js';
import { type EmergencyNotice, FALLBACK_WORDS } from './danger/urgent.js';

const KIND_WORDS: Readonly<Record<IdentityKind, string>> = {
  personnummer: 'ett personnummer',
  samordningsnummer: 'ett samordningsnummer',
  telefonnummer: 'ett telefonnummer',
  'e-postadress': 'en e-postadress',
  adress: 'en adress',
  namn: 'ett namn',
  initialer: 'initialer',
  ärendenummer: 'ett ärendenummer',
};

/** "a", "a och b", "a, b och c". */
function inARow(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1) ?? ''}`;
}

/** Kinds that may be a mistake of the guard's: a word can be a name and not be one. */
const PERHAPS: ReadonlySet<IdentityKind> = new Set(['namn', 'initialer']);

/**
 * The kind word to somebody who wrote who it is about; it names the kinds, never the values. One line where the guard may
 * be wrong, and in danger, when nothing may push the number to ring out of sight.
 */
export function identityNotice(kinds: readonly IdentityKind[], danger = false): Block[] {
  if (kinds.length === 0) return [];
  if (danger || kinds.every(kind => PERHAPS.has(kind))) {
    const seen = inARow(kinds.map(kind => KIND_WORDS[kind]));
    return [{ is: 'text', text: `Jag tror att du skrev ${seen}. Jag har inte sparat det; ta bort det ur chatten.` }];
  }
  return [
    {
      is: 'notice',
      tone: 'care',
      title: 'Ta bort ditt meddelande',
      lines: [
        `Jag såg ${inARow(kinds.map(kind => KIND_WORDS[kind]))} i det du skrev. Jag har inte sparat det.`,
        'Jag kan inte ta bort ditt meddelande. Gör det själv och skriv utan uppgifter som visar vem det gäller.',
      ],
    },
  ];
}

/** The emergency notice as it leads a reply, with the municipality's numbers; nothing where there is none. */
export function emergency(notice: EmergencyNotice | undefined, directory: Directory | undefined): Block[] {
  if (!notice) return [];
  const missing = unfilled(notice.lines, directory);
  const lines = [...notice.lines.map(line => fillIn(line, directory)), ...(missing ? [missing] : [])];
  return [{ is: 'notice', tone: 'emergency', title: notice.title, lines }];
}

/** What is said of danger above a reply: the notice or the one line, and to a child who writes whom to turn to. */
export function ofDanger(
  { urgent, caution, child }: Asked,
  { directory, said = FALLBACK_WORDS }: Answering['data'],
): Block[] {
  const line: Block[] = caution && !urgent ? [{ is: 'text', text: said.caution }] : [];
  const lines = said.child.lines.map(text => fillIn(text, directory));
  const toChild: Block[] = child ? [{ is: 'notice', tone: 'care', title: said.child.title, lines }] : [];
  return [...emergency(urgent, directory), ...line, ...toChild];
}
