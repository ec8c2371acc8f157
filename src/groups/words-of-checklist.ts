import type { Block } from '../shared/reply.js';
import type { ForumFacts } from './group-job.js';

/** After the rules anmalan-genast, samtycke-nar and samtycke-sammankallande; a new wording there is one here. */
const REPORT = 'Misstanke om att ett barn far illa anmäls genast, före mötet och utan samtycke.';
const SAFE =
  'Misstänker någon våld, hot, sexuella övergrepp eller hedersrelaterat förtryck, eller är ni osäkra? Fråga inte familjen och kontakta inte hemmet. Ring socialtjänsten.';
const LAW = 'Ett barn får tas upp med namn bara med samtycke, eller om en regel bryter sekretessen.';

/** What an agreement of another time said of consent, with its source, so that nobody takes it for what holds today. */
function agreed({ consent, source, year }: ForumFacts): string[] {
  if (!consent) return [];
  const from = source ? `I ${source}${year === undefined ? '' : ` (${year})`}` : 'I överenskommelsen';
  return [`${from} stod: ”${consent}”`];
}

/** Where only general questions are met about, a worry can still come up; nobody is asked for consent. */
const GENERAL = [
  REPORT,
  'Misstänker någon våld, hot, sexuella övergrepp eller hedersrelaterat förtryck, eller är ni osäkra? Kontakta inte hemmet. Ring socialtjänsten.',
  'Här talar ni bara om allmänna frågor, inga enskilda barn.',
];

function items(forum: ForumFacts | undefined): string[] {
  if (forum?.cases === 'general') return [...GENERAL, 'Vem tar anteckningarna, och var sparas de?'];
  return [
    REPORT,
    SAFE,
    LAW,
    'Finns samtycke, och är det skrivet? Vem har frågat familjen?',
    forum?.cases === 'anonymous' ? 'Här talar ni bara om barn utan namn.' : 'Talar ni med namn eller utan?',
    'Vem tar anteckningarna, och var sparas de?',
    'Skriv aldrig vem det gäller i den här kanalen.',
    ...(forum ? agreed(forum) : []),
  ];
}

/**
 * What everybody checks before a meeting, folded, on the card of every group: nobody knows what a group without a forum talks
 * of. The line on violence stands before everything about consent.
 */
export const checklist = (forum: ForumFacts | undefined): Block[] => [
  { is: 'more', label: 'Innan mötet', blocks: [{ is: 'list', items: items(forum) }] },
];
