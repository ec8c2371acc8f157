import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { REMARKS, TEXT_MAX } from './actions.js';
import {
  placesToChoose,
  type Questions,
  type Result,
  SERVICE_IDS,
  type Service,
  SHOWN_FROM,
  serviceName,
} from './evaluation.js';
import type { GroupOutcome } from './outcome.js';
import { press } from './words-of-meetings.js';

type Form = Pick<GroupOutcome & { is: 'evaluateForm' }, 'group' | 'questions' | 'year' | 'filled' | 'empty'>;

/** The boxes for the open questions, folded: nobody has to write anything. */
function openBoxes({ questions: { open = [] }, filled }: Form): Block[] {
  if (open.length === 0) return [];
  const boxes = open.flatMap(({ text }, at): Block[] => {
    const id = REMARKS[at];
    if (id === undefined) return [];
    return [
      { is: 'input', kind: 'text', id, label: text, max: TEXT_MAX[id], ...(filled?.[id] ? { value: filled[id] } : {}) },
    ];
  });
  const rules = say`Skriv aldrig om ett barn eller vem det gäller. Det du skriver står utan namn och verksamhet, i blandad ordning, när minst ${SHOWN_FROM} har skrivit på frågan.`;
  return [{ is: 'more', label: say`Skriv mer, om du vill`, blocks: [{ is: 'text', text: rules }, ...boxes] }];
}

const labelOf = ({ text, own }: Questions['questions'][number]) =>
  own ? say`Bara för dig från ${serviceName(own).toLowerCase()}: ${text}` : text;

/** The yearly questions as a form, with what was filled in before. */
export function evaluationForm(form: Form): Reply {
  const { group, questions, year, filled, empty } = form;
  const open = questions.open?.map(({ id }) => id);
  return {
    blocks: [
      { is: 'title', text: say`Hur fungerar samarbetet i ${group.name}?` },
      ...(empty
        ? [{ is: 'text' as const, text: say`Svara på minst en fråga i listorna först. Inget är sparat.` }]
        : []),
      {
        is: 'text',
        text: say`Läsåret ${year}. Välj i listorna, från ja till nej. Ditt namn sparas inte, bara vilken verksamhet du är från, om du vill säga det.`,
      },
      {
        is: 'choice',
        id: 'service',
        label: say`Jag är från`,
        choices: SERVICE_IDS.map(id => ({ title: serviceName(id), value: id })),
        value: filled?.service ?? 'ej',
      },
      ...questions.questions.map((question): Block => {
        const given = filled?.answers[question.id];
        return {
          is: 'choice',
          id: `q-${question.id}`,
          label: labelOf(question),
          choices: placesToChoose(),
          ...(given === undefined ? {} : { value: String(given) }),
        };
      }),
      ...openBoxes(form),
      {
        is: 'small',
        text: say`Frågorna bygger på ${questions.source}. Resultatet visas när minst ${SHOWN_FROM} har svarat, eller när alla som svarat har sagt ja. Nya svar läggs till när de är minst ${SHOWN_FROM}. Var och en räknas en gång om året. För det sparar jag en hemlig kod i stället för ditt namn, och raderar den när läsåret är slut.`,
      },
    ],
    buttons: [press(say`Skicka svar`, { is: 'evaluate', group: group.id, ...(open ? { open } : {}) })],
  };
}

/** The shapes of the services whose marks are told apart, each by its sign; the others are rings. */
const SIGNS: Readonly<Partial<Record<Service, string>>> = {
  skola: '●',
  forskola: '■',
  socialtjanst: '▲',
  fritid: '◆',
  annan: '▼',
  elevhalsa: '✚',
  bup: '✖',
  polis: '★',
  lss: '⬟',
};

