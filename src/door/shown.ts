import type { BookingStep } from '../booking/actions.js';
import { isOnesOwn, type Way, wayOf } from '../booking/way.js';
import type { GroupStep } from '../groups/actions.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { fold } from '../shared/text.js';
import { type BookedAt, bookedIn } from './booked-in.js';
import type { CardAction } from './press.js';

/** A button as far as it may be remembered. */
export interface Offered {
  /** Folded; '' where somebody may have written it, and where it is a question, which is read as one when it is typed. */
  readonly title: string;
  /** The figures in a title of ours. */
  readonly figures: readonly string[];
  /** Drawn apart: a way back or out, and none of the things to choose among. */
  readonly aside: boolean;
  /** When the time begins that it is for. */
  readonly start?: number;
  /** When a booking begins that it does something with, by its title. */
  readonly booked?: BookedAt;
  /** Absent where it carries more than ids, days and places, takes what is filled in on its card, or opens an address. */
  readonly action?: CardAction;
  /** It is pressed on its card alone: it carries a code, or a key of a press, which is not remembered. */
  readonly onCard?: true;
  /** The button as it is shown once more; absent where it has no action, and where somebody may have written its title. */
  readonly again?: Button;
}

/** What of a reply a typed answer is read beside: no text that anybody wrote, and no key to anything. */
export interface Shown {
  readonly offered: readonly Offered[];
  /** Something is filled in on the card, so that a number may be that. */
  readonly inputs: boolean;
  /** What is asked has a figure in it ("under 18 år?"), so that a number may be another answer to it. */
  readonly figures: boolean;
  /** A school is asked for; what is carried to its times stands beside it, where that may be remembered. */
  readonly asksSchool: boolean;
  readonly way?: Way;
  /** The time whose form it is. */
  readonly formOf?: Pick<BookingStep & { is: 'slot' }, 'school' | 'worker' | 'start'>;
  /** It asks whether the bot is to do something ("Ska jag avboka?"), so that "ok" is a yes. */
  readonly proposes?: boolean;
  /** What it asks so, of a booking: a sentence of ours, with days and clocks. */
  readonly asked?: string;
  /** It says that a booking was cancelled; the school to which it is booked again, where that is known. */
  readonly cancelled?: { readonly school?: string };
  /** It lists things beside its buttons, so that a place may be one of those. */
  readonly lists?: boolean;
  /** It asked which of them a number was meant for. */
  readonly asksPlace?: true;
  /** A question of the guide, or times, that stand open beside it. */
  readonly open?: Shown;
}

/** Steps that take nothing from their card. Those with a code, or with a key of a press, are none: it would stand beside who may use it. */
const BOOKING: ReadonlySet<BookingStep['is']> = new Set([
  ...(['begin', 'changeSchool', 'allSchools', 'slots', 'choose', 'slot', 'mine', 'askMine', 'cancelMine'] as const),
  ...(['times', 'offerForm', 'awayForm', 'askAway', 'away', 'back', 'giveBack', 'settingsForm', 'feed'] as const),
  ...(['withdraw', 'statistics', 'keep', 'move', 'askMove'] as const),
]);
const GROUP: ReadonlySet<GroupStep['is']> = new Set([
  ...(['meetings', 'next', 'which', 'addForm', 'pointForm', 'status', 'results', 'resume', 'pause'] as const),
  ...([
    'evaluateForm',
    'caseForm',
    'caseResults',
    'agendaForm',
    'linkForm',
    'editForm',
    'unlinkForm',
    'about',
  ] as const),
]);

/** Whether an action may be remembered: it holds nothing of what anybody wrote, and its press needs nothing of the card. */
function isFree(action: CardAction): boolean {
  switch (action.do) {
    case 'show':
    case 'guide':
    case 'help':
    case 'tell':
    case 'changes':
    case 'reviews':
    case 'showUnanswered':
      return true;
    case 'report':
      return action.is === 'begin';
    case 'booking': {
      const { step } = action;
      if (step.is === 'withdraw') return step.start !== undefined;
      const code = step.is === 'move' || step.is === 'askMove' ? step.code : 'move' in step ? step.move : undefined;
      return BOOKING.has(step.is) && (code === undefined || isOnesOwn(code)) && action.nobody === undefined;
    }
    case 'group':
      return GROUP.has(action.step.is) && !('phrase' in action.step) && action.nobody === undefined;
    default:
      return false;
  }
}

/** A group's name, and a phrase, are somebody's words; all other titles are ours, the rules' or the directory's. */
const isOurs = (button: Button): boolean =>
  !('action' in button) ||
  button.action.do !== 'group' ||
  (isFree(button.action) && !('group' in button.action.step && button.action.step.group !== undefined));

