import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { fold } from '../../shared/text.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

/** What somebody may want done; the names are part of the command-line interface. */
export const ACTIONS = [
  'book',
  'bookAnonymous',
  'myBookings',
  'cancel',
  'reschedule',
  'contact',
  'numbers',
  'nextMeeting',
  'listMeetings',
  'addMeeting',
  'moveMeeting',
  'cancelMeeting',
  'agendaAdd',
  'status',
  'evaluate',
  'linkGroup',
  'unlinkGroup',
  'handOverConvener',
  'workerTimes',
  'workerAway',
  'guide',
  'help',
  'smalltalk',
  'greet',
  'thanks',
  'pauseReminders',
  'todo',
  'members',
  'unanswered',
  'reviews',
  'changes',
  'curating',
] as const;
export type Action = (typeof ACTIONS)[number];

const line = z.string().trim().min(1);

/** The actions that do not stand exactly once. */
const notOnce = (actions: readonly { readonly id: string }[]): Action[] =>
  ACTIONS.filter(id => actions.filter(one => one.id === id).length !== 1);

const actionsFile = z.strictObject({
  actions: z
    .array(
      z.strictObject({
        id: z.enum(ACTIONS),
        /** Where it is asked for: elsewhere the same words more likely mean something else. */
        place: z.enum(['private', 'channel', 'anywhere']),
        asks: z.array(line).min(20, { error: 'Skriv minst tjugo sätt att be om det.' }),
      }),
    )
    .refine(actions => notOnce(actions).length === 0, {
      error: ({ input }) => `Ha varje åtgärd en gång, också ${notOnce(input as { id: string }[]).join(', ')}.`,
    }),
  /** What only looks like an action: questions that a rule answers, told worries, the everyday. */
  questions: z.array(line).min(20, { error: 'Skriv minst tjugo frågor.' }),
});

/** Phrasings of what is to be done, and messages that only look like them. */
export type WishExamples = z.output<typeof actionsFile>;

/** The phrasings that stand under two actions, or under one and among the questions: nobody could learn from them. */
function twice({ actions, questions }: WishExamples): string[] {
  const seen = new Map<string, string>();
  const said: string[] = [];
  for (const { id, asks } of [...actions, { id: 'questions', asks: questions }]) {
    for (const ask of asks) {
      const before = seen.get(fold(ask));
      if (before !== undefined && before !== id) said.push(`"${ask}" under ${before} och ${id}`);
      seen.set(fold(ask), id);
    }
  }
  return said;
}

/** The text of knowledge/actions.yaml -> the phrasings, or its faults. */
export function parseActions(file: string, text: string): { wishes: WishExamples } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = actionsFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  const both = twice(parsed.data);
  if (both.length === 0) return { wishes: parsed.data };
  return {
    faults: both.map(received => ({
      file,
      field: 'asks',
      expected: 'Låt varje sätt att be stå på ett enda ställe.',
      received,
    })),
  };
}
