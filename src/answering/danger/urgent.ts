import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { words } from '../../shared/text.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';
import { type Phrase, toPhrase } from './phrase.js';
import { compile, lookForTogether, type UrgentSignal } from './signals.js';

export { lookForTogether, messageOf, signalsIn, type UrgentSignal, urgentSignals } from './signals.js';

const phrases = z.array(z.string().trim().min(1)).min(1);

const notice = z.strictObject({ title: z.string().trim().min(1), lines: phrases });

/** What leads a reply at a sign of present danger; its lines may name facts of the directory ({{socialjour}}). */
export type EmergencyNotice = z.output<typeof notice>;

/** What is said to and of grown-ups by a folder whose file is older than these words. */
const FALLBACK_GROWN_UPS: {
  readonly adult: EmergencyNotice;
  readonly perhapsAdult: string;
  readonly weary: EmergencyNotice;
} = {
  adult: {
    title: 'Är du eller någon annan i fara? Ring 112 nu',
    lines: [
      'Finns det barn i hemmet? Fick du veta det i jobbet: anmäl till socialtjänsten genast. Det räcker att du misstänker.',
    ],
  },
  perhapsAdult:
    'Gäller det en vuxen? Våld i en nära relation: Kvinnofridslinjen, 020-50 50 50. Tankar på att dö: Självmordslinjen, 90101. Något på jobbet: säg det till din chef.',
  weary: { title: 'Det låter tungt', lines: ['Prata med din chef, skyddsombudet eller företagshälsovården.'] },
};

const said = z.strictObject({
  /** The one line above a reply where danger may be. */
  caution: z.string().trim().min(1),
  /** What to do, above titles to choose from, where a child may be harmed. */
  worry: z.string().trim().min(1),
  /** To a child who writes: whom to turn to. */
  child: notice,
  /** To somebody who writes of not wanting to live: it stands first, and nothing of the message is kept. */
  self: notice,
  /** In place of the notice, where a grown-up is hit or threatened and no child is told of. */
  adult: notice.default(FALLBACK_GROWN_UPS.adult),
  /** Under the notice, where nothing says that it is a child who is told of: whom to turn to for a grown-up. */
  perhapsAdult: z.string().trim().min(1).default(FALLBACK_GROWN_UPS.perhapsAdult),
  /** To somebody who writes of being tired or sad: whom to turn to; nothing of the message is kept. */
  weary: notice.default(FALLBACK_GROWN_UPS.weary),
});

/** What is said of danger beside the notice; the lines may name facts of the directory. */
export type DangerWords = z.output<typeof said>;

/** Says the same in fewest words where knowledge/urgent.yaml has no words of its own. */
export const FALLBACK_WORDS: DangerWords = {
  caution: 'Fara nu? Ring 112.',
  worry: 'Misstänker du att ett barn far illa? Anmäl till socialtjänsten genast. Ring 112 vid fara.',
  child: { title: 'Är du barn eller elev?', lines: ['Är du i fara: ring 112.', 'Bris: 116 111.'] },
  self: {
    title: 'Gäller det dig själv?',
    lines: ['Är ditt liv i fara: ring 112. Självmordslinjen hos Mind: 90101.'],
  },
  ...FALLBACK_GROWN_UPS,
};

/** Leads when knowledge/urgent.yaml itself could not be read. */
export const FALLBACK_NOTICE: EmergencyNotice = {
  title: 'Är det fara nu? Ring 112',
  lines: [
    'Ring 112 om ett barn är i fara.',
    'Ring sedan socialtjänsten: {{mottagning}}. Kvällar, nätter och helger, socialjouren: {{socialjour}}.',
    'Kontakta inte hemmet om du misstänker våld, hot, sexuella övergrepp eller hedersrelaterat förtryck, eller är osäker.',
    'Säg att du anmäler. Fråga ingen om lov.',
  ],
};

const signalShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'Skriv ett id: bara små bokstäver a–z, siffror och bindestreck.' }),
  why: z.string().min(3),
  /** Seen, it makes the notice lead by itself; without it the signal only adds to the score (judge.ts). */
  red: z.boolean().default(false),
  /** Every group must have one of its phrases in the message, in any order. */
  when: z.array(phrases).min(1),
  /** The groups' hits must lie within this many words of one another (the whole message when absent). */
  within: z.int().min(1).optional(),
  /** Phrases that are taken out of the message before it is read for this signal ("skjuta upp"). */
  not: z.array(z.string().trim().min(1)).default([]),
  /** Phrases that make it an ordinary question when one stands near the hit ("utbildning", "förra året"). */
  unless: z.array(z.string().trim().min(1)).default([]),
});

const urgentFile = z
  .strictObject({
    notice,
    /** Phrases that several signals share; "<name>" stands for them, also in a later list. See inAnyOrder for two. */
    lists: z.record(z.string().regex(/^[a-z0-9-]+$/), phrases).default({}),
    said: said.default(FALLBACK_WORDS),
    signals: z.array(signalShape).min(1),
    /** Signs that it is a child who writes, read as the signals are. */
    children: z.array(signalShape).default([]),
    /** Signs that whoever writes does not want to live. */
    selves: z.array(signalShape).default([]),
  })
  .check(({ value, issues }) => {
    const known = new Set<string>();
    const see = (list: readonly string[], ...path: PropertyKey[]) => {
      list.forEach((phrase, at) => {
        const name = listName(phrase);
        if (name === undefined ? words(phrase).length > 0 : known.has(name)) return;
        const message = 'Skriv ord, eller <namnet> på en lista som står högre upp i filen.';
        issues.push({ code: 'custom', path: [...path, at], message, input: phrase });
      });
    };
    for (const [name, list] of Object.entries(value.lists)) {
      see(list, 'lists', name);
      known.add(name);
    }
    const ids = new Set<string>();
    const all = (['signals', 'children', 'selves'] as const).flatMap(part =>
      value[part].map((signal, number) => ({ ...signal, path: [part, number] })),
    );
    all.forEach(({ id, when, not, unless, path }) => {
      if (ids.has(id))
        issues.push({
          code: 'custom',
          path: [...path, 'id'],
          message: 'Ge tecknet ett eget id: ett annat har det redan.',
          input: id,
        });
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

/** What knowledge/urgent.yaml holds: the notice and other words, the signals of danger, and those of who writes: a child, somebody who does not want to live. */
export interface UrgentData {
  readonly urgent: UrgentSignal[];
  readonly children: UrgentSignal[];
  readonly selves: UrgentSignal[];
  readonly notice: EmergencyNotice;
  readonly said: DangerWords;
}

/** The text of knowledge/urgent.yaml -> what it holds, or its faults. */
export function parseUrgent(file: string, text: string): UrgentData | { faults: Fault[] } {
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
  const read = ({ id, red, when, within, not, unless }: z.output<typeof signalShape>): UrgentSignal => ({
    id,
    red,
    when: when.map(inOrders),
    within: within ?? Number.POSITIVE_INFINITY,
    not: toPhrases(not),
    unless: toPhrases(unless),
  });
  const { notice, said, signals, children, selves } = parsed.data;
  const data = {
    notice,
    said,
    urgent: signals.map(read),
    children: children.map(read),
    selves: selves.map(read),
  };
  lookForTogether([data.urgent, data.children, data.selves]);
  compile(data.urgent);
  return data;
}
