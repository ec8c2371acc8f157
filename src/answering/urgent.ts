import * as z from 'zod/v4';
import type { Fault } from './fault.js';
import { readYaml, zodFaults } from './rule-file.js';
import { words } from './text.js';

const phrases = z.array(z.string().trim().min(1)).min(1);

const notice = z.strictObject({ title: z.string().trim().min(1), lines: phrases });

/** What leads a reply at a sign of present danger; its lines may name facts of the directory ({{socialjour}}). */
export type EmergencyNotice = z.output<typeof notice>;

/** Leads when knowledge/urgent.yaml itself could not be read. */
export const FALLBACK_NOTICE: EmergencyNotice = {
  title: 'Är det fara nu? Ring 112',
  lines: [
    'Ring 112 om ett barn är i fara.',
    'Ring sedan socialtjänsten: {{mottagning}}. Kvällar och helger, socialjouren: {{socialjour}}.',
  ],
};

const urgentFile = z
  .strictObject({
    notice,
    /** Phrases that several signals share; "<name>" stands for them, also in a later list. See inAnyOrder for two. */
    lists: z.record(z.string().regex(/^[a-z0-9-]+$/), phrases).default({}),
    signals: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/),
          why: z.string().min(3),
          /** Every group must have one of its phrases in the message, in any order. */
          when: z.array(phrases).min(1),
          /** The groups' hits must lie within this many words of one another (the whole message when absent). */
          within: z.int().min(1).optional(),
          /** Phrases that are taken out of the message before it is read for this signal ("skjuta upp"). */
          not: z.array(z.string().trim().min(1)).default([]),
          /** Phrases that make it an ordinary question when one stands near the hit ("utbildning", "förra året"). */
          unless: z.array(z.string().trim().min(1)).default([]),
        }),
      )
      .min(1),
  })
  .check(({ value, issues }) => {
    const known = new Set<string>();
    const see = (list: readonly string[], ...path: PropertyKey[]) => {
      list.forEach((phrase, at) => {
        const name = listName(phrase);
        if (name === undefined ? words(phrase).length > 0 : known.has(name)) return;
        const message = 'words, or <the name of a list that stands above>';
        issues.push({ code: 'custom', path: [...path, at], message, input: phrase });
      });
    };
    for (const [name, list] of Object.entries(value.lists)) {
      see(list, 'lists', name);
      known.add(name);
    }
    const ids = new Set<string>();
    value.signals.forEach(({ id, when, not, unless }, number) => {
      const path = ['signals', number];
      if (ids.has(id)) issues.push({ code: 'custom', path: [...path, 'id'], message: 'an id of its own', input: id });
      ids.add(id);
      when.forEach((group, at) => {
        see(group, ...path, 'when', at);
      });
      see(not, ...path, 'not');
      see(unless, ...path, 'unless');
    });
  });

/** One way to write a part of a phrase: "dö*" any ending, "knivman~" one wrong, missing, extra or swapped letter. */
interface Form {
  readonly word: string;
  readonly open: boolean;
  readonly near: boolean;
  /** "här!": written with its dots, so that it is not "har", by somebody who types dots at all. */
  readonly dotted?: string;
}

/** Parts in a row; a part is one of its forms, written "vågar|törs". A lone "*" stands for any one word. */
type Phrase = readonly (readonly Form[])[];

/** A sign of present danger: what must stand in a message for the emergency notice to lead the reply. */
export interface UrgentSignal {
  readonly id: string;
  readonly when: readonly (readonly Phrase[])[];
  readonly within: number;
  readonly not: readonly Phrase[];
  readonly unless: readonly Phrase[];
}

const listName = (phrase: string) => /^<([a-z0-9-]+)>$/.exec(phrase)?.[1];

/** The words of a text with the dots of å, ä and ö kept: the Greek letters in their place are left alone by fold(). */
const dottedWords = (text: string) =>
  words(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[åäö]/g, letter => (letter === 'å' ? 'α' : letter === 'ä' ? 'β' : 'γ')),
  );

function toForm(text: string): Form {
  const form = { word: words(text).join(''), open: text.includes('*'), near: text.includes('~') };
  return text.includes('!') ? { ...form, dotted: dottedWords(text).join('') } : form;
}

const toPhrase = (text: string): Phrase => text.split(/\s+/).map(part => part.split('|').map(toForm));

/** "vill inte hem" -> also "inte vill hem" and "vill hon inte hem", by the lists "negation" and "subject". */
function inAnyOrder(phrase: Phrase, negation: readonly Phrase[], subject: readonly Phrase[]): Phrase[] {
  const at = phrase.findIndex(forms => forms.some(({ word }) => negation.some(([part]) => part?.[0]?.word === word)));
  const from = Math.max(0, at - 1);
  const [no, verb] = [phrase[at], phrase[at === 0 ? 1 : from]];
  if (!no || !verb || phrase.length < 2) return [phrase];
  const orders = [
    [no, verb],
    [verb, no],
    [verb, subject.flatMap(part => part[0] ?? []), no],
  ];
  return orders.map(order => [...phrase.slice(0, from), ...order, ...phrase.slice(from + 2)]);
}

