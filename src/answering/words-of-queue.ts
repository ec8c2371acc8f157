import type { Block, Button, Reply } from '../reply.js';
import type { Rule } from './rule.js';
import type { Cluster } from './unanswered.js';

/** How many groups one card shows; the rest come when these are closed. */
const SHOWN = 5;
const EXAMPLES = 3;

const WHY = { none: 'ingen regel hittades', rejected: 'inget av förslagen', unhelpful: 'svaret hjälpte inte' } as const;

/** The queue for curators: each group with examples, and a choice of the rule that answers it now. */
export function wordsOfQueue(clusters: readonly Cluster[], rules: readonly Rule[], days: number): Reply {
  const kept = `Frågorna sparas i högst ${days} dagar, utan uppgift om vem som frågade.`;
  if (clusters.length === 0) {
    return {
      blocks: [
        { is: 'text', text: 'Det finns inga obesvarade frågor.' },
        { is: 'small', text: kept },
      ],
      buttons: [],
    };
  }
  const choices = rules.map(rule => ({ title: rule.title, value: rule.id }));
  const blocks = clusters.slice(0, SHOWN).flatMap((cluster, at): Block[] => [
    { is: 'heading', text: `${cluster.length} ${cluster.length === 1 ? 'fråga' : 'frågor'}` },
    {
      is: 'list',
      items: cluster
        .slice(0, EXAMPLES)
        .map(({ text, why, day, shown }) => `${text} (${day}, ${WHY[why]}${shown ? `: ${shown}` : ''})`),
    },
    { is: 'choice', id: `rule${at}`, label: 'Regel som svarar på det nu', choices },
  ]);
  const buttons = clusters.slice(0, SHOWN).map(
    (cluster, at): Button => ({
      title: `Stäng grupp ${at + 1}`,
      aside: true,
      action: { v: 1, do: 'closeUnanswered', ids: cluster.slice(0, 50).map(({ id }) => id), field: `rule${at}` },
    }),
  );
  const more =
    clusters.length > SHOWN ? ` Ytterligare ${clusters.length - SHOWN} grupper visas när de här är stängda.` : '';
  return {
    blocks: [{ is: 'title', text: 'Obesvarade frågor' }, ...blocks, { is: 'small', text: `${kept}${more}` }],
    buttons,
  };
}
