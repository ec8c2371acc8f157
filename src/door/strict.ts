import { type BookingInputs, type BookingStep, NOTE_MAX } from '../booking/actions.js';
import {
  type GroupInputs,
  type GroupStep,
  type GroupText,
  NEEDED,
  TEXT_MAX,
  TEXTS_OF,
  TYPED_TEXTS_OF,
} from '../groups/actions.js';
import { linksOf, placeFault, type WhyNoLink } from '../groups/place.js';
import { isOfGrammar, saysWhen } from '../groups/series/tokens.js';
import type { Guard, Spot } from './guard/guard.js';
import type { IdentityKind } from './guard/identity-kind.js';

/** A command whose texts others will read. */
export type Writing =
  | { readonly do: 'booking'; readonly step: BookingStep; readonly inputs: BookingInputs }
  | { readonly do: 'group'; readonly step: GroupStep; readonly inputs: GroupInputs };

/** The name of a text that others will read. */
export type FieldName = GroupText | 'note';

/**
 * How strictly each text is read, beside identity: one that goes with one child's case has our `ownWords` alone; one that a
 * channel reads, and that stays there, may tell of any matter and of many, but not of `noOne` person.
 */
const READ: Readonly<Record<FieldName, 'ownWords' | 'noOne'>> = {
  note: 'ownWords',
  name: 'noOne',
  purpose: 'noOne',
  phrase: 'noOne',
  place: 'noOne',
  point: 'noOne',
  standing: 'noOne',
  what: 'noOne',
  due: 'noOne',
  remark0: 'noOne',
  remark1: 'noOne',
  remark2: 'noOne',
  remark3: 'noOne',
  remark4: 'noOne',
  remark5: 'noOne',
  remark6: 'noOne',
};

/** What is to be talked of, where nobody is said to do it: "springer ut" is one. In a list of who does what, and of a group, it is none. */
const DOER_UNSAID: ReadonlySet<FieldName> = new Set(['point', 'standing']);

/** Words that no name stands in, and that tell of one person, or which pupil it is, all the same. */
interface PointsOut {
  readonly is: 'pointsOut';
  readonly field: FieldName;
  readonly word: string;
}

/** What keeps a text from being saved; `word` is what may be identity, as it was typed. */
export type TextFault =
  | { readonly is: 'identity'; readonly field: FieldName; readonly kind: IdentityKind; readonly word: string }
  | PointsOut
  /** A word of a note that is none of ours, so that nobody knows what it tells. */
  | { readonly is: 'unknown'; readonly field: FieldName; readonly word: string }
  /** Nothing in it says when. */
  | { readonly is: 'noTime'; readonly field: FieldName }
  | { readonly is: 'tooLong'; readonly field: FieldName; readonly by: number }
  | { readonly is: 'empty'; readonly field: FieldName }
  | { readonly is: 'link'; readonly field: FieldName; readonly why: WhyNoLink }
  /** A note beside an anonymous booking, which carries none. */
  | { readonly is: 'noNote'; readonly field: FieldName };

/** A command that is not done until its writer has changed or confirmed something; only the writer gets to see what it holds. */
export interface Reword {
  readonly do: 'reword';
  /** The command as it was meant, its texts as they were typed. */
  readonly meant: Writing;
  readonly faults: readonly TextFault[];
  /** What the writer has confirmed that is no person, of what was found. */
  readonly nobody: readonly string[];
  /** Every one whom the texts of a group tell of, also where a name is told of first. */
  readonly told: readonly PointsOut[];
}

/** Kinds that may be a thing's or a place's; a number is always somebody's. */
const CONFIRMABLE: ReadonlySet<IdentityKind> = new Set(['namn', 'initialer', 'adress']);

/** Whether a writer can confirm a fault away, as nobody's; of a note, which goes beside one child's case, nothing. */
export const isConfirmable = (fault: TextFault): fault is TextFault & { is: 'identity' } =>
  fault.is === 'identity' && READ[fault.field] !== 'ownWords' && CONFIRMABLE.has(fault.kind);