/** The text of knowledge/urgent.yaml -> the signals, or its faults. */
export function parseUrgent(
  file: string,
  text: string,
): { urgent: UrgentSignal[]; notice: EmergencyNotice } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = urgentFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  const lists = new Map<string, readonly Phrase[]>();
  const toPhrases = (group: readonly string[]) =>
    group.flatMap(one => lists.get(listName(one) ?? '') ?? [toPhrase(one)]);
  for (const [name, list] of Object.entries(parsed.data.lists)) lists.set(name, toPhrases(list));
  return {
    notice: parsed.data.notice,
    urgent: parsed.data.signals.map(({ id, when, within, not, unless }) => ({
      id,
      when: when.map(toPhrases),
      within: within ?? Number.POSITIVE_INFINITY,
      not: toPhrases(not),
      unless: toPhrases(unless),
    })),
  };
}

/** Whether two words are the same but for one wrong, missing or extra letter or two that changed places. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)) return true;
  return rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
}

function fits({ word: wanted, open, near, dotted }: Form, word: string, dots: string | undefined): boolean {
  if (dotted !== undefined && dots !== undefined && dotted !== dots) return false;
  if (open ? word.startsWith(wanted) : word === wanted) return true;
  if (!near || word[0] !== wanted[0]) return false;
  if (!open) return isNear(word, wanted);
  return [-1, 0, 1].some(more => isNear(word.slice(0, wanted.length + more), wanted));
}

/** From this many letters on, a word is also seen where it was typed as two ("själv mord", "i kväll"). */
const SPLIT_FROM = 6;

/** Where a phrase that starts at this word of the message ends; undefined where it does not stand there. */
function endOf(phrase: Phrase, left: readonly string[], dots: Message['dots'], start: number): number | undefined {
  let at = start;
  for (const forms of phrase) {
    const word = left[at];
    if (word === undefined) return undefined;
    const next = left[at + 1];
    const whole = word && next && word + next;
    if (forms.some(form => fits(form, word, dots?.[at]))) at++;
    else if (
      whole &&
      forms.some(form => form.word.length >= SPLIT_FROM && fits({ ...form, near: false }, whole, undefined))
    )
      at += 2;
    else return undefined;
  }
  return at;
}

interface Message {
  readonly words: readonly string[];
  /** The same words with their dots; absent where the message was typed without any. */
  readonly dots?: readonly string[];
  /** The places of the words by first letter, so that a phrase is only tried where it can start. */
  readonly byLetter: ReadonlyMap<string, readonly number[]>;
}

function toMessage(text: string): Message {
  // "hjäääälp", "fulll": no Swedish word has the same letter three times in a row.
  const all = words(text).map(word => word.replace(/([aeiouy])\1{2,}/g, '$1').replace(/(\p{L})\1{2,}/gu, '$1$1'));
  const byLetter = new Map<string, number[]>();
  all.forEach((word, at) => {
    const places = byLetter.get(word[0] ?? '');
    if (places) places.push(at);
    else byLetter.set(word[0] ?? '', [at]);
  });
  return { words: all, byLetter, ...(/[åäö]/i.test(text.normalize('NFC')) ? { dots: dottedWords(text) } : {}) };
}

/** Every stretch of the message that one of the phrases covers. */
function* stretches(list: readonly Phrase[], { byLetter, dots }: Message, left: readonly string[]) {
  for (const phrase of list) {
    const letters = new Set(phrase[0]?.map(form => form.word[0] ?? ''));
    const starts = letters.has('') ? left.keys() : [...letters].flatMap(letter => byLetter.get(letter) ?? []);
    for (const start of starts) {
      const end = endOf(phrase, left, dots, start);
      if (end !== undefined) yield { start, end };
    }
  }
}

/** How many words from a hit an `unless` still silences it: about the same breath, not the whole of a long message. */
const UNLESS_REACH = 20;

function holds(signal: UrgentSignal, message: Message): boolean {
  const left = [...message.words];
  for (const { start, end } of stretches(signal.not, message, message.words)) left.fill('', start, end);
  const hits: Set<number>[] = [];
  for (const group of signal.when) {
    const places = new Set<number>();
    for (const { start } of stretches(group, message, left)) places.add(start);
    if (places.size === 0) return false;
    hits.push(places);
  }
  const calm = new Set<number>();
  for (const { start } of stretches(signal.unless, message, message.words)) calm.add(start);
  const isCalm = (hit: number) => {
    for (let at = hit - UNLESS_REACH; calm.size > 0 && at <= hit + UNLESS_REACH; at++) if (calm.has(at)) return true;
    return false;
  };
  const last = hits.map(() => Number.NEGATIVE_INFINITY);
  for (let at = 0; at < left.length; at++) {
    let changed = false;
    hits.forEach((places, group) => {
      if (!places.has(at)) return;
      last[group] = at;
      changed = true;
    });
    const from = Math.min(...last);
    if (changed && at - from <= signal.within && from >= 0 && !isCalm(from) && !isCalm(at)) return true;
  }
  return false;
}

/** The ids of the signals of present danger in a message; linear in its length, so a long message is read whole. */
export function urgentSignals(text: string, signals: readonly UrgentSignal[]): string[] {
  const message = toMessage(text);
  return signals.filter(signal => holds(signal, message)).map(signal => signal.id);
}
