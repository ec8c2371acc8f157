import type { Block, Reply } from '../reply.js';
import { BEFORE } from './group.js';
import type { GroupOutcome } from './outcome.js';
import { press } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

const POLICY_NAMES = {
  skip: 'Inget möte den dagen',
  keep: 'Mötet ligger kvar',
  'next-workday': 'Flytta till nästa arbetsdag',
  'previous-workday': 'Flytta till arbetsdagen före',
  'week-later': 'Flytta en vecka framåt',
} as const;
const BEFORE_NAMES: Readonly<Record<number, string>> = {
  10080: 'En vecka före',
  1440: 'En dag före',
  60: 'En timme före',
};

/** The form that links a group to its channel. */
export function linkForm(outcome: GroupOutcome & { is: 'linkForm' }): Reply {
  const choice = (
    id: string,
    label: string,
    choices: { title: string; value: string }[],
    value?: string,
    several?: true,
  ): Block => ({
    is: 'choice',
    id,
    label,
    choices,
    ...(value ? { value } : {}),
    ...(several ? { several } : {}),
  });
  return {
    blocks: [
      title('Koppla en grupp till kanalen'),
      ...(outcome.wrong ? [text(outcome.wrong)] : []),
      { is: 'input', kind: 'text', id: 'name', label: 'Vad heter gruppen?', max: 80 },
      choice(
        'school',
        'Skola',
        outcome.schools.map(({ id, name }) => ({ title: name, value: id })),
      ),
      choice(
        'forum',
        'Vilket forum i överenskommelsen är det?',
        outcome.forums.map(forum => ({ title: `${forum.name} (${forum.pack})`, value: `${forum.pack}/${forum.id}` })),
      ),
      { is: 'input', kind: 'text', id: 'purpose', label: 'Syfte', max: 300 },
      choice(
        'policy',
        'När ett möte krockar med helg eller lov',
        Object.entries(POLICY_NAMES).map(([value, name]) => ({ title: name, value })),
        'skip',
      ),
      choice(
        'before',
        'Påminn',
        BEFORE.map(minutes => ({ title: BEFORE_NAMES[minutes] ?? '', value: String(minutes) })),
        BEFORE.join(','),
        true,
      ),
      small('Du blir sammankallande. Skriv inget om enskilda barn.'),
    ],
    buttons: [press('Koppla gruppen', { is: 'link' })],
  };
}

/** The form in which a convener says when the group meets. */
export function addForm(outcome: GroupOutcome & { is: 'addForm' }): Reply {
  return {
    blocks: [
      title('Lägg till möten'),
      ...(outcome.wrong ? [text(outcome.wrong)] : []),
      { is: 'input', kind: 'text', id: 'phrase', label: 'När? Till exempel: jämna torsdagar 13–14.30', max: 200 },
      { is: 'input', kind: 'date', id: 'from', label: 'Från', value: outcome.from },
      { is: 'input', kind: 'date', id: 'to', label: 'Till', value: outcome.to },
      { is: 'input', kind: 'text', id: 'place', label: 'Plats eller länk', max: 200 },
    ],
    buttons: [press('Visa datumen', { is: 'preview' })],
  };
}