/** When the time begins that a button chooses. */
function startOf(action: CardAction): number | undefined {
  if (action.do !== 'booking') return undefined;
  const { step } = action;
  return step.is === 'slot' || step.is === 'move' ? step.start : undefined;
}

function offeredBy(button: Button): Offered {
  const ours = isOurs(button);
  const action = 'action' in button ? button.action : undefined;
  // A yes to a question is no time to choose.
  const start = action && !isYes({ title: fold(button.title) }) ? startOf(action) : undefined;
  return {
    title: ours && !button.title.trim().endsWith('?') ? fold(button.title) : '',
    figures: ours ? (button.title.match(/\d+/g) ?? []) : [],
    aside: button.aside === true,
    ...(start === undefined ? {} : { start }),
    ...(isOfOwn(action) ? bookedIn(button.title) : {}),
    ...(action && !isFree(action) && ['booking', 'group', 'report', 'tellMe'].includes(action.do)
      ? { onCard: true }
      : {}),
    ...(action && isFree(action) ? { action, ...(ours ? { again: button } : {}) } : {}),
  };
}

/** Whether a press is of one of their own bookings: to move it, or to cancel it. */
const isOfOwn = (action: CardAction | undefined): boolean =>
  action?.do === 'booking' &&
  (action.step.is === 'askMine' || (action.step.is === 'slots' && action.step.move !== undefined));

/** A yes by how its title begins. */
export const isYes = ({ title }: Pick<Offered, 'title'>): boolean => /^(?:ja|yes)\b/.test(title);

/** How the bot asks whether it is to do something, in Swedish and in English. */
const PROPOSES = /^(?:Ska jag|Shall I)\b/;

const isFilledIn = (block: Block): boolean =>
  ['input', 'choice', 'toggle'].includes(block.is) || (block.is === 'more' && block.blocks.some(isFilledIn));

type Lead = BookingStep & { is: 'findSchool' | 'allSchools' | 'slots' };
const isFreeWay = ({ move }: Way): boolean => move === undefined || isOnesOwn(move);

/** The presses that lead from a question which school somebody works at to its times; none where a code would be carried there. */
function schoolLeads(buttons: readonly Button[]): readonly Lead[] {
  const steps = buttons.flatMap(one => ('action' in one && one.action.do === 'booking' ? one.action.step : []));
  const leads = steps.filter(step => step.is === 'findSchool' || step.is === 'allSchools' || step.is === 'slots');
  const asked =
    leads.some(({ is }) => is !== 'slots') || new Set(leads.map(lead => 'school' in lead && lead.school)).size > 1;
  // A list of bookings leads to the school of each.
  const isList = new Set(leads.map(({ move }) => move)).size > 1;
  return asked && !isList && leads.every(isFreeWay) ? leads : [];
}

/** The time whose form stands there. */
function formOf(buttons: readonly Button[]): Shown['formOf'] {
  const steps = buttons.flatMap(one => ('action' in one && one.action.do === 'booking' ? one.action.step : []));
  const form = steps.find(step => step.is === 'confirm');
  return form && { school: form.school, worker: form.worker, start: form.start };
}

/** What is remembered of a reply; undefined where no answer to it can be typed. */
export function shownIn({ blocks, buttons, open, asksPlace, cancelled }: Reply): Shown | undefined {
  const question = open && shownIn({ blocks: [], buttons: open });
  const offered = buttons.map(offeredBy);
  const [lead] = schoolLeads(buttons);
  const asksSchool = lead !== undefined;
  const form = formOf(buttons);
  const inputs = blocks.some(isFilledIn);
  // What can be answered on its card alone is remembered, so that whoever types an answer is told so.
  const isAnswered = (one: Offered) => one.action !== undefined || one.onCard === true;
  if (!asksSchool && !inputs && !question && !offered.some(isAnswered)) return undefined;
  const asked = blocks.flatMap(block => (block.is === 'title' ? block.text : []));
  const proposal = asked.find(text => PROPOSES.test(text));
  // What is asked of a group may hold its name.
  const isOfBooking = buttons.every(one => 'action' in one && one.action.do === 'booking');
  const yesTo = isOfBooking && offered.some(isYes) ? asked.find(text => text.endsWith('?')) : undefined;
  const answers = buttons.flatMap(one => ('action' in one && one.action.do === 'guide' ? one.title : []));
  return {
    offered,
    inputs,
    figures: [...asked, ...answers].some(text => /\d/.test(text)),
    asksSchool,
    ...(lead ? { way: wayOf(lead) } : {}),
    ...(form ? { formOf: form } : {}),
    proposes: proposal !== undefined,
    ...(yesTo !== undefined ? { asked: yesTo } : {}),
    ...(cancelled ? { cancelled } : {}),
    lists: blocks.some(block => block.is === 'list' && block.items.length > 1),
    ...(asksPlace ? { asksPlace } : {}),
    ...(question ? { open: question } : {}),
  };
}
