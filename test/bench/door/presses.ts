import { randomUUID } from 'node:crypto';
import type { Random } from './luck.js';

const WORKER = '00000000-0000-4000-8000-000000000002';

/** What a press of each kind of button sends, with the inputs of its card; times are near the present. */
export function presses(random: Random): readonly Record<string, unknown>[] {
  const hour = 3_600_000;
  const start = Math.floor(Date.now() / hour + random() * 500) * hour;
  const at = { school: 'tallskolan', worker: WORKER, start };
  const [group, meeting] = [randomUUID(), randomUUID()];
  const booking = (step: object, inputs = {}) => ({ v: 1, do: 'booking', step, ...inputs });
  const ofGroup = (step: object, inputs = {}) => ({ v: 1, do: 'group', step, ...inputs });
  const day = (days: number) => new Date(Date.now() + days * 24 * hour).toISOString().slice(0, 10);
  return [
    { v: 1, do: 'show', rule: 'anmalan-nar' },
    { v: 1, do: 'show', rule: 'finns-inte' },
    { v: 1, do: 'rejectChoices', q: 'vem skjutsar bollen till simhallen' },
    { v: 1, do: 'helped', yes: random() < 0.5, rule: 'anmalan-nar', q: 'måste jag anmäla' },
    { v: 1, do: 'closeUnanswered', ids: [randomUUID()], field: 'rule0', rule0: 'anmalan-nar' },
    { v: 1, do: 'help' },
    { v: 1, do: 'guide', picks: [0, 1, Math.floor(random() * 4)] },
    { v: 1, do: 'guide', picks: [] },
    { v: 2, do: 'help' },
    { do: 'x' },
    booking({ is: 'begin' }),
    booking({ is: 'changeSchool' }),
    booking({ is: 'slots', school: 'tallskolan' }),
    booking({ is: 'slots', school: 'finns-inte', after: start }),
    booking({ is: 'slot', ...at }),
    booking(
      { is: 'confirm', ...at, press: randomUUID(), named: random() < 0.5 },
      { subject: 'oro', note: 'Ring mig', tell: 'true' },
    ),
    booking({ is: 'move', ...at, code: 'abcdefghij' }),
    booking({ is: 'cancel', code: 'abcdefghij' }),
    booking({ is: 'cancelMine', id: randomUUID() }),
    booking({ is: 'mine' }),
    booking({ is: 'times' }),
    booking({ is: 'offerForm' }),
    booking(
      { is: 'offer' },
      { days: '1,2,4', first: day(0), last: day(60), from: '08:00', to: '16:00', length: '30', pause: '0' },
    ),
    booking({ is: 'endPattern', pattern: randomUUID() }),
    booking({ is: 'withdraw' }, { taken: String(start) }),
    booking({ is: 'away', from: 'idag', to: 'idag' }),
    ofGroup({ is: 'linkForm' }),
    ofGroup({ is: 'link' }, { name: 'Elevhälsan 7-9', purpose: 'Tidiga insatser', forum: '', before: '1440' }),
    ofGroup({ is: 'meetings' }),
    ofGroup({ is: 'addForm' }),
    ofGroup({ is: 'preview' }, { phrase: 'jämna torsdagar 13-14.30', from: day(0), to: day(60) }),
    ofGroup({ is: 'preview' }, { phrase: 'på annandagen efter midsommar vid lunch' }),
    ofGroup({ is: 'approve', phrase: 'torsdagar 13-14', from: day(0), to: day(20), place: 'Aulan' }),
    ofGroup({ is: 'cancel' }, { meeting }),
    ofGroup({ is: 'cancelRest' }, { meeting }),
    ofGroup({ is: 'move' }, { meeting, phrase: 'fredag 10-11' }),
    ofGroup({ is: 'moveRest' }, { meeting, phrase: 'fredagar 10-11' }),
    ofGroup({ is: 'respond', group, meeting, comes: true }),
    ofGroup({ is: 'point', group, meeting }, { point: 'Frånvaro' }),
    ofGroup({ is: 'held', group, meeting, held: true }),
    ofGroup({ is: 'status' }),
    ofGroup({ is: 'resume' }),
    ofGroup({ is: 'evaluateForm' }),
    ofGroup({ is: 'evaluate', group }, { 'q-samverkan': '80', service: 'skola' }),
    ofGroup({ is: 'results' }),
    ofGroup({ is: 'agree', group, year: '2026/27', yes: random() < 0.5 }),
    ofGroup({ is: 'agendaForm' }),
    ofGroup({ is: 'useAgenda', meeting }, { agenda: 'vanligt-mote' }),
    ofGroup({ is: 'addStanding' }, { standing: 'Läget i frånvaroarbetet' }),
    ofGroup({ is: 'dropStanding' }, { standingPoint: 'Läget i frånvaroarbetet' }),
    ofGroup({ is: 'todoForm', group, meeting }),
    ofGroup({ is: 'todo', group, meeting }, { who: 'elevhalsa', what: 'bjuder in skolsköterskan', due: '15 januari' }),
    ofGroup({ is: 'tick', group, meeting }, { todo: randomUUID() }),
    ofGroup({ is: 'caseForm' }),
    ofGroup({ is: 'caseAnswer', group, round: randomUUID() }, { 'q-metod': '75' }),
    ofGroup({ is: 'caseResults' }),
  ];
}
