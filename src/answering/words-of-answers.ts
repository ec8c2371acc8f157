import { type Day, inWords } from '../day.js';
import { bookButton, type Directory, fillIn } from '../directory.js';
import type { Block, Button, Reply } from '../reply.js';
import type { Answering, Asked, WhyNone } from './answering.js';
import { FALLBACK_WORDS } from './danger/urgent.js';
import type { Forum } from './forum.js';
import type { Rule } from './rule.js';
import { identityNotice, ofDanger } from './words-of-notices.js';
import { ruleBlocks } from './words-of-rule.js';

/** A button that starts the guide, where there is one. */
export function guideButton(data: Pick<Answering['data'], 'guide'>): Button[] {
  const { guide } = data;
  if (!guide) return [];
  return [
    { title: `Guide: ${guide.title}`, aside: true, action: { v: 1, do: 'guide', guide: guide.version, picks: [] } },
  ];
}

/** The areas in which somebody may be standing with a worry about a child. */
const GUIDE_AREAS: readonly string[] = ['anmalan', 'konsultation'];

/** A button that shows a rule. */
export function ruleButton(rule: Pick<Rule, 'id' | 'title'>): Button {
  return { title: rule.title, action: { v: 1, do: 'show', rule: rule.id } };
}

function whyNone(why: WhyNone, on: Day): string {
  switch (why) {
    case 'unknown':
      return 'Det vet jag inte. Jag hittar ingen regel som svarar på din fråga.';
    case 'notValid':
      return `Jag har ingen giltig regel om det här för ${inWords(on)}.`;
    case 'notLoaded':
      return 'Jag kan inte läsa mina regler just nu.';
    case 'noQuestion':
      return 'Jag ser ingen fråga i det du skrev.';
    case 'otherLanguage':
      return 'Jag svarar på svenska och engelska.';
  }
}

/** Who takes over when the bot does not know; the duty and the emergency number stand there every time. */
export function handOver(directory: Directory | undefined): Block[] {
  const who = directory?.handover ?? 'socialtjänstens mottagning i din kommun';
  return [
    { is: 'text', text: fillIn(`Fråga en människa: ${who}, telefon {{mottagning}}.`, directory) },
    {
      is: 'text',
      text: 'Misstänker du att ett barn far illa? Anmäl till socialtjänsten genast. Det räcker att du misstänker. Ring 112 vid fara.',
    },
  ];
}

const ELSEWHERE: Block = {
  is: 'small',
  text: 'Jag har inga lokala regler för platsen du nämner.',
};

/** The forums as a list: name, how often, and the year of the source. */
function forumList(forums: readonly Forum[]): Block[] {
  const items = forums.map(forum => `${forum.name}: ${forum.cadence.text} (${forum.year})`);
  return [
    { is: 'text', text: 'De här forumen känner jag till. Kontrollera att de finns kvar.' },
    { is: 'list', items },
  ];
}

const NO_MATCH: Button = { title: 'Inget av detta', aside: true, action: { v: 1, do: 'rejectChoices' } };

/** How many related rules stand under an answer that the emergency notice leads. */
const RELATED_IN_DANGER = 2;

/** What a question led to, in words; the emergency notice leads, then the word about identity, then the answer. */
export function wordsOfAsked(asked: Asked, data: Answering['data']): Reply {
  const line: Block[] = asked.language ? [{ is: 'text', text: fillIn(asked.language.line, data.directory) }] : [];
  const lead = [...ofDanger(asked, data), ...identityNotice(asked.identity, asked.urgent !== undefined), ...line];
  const elsewhere = asked.elsewhere ? [ELSEWHERE] : [];
  switch (asked.outcome) {
    case 'answer': {
      const danger = asked.urgent !== undefined;
      const [title, ...rest] = ruleBlocks(asked.rule, data, asked.on, danger, asked.coming);
      const guide = GUIDE_AREAS.includes(asked.rule.area) && !danger ? guideButton(data) : [];
      const book = asked.rule.area === 'konsultation' ? bookButton(data.directory) : [];
      const related = danger ? asked.related.slice(0, RELATED_IN_DANGER) : asked.related;
      const buttons = [...guide, ...book, ...related.map(ruleButton)];
      const facts = asked.facts.map((text): Block => ({ is: 'text', text }));
      return { blocks: [...lead, title!, ...elsewhere, ...facts, ...rest], buttons };
    }
    case 'choose':
      if (asked.forums.length > 0) {
        return {
          blocks: [...lead, ...elsewhere, ...forumList(asked.forums)],
          buttons: asked.choices.slice(0, 6).map(ruleButton),
        };
      }
      return {
        blocks: [
          ...lead,
          ...elsewhere,
          ...(asked.worry && !asked.urgent ? [{ is: 'text' as const, text: (data.said ?? FALLBACK_WORDS).worry }] : []),
          { is: 'text', text: 'Jag är inte säker på vad du menar. Är det något av det här?' },
        ],
        buttons: [...asked.choices.map(ruleButton), NO_MATCH, ...guideButton(data)],
      };
    case 'none':
      return {
        blocks: [
          ...lead,
          { is: 'text', text: whyNone(asked.why, asked.on) },
          ...elsewhere,
          ...handOver(data.directory),
        ],
        buttons: [...guideButton(data), { title: 'Vad kan du svara på?', action: { v: 1, do: 'help' } }],
      };
  }
}
