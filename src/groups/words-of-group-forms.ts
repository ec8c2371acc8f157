import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { TEXT_MAX } from './actions.js';
import { BEFORE } from './group.js';
import { NO_FORUM, NO_SCHOOL } from './group-fields.js';
import type { GroupForm, LifeOutcome } from './life-outcome.js';
import type { GroupOutcome } from './outcome.js';
import { POLICIES, type Policy } from './plan.js';
import { saidAgain } from './said-again.js';
import { SERVICE_IN_GROUP_IDS, serviceInGroup } from './services.js';
import { press } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What becomes of a meeting on a closed day, in words. */
export function policyName(policy: Policy): string {
  switch (policy) {
    case 'skip':
      return say`Inget möte den dagen`;
    case 'keep':
      return say`Mötet ligger kvar`;
    case 'next-workday':
      return say`Flytta till nästa arbetsdag`;
    case 'previous-workday':
      return say`Flytta till arbetsdagen före`;
    case 'week-later':
      return say`Flytta en vecka framåt`;
  }
}

/** When a group is reminded, in words, by minutes before a meeting; undefined for a time that cannot be chosen. */
export function beforeName(minutes: number): string | undefined {
  switch (minutes) {
    case 10_080:
      return say`En vecka före`;
    case 1_440:
      return say`En dag före`;
    case 60:
      return say`En timme före`;
    default:
      return undefined;
  }
}

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
    return [listed(say`Skola`, [...of(schools), { title: say`Ingen särskild skola`, value: NO_SCHOOL }])];
  // One that was chosen stands as its name, so that it can be written over.
  const chosen = schools.find(({ id }) => id === filled?.school)?.name;
  return [
    line('schoolName', say`Skola (en del av namnet räcker)`, 60, chosen ?? filled?.schoolName),
    ...(nearest?.length ? [listed(say`Skolor med liknande namn`, of(nearest))] : []),
  ];
}

/** The fields of a group: what is asked when it is linked, and with `more` what only an edit asks. */
function groupFields(form: GroupForm, more: boolean): Block[] {
  const { filled, forums } = form;
  const named = forums.map(({ pack, id, name }) => ({ title: sentence(name), value: `${pack}/${id}` }));
  const forum = [...named, { title: say`Vet inte, eller inget av dem`, value: NO_FORUM }];
  const services = SERVICE_IN_GROUP_IDS.map(id => ({ title: sentence(serviceInGroup(id)), value: id }));
  return [
    line('name', say`Vad heter gruppen? (måste fyllas i)`, TEXT_MAX.name, filled?.name),
    ...schoolFields(form),
    choice('forum', say`Vilket forum i överenskommelsen är det?`, forum, filled?.forum || NO_FORUM),
    line('purpose', say`Syfte`, TEXT_MAX.purpose, filled?.purpose),
    ...(more
      ? [choice('services', say`Vilka är med? (verksamheter, aldrig namn)`, services, filled?.services, true)]
      : []),
    choice(
      'policy',
      say`När ett möte krockar med helg eller lov`,
      POLICIES.map(policy => ({ title: policyName(policy), value: policy })),
      filled?.policy ?? 'skip',
    ),
    choice(
      'before',
      say`Påminn (väljer du inget påminner jag alla tre gångerna)`,
      BEFORE.map(minutes => ({ title: beforeName(minutes) ?? '', value: String(minutes) })),
      filled?.before || BEFORE.join(','),
      true,
    ),
    ...(more ? [line('place', say`Plats eller länk`, TEXT_MAX.place, filled?.place)] : []),
  ];
}

/** The form that links a group to its channel. */
export function linkForm(outcome: GroupOutcome & { is: 'linkForm' }): Reply {
  return {
    blocks: [
      title(say`Koppla en grupp till kanalen`),
      ...(outcome.wrong ? [text(String(outcome.wrong))] : []),
      ...groupFields(outcome, false),
      small(say`Du blir sammankallande. Skriv inget om enskilda barn.`),
    ],
    buttons: [press(say`Koppla gruppen`, { is: 'link' })],
  };
}

/** The form in which a convener changes a group. */
export function editForm(outcome: LifeOutcome & { is: 'editForm' }): Reply {
  const { group, wrong, named } = outcome;
  return {
    blocks: [
      title(say`Ändra ${group.name}`),
      ...(named
        ? [text(say`Inget är ändrat än. Det nya namnet står i rutan. Stämmer det: tryck på Spara ändringarna.`)]
        : []),
      text(String(wrong ?? say`Det du inte rör blir som det är.`)),
      ...groupFields(outcome, true),
      small(say`Skriv inget om enskilda barn.`),
    ],
    buttons: [press(say`Spara ändringarna`, { is: 'edit', group: group.id })],
  };
}

/** The form in which a convener says when the group meets. */
export function addForm(outcome: GroupOutcome & { is: 'addForm' }): Reply {
  const named = outcome.for === undefined ? {} : { group: outcome.for };
  return {
    blocks: [
      title(say`Lägg till möten`),
      ...(outcome.wrong ? [text(saidAgain(outcome.wrong))] : []),
      ...(outcome.instead?.length ? [small(say`Skriv om det, eller välj en av knapparna längst ner.`)] : []),
      line('phrase', say`När? Till exempel: jämna torsdagar 13–14.30`, TEXT_MAX.phrase, outcome.phrase),
      { is: 'input', kind: 'date', id: 'from', label: say`Från`, value: outcome.from },
      { is: 'input', kind: 'date', id: 'to', label: say`Till`, value: outcome.to },
      line('place', say`Plats eller länk`, TEXT_MAX.place, outcome.place),
    ],
    buttons: [
      press(say`Visa datumen`, { is: 'preview', ...named }),
      ...(outcome.instead ?? []).map(phrase => press(phrase, { is: 'preview', ...named, phrase }, true)),
    ],
  };
}
