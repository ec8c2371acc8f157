import type { GroupInputs, GroupStep } from './actions.js';
import { addStanding, agendasFor, chooseAgenda, dropStanding } from './agenda.js';
import type { GroupData } from './group.js';
import type { Done } from './group-acts.js';
import { ahead, type GroupParts, newId } from './group-job.js';
import { withCards } from './meeting-cards.js';
import type { GroupOutcome } from './outcome.js';

type Noted = (GroupOutcome & { is: 'agendaForm' })['noted'];

/** The agenda of the next meeting and the standing points, to be changed; `noted` is what was just done, `typed` what was not taken. */
export function agendaForm(
  { agendas = [] }: GroupParts,
  data: GroupData,
  now: Date,
  noted?: Noted,
  typed?: string,
): GroupOutcome {
  const meeting = ahead(data, now).find(({ start }) => start > now.getTime());
  return { is: 'agendaForm', group: data.group, meeting, agendas: agendasFor(agendas, data.group), noted, typed };
}

/** A convener's step with the agenda: a template for the next meeting, or a standing point more or less. */
export async function takeAgendaStep(
  step: GroupStep & { is: 'agendaForm' | 'useAgenda' | 'addStanding' | 'dropStanding' },
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { id } = data.group;
  const at = now.getTime();
  const shown = <Result>(one: GroupData, done: Done<Result>) => withCards(one, done, { now: at, newId });
  const again = async (noted: Noted, typed?: string) =>
    agendaForm(parts, (await parts.store.group(id)) ?? data, now, noted, typed);
  switch (step.is) {
    case 'agendaForm':
      return agendaForm(parts, data, now);
    case 'useAgenda': {
      const chosen = agendasFor(parts.agendas ?? [], data.group).find(one => one.id === inputs.agenda);
      if (!chosen && inputs.agenda !== 'ingen') return again('noneChosen');
      const meeting = await parts.store.change(id, one => shown(one, chooseAgenda(one, step.meeting, chosen?.id, at)));
      return meeting ? again('chosen') : { is: 'gone' };
    }
    case 'addStanding': {
      const point = inputs.standing.trim();
      const added = await parts.store.change(id, one => shown(one, addStanding(one, point)));
      return added ? again('added') : again('full', point);
    }
    case 'dropStanding': {
      const dropped = await parts.store.change(id, one => shown(one, dropStanding(one, inputs.standingPoint)));
      return again(dropped ? 'dropped' : 'noneChosen');
    }
  }
}
