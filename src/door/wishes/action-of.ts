import type { Action } from '../../answering/wishes/examples.js';
import type { BookingStep } from '../../booking/actions.js';
import type { GroupStep } from '../../groups/actions.js';
import type { Command } from '../commands.js';

const OF_BOOKING: Readonly<Partial<Record<BookingStep['is'], Action>>> = {
  begin: 'book',
  changeSchool: 'reschedule',
  mine: 'myBookings',
  cancel: 'cancel',
  times: 'workerTimes',
  offerForm: 'workerTimes',
  away: 'workerAway',
  awayForm: 'workerAway',
};

const OF_GROUPS: Readonly<Partial<Record<GroupStep['is'], Action>>> = {
  linkForm: 'linkGroup',
  meetings: 'listMeetings',
  addForm: 'addMeeting',
  preview: 'addMeeting',
  status: 'status',
  evaluateForm: 'evaluate',
  results: 'evaluate',
};

const OTHERS: Readonly<Partial<Record<Command['do'], Action>>> = {
  guide: 'guide',
  help: 'help',
  greet: 'greet',
  thank: 'thanks',
  chat: 'smalltalk',
};

/** The action that a command typed exactly is; undefined for a question, and for what is no action. */
export function actionOfCommand(command: Command): Action | undefined {
  if (command.do === 'reword') return actionOfCommand(command.meant);
  if (command.do === 'booking') return OF_BOOKING[command.step.is];
  if (command.do === 'group') return OF_GROUPS[command.step.is];
  return OTHERS[command.do];
}