/** A word or several as they are compared and kept: small letters, one space between. */
export const asNobody = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []).join(' ');

/** Whether a text is, from end to end, made of things that were confirmed; a genitive s may follow each. */
export function isAllNobody(text: string, nobody: readonly string[]): boolean {
  const said = asNobody(text).split(' ');
  const known = nobody.map(one => one.split(' '));
  const same = (word: string | undefined, other: string) => word === other || word === `${other}s`;
  const reached = new Set(said[0] === '' ? [] : [0]);
  for (let at = 0; at < said.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const one of known) if (one.every((word, i) => same(said[at + i], word))) reached.add(at + one.length);
  }
  return reached.has(said.length);
}

interface Field {
  readonly name: FieldName;
  readonly text: string;
  readonly needed: boolean;
}

/** A text that a card's step carries in place of what stands in its boxes. */
function carriedText(step: GroupStep, name: GroupText): string | undefined {
  const text: unknown = name in step ? step[name as keyof GroupStep] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** The texts that a command takes; those of its inputs that are nothing to it do not count. */
function fieldsOf({ do: job, step, inputs }: Writing): Field[] {
  if (job === 'booking') return step.is === 'confirm' ? [{ name: 'note', text: inputs.note, needed: false }] : [];
  return (TEXTS_OF[step.is] ?? TYPED_TEXTS_OF[step.is] ?? []).map(name => ({
    name,
    text: carriedText(step, name) ?? inputs[name],
    needed: NEEDED.has(`${step.is} ${name}`),
  }));
}

function lengthFault({ name, text }: Field): TextFault | undefined {
  if (name === 'place') {
    const fault = placeFault(text);
    return fault && { ...fault, field: name };
  }
  const by = text.trim().length - (name === 'note' ? NOTE_MAX : TEXT_MAX[name]);
  return by > 0 ? { is: 'tooLong', field: name, by } : undefined;
}

function identityIn({ name, text }: Field, guard: Guard): TextFault[] {
  const all = guard.spots(text, name === 'place' && linksOf(text).length > 0);
  // A group may be called after its school.
  const found = all.filter(
    ({ start, end, kind }) =>
      !(name === 'name' && kind === 'namn' && guard.isOfSchool(text.slice(start, end))) &&
      !(name === 'phrase' && isOfGrammar(text.slice(start, end))),
  );
  if (name === 'phrase' && found.some(({ kind }) => kind === 'namn') && !saysWhen(text))
    return [{ is: 'noTime', field: name }];
  // Where a meeting is held is an address; whose it is only a name beside it tells.
  const isOfSomebody = found.some(({ kind }) => kind === 'namn' || kind === 'initialer');
  if (READ[name] === 'ownWords') return unfitIn(text, found, guard, name);
  const spots = name === 'place' && !isOfSomebody ? found.filter(({ kind }) => kind !== 'adress') : found;
  return spots.map(({ start, end, kind }) => ({ is: 'identity', field: name, kind, word: text.slice(start, end) }));
}

/** A note has the program's own words alone, and tells of no child in them; what only might be a name and is such a word stands. */
function unfitIn(text: string, found: readonly Spot[], guard: Guard, field: FieldName): TextFault[] {
  const opens = (start: number) => /(?:^|[.!?]\s+)$/.test(text.slice(0, start));
  const spots = found.filter(
    ({ start, end, kind }) => kind !== 'namn' || !guard.isOwn(text.slice(start, end), opens(start)),
  );
  const identity = spots.map(
    ({ start, end, kind }) => ({ is: 'identity', field, kind, word: text.slice(start, end) }) as const,
  );
  const unfit = guard.unfit(text).filter(one => !spots.some(({ start, end }) => one.start < end && start < one.end));
  return [...identity, ...unfit.map(({ is, start, end }) => ({ is, field, word: text.slice(start, end) }) as const)];
}

function faultsOf(field: Field, guard: Guard): TextFault[] {
  if (field.text.trim() === '') return field.needed ? [{ is: 'empty', field: field.name }] : [];
  const wrong = lengthFault(field);
  // A text far too long is not looked through: it costs time, and has to be written anew in any case.
  return wrong ? [wrong] : identityIn(field, guard);
}

/** Whom the texts of a command tell of; one too long has to be written anew in any case. */
function toldIn(meant: Writing, faults: readonly TextFault[], guard: Guard): PointsOut[] {
  const tooLong = new Set(faults.flatMap(({ is, field }) => (is === 'tooLong' ? [field] : [])));
  return fieldsOf(meant)
    .filter(({ name }) => READ[name] === 'noOne' && !tooLong.has(name))
    .flatMap(({ name, text }) =>
      guard
        .oneTold(text, DOER_UNSAID.has(name) ? 'unsaid' : 'said')
        .map(({ start, end }) => ({ is: 'pointsOut', field: name, word: text.slice(start, end) }) as const),
    );
}

/** What is left to reword, with whom it tells of; a name in the same text is told of first, since the rest is said of it. */
function withTold(faults: readonly TextFault[], told: readonly PointsOut[]): TextFault[] {
  const isName = (fault: TextFault) => fault.is === 'identity' && (fault.kind === 'namn' || fault.kind === 'initialer');
  const named = new Set(faults.filter(isName).map(({ field }) => field));
  return [...faults, ...told.filter(({ field }) => !named.has(field))];
}

function withNobody(meant: Writing, nobody: readonly string[]): Writing {
  return meant.do === 'group' ? { ...meant, inputs: { ...meant.inputs, nobody: [...nobody] } } : meant;
}

/** A command without the texts that are nothing to its step: a card sends everything that stands on it. */
function withoutOthers(command: Writing): Writing {
  const own = new Set(fieldsOf(command).map(({ name }) => name));
  if (command.do === 'booking')
    return own.has('note') ? command : { ...command, inputs: { ...command.inputs, note: '' } };
  const inputs = { ...command.inputs };
  for (const name of Object.keys(TEXT_MAX) as GroupText[]) if (!own.has(name)) inputs[name] = '';
  return { ...command, inputs };
}

/**
 * What others will read is looked at before anything is done with it. The command itself where nothing is wrong, and
 * where every word that may be identity is among `confirmed`, which came with the press and so is only believed of words
 * that are found here; else what has to be reworded.
 */
export function strictly(command: Writing, confirmed: readonly string[], guard: Guard): Writing | Reword {
  const meant = withoutOthers(command);
  const fields = fieldsOf(meant);
  const anonymous = meant.do === 'booking' && meant.step.is === 'confirm' && !meant.step.named;
  if (anonymous && meant.inputs.note.trim() !== '')
    return { do: 'reword', meant, faults: [{ is: 'noNote', field: 'note' }], nobody: [], told: [] };
  const found = fields.flatMap(field => faultsOf(field, guard));
  const said = confirmed.map(asNobody).filter(word => word !== '');
  const isSaid = (fault: TextFault) => isConfirmable(fault) && isAllNobody(fault.word, said);
  const nobody = [
    ...new Set(
      found
        .filter(isConfirmable)
        .filter(isSaid)
        .map(({ word }) => asNobody(word)),
    ),
  ];
  const told = toldIn(meant, found, guard);
  const faults = withTold(
    found.filter(fault => !isSaid(fault)),
    told,
  );
  return faults.length > 0 ? { do: 'reword', meant, faults, nobody, told } : withNobody(meant, nobody);
}

/** The same once it is known which words the group has as nobody's: the command itself where nothing else was wrong. */
export function settled(reword: Reword, kept: readonly string[]): Writing | Reword {
  // A note is no group's.
  if (reword.meant.do === 'booking') return reword;
  const isKept = (fault: TextFault) => isConfirmable(fault) && isAllNobody(fault.word, kept);
  const faults = withTold(
    reword.faults.filter(fault => fault.is !== 'pointsOut' && !isKept(fault)),
    reword.told,
  );
  return faults.length > 0 ? { ...reword, faults } : withNobody(reword.meant, reword.nobody);
}
