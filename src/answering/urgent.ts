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

const urgentFile = z.strictObject({
  notice,
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
      }),
    )
    .min(1),
});

/** A pattern of words; "*" at a word's end stands for any ending, a lone "*" for any one word. */
type Phrase = readonly { readonly word: string; readonly open: boolean }[];

/** A sign of present danger: what must stand in a message for the emergency notice to lead the reply. */
export interface UrgentSignal {
  readonly id: string;
  readonly when: readonly (readonly Phrase[])[];
  readonly within: number;
  readonly not: readonly Phrase[];
}

function toPhrase(text: string): Phrase {
  return text.split(/\s+/).map(part => ({ word: words(part.replace(/\*/g, '')).join(''), open: part.endsWith('*') }));
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
  return {
    notice: parsed.data.notice,
    urgent: parsed.data.signals.map(({ id, when, within, not }) => ({
      id,
      when: when.map(group => group.map(toPhrase)),
      within: within ?? Number.POSITIVE_INFINITY,
      not: not.map(toPhrase),
    })),
  };
}

const fits = (part: Phrase[number], word: string) => (part.open ? word.startsWith(part.word) : word === part.word);

function startsOf(phrase: Phrase, message: readonly string[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at + phrase.length <= message.length; at++) {
    if (phrase.every((part, offset) => fits(part, message[at + offset] ?? ''))) starts.push(at);
  }
  return starts;
}

function without(not: readonly Phrase[], message: readonly string[]): string[] {
  const kept = [...message];
  for (const phrase of not) {
    for (const at of startsOf(phrase, message)) for (let i = 0; i < phrase.length; i++) kept[at + i] = '';
  }
  return kept;
}

function holds(signal: UrgentSignal, message: readonly string[]): boolean {
  const left = without(signal.not, message);
  const hits = signal.when.map(group => group.flatMap(phrase => startsOf(phrase, left)));
  if (hits.some(places => places.length === 0)) return false;
  const [first = [], ...others] = hits;
  return first.some(at => others.every(places => places.some(other => Math.abs(other - at) <= signal.within)));
}

/** The ids of the signals of present danger in a message; linear in its length, so a long message is read whole. */
export function urgentSignals(text: string, signals: readonly UrgentSignal[]): string[] {
  const message = words(text);
  return signals.filter(signal => holds(signal, message)).map(signal => signal.id);
}
