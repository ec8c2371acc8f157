import { words } from '../../shared/text.js';

/**
 * Words that tell of nothing that happens, in folded form: who, whether, and wanting, being able to or saying yes or no to
 * something that another message told of. "Nu", "igen", "mer" and "hem" are none of them: "hon vill inte mer" tells enough.
 */
const EMPTY = new Set(
  `och men om sa da ju val eller aven ocksa annars
  han hon hen de dom den det dem henne honom hans hennes deras jag vi du ni man mig oss
  mamma mamman pappa pappan foralder foraldern foraldrarna barnet eleven vardnadshavaren vardnadshavarna
  inte ej vill ville kan kunde ska skulle far fick maste behover gor ar e blir galler samma har heter namn gar klass klassen arskurs
  sager sa svarar nej ja tycker tanker vad nar varfor hur vem vilket pa med i av till for som att`
    .split(/\s+/)
    .filter(word => word !== ''),
);

/** How old somebody is, and in which class. */
const AGE = /^(?:\d|1\d|\d[a-h])$/;

/** Whether these words, in folded form and one at least, tell of nothing by themselves. */
export const tellNothing = (said: readonly string[]): boolean =>
  said.length > 0 && said.every(word => EMPTY.has(word) || AGE.test(word));

/** Whether a message of one word or more tells of nothing by itself, as a follow-up does: "och om hon inte vill?" */
export const saysNothing = (message: string): boolean => tellNothing(words(message));
