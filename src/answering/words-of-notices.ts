import type { IdentityKind } from '../door/guard/identity-kind.js';
import { type Directory, fillIn, unfilled } from '../shared/directory.js';
import type { Block } from '../shared/reply.js';
import { say, sayKnown } from '../shared/say.js';
import { listed } from '../shared/text.js';
import type { Answering, Asked } from './answering.js';
import { type EmergencyNotice, FALLBACK_WORDS } from './danger/urgent.js';

const kindWords = (): Readonly<Record<IdentityKind, string>> => ({
  personnummer: say`ett personnummer`,
  samordningsnummer: say`ett samordningsnummer`,
  telefonnummer: say`ett telefonnummer`,
  'e-postadress': say`en e-postadress`,
  adress: say`en adress`,
  namn: say`ett namn`,
  initialer: say`initialer`,
  ärendenummer: say`ett ärendenummer`,
  registreringsnummer: say`en bils registreringsnummer`,
});

/** Kinds that may be a mistake of the guard's: a word can be a name and not be one. */
const PERHAPS: ReadonlySet<IdentityKind> = new Set(['namn', 'initialer']);

/**
 * The kind word to somebody who wrote who it is about; it names the kinds, never the values. One line where the guard may
 * be wrong, and in danger, when nothing may push the number to ring out of sight.
 */
export function identityNotice(kinds: readonly IdentityKind[], danger = false): Block[] {
  if (kinds.length === 0) return [];
  if (danger || kinds.every(kind => PERHAPS.has(kind))) {
    const seen = listed(kinds.map(kind => kindWords()[kind]));
    return [{ is: 'text', text: say`Jag tror att du skrev ${seen}. Jag har inte sparat det; ta bort det ur chatten.` }];
  }
  return [
    {
      is: 'notice',
      tone: 'care',
      title: say`Ta bort ditt meddelande`,
      lines: [
        say`Jag såg ${listed(kinds.map(kind => kindWords()[kind]))} i det du skrev. Jag har inte sparat det.`,
        say`Jag kan inte ta bort ditt meddelande. Gör det själv och skriv utan uppgifter som visar vem det gäller.`,
      ],
    },
  ];
}

/** The emergency notice as it leads a reply, with the municipality's numbers; nothing where there is none. */
export function emergency(notice: EmergencyNotice | undefined, directory: Directory | undefined): Block[] {
  if (!notice) return [];
  const missing = unfilled(notice.lines, directory);
  const lines = [...notice.lines.map(line => fillIn(sayKnown(line), directory)), ...(missing ? [missing] : [])];
  return [{ is: 'notice', tone: 'emergency', title: sayKnown(notice.title), lines }];
}

/** That nothing was reported; whom to ring stands there already in an emergency notice. */
function cannotReport(inDanger: boolean, directory: Directory | undefined): Block {
  const none = say`Jag kan inte anmäla åt dig, och jag har inte anmält något.`;
  if (inDanger) return { is: 'text', text: none };
  const lines = [
    say`Gör det själv, genast: mottagningen, {{mottagning}}.`,
    say`När det är stängt: socialjouren, {{socialjour}}.`,
  ];
  const missing = unfilled(lines, directory);
  return {
    is: 'text',
    text: [none, ...lines.map(line => fillIn(line, directory)), ...(missing ? [missing] : [])].join(' '),
  };
}

/** A notice that is none of danger now, with the municipality's numbers. */
function careful({ title, lines }: EmergencyNotice, directory: Directory | undefined): Block[] {
  const missing = unfilled(lines, directory);
  const filled = [...lines.map(line => fillIn(sayKnown(line), directory)), ...(missing ? [missing] : [])];
  return [{ is: 'notice', tone: 'care', title: sayKnown(title), lines: filled }];
}

/** What is said of danger above a reply: the notice or the one line, and to a child, or somebody in despair, whom to turn to. */
export function ofDanger(
  { urgent, caution, child, self, adult, perhapsAdult, weary, asksToReport }: Asked,
  { directory, said = FALLBACK_WORDS }: Answering['data'],
): Block[] {
  const line: Block[] = caution && !urgent ? [{ is: 'text', text: sayKnown(said.caution) }] : [];
  const lines = said.child.lines.map(text => fillIn(sayKnown(text), directory));
  const toChild: Block[] = child ? [{ is: 'notice', tone: 'care', title: sayKnown(said.child.title), lines }] : [];
  const { title, lines: ofSelf } = said.self;
  const toSelf: Block[] = self
    ? [{ is: 'notice', tone: 'emergency', title: sayKnown(title), lines: ofSelf.map(sayKnown) }]
    : [];
  const toGrownUp = adult && !urgent ? careful(said.adult, directory) : weary ? careful(said.weary, directory) : [];
  const orGrownUp: Block[] = perhapsAdult ? [{ is: 'text', text: sayKnown(said.perhapsAdult) }] : [];
  const notReported = asksToReport ? [cannotReport(urgent !== undefined, directory)] : [];
  // 112 stands above everything else.
  const leading = [...toSelf, ...emergency(urgent, directory), ...line];
  return [...leading, ...orGrownUp, ...notReported, ...toChild, ...toGrownUp];
}
