import { CLOSED_AS, type WhyUnanswered } from '../../shared/ports.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { EXAMPLES, GROUPS_SHOWN, type JustClosed, type QueuePage } from './queue-page.js';
import type { Cluster } from './unanswered.js';

/** How many questions one press closes: their ids are what takes most of the card. */
const CLOSED_AT_ONCE = 40;

function whyUnanswered(why: WhyUnanswered): string {
  if (why === 'none') return say`ingen regel hittades`;
  return why === 'rejected' ? say`inget av förslagen` : say`svaret hjälpte inte`;
}

const small = (words: string): Block => ({ is: 'small', text: words });

function heading(cluster: Cluster, number: number): string {
  const count = questions(cluster.length);
  return cluster.length > CLOSED_AT_ONCE
    ? say`Grupp ${number}: ${count}, stängs ${CLOSED_AT_ONCE} åt gången`
    : say`Grupp ${number}: ${count}`;
}

function unknownBlocks({ unknown }: QueuePage): Block[] {
  if (!unknown) return [];
  if (!unknown.given) return [{ is: 'text', text: say`Välj eller skriv först en regel. Inget är stängt.` }];
  return [
    { is: 'text', text: say`Jag hittar ingen regel med den rubriken. Inget är stängt.` },
    ...(unknown.near.length > 0 ? [{ is: 'list' as const, items: unknown.near.map(({ title }) => title) }] : []),
  ];
}

const questions = (count: number) => (count === 1 ? say`1 fråga` : say`${count} frågor`);

function closedAs(count: number, rule: string | undefined, as: string | undefined): string {
  if (rule !== undefined)
    return count === 1 ? say`1 fråga stängd med regeln ”${rule}”.` : say`${count} frågor stängda med regeln ”${rule}”.`;
  if (as === CLOSED_AS.noQuestion)
    return count === 1 ? say`1 fråga stängd som ”inte en fråga”.` : say`${count} frågor stängda som ”inte en fråga”.`;
  return count === 1 ? say`1 fråga stängd som ”regel saknas”.` : say`${count} frågor stängda som ”regel saknas”.`;
}

/** What closing came to: how many, as what, and to how many the answer goes. */
function receipt({ count, rule, as, told }: JustClosed): Block[] {
  if (count === 0) return [{ is: 'text', text: say`De frågorna var redan stängda. Inget är ändrat.` }];
  const sent =
    told === 0
      ? say`Ingen hade bett att få veta svaret.`
      : rule
        ? say`Svaret går nu till ${told} som bad att få veta det.`
        : say`${told} som bad att få veta svaret får nu höra att ingen regel svarar.`;
  return [{ is: 'text', text: `${closedAs(count, rule?.title, as)} ${sent}` }];
}

/** The way to a draft of what was just closed: phrasings for its rule, or the rule that is missing. */
function draftButton(closed: JustClosed | undefined): Button[] {
  if (!closed || closed.count === 0 || closed.as === CLOSED_AS.noQuestion) return [];
  const { rule, ids } = closed;
  return [
    {
      title: rule ? say`Utkast: sätt att fråga` : say`Utkast: ny regel`,
      aside: true,
      action: { v: 1, do: 'draftUnanswered', ids: [...ids], ...(rule ? { rule: rule.id } : {}) },
    },
  ];
}

/** The two ways to close a question without a rule. */
const withoutRule = () => [
  { title: say`Inte en fråga`, value: CLOSED_AS.noQuestion },
  { title: say`Regel saknas`, value: CLOSED_AS.noRule },
];

/** The queue for curators: what was just closed, then each group with examples, the rules that may answer it, and a field for another one's title. */
export function wordsOfQueue(page: QueuePage): Reply {
  const { groups, from, total, days, closed, titles } = page;
  const kept = small(say`Frågorna sparas i högst ${days} dagar, utan uppgift om vem som frågade.`);
  const done = closed ? receipt(closed) : [];
  if (groups.length === 0)
    return {
      blocks: [...done, { is: 'text', text: say`Det finns inga obesvarade frågor.` }, kept],
      buttons: draftButton(closed),
    };
  const about = (shown: string | undefined) => {
    const title = shown === undefined ? undefined : titles.get(shown);
    return title ? `: ”${title}”` : '';
  };
  const blocks = groups.flatMap(({ cluster, near }, at): Block[] => [
    { is: 'heading', text: heading(cluster, from + at + 1) },
    {
      is: 'list',
      items: cluster
        .slice(0, EXAMPLES)
        .map(({ text, why, day, shown }) => `${text} (${day}, ${whyUnanswered(why)}${about(shown)})`),
    },
    {
      is: 'choice',
      id: `rule${at}`,
      label: say`Grupp ${from + at + 1}: vad svarar på det nu?`,
      choices: [...near.map(rule => ({ title: rule.title, value: rule.id })), ...withoutRule()],
    },
    { is: 'input', kind: 'text', id: `other${at}`, label: say`Annan regel: skriv rubriken`, max: 200 },
  ]);
  const close = groups.map(({ cluster }, at): Button => {
    const ids = cluster.slice(0, CLOSED_AT_ONCE).map(({ id }) => id);
    return {
      title: say`Stäng grupp ${from + at + 1}`,
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
      { is: 'title', text: say`Obesvarade frågor` },
      ...done,
      ...unknownBlocks(page),
      ...blocks,
      ...(total > GROUPS_SHOWN ? [small(say`Grupp ${from + 1}–${next} av ${total}.`)] : []),
      kept,
    ],
    buttons: [
      ...draftButton(closed),
      ...close,
      ...(next < total ? [more(say`Fler grupper`, next)] : []),
      ...(from > 0 ? [more(say`Första grupperna`, 0)] : []),
    ],
  };
}
