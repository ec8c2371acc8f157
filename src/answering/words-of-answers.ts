import { type Day, inWords } from '../shared/day.js';
import { bookButton, type Directory, fillIn, unfilled } from '../shared/directory.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say, sayKnown, tongueNow } from '../shared/say.js';
import { afterReportButton } from './after-report/words-of-after-report.js';
import type { Answering, Asked, WhyNone } from './answering.js';
import { FALLBACK_WORDS } from './danger/urgent.js';
import { dutyAbove } from './duty.js';
import type { Forum } from './forum.js';
import { otherPlace } from './place.js';
import type { Rule } from './rule.js';
import { shortAnswer } from './short-answer.js';
import { identityNotice, ofDanger } from './words-of-notices.js';
import { ruleBlocks, whyBlocks } from './words-of-rule.js';

/** A button that starts the guide, where there is one. */
export function guideButton(data: Pick<Answering['data'], 'guide'>): Button[] {
  const { guide } = data;
  if (!guide) return [];
  return [
    { title: say`Guide: ${guide.title}`, aside: true, action: { v: 1, do: 'guide', guide: guide.version, picks: [] } },
  ];
}

/** To whom the bot speaks English: the line of knowledge/languages.yaml that says that its rules are Swedish; else nothing. */
export function rulesAreSwedish({ languages, directory }: Pick<Answering['data'], 'languages' | 'directory'>): Block[] {
  const line = languages?.find(({ code }) => code === tongueNow())?.line;
  return line === undefined ? [] : [{ is: 'text', text: fillIn(line, directory) }];
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
      return say`Det vet jag inte. Jag hittar ingen regel som svarar på din fråga.`;
    case 'notValid':
      return say`Jag har ingen giltig regel om det här för ${inWords(on)}.`;
    case 'notLoaded':
      return say`Jag kan inte läsa mina regler just nu.`;
    case 'noQuestion':
      return say`Jag ser ingen fråga i det du skrev.`;
    case 'otherLanguage':
      return say`Jag svarar på svenska och engelska.`;
    case 'grownUp':
      return say`Jag har bara regler om barn och elever.`;
    case 'weary':
      return say`Skriv gärna igen om du undrar något.`;
  }
}

/** Whether a text says that no rule was found, or no question, and so may stand back for what else may be meant. */
export const saysUnknown = (text: string): boolean =>
  text === whyNone('unknown', '') || text === whyNone('noQuestion', '');

/** Who takes over when the bot does not know; the duty and the emergency number stand there every time. */
export function handOver(directory: Directory | undefined): Block[] {
  const who = directory?.handover ?? say`socialtjänstens mottagning i din kommun`;
  // Both, since an office that is closed answers nobody.
  const office = say`Fråga en människa: ${who}, {{mottagning}}. När det är stängt: socialjouren, {{socialjour}}.`;
  const missing = unfilled([office], directory);
  return [{ is: 'text', text: [fillIn(office, directory), ...(missing ? [missing] : [])].join(' ') }, dutyLine()];
}

const dutyLine = (): Block => ({
  is: 'text',
  text: say`Misstänker du att ett barn far illa? Anmäl till socialtjänsten genast. Det räcker att du misstänker. Ring 112 vid fara.`,
});

const elsewhereNote = (): Block => ({
  is: 'small',
  text: say`Jag har inga lokala regler för platsen eller mötet du nämner.`,
});

const forumItem = (forum: Forum) => `${forum.name}: ${forum.cadence.text} (${forum.year})`;

/** The forums as a list: name, how often, and the year of the source; those of another place apart, and said to be that. */
function forumList(forums: readonly Forum[], data: Answering['data']): Block[] {
  const packs = [...new Set(forums.map(({ pack }) => pack))].map(pack => forums.filter(forum => forum.pack === pack));
  const said = (group: readonly Forum[]) => group[0] && otherPlace(group[0].pack, String(group[0].year), data);
  const own = packs.filter(group => !said(group)).flat();
  const others = packs.flatMap((group): Block[] => {
    const place = said(group);
    return place
      ? [
          { is: 'text', text: place },
          { is: 'list', items: group.map(forumItem) },
        ]
      : [];
  });
  return [
    {
      is: 'text',
      text:
        own.length > 0
          ? say`De här forumen känner jag till. Kontrollera att de finns kvar.`
          : say`Jag känner inte till några forum i din kommun. Fråga din chef.`,
    },
    ...(own.length > 0 ? [{ is: 'list' as const, items: own.map(forumItem) }] : []),
    ...others,
  ];
}

const noMatch = (): Button => ({ title: say`Inget av detta`, aside: true, action: { v: 1, do: 'rejectChoices' } });

/** How many related rules stand under an answer that the emergency notice leads. */
const RELATED_IN_DANGER = 2;

/** Below the notice nobody reads of anything but reports. */
const isOfReports = ({ area }: Rule): boolean => area === 'anmalan';

/** The rules that are offered: below the notice those on reports alone, where there is one. */
function offeredOf(choices: readonly Rule[], danger: boolean): readonly Rule[] {
  const reports = danger ? choices.filter(isOfReports) : [];
  return reports.length > 0 ? reports : choices;
}

