import * as z from 'zod/v4';
import { words } from '../text.js';
import type { Fault } from './fault.js';
import { readYaml, zodFaults } from './rule-file.js';
import { type Phrase, toPhrase } from './urgent/phrase.js';
import { compile, type UrgentSignal } from './urgent/signals.js';

export { type UrgentSignal, urgentSignals } from './urgent/signals.js';

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

const listName = (phrase: string) => /^<([a-z0-9-]+)>$/.exec(phrase)?.[1];

/** "vill inte hem" -> also "inte vill hem", "vill hon inte hem" and "vill ej hem", by the lists "negation" and "subject". */
function inAnyOrder(phrase: Phrase, negation: readonly Phrase[], subject: readonly Phrase[]): Phrase[] {
  const at = phrase.findIndex(forms => forms.some(({ word }) => negation.some(([part]) => part?.[0]?.word === word)));
  const from = Math.max(0, at - 1);
  const [said, verb] = [phrase[at], phrase[at === 0 ? 1 : from]];
  if (!said || !verb || phrase.length < 2) return [phrase];
  const no = [...said, ...negation.flatMap(part => part[0] ?? [])];
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
  const named = (name: string | undefined) => lists.get(name ?? '');
  const toPhrases = (group: readonly string[]) => group.flatMap(one => named(listName(one)) ?? [toPhrase(one)]);
  const inOrders = (group: readonly string[]) =>
    group.flatMap(
      one => named(listName(one)) ?? inAnyOrder(toPhrase(one), named('negation') ?? [], named('subject') ?? []),
    );
  for (const [name, list] of Object.entries(parsed.data.lists)) lists.set(name, inOrders(list));
  const urgent = parsed.data.signals.map(({ id, when, within, not, unless }) => ({
    id,
    when: when.map(inOrders),
    within: within ?? Number.POSITIVE_INFINITY,
    not: toPhrases(not),
    unless: toPhrases(unless),
  }));
  compile(urgent);
  return { notice: parsed.data.notice, urgent };
}
