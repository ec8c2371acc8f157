import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { timeInWords } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import type { Slot } from './booking.js';

/** A button that takes a step of booking. */
export const press = (title: string, step: BookingStep, aside?: true): Button => ({
  title,
  ...(aside ? { aside } : {}),
  action: { v: 1, do: 'booking', step },
});
/** What only looks for a time: of the card that led on, nothing is worth keeping. */
const LOOKS: ReadonlySet<string> = new Set([
  'changeSchool',
  'findSchool',
  'allSchools',
  'slots',
  'choose',
  'chosen',
  'slot',
]);

/** A card on which somebody looks for a time, whose next one takes its place: so that no old one stays that can be pressed. */
export const lookingOn = (reply: Reply): Reply => ({
  ...reply,
  buttons: reply.buttons.map(button =>
    'action' in button && button.action.do === 'booking' && LOOKS.has(button.action.step.is)
      ? { ...button, inPlace: true }
      : button,
  ),
});

/** Said above times: who is in a hurry does not wait for one. */
export const inAHurry = (): string => say`Är det bråttom, vänta inte på en tid. Anmäl genast. Vid fara: 112.`;

export const text = (words: string): Block => ({ is: 'text', text: words });
export const title = (words: string): Block => ({ is: 'title', text: words });
export const small = (words: string): Block => ({ is: 'small', text: words });
/** A reply of paragraphs alone. */
export const paragraphs = (...words: string[]): Reply => ({ blocks: words.map(text), buttons: [] });
/** A reply of one sentence. */
export const only = (words: string, ...buttons: Button[]): Reply => ({ blocks: [text(words)], buttons });

/** A sentence without values that was written in Swedish beforehand (by a step, which speaks to nobody), in the language that is spoken. */
export const again = (swedish: string): string => say(Object.assign([swedish], { raw: [swedish] }));

/** When a slot or booking is, in words. */
export const when = ({ start, end }: Pick<Slot, 'start' | 'end'>) => timeInWords(new Date(start), new Date(end));

/** What a consultation is and is not, wherever one can be booked. */
export const whatItIs = (): string =>
  say`I en konsultation får du råd. Inget barn nämns vid namn. Den ersätter aldrig en anmälan: misstänker du att ett barn far illa ska du anmäla genast. Är det bråttom, vänta inte på tiden. Vid fara: 112.`;
