import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { TEXT_MAX } from './actions.js';
import { type Agenda, STANDING_MAX } from './agenda.js';
import type { GroupOutcome } from './outcome.js';
import { press, when } from './words-of-meetings.js';

type Form = GroupOutcome & { is: 'agendaForm' };

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

function notedInWords(noted: NonNullable<Form['noted']>): string {
  switch (noted) {
    case 'chosen':
      return say`Klart. Punkterna står på mötets kort.`;
    case 'added':
      return say`Klart. Punkten står på varje mötes kort.`;
    case 'dropped':
      return say`Klart. Punkten är borttagen.`;
    case 'full':
      return say`Punkten är inte sparad. Du kan ha ${STANDING_MAX} stående punkter.`;
    case 'noneChosen':
      return say`Välj först i listan. Inget är ändrat.`;
  }
}

/** Where an agenda comes from: "Rapport om samverkan på Östermalm, bilaga 2 (2007)". */
function sourceOf({ sources }: Agenda): string {
  const named = sources.map(({ document, section, year }) => `${document}, ${section} (${year})`);
  return say`Efter ${named.join(` ${say`och`} `)}, med våra ord.`;
}

function ofMeeting({ meeting, agendas }: Form): Block[] {
  if (!meeting) return [text(say`Inget möte är planerat. Lägg till ett först, så kan du välja en mall för det.`)];
  const chosen = agendas.find(({ id }) => id === meeting.template);
  return [
    text(say`Nästa möte är ${when(meeting)}. Välj en mall, eller ingen.`),
    {
      is: 'choice',
      id: 'agenda',
      label: say`Mall`,
      choices: [
        { title: say`Ingen mall`, value: 'ingen' },
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
      { is: 'title', text: say`${group.name}: dagordning` },
      ...(noted ? [text(notedInWords(noted))] : []),
      ...ofMeeting(form),
      { is: 'heading', text: say`Stående punkter` },
      ...(standing.length > 0
        ? [{ is: 'list' as const, items: standing }]
        : [text(say`Här kan du skriva punkter som ska stå på varje mötes kort.`)]),
      {
        is: 'input',
        kind: 'text',
        id: 'standing',
        label: say`Ny stående punkt (aldrig om vem det gäller)`,
        max: TEXT_MAX.standing,
        ...(typed ? { value: typed } : {}),
      },
      ...(standing.length > 0
        ? [
            {
              is: 'choice' as const,
              id: 'standingPoint',
              label: say`Stående punkt att ta bort`,
              choices: standing.map(point => ({ title: point, value: point })),
            },
          ]
        : []),
    ],
    buttons: [
      ...(meeting
        ? [press(say`Använd mallen`, { is: 'useAgenda', meeting: meeting.id })]
        : [press(say`Lägg till möten`, { is: 'addForm' })]),
      press(say`Lägg till stående punkt`, { is: 'addStanding' }),
      ...(standing.length > 0 ? [press(say`Ta bort stående punkt`, { is: 'dropStanding' })] : []),
    ],
  };
}
