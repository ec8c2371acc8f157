import type { BookingStep } from '../booking/actions.js';
import type { GroupStep } from '../groups/actions.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { fold } from '../shared/text.js';
import type { CardAction } from './press.js';

/** A button as far as it may be remembered. */
export interface Offered {
  /** Folded; '' where somebody may have written it, and where it is a question, which is read as one when it is typed. */
  readonly title: string;
  /** The figures in a title of ours. */
  readonly figures: readonly string[];
  /** Drawn apart: a way back or out, and none of the things to choose among. */
  readonly aside: boolean;
  /** Absent where it carries more than ids, days and places, takes what is filled in on its card, or opens an address. */
  readonly action?: CardAction;
}

/** What of a reply a typed answer is read beside: no text that anybody wrote, and no key to anything. */
export interface Shown {
  readonly offered: readonly Offered[];
  /** Something is filled in on the card, so that a number may be that. */
  readonly inputs: boolean;
  /** What is asked has a figure in it ("under 18 år?"), so that a number may be another answer to it. */
  readonly figures: boolean;
  /** A school's name is asked for. */
  readonly asksSchool: boolean;
}

/** Steps that take nothing from their card. Those with a code, or with a key of a press, are none: it would stand beside who may use it. */
const BOOKING: ReadonlySet<BookingStep['is']> = new Set([
  ...(['begin', 'changeSchool', 'allSchools', 'slots', 'choose', 'slot', 'mine', 'askMine', 'cancelMine'] as const),
  ...(['times', 'offerForm', 'awayForm', 'askAway', 'away', 'back', 'giveBack', 'settingsForm', 'feed'] as const),
  ...(['withdraw', 'statistics'] as const),
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
      return BOOKING.has(step.is) && !('move' in step && step.move !== undefined) && action.nobody === undefined;
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

const offeredBy = (button: Button): Offered => ({
  title: isOurs(button) && !button.title.trim().endsWith('?') ? fold(button.title) : '',
  figures: isOurs(button) ? (button.title.match(/\d+/g) ?? []) : [],
  aside: button.aside === true,
  ...('action' in button && isFree(button.action) ? { action: button.action } : {}),
});

const isFilledIn = (block: Block): boolean =>
  ['input', 'choice', 'toggle'].includes(block.is) || (block.is === 'more' && block.blocks.some(isFilledIn));

const asksForSchool = (button: Button): boolean =>
  'action' in button &&
  button.action.do === 'booking' &&
  (button.action.step.is === 'findSchool' || button.action.step.is === 'allSchools') &&
  button.action.step.move === undefined;

/** What is remembered of a reply; undefined where no answer to it can be typed. */
export function shownIn({ blocks, buttons }: Reply): Shown | undefined {
  const offered = buttons.map(offeredBy);
  const asksSchool = buttons.some(asksForSchool);
  const inputs = blocks.some(isFilledIn);
  if (!asksSchool && !inputs && offered.every(({ action }) => action === undefined)) return undefined;
  const asked = blocks.flatMap(block => (block.is === 'title' ? block.text : []));
  const answers = buttons.flatMap(one => ('action' in one && one.action.do === 'guide' ? one.title : []));
  return {
    offered,
    inputs,
    figures: [...asked, ...answers].some(text => /\d/.test(text)),
    asksSchool,
  };
}
