import type { Block, Reply } from '../shared/reply.js';
import { TEXT_MAX } from './actions.js';
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

/** So many schools are a list to choose from; of more, a part of the name is asked for. */
const SCHOOLS_LISTED = 60;

const line = (id: string, label: string, max: number, value: string | undefined): Block => ({
  is: 'input',
  kind: 'text',
  id,
  label,
  max,
  ...(value ? { value } : {}),
});

/** The fields for a group's school: a list, or its name with the nearest to what was typed before. */
function schoolFields({ schools, nearest, filled }: GroupOutcome & { is: 'linkForm' }): Block[] {
  const listed = (of: readonly (typeof schools)[number][], label: string): Block => ({
    is: 'choice',
    id: 'school',
    label,
    choices: of.map(({ id, name }) => ({ title: name, value: id })),
    ...(of.some(({ id }) => id === filled?.school) ? { value: filled!.school } : {}),
  });
  if (schools.length <= SCHOOLS_LISTED) return [listed(schools, 'Skola')];
  // One that was chosen stands as its name, so that it can be written over.
  const chosen = schools.find(({ id }) => id === filled?.school)?.name;
  return [
    line('schoolName', 'Skola (en del av namnet räcker)', 60, chosen ?? filled?.schoolName),
    ...(nearest?.length ? [listed(nearest, 'Skolor med liknande namn')] : []),
  ];
}

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
  const { filled } = outcome;
  return {
    blocks: [
      title('Koppla en grupp till kanalen'),
      ...(outcome.wrong ? [text(outcome.wrong)] : []),
      line('name', 'Vad heter gruppen?', TEXT_MAX.name, filled?.name),
      ...schoolFields(outcome),
      choice(
        'forum',
        'Vilket forum i överenskommelsen är det?',
        outcome.forums.map(forum => ({ title: `${forum.name} (${forum.pack})`, value: `${forum.pack}/${forum.id}` })),
        filled?.forum,
      ),
      line('purpose', 'Syfte', TEXT_MAX.purpose, filled?.purpose),
      choice(
        'policy',
        'När ett möte krockar med helg eller lov',
        Object.entries(POLICY_NAMES).map(([value, name]) => ({ title: name, value })),
        filled?.policy ?? 'skip',
      ),
      choice(
        'before',
        'Påminn (väljer du inget påminner jag alla tre gångerna)',
        BEFORE.map(minutes => ({ title: BEFORE_NAMES[minutes] ?? '', value: String(minutes) })),
        filled?.before ?? BEFORE.join(','),
        true,
      ),
      small('Du blir sammankallande. Skriv inget om enskilda barn.'),
    ],
    buttons: [press('Koppla gruppen', { is: 'link' })],
  };
}

/** The form in which a convener says when the group meets. */
export function addForm(outcome: GroupOutcome & { is: 'addForm' }): Reply {
  const named = outcome.for === undefined ? {} : { group: outcome.for };
  return {
    blocks: [
      title('Lägg till möten'),
      ...(outcome.wrong ? [text(outcome.wrong)] : []),
      ...(outcome.instead?.length ? [small('Skriv om det, eller välj en av knapparna längst ner.')] : []),
      line('phrase', 'När? Till exempel: jämna torsdagar 13–14.30', TEXT_MAX.phrase, outcome.phrase),
      { is: 'input', kind: 'date', id: 'from', label: 'Från', value: outcome.from },
      { is: 'input', kind: 'date', id: 'to', label: 'Till', value: outcome.to },
      line('place', 'Plats eller länk', TEXT_MAX.place, outcome.place),
    ],
    buttons: [
      press('Visa datumen', { is: 'preview', ...named }),
      ...(outcome.instead ?? []).map(phrase => press(phrase, { is: 'preview', ...named, phrase }, true)),
    ],
  };
}