/** An answer that was given just now, said once: what it is, in short, and what else may have been meant. */
export function wordsAgain(asked: Asked, data: Answering['data']): Reply {
  if (asked.outcome !== 'answer') return wordsOfAsked(asked, data);
  const { rule, related, identity } = asked;
  return {
    blocks: [
      ...identityNotice(identity),
      ...rulesAreSwedish(data),
      { is: 'text', text: say`Samma svar som nyss: ”${rule.title}”` },
      ...[dutyAbove(rule, data, asked.on) ?? [], shortAnswer(rule, data.directory)]
        .flat()
        .map(text => ({ is: 'text' as const, text })),
      ...(related.length > 0 ? [{ is: 'text' as const, text: say`Menade du något annat?` }] : []),
    ],
    buttons: [...related.map(ruleButton), { ...ruleButton(rule), title: say`Visa hela svaret` }],
  };
}

/** Why the answer that was given just now is so; all of it, and what stood beside it, is a press away. */
function wordsOfWhy(asked: Asked, data: Answering['data']): Reply {
  if (asked.outcome !== 'answer') return wordsOfAsked(asked, data);
  const { rule, related, on } = asked;
  return {
    blocks: [...ofDanger(asked, data), ...rulesAreSwedish(data), ...whyBlocks(rule, data, on)],
    buttons: [
      { ...ruleButton(rule), title: say`Visa hela svaret` },
      ...related.slice(0, RELATED_IN_DANGER).map(ruleButton),
    ],
  };
}

/** What is said in the language of the message; who has Teams in English is told, once, that rules are Swedish. */
function languageLine({ language, outcome }: Asked, data: Answering['data']): Block[] {
  if (language) return [{ is: 'text', text: fillIn(language.line, data.directory) }];
  return outcome === 'none' ? [] : rulesAreSwedish(data);
}

/** What is said of the questions of a message beside the one that is answered, or the one that is asked about. */
function ofRest({ outcome, several, unread }: Asked): Block[] {
  const more = outcome === 'answer' ? say`Du frågade om mer än en sak. Tryck på en knapp för svaret på resten.` : '';
  const left = say`Något förstod jag inte: ställ den frågan för sig.`;
  const all = say`Du frågade om mer än en sak, och jag förstod inte allt. Ställ en fråga i taget.`;
  const said = several ? [more, unread ? left : ''] : [unread ? all : ''];
  const text = said.filter(one => one !== '').join(' ');
  return text === '' ? [] : [{ is: 'text', text }];
}

/** What a question led to, in words; the emergency notice leads, then the word about identity, then the answer. */
export function wordsOfAsked(asked: Asked, data: Answering['data']): Reply {
  const line = languageLine(asked, data);
  const lead = [...ofDanger(asked, data), ...identityNotice(asked.identity, asked.urgent !== undefined), ...line];
  const elsewhere = asked.elsewhere ? [elsewhereNote()] : [];
  switch (asked.outcome) {
    case 'answer': {
      const danger = asked.urgent !== undefined;
      const { coming, facts } = asked;
      const answer = ruleBlocks(asked.rule, data, asked.on, { danger, elsewhere, coming, facts });
      const guide = GUIDE_AREAS.includes(asked.rule.area) && !danger ? guideButton(data) : [];
      const book = asked.rule.area === 'konsultation' ? bookButton(data.directory) : [];
      const after = !danger && data.afterReport?.rules.includes(asked.rule.id) ? afterReportButton(data) : [];
      const related = danger ? asked.related.filter(isOfReports).slice(0, RELATED_IN_DANGER) : asked.related;
      const buttons = [...guide, ...book, ...related.map(ruleButton), ...after];
      return { blocks: [...lead, ...answer, ...ofRest(asked)], buttons };
    }
    case 'choose':
      if (asked.forums.length > 0) {
        return {
          blocks: [...lead, ...elsewhere, ...forumList(asked.forums, data)],
          buttons: asked.choices.slice(0, 6).map(ruleButton),
        };
      }
      return {
        blocks: [
          ...lead,
          ...elsewhere,
          ...(asked.worry && !asked.urgent
            ? [{ is: 'text' as const, text: sayKnown((data.said ?? FALLBACK_WORDS).worry) }]
            : []),
          {
            is: 'text',
            text: asked.several
              ? say`Du frågade om mer än en sak. Vilket svar vill du se först?`
              : asked.after
                ? say`Jag läser det efter ”${asked.after.title}”. Är det något av det här?`
                : say`Jag är inte säker på vad du menar. Är det något av det här?`,
          },
          ...ofRest(asked),
        ],
        buttons: [
          ...offeredOf(asked.choices, asked.urgent !== undefined).map(ruleButton),
          noMatch(),
          ...guideButton(data),
        ],
      };
    case 'none':
      return {
        blocks: [
          ...lead,
          { is: 'text', text: whyNone(asked.why, asked.on) },
          ...elsewhere,
          // Whom a grown-up turns to stands above.
          ...(asked.adult ? [] : asked.weary ? [dutyLine()] : handOver(data.directory)),
        ],
        buttons: [...guideButton(data), { title: say`Vad kan du svara på?`, action: { v: 1, do: 'help' } }],
      };
  }
}

/** The same where the answer was given just now (`again`), or it was asked why it is so (`reason`). */
export function wordsOfShown(
  asked: Asked & { readonly again?: true; readonly reason?: true },
  data: Answering['data'],
): Reply {
  if (asked.reason) return wordsOfWhy(asked, data);
  return asked.again ? wordsAgain(asked, data) : wordsOfAsked(asked, data);
}
