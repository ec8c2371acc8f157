import type { Block, Reply } from '../shared/reply.js';
import { LINE, type Questions, type Result, SERVICES, type Service, SHOWN_FROM } from './evaluation.js';
import type { Group } from './group.js';
import { press } from './words-of-meetings.js';

/** The yearly questions as a form. */
export function evaluationForm(group: Group, questions: Questions, year: string): Reply {
  return {
    blocks: [
      { is: 'title', text: `Hur fungerar samarbetet i ${group.name}?` },
      {
        is: 'text',
        text: `Läsåret ${year}. Svara på en linje från ja till nej. Ditt namn sparas inte, bara vilken verksamhet du är från, om du vill säga det.`,
      },
      {
        is: 'choice',
        id: 'service',
        label: 'Jag är från',
        choices: Object.entries(SERVICES).map(([value, title]) => ({ title, value })),
        value: 'ej',
      },
      ...questions.questions.map(
        ({ id, text }): Block => ({
          is: 'choice',
          id: `q-${id}`,
          label: text,
          choices: LINE.map(({ title, value }) => ({ title, value: String(value) })),
        }),
      ),
      {
        is: 'small',
        text: `Frågorna bygger på ${questions.source}. Resultatet visas när minst ${SHOWN_FROM} har svarat. Var och en räknas en gång om året. För det sparar jag en hemlig kod i stället för ditt namn, och raderar den när läsåret är slut.`,
      },
    ],
    buttons: [press('Skicka svar', { is: 'evaluate', group: group.id })],
  };
}

/** The shapes of the services whose marks are told apart, each by its sign; the others are rings. */
const SIGNS: Readonly<Partial<Record<Service, string>>> = {
  skola: '●',
  forskola: '■',
  socialtjanst: '▲',
  fritid: '◆',
  annan: '▼',
};

function legend(results: readonly Result[]): string {
  const shown = new Set(results.flatMap(({ marks }) => marks.map(({ service }) => service)));
  const signs = Object.entries(SIGNS).filter(([service]) => shown.has(service as Service));
  const known = signs.map(([service, sign]) => `${sign} ${SERVICES[service as Service].toLowerCase()}`);
  const ring = '○ ett svar utan verksamhet, eller från en verksamhet som färre än tre har svarat för';
  return [...known, ...(shown.has('ej') ? [ring] : [])].join(', ');
}

const round = (value: number) => Math.round(value);

/** The results, each question as a picture of its line with the same said in words; `next` is the question after these, if any. */
export function resultWords(group: Group, results: readonly Result[], year: string, next?: number): Reply {
  return {
    blocks: [
      { is: 'title', text: `${group.name}, läsåret ${year}` },
      { is: 'small', text: legend(results) },
      ...results.flatMap(({ text, marks, before }): Block[] => {
        if (marks.length === 0)
          return [
            { is: 'heading', text },
            { is: 'text', text: `Färre än ${SHOWN_FROM} har svarat på den frågan.` },
          ];
        const mean = round(marks.reduce((sum, one) => sum + one.value, 0) / Math.max(1, marks.length));
        const earlier = before === undefined ? '' : ` Förra läsåret: ${round(before)}.`;
        return [
          { is: 'heading', text },
          { is: 'line', marks, before, alt: `${marks.length} svar, i snitt ${mean} av 100, där 100 är ja.${earlier}` },
        ];
      }),
    ],
    buttons: next === undefined ? [] : [press('Fler frågor', { is: 'results', from: next }, true)],
  };
}
