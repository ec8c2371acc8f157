import type { Block, Reply } from '../shared/reply.js';
import { TEXT_MAX } from './actions.js';
import { type Agenda, STANDING_MAX } from './agenda.js';
import type { GroupOutcome } from './outcome.js';
import { press, when } from './words-of-meetings.js';

type Form = GroupOutcome & { is: 'agendaForm' };

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

const NOTED: Readonly<Record<NonNullable<Form['noted']>, string>> = {
  chosen: 'Klart. Punkterna står på mötets kort.',
  added: 'Klart. Punkten står på varje mötes kort.',
  dropped: 'Klart. Punkten är borttagen.',
  full: `Punkten är inte sparad. Du kan ha ${STANDING_MAX} stående punkter.`,
  noneChosen: 'Välj först i listan. Inget är ändrat.',
};

/** Where an agenda comes from: "Rapport om samverkan på Östermalm, bilaga 2 (2007)". */
const sourceOf = ({ sources }: Agenda) =>
  `Efter ${sources.map(({ document, section, year }) => `${document}, ${section} (${year})`).join(' och ')}, med våra ord.`;

function ofMeeting({ meeting, agendas }: Form): Block[] {
  if (!meeting) return [text('Inget möte är planerat. Lägg till ett först, så kan du välja en mall för det.')];
  const chosen = agendas.find(({ id }) => id === meeting.template);
  return [
    text(`Nästa möte är ${when(meeting)}. Välj en mall, eller ingen.`),
    {
      is: 'choice',
      id: 'agenda',
      label: 'Mall',
      choices: [
        { title: 'Ingen mall', value: 'ingen' },
        ...agendas.map(({ id, name }) => ({ title: name, value: id })),
      ],
      value: chosen?.id ?? 'ingen',
    },
    ...(chosen ? [{ is: 'list' as const, items: chosen.points }, small(sourceOf(chosen))] : []),
  ];
}

/** The agenda of the next meeting and the group's standing points. */
export function agendaWords(form: Form): Reply {
  const { group, meeting, noted, typed } = form;
  const standing = group.standing ?? [];
  return {
    blocks: [
      { is: 'title', text: `${group.name}: dagordning` },
      ...(noted ? [text(NOTED[noted])] : []),
      ...ofMeeting(form),
      { is: 'heading', text: 'Stående punkter' },
      ...(standing.length > 0
        ? [{ is: 'list' as const, items: standing }]
        : [text('Här kan du skriva punkter som ska stå på varje mötes kort.')]),
      {
        is: 'input',
        kind: 'text',
        id: 'standing',
        label: 'Ny stående punkt (aldrig om vem det gäller)',
        max: TEXT_MAX.standing,
        ...(typed ? { value: typed } : {}),
      },
      ...(standing.length > 0
        ? [
            {
              is: 'choice' as const,
              id: 'standingPoint',
              label: 'Stående punkt att ta bort',
              choices: standing.map(point => ({ title: point, value: point })),
            },
          ]
        : []),
    ],
    buttons: [
      ...(meeting
        ? [press('Använd mallen', { is: 'useAgenda', meeting: meeting.id })]
        : [press('Lägg till möten', { is: 'addForm' })]),
      press('Lägg till stående punkt', { is: 'addStanding' }),
      ...(standing.length > 0 ? [press('Ta bort stående punkt', { is: 'dropStanding' })] : []),
    ],
  };
}
