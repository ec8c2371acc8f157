import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { listed } from '../shared/text.js';
import type { Group } from './group.js';
import type { As, Offer } from './offers.js';
import { press } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const only = (...words: string[]): Reply => ({ blocks: words.map(text), buttons: [] });

/** What somebody becomes who takes an offer. */
export const roleName = (as: As): string => (as === 'substitute' ? say`ersättare` : say`sammankallande`);

function whatItMeans(as: As): string {
  switch (as) {
    case 'convener':
      return say`Ni blir då flera. Var och en kan lägga till, flytta och ställa in möten.`;
    case 'substitute':
      return say`Du kan då flytta och ställa in möten, och jag skriver till dig när jag inte når den som är sammankallande.`;
    case 'successor':
      return say`Du tar då över efter den som frågar. Det är du som lägger till, flyttar och ställer in möten.`;
  }
}

/** The presses with which an offer is answered; only who was asked can use them. */
export const offerButtons = (group: Group, offer: string, as: As): Reply['buttons'] => [
  press(say`Ja, jag blir ${roleName(as)}`, { is: 'answerOffer', group: group.id, offer, yes: true }),
  press(say`Nej tack`, { is: 'answerOffer', group: group.id, offer, yes: false }, true),
];

/** What somebody is told in private who is asked to look after a group. */
export const offerWords = (group: Group, { id, as }: Pick<Offer, 'id' | 'as'>): Reply => ({
  blocks: [
    text(say`Vill du bli ${roleName(as)} för ${group.name}?`),
    text(whatItMeans(as)),
    small(say`Du har två veckor på dig att svara.`),
  ],
  buttons: offerButtons(group, id, as),
});

// Typed as it stands: the bot reads Swedish.
const AGAIN: Readonly<Record<As, string>> = {
  convener: 'lägg till sammankallande',
  substitute: 'lägg till ersättare',
  successor: 'lämna över gruppen till',
};

/** What to write to ask somebody. */
export const asksFor = (as: As): string => `@Samverkanslotsen ${AGAIN[as]} ${say`@Förnamn Efternamn`}`;

/** What a convener is told when somebody does not want to look after the group, or has not answered. */
export const declinedWords = (group: Group, as: As, how: 'no' | 'late'): Reply =>
  only(
    how === 'no'
      ? say`Den du frågade tackade nej till att bli ${roleName(as)} för ${group.name}.`
      : say`Den du frågade om att bli ${roleName(as)} för ${group.name} har inte svarat på två veckor. Frågan gäller inte längre.`,
    say`Fråga någon annan i gruppens kanal: ${asksFor(as)}`,
  );

/** What a channel is told when somebody looks after its group from now on. */
export function keeperWords(group: Group, as: As): Reply {
  if (as === 'substitute') return only(say`${group.name} har fått en ersättare för den som är sammankallande.`);
  return only(say`${group.name} har fått en ny sammankallande.`);
}

/** Whom the directory, and the group itself, know who could take over. */
export interface Heirs {
  readonly substitute: boolean;
  readonly worker: boolean;
  /** The group has a school of its own. */
  readonly ofSchool: boolean;
  readonly curator: boolean;
}

function heirsInWords({ substitute, worker, ofSchool, curator }: Heirs): string {
  const all = [
    ...(substitute ? [say`ersättaren`] : []),
    ...(worker ? [ofSchool ? say`skolans kontaktsocialsekreterare` : say`en kontaktsocialsekreterare`] : []),
    ...(curator ? [say`den som sköter reglerna hos mig i kommunen`] : []),
  ];
  return listed(all, say`eller`);
}

/** What a channel is told when none of its group's conveners can be reached: who may take it over, by a press. */
export function orphanedWords(group: Group, heirs: Heirs): Reply {
  const who = heirsInWords(heirs);
  return {
    blocks: [
      text(say`Jag når inte längre den som är sammankallande för ${group.name}. Påminnelserna fortsätter.`),
      text(
        who === ''
          ? say`Ingen i kommunens lista kan ta över. Be den som sköter Samverkanslotsen i kommunen att fylla i en kontaktsocialsekreterare.`
          : say`Gruppen behöver en ny sammankallande. Ta över kan ${who}, och sedan lämna vidare. Visa gärna det här för den personen.`,
      ),
      small(say`Är du sammankallande och läser det här? Skriv till mig i en privat chatt, så når jag dig igen.`),
    ],
    buttons: who === '' ? [] : [press(say`Ta över gruppen`, { is: 'takeOver', group: group.id })],
  };
}

/** What a channel is told when its group is unlinked. */
export const unlinkedWords = (group: Group): Reply =>
  only(
    say`${group.name} är bortkopplad från den här kanalen. Jag påminner inte om fler möten, och jag har raderat möten, svar och dagordningar.`,
  );

/** What is for the convener, as it is read by whoever comes next. */
export const standingIn = ({ blocks, buttons }: Reply): Reply => ({
  blocks: [small(say`Du får det här för att jag inte säkert når den som läser det först.`), ...blocks],
  buttons,
});
