import { type Day, inWords } from '../../shared/day.js';
import { bookButton, type Directory, fillIn, unfilled } from '../../shared/directory.js';
import type { Block, Button, Reply } from '../../shared/reply.js';
import { say, sayKnown, tongueNow } from '../../shared/say.js';
import type { AfterReport } from '../after-report/after-report.js';
import { afterReportButton } from '../after-report/words-of-after-report.js';
import type { EmergencyNotice } from '../danger/urgent.js';
import { actNamed, type Law } from '../law.js';
import type { Rule } from '../rule.js';
import type { End, Guide } from './guide.js';
import { STEPS_MAX } from './structure.js';
import type { Step } from './walk.js';

/** What the words of a step need beside the step: the rules and local facts of the day. */
export interface GuideContext {
  readonly guide: Guide;
  readonly on: Day;
  readonly directory?: Directory | undefined;
  readonly law?: Law | undefined;
  readonly notice: EmergencyNotice;
  readonly afterReport?: AfterReport | undefined;
  /** The rules of the day by id. */
  find(id: string): Rule | undefined;
}

const press = (guide: Guide, title: string, picks: readonly number[]): Button => ({
  title,
  action: { v: 1, do: 'guide', guide: guide.version, picks: [...picks] },
});

/** Ways back: to the question before, to each earlier one by the answer that was given there, and to the start. */
function wayBack(guide: Guide, { picks, trail }: Step): Button[] {
  if (picks.length === 0) return [];
  const earlier = trail
    .map(({ label }, at) => press(guide, say`Ändra: ${label}`, picks.slice(0, at)))
    // The last one is "Tillbaka", the first one is "Börja om".
    .slice(1, -1);
  return [press(guide, say`Tillbaka`, picks.slice(0, -1)), ...earlier, press(guide, say`Börja om`, [])].map(button => ({
    ...button,
    aside: true,
  }));
}

/** What was answered so far, so that it can be seen before it is changed. */
function soFar({ trail }: Step): Block[] {
  return trail.length === 0
    ? []
    : [{ is: 'small', text: say`Du har svarat: ${trail.map(({ label }) => label).join('. ')}.` }];
}

function nextLines(end: End, { guide, on, law, directory }: GuideContext): string[] {
  if (!guide.next.kinds.includes(end.kind)) return [];
  return guide.next.lines
    .filter(({ from, to }) => (from ?? on) <= on && on <= (to ?? on))
    .map(({ text, legal }) => {
      const name = (law && actNamed(law, legal.act)?.name) ?? legal.act;
      return `${fillIn(text, directory)} (${name} ${legal.section})`;
    });
}

const list = (items: readonly string[]): Block => ({ is: 'list', items });

/** The summary to copy: the way, what to do, the rules and the day they are from. No name, since none was asked for. */
function summary(step: Step & { at: 'end' }, context: GuideContext): string[] {
  const { guide, on, directory } = context;
  const rules = step.end.rules.flatMap(id => context.find(id) ?? []);
  return [
    say`${guide.title} Sammanfattning från Samverkanslotsen, ${inWords(on)}.`,
    ...step.trail.map(({ question, label }) => `${question.text} ${label}.`),
    say`Att göra nu: ${step.end.title}.`,
    ...step.end.do.map(text => fillIn(text, directory)),
    say`Regler: ${rules.map(rule => say`${rule.title} (gäller från ${inWords(rule.validFrom)})`).join(' ')}`,
  ];
}

function endWords(step: Step & { at: 'end' }, context: GuideContext): Reply {
  const { guide, directory, notice } = context;
  const { end } = step;
  const notes = step.trail.flatMap(({ note }) => note ?? []);
  const next = nextLines(end, context);
  const filled = (lines: readonly string[]) => lines.map(text => fillIn(text, directory));
  const missing = unfilled([...end.do, ...notes, ...(end.urgent ? notice.lines : [])], directory);
  const urgent: Block[] = end.urgent
    ? [{ is: 'notice', tone: 'emergency', title: sayKnown(notice.title), lines: filled(notice.lines.map(sayKnown)) }]
    : [];
  const more = (label: string, blocks: Block[]): Block => ({ is: 'more', label, blocks });
  // A child's screen may be seen at home: nothing to copy and keep, and nothing of what staff do.
  const child = end.kind === 'elev';
  return {
    blocks: [
      ...urgent,
      { is: 'title', text: end.title },
      list(filled(end.do)),
      ...(missing ? [{ is: 'text' as const, text: missing }] : []),
      ...(notes.length > 0 ? [{ is: 'heading' as const, text: say`Tänk på` }, list(filled(notes))] : []),
      ...(guide.checklist.kinds.includes(end.kind)
        ? [more(guide.checklist.title, [list(filled(guide.checklist.lines))])]
        : []),
      ...(next.length > 0 ? [more(guide.next.title, [list(next)])] : []),
      ...(child
        ? []
        : [
            more(
              say`Text att kopiera`,
              summary(step, context).map((text): Block => ({ is: 'text', text })),
            ),
          ]),
      ...soFar(step),
      {
        is: 'small',
        text: child
          ? say`Jag sparar inget av det du har svarat.`
          : say`Jag sparar inget av det du har svarat. Behöver du texten till anmälan? Kopiera den nu.`,
      },
    ],
    buttons: [
      ...end.rules
        .flatMap(id => context.find(id) ?? [])
        .map((rule): Button => ({ title: rule.title, action: { v: 1, do: 'show', rule: rule.id } })),
      // Where a report or danger is the answer, a time days ahead would take its place.
      ...(end.kind === 'konsultera-nu' ? bookButton(directory) : []),
      ...(next.length > 0 ? afterReportButton(context) : []),
      ...wayBack(guide, step),
    ],
  };
}

/** A step of the guide in words: one question with its answers, or the end with what to do now. */
export function wordsOfStep(step: Step, context: GuideContext): Reply {
  const { guide, directory } = context;
  if (step.at === 'end') return endWords(step, context);
  const inSwedish: Block[] =
    tongueNow() === 'sv' ? [] : [{ is: 'text', text: say`Frågorna och reglerna i guiden är på svenska.` }];
  const intro: Block[] =
    step.picks.length === 0 ? [...inSwedish, { is: 'text', text: fillIn(guide.intro, directory) }] : [];
  return {
    blocks: [
      { is: 'small', text: say`${guide.title} Fråga ${step.picks.length + 1} av högst ${STEPS_MAX}` },
      ...intro,
      { is: 'title', text: step.question.text },
      ...(step.question.hint ? [{ is: 'text' as const, text: fillIn(step.question.hint, directory) }] : []),
      ...soFar(step),
    ],
    buttons: [
      ...step.question.answers.map(({ label }, pick) => press(guide, label, [...step.picks, pick])),
      ...wayBack(guide, step),
    ],
  };
}
