import type { Fault } from '../../shared/file-fault.js';
import type { Guide } from './guide.js';

/** The most questions that a way through the guide may have: people answer it standing in a corridor. */
export const STEPS_MAX = 5;

/** Faults in how the nodes hang together: each must be reachable, each way must end, none may be long or circle. */
export function structureFaults(file: string, guide: Pick<Guide, 'questions' | 'ends' | 'start'>): Fault[] {
  const faults: Fault[] = [];
  const say = (field: string, expected: string, received: string) => faults.push({ file, field, expected, received });
  const questions = new Map(guide.questions.map(question => [question.id, question]));
  const ends = new Set(guide.ends.map(end => end.id));
  const ids = [...guide.questions, ...guide.ends].map(node => node.id);
  for (const id of new Set(ids)) {
    if (ids.filter(other => other === id).length > 1)
      say('id', 'Ge frågan eller slutet ett eget id: ett annat har det redan.', id);
  }
  if (!questions.has(guide.start)) say('start', 'Skriv id för en fråga som finns.', guide.start);
  for (const { id, answers } of guide.questions) {
    for (const { to, label } of answers) {
      if (!questions.has(to) && !ends.has(to))
        say(`${id}.${label}`, 'Skriv id för en fråga eller ett slut som finns.', to);
    }
  }
  if (faults.length > 0) return faults;

  const reached = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    reached.add(id);
    const question = questions.get(id);
    if (!question) return;
    if (way.includes(id)) {
      say(id, 'Låt vägen ta slut: ett svar leder tillbaka hit.', `${[...way, id].join(' -> ')}`);
      return;
    }
    if (way.length >= STEPS_MAX) {
      say(id, `Ha högst ${STEPS_MAX} frågor på vägen.`, [...way, id].join(' -> '));
      return;
    }
    for (const { to } of question.answers) visit(to, [...way, id]);
  };
  visit(guide.start, []);
  for (const id of ids) if (!reached.has(id)) say(id, 'Låt ett svar leda hit, eller ta bort det.', 'ingen väg hit');
  return faults;
}
