import type { Action } from '../../answering/wishes/examples.js';
import type { BookingStep } from '../../booking/actions.js';
import { TEXT_MAX } from '../../groups/actions.js';
import type { Button } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import type { Command } from '../commands.js';
import type { CardAction } from '../press.js';
import type { Meant } from './fulfil.js';

const titles = (): Readonly<Record<Action, string>> => ({
  book: say`Boka konsultation`,
  bookAnonymous: say`Boka anonymt`,
  myBookings: say`Mina bokningar`,
  cancel: say`Avboka min tid`,
  reschedule: say`Boka om min tid`,
  contact: say`Vem är vår kontaktsocialsekreterare?`,
  numbers: say`Nummer och adresser`,
  nextMeeting: say`Nästa möte`,
  listMeetings: say`Visa möten`,
  addMeeting: say`Lägg till möten`,
  moveMeeting: say`Flytta ett möte`,
  cancelMeeting: say`Ställ in ett möte`,
  agendaAdd: say`Lägg till en punkt`,
  status: say`Hur ligger gruppen till?`,
  evaluate: say`Utvärdera`,
  linkGroup: say`Koppla grupp`,
  unlinkGroup: say`Koppla bort grupp`,
  handOverConvener: say`Byt sammankallande`,
  workerTimes: say`Mina konsultationstider`,
  workerAway: say`Jag är borta`,
  guide: say`Guide: ska jag anmäla?`,
  help: say`Vad kan du göra?`,
  smalltalk: say`Vad kan du göra?`,
  greet: say`Vad kan du göra?`,
  thanks: say`Vad kan du göra?`,
  pauseReminders: say`Gruppens påminnelser`,
  todo: say`Vem gör vad efter mötet`,
  members: say`Vilka är med i gruppen?`,
  unanswered: say`Obesvarade frågor`,
  reviews: say`Granskningar`,
  changes: say`Vad ändras i reglerna?`,
  curating: say`Så ändras reglerna`,
});

/** A form that was filled in with what was said, as a press has it: what was said of the times is not filled in, which it says. */
function unfilled({ step, inputs }: Command & { do: 'booking' }): BookingStep {
  if (step.is === 'offerForm' && inputs.days !== '')
    return { ...step, left: [...new Set([...(step.left ?? []), 'rest' as const])] };
  return step.is === 'awayForm' && inputs.awayFrom !== '' ? { ...step, unsure: true } : step;
}

/** What a press does: nothing that changes something at once, since the button was not asked for. */
function pressOf({ action, does, asksFirst }: Meant): CardAction {
  if (does.do === 'booking') {
    if (!asksFirst) return { v: 1, do: 'booking', step: unfilled(does) };
    return { v: 1, do: 'booking', step: { is: does.step.is === 'back' ? 'times' : 'mine' } };
  }
  // Whether they are to be paused is asked on the card of the group itself.
  if (does.do === 'group' && asksFirst) return { v: 1, do: 'group', step: { is: 'editForm' } };
  if (does.do === 'showUnanswered' || does.do === 'reviews' || does.do === 'changes') return { v: 1, do: does.do };
  if (does.do === 'group' && does.step.is === 'which' && does.inputs.phrase !== '')
    return { v: 1, do: 'group', step: { ...does.step, phrase: does.inputs.phrase.slice(0, TEXT_MAX.phrase) } };
  if (does.do === 'group')
    return { v: 1, do: 'group', step: does.step.is === 'preview' ? { is: 'addForm' } : does.step };
  if (does.do === 'reword')
    return { v: 1, do: 'group', step: { is: action === 'agendaAdd' ? 'pointForm' : 'addForm' } };
  if (does.do === 'tell') return { v: 1, do: 'tell', what: does.what, ...(does.school ? { school: does.school } : {}) };
  return does.do === 'guide' ? { v: 1, do: 'guide', picks: [] } : { v: 1, do: 'help' };
}

/** A button that does what may have been wanted. */
export const offerButton = (meant: Meant): Button => ({ title: titleOf(meant), action: pressOf(meant) });

/** Whoever is back is offered no way to be away. */
const titleOf = ({ action, does }: Meant): string =>
  does.do === 'booking' && does.step.is === 'back' ? say`Jag är tillbaka` : titles()[action];
