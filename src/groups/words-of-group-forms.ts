import type { Block, Reply } from '../shared/reply.js';
import { TEXT_MAX } from './actions.js';
import { BEFORE } from './group.js';
import { NO_FORUM, NO_SCHOOL } from './group-fields.js';
import type { GroupForm, LifeOutcome } from './life-outcome.js';
import type { GroupOutcome } from './outcome.js';
import { SERVICE_IN_GROUP_IDS, SERVICES_IN_GROUP } from './services.js';
import { press } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What becomes of a meeting on a closed day, in words. */
export const POLICY_NAMES = {
  skip: 'Inget möte den dagen',
  keep: 'Mötet ligger kvar',
  'next-workday': 'Flytta till nästa arbetsdag',
  'previous-workday': 'Flytta till arbetsdagen före',
  'week-later': 'Flytta en vecka framåt',
} as const;
/** When a group is reminded, in words, by minutes before a meeting. */
export const BEFORE_NAMES: Readonly<Record<number, string>> = {
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

const choice = (
  id: string,
  label: string,
  choices: { title: string; value: string }[],
  value?: string,
  several?: true,
): Block => ({ is: 'choice', id, label, choices, ...(value ? { value } : {}), ...(several ? { several } : {}) });

/** The fields for a group's school: a list, or its name with the nearest to what was typed before. */
function schoolFields({ schools, nearest, filled }: GroupForm): Block[] {
  const of = (from: readonly (typeof schools)[number][]) => from.map(({ id, name }) => ({ title: name, value: id }));
  const listed = (label: string, choices: { title: string; value: string }[]) =>
    choice('school', label, choices, choices.find(({ value }) => value === filled?.school)?.value);
  if (schools.length <= SCHOOLS_LISTED)
    return [listed('Skola', [...of(schools), { title: 'Ingen särskild skola', value: NO_SCHOOL }])];
  // One that was chosen stands as its name, so that it can be written over.
  const chosen = schools.find(({ id }) => id === filled?.school)?.name;
  return [
    line('schoolName', 'Skola (en del av namnet räcker)', 60, chosen ?? filled?.schoolName),
    ...(nearest?.length ? [listed('Skolor med liknande namn', of(nearest))] : []),
  ];
}

/** The fields of a group: what is asked when it is linked, and with `more` what only an edit asks. */
function groupFields(form: GroupForm, more: boolean): Block[] {
  const { filled, forums } = form;
  const named = forums.map(({ pack, id, name }) => ({ title: sentence(name), value: `${pack}/${id}` }));
  const forum = [...named, { title: 'Vet inte, eller inget av dem', value: NO_FORUM }];
  const services = SERVICE_IN_GROUP_IDS.map(id => ({ title: sentence(SERVICES_IN_GROUP[id]), value: id }));
  return [
    line('name', 'Vad heter gruppen? (måste fyllas i)', TEXT_MAX.name, filled?.name),
    ...schoolFields(form),
    choice('forum', 'Vilket forum i överenskommelsen är det?', forum, filled?.forum || NO_FORUM),
    line('purpose', 'Syfte', TEXT_MAX.purpose, filled?.purpose),
    ...(more
      ? [choice('services', 'Vilka är med? (verksamheter, aldrig namn)', services, filled?.services, true)]
      : []),
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
      filled?.before || BEFORE.join(','),
      true,
    ),
    ...(more ? [line('place', 'Plats eller länk', TEXT_MAX.place, filled?.place)] : []),
  ];
}

/** The form that links a group to its channel. */
export function linkForm(outcome: GroupOutcome & { is: 'linkForm' }): Reply {
  return {
    blocks: [
      title('Koppla en grupp till kanalen'),
      ...(outcome.wrong ? [text(outcome.wrong)] : []),
      ...groupFields(outcome, false),
      small('Du blir sammankallande. Skriv inget om enskilda barn.'),
    ],
    buttons: [press('Koppla gruppen', { is: 'link' })],
  };
}

/** The form in which a convener changes a group. */
export function editForm(outcome: LifeOutcome & { is: 'editForm' }): Reply {
  const { group, wrong } = outcome;
  return {
    blocks: [
      title(`Ändra ${group.name}`),
      text(wrong ?? 'Det du inte rör blir som det är.'),
      ...groupFields(outcome, true),
      small('Skriv inget om enskilda barn.'),
    ],
    buttons: [press('Spara ändringarna', { is: 'edit', group: group.id })],
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
