import type { Action } from '../../answering/wishes/examples.js';
import type { Button } from '../../shared/reply.js';
import type { CardAction } from '../press.js';
import type { Meant } from './fulfil.js';

const TITLES: Readonly<Record<Action, string>> = {
  book: 'Boka konsultation',
  bookAnonymous: 'Boka anonymt',
  myBookings: 'Mina bokningar',
  cancel: 'Avboka min tid',
  reschedule: 'Boka om min tid',
  contact: 'Vem är vår kontaktsocialsekreterare?',
  numbers: 'Nummer och adresser',
  nextMeeting: 'Nästa möte',
  listMeetings: 'Visa möten',
  addMeeting: 'Lägg till möten',
  moveMeeting: 'Flytta ett möte',
  cancelMeeting: 'Ställ in ett möte',
  agendaAdd: 'Lägg till en punkt',
  status: 'Hur ligger gruppen till?',
  evaluate: 'Utvärdera',
  linkGroup: 'Koppla grupp',
  unlinkGroup: 'Koppla bort grupp',
  handOverConvener: 'Byt sammankallande',
  workerTimes: 'Mina konsultationstider',
  workerAway: 'Jag är borta',
  guide: 'Guide: ska jag anmäla?',
  help: 'Vad kan du göra?',
  smalltalk: 'Vad kan du göra?',
  greet: 'Vad kan du göra?',
  thanks: 'Vad kan du göra?',
};

/** What a press does: nothing that changes something at once, since the button was not asked for. */
function pressOf({ does, asksFirst }: Meant): CardAction {
  if (does.do === 'booking') {
    if (!asksFirst) return { v: 1, do: 'booking', step: does.step };
    const shows = { away: 'awayForm', back: 'times' } as const;
    const { is } = does.step;
    return { v: 1, do: 'booking', step: { is: is === 'away' || is === 'back' ? shows[is] : 'mine' } };
  }
  if (does.do === 'group')
    return { v: 1, do: 'group', step: does.step.is === 'preview' ? { is: 'addForm' } : does.step };
  if (does.do === 'reword') return { v: 1, do: 'group', step: { is: 'addForm' } };
  if (does.do === 'tell') return { v: 1, do: 'tell', what: does.what, ...(does.school ? { school: does.school } : {}) };
  return does.do === 'guide' ? { v: 1, do: 'guide', picks: [] } : { v: 1, do: 'help' };
}

/** A button that does what may have been wanted. */
export const offerButton = (meant: Meant): Button => ({ title: titleOf(meant), action: pressOf(meant) });

/** Whoever is back is offered no way to be away. */
const titleOf = ({ action, does }: Meant): string =>
  does.do === 'booking' && does.step.is === 'back' ? 'Jag är tillbaka' : TITLES[action];