function legend(results: readonly Result[]): string {
  const shown = new Set(results.flatMap(({ marks }) => marks.map(({ service }) => service)));
  const signs = Object.entries(SIGNS).filter(([service]) => shown.has(service as Service));
  const known = signs.map(([service, sign]) => `${sign} ${serviceName(service as Service).toLowerCase()}`);
  const ring = say`○ ett svar utan verksamhet, eller från en verksamhet som färre än tre har svarat för`;
  return [...known, ...(shown.has('ej') ? [ring] : [])].join(', ');
}

const round = (value: number) => Math.round(value);

/** One question's answers as a picture of its line, with the same said in words. */
export function resultBlocks({ text, marks, before }: Result): Block[] {
  if (marks.length === 0)
    return [
      { is: 'heading', text },
      { is: 'text', text: say`Färre än ${SHOWN_FROM} har svarat på den frågan.` },
    ];
  const mean = round(marks.reduce((sum, one) => sum + one.value, 0) / marks.length);
  const now = say`${marks.length} svar, i snitt ${mean} av 100, där 100 är ja.`;
  return [
    { is: 'heading', text },
    { is: 'line', marks, before, alt: before === undefined ? now : `${now} ${say`Förra läsåret: ${round(before)}.`}` },
  ];
}

/** Why answers are shown that are few in this year. */
function whyShown({ why, years = [] }: Pick<GroupOutcome & { is: 'results' }, 'why' | 'years'>): Block[] {
  const text =
    why === 'years'
      ? say`Svaren är få varje år. Här är läsåren ${years.join(', ')} tillsammans.`
      : why === 'agreed'
        ? say`Svaren är få. Alla som har svarat har sagt ja till att visa dem.`
        : undefined;
  return text ? [{ is: 'text', text }] : [];
}

/** The results, and below the last of them what was written. */
export function resultWords(outcome: GroupOutcome & { is: 'results' }): Reply {
  const { group, year, results = [], next, remarks = [], waiting = 0 } = outcome;
  return {
    blocks: [
      { is: 'title', text: say`${group.name}, läsåret ${year}` },
      ...whyShown(outcome),
      ...(waiting > 0
        ? [
            {
              is: 'text' as const,
              text:
                waiting === 1
                  ? say`1 nytt eller ändrat svar visas först när de är minst ${SHOWN_FROM}, så att ingen kan se vem som har svarat vad. Är de färre när läsåret är slut visas de aldrig.`
                  : say`${waiting} nya eller ändrade svar visas först när de är minst ${SHOWN_FROM}, så att ingen kan se vem som har svarat vad. Är de färre när läsåret är slut visas de aldrig.`,
            },
          ]
        : []),
      ...(results.length > 0 ? [{ is: 'small' as const, text: legend(results) }] : []),
      ...results.flatMap(resultBlocks),
      ...remarks.flatMap((one): Block[] => [
        { is: 'heading', text: one.text },
        { is: 'list', items: one.remarks },
      ]),
    ],
    buttons: next === undefined ? [] : [press(say`Fler frågor`, { is: 'results', from: next }, true)],
  };
}

/** What is said while answers are too few, and the question whether they may be shown all the same. */
export function fewWords(outcome: GroupOutcome & { is: 'results' }): Reply {
  const { group, year, count, ask, needed = SHOWN_FROM } = outcome;
  const few = say`${count} svar hittills. Resultatet visas när minst ${needed} har svarat.`;
  const answer = press(say`Svara`, { is: 'evaluateForm' });
  if (!ask) return { blocks: [{ is: 'text', text: few }], buttons: [answer] };
  return {
    blocks: [
      { is: 'text', text: few },
      {
        is: 'text',
        text: say`Vill ni se svaren ändå? Då kan någon gissa vem som har svarat vad. Var och en som har svarat behöver säga ja, och ett nej räcker för att de inte visas. Jag säger inte vem som säger vad.`,
      },
    ],
    buttons: [
      press(say`Ja, visa dem`, { is: 'agree', group: group.id, year, yes: true }),
      press(say`Nej`, { is: 'agree', group: group.id, year, yes: false }),
      answer,
    ],
  };
}
