import type { Block, Button, Reply } from '../../shared/reply.js';
import { EXAMPLES, GROUPS_SHOWN, type QueuePage } from './queue-page.js';
import type { Cluster } from './unanswered.js';

/** How many questions one press closes: their ids are what takes most of the card. */
const CLOSED_AT_ONCE = 40;

const WHY = { none: 'ingen regel hittades', rejected: 'inget av förslagen', unhelpful: 'svaret hjälpte inte' } as const;

const small = (words: string): Block => ({ is: 'small', text: words });

function heading(cluster: Cluster, number: number): string {
  const count = cluster.length === 1 ? '1 fråga' : `${cluster.length} frågor`;
  const part = cluster.length > CLOSED_AT_ONCE ? `, stängs ${CLOSED_AT_ONCE} åt gången` : '';
  return `Grupp ${number}: ${count}${part}`;
}

function unknownBlocks({ unknown }: QueuePage): Block[] {
  if (!unknown) return [];
  if (!unknown.given) return [{ is: 'text', text: 'Välj eller skriv först en regel. Inget är stängt.' }];
  return [
    { is: 'text', text: 'Jag hittar ingen regel med det id:t eller den rubriken. Inget är stängt.' },
    ...(unknown.near.length > 0
      ? [{ is: 'list' as const, items: unknown.near.map(({ id, title }) => `${id} (${title})`) }]
      : []),
  ];
}

/** The queue for curators: each group with examples, the rules that may answer it, and a field for another one's id or title. */
export function wordsOfQueue(page: QueuePage): Reply {
  const { groups, from, total, days } = page;
  const kept = small(`Frågorna sparas i högst ${days} dagar, utan uppgift om vem som frågade.`);
  if (groups.length === 0)
    return { blocks: [{ is: 'text', text: 'Det finns inga obesvarade frågor.' }, kept], buttons: [] };
  const blocks = groups.flatMap(({ cluster, near }, at): Block[] => [
    { is: 'heading', text: heading(cluster, from + at + 1) },
    {
      is: 'list',
      items: cluster
        .slice(0, EXAMPLES)
        .map(({ text, why, day, shown }) => `${text} (${day}, ${WHY[why]}${shown ? `: ${shown}` : ''})`),
    },
    ...(near.length > 0
      ? [
          {
            is: 'choice' as const,
            id: `rule${at}`,
            label: 'Regel som svarar på det nu',
            choices: near.map(rule => ({ title: rule.title, value: rule.id })),
          },
        ]
      : []),
    { is: 'input', kind: 'text', id: `other${at}`, label: 'Annan regel (id eller rubrik)', max: 200 },
  ]);
  const close = groups.map(({ cluster }, at): Button => {
    const ids = cluster.slice(0, CLOSED_AT_ONCE).map(({ id }) => id);
    return {
      title: `Stäng grupp ${from + at + 1}`,
      aside: true,
      action: { v: 1, do: 'closeUnanswered', ids, field: `rule${at}`, from },
    };
  });
  const next = from + groups.length;
  const more = (title: string, place: number): Button => ({
    title,
    aside: true,
    action: { v: 1, do: 'showUnanswered', from: place },
  });
  return {
    blocks: [
      { is: 'title', text: 'Obesvarade frågor' },
      ...unknownBlocks(page),
      ...blocks,
      ...(total > GROUPS_SHOWN ? [small(`Grupp ${from + 1}–${next} av ${total}.`)] : []),
      kept,
    ],
    buttons: [
      ...close,
      ...(next < total ? [more('Fler grupper', next)] : []),
      ...(from > 0 ? [more('Första grupperna', 0)] : []),
    ],
  };
}
