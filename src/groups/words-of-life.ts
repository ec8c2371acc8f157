import type { Block, Reply } from '../shared/reply.js';
import { listed } from '../shared/text.js';
import type { Editable } from './edit-acts.js';
import type { Group } from './group.js';
import type { LifeOutcome } from './life-outcome.js';
import type { As } from './offers.js';
import { placeInWords } from './place.js';
import { SERVICES_IN_GROUP } from './services.js';
import { waitingNote } from './words-of-changes.js';
import { checklist } from './words-of-checklist.js';
import { BEFORE_NAMES, editForm, POLICY_NAMES } from './words-of-group-forms.js';
import { asksFor, offerButtons, ROLE } from './words-of-keepers.js';
import { meetingCard, press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const only = (words: string, ...buttons: Reply['buttons']): Reply => ({ blocks: [text(words)], buttons });

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const beforeInWords = ({ before }: Group) =>
  listed(before.map(minutes => (BEFORE_NAMES[minutes] ?? `${minutes} minuter före`).toLowerCase()));

const servicesInWords = ({ services = [] }: Group) => listed(services.map(id => SERVICES_IN_GROUP[id]));

const CHOOSE = {
  editForm: 'Vilken grupp vill du ändra?',
  unlinkForm: 'Vilken grupp vill du koppla bort?',
  stepDown: 'Vilken grupp vill du sluta som sammankallande för?',
  about: 'Vilken grupp vill du läsa om?',
} as const;

function edited({ edited: { group, changed, moved }, school, forum }: LifeOutcome & { is: 'edited' }): Reply {
  if (changed.length === 0) return only('Inget är ändrat.', press('Visa möten', { is: 'meetings' }));
  const now: Readonly<Record<keyof Editable, readonly [string, string]>> = {
    name: ['Namn', group.name],
    school: ['Skola', school ?? 'ingen särskild'],
    forum: ['Forum', forum ?? 'inget'],
    purpose: ['Syfte', group.purpose || 'inget'],
    services: ['Med i gruppen', servicesInWords(group) || 'inte ifyllt'],
    policy: ['När ett möte krockar med helg eller lov', POLICY_NAMES[group.policy]],
    before: ['Påminnelser', beforeInWords(group)],
    place: ['Plats', group.place ? placeInWords(group.place) : 'ingen'],
  };
  const along =
    moved === 1 ? 'Platsen gäller också ett planerat möte.' : `Platsen gäller också ${moved} planerade möten.`;
  return {
    blocks: [
      text('Sparat. Det här är nytt:'),
      { is: 'facts', facts: changed.map(name => now[name]) },
      ...(moved > 0 ? [small(along)] : []),
      ...(changed.includes('policy') ? [small('Det gäller möten som läggs till från nu.')] : []),
    ],
    buttons: [],
  };
}

const OFFERED: Readonly<Record<As, string>> = {
  convener: 'Till dess är allt som förut.',
  substitute: 'Till dess är allt som förut.',
  successor: 'Till dess är du kvar som sammankallande.',
};

const ALREADY: Readonly<Record<As, string>> = {
  convener: 'Den du nämnde är redan sammankallande.',
  substitute: 'Den du nämnde är redan ersättare.',
  successor: 'Den du nämnde är redan sammankallande.',
};

function about(outcome: LifeOutcome & { is: 'about' }): Reply {
  const { group, forum, checks = [], school, reminded, next, from } = outcome;
  const services = servicesInWords(group);
  const facts: (readonly [string, string])[] = [
    ...(group.purpose ? [['Syfte', group.purpose] as const] : []),
    ...(school ? [['Skola', school] as const] : []),
    ...(forum ? [['Forum', forum.name] as const, ['Hur ofta', forum.cadence.text] as const] : []),
    ...(services ? [['Med i gruppen', sentence(services)] as const] : []),
    ['Påminnelser', reminded ? `här i kanalen, ${beforeInWords(group)}` : 'pausade just nu'],
  ];
  return {
    blocks: [
      title(`Så arbetar ${group.name}`),
      { is: 'facts', facts },
      { is: 'heading', text: 'Nästa möten' },
      next.length > 0
        ? { is: 'list', items: next.map(({ meeting, waits }) => `${when(meeting)}${waitingNote(waits)}`) }
        : text('Inga möten är planerade.'),
      ...checklist(checks, forum),
      small('Skriv aldrig vem det gäller, varken här eller på dagordningen.'),
    ],
    buttons: from === undefined ? [] : [press('Till mötet', { is: 'meeting', group: group.id, meeting: from }, true)],
  };
}

function unlinkForm({ group, meetings }: LifeOutcome & { is: 'unlinkForm' }): Reply {
  const what = meetings === 0 ? 'allt om gruppen' : meetings === 1 ? 'ett möte med' : `${meetings} möten med`;
  return {
    blocks: [
      title(`Koppla bort ${group.name}?`),
      text(
        `Då slutar jag påminna och raderar ${meetings === 0 ? what : `${what} svar och dagordning`}, och gruppens svar på årets frågor.`,
      ),
      text('Inget blir kvar hos mig, och det går inte att ångra. Jag säger till i kanalen.'),
    ],
    buttons: [
      press('Koppla bort och radera', { is: 'unlink', group: group.id }),
      press('Behåll gruppen', { is: 'about', group: group.id }, true),
    ],
  };
}

/** What a step in the life of a group led to, in the words that the user reads. */
export function wordsOfLife(outcome: LifeOutcome): Reply {
  switch (outcome.is) {
    case 'choose':
      return {
        blocks: [
          text(CHOOSE[outcome.step]),
          ...(outcome.more > 0 ? [small('Ser du inte gruppen? Skriv samma sak i dess kanal.')] : []),
        ],
        buttons: outcome.groups.map(({ id, name }) => press(name, { is: outcome.step, group: id })),
      };
    case 'editForm':
      return editForm(outcome);
    case 'edited':
      return edited(outcome);
    case 'paused':
      return only(
        `${outcome.again ? 'Påminnelserna är redan pausade' : 'Nu är påminnelserna pausade'} för ${outcome.group.name}. Ställs ett möte in eller flyttas säger jag till ändå.`,
        press('Fortsätt påminna', { is: 'resume' }),
      );
    case 'whom':
      return only(
        `${outcome.several ? 'Nämn en person i taget' : 'Nämn personen i samma meddelande'}, så här: ${asksFor(outcome.as)}`,
      );
    case 'offered':
      return {
        blocks: [
          text(
            `Jag frågar den du nämnde om att bli ${ROLE[outcome.as]} för ${outcome.group.name}. ${OFFERED[outcome.as]}`,
          ),
          small('Bara den som är nämnd kan svara, här eller i chatten med mig.'),
        ],
        buttons: offerButtons(outcome.group, outcome.offer, outcome.as),
      };
    case 'notOffered':
      return only(
        outcome.why === 'already'
          ? ALREADY[outcome.as]
          : 'Det är redan många som är tillfrågade. Vänta tills någon av dem har svarat.',
      );
    case 'answered':
      return only(
        outcome.yes
          ? `Tack. Nu är du ${ROLE[outcome.as]} för ${outcome.group.name}. Jag skriver till dig privat när något behöver göras.`
          : 'Okej. Jag säger till den som är sammankallande.',
      );
    case 'steppedDown':
      return only(
        outcome.how === 'gone'
          ? `Nu tar du inte längre hand om ${outcome.group.name}.`
          : `Du är den enda som är sammankallande för ${outcome.group.name}. Lämna över gruppen först. Skriv i dess kanal: ${asksFor('successor')}`,
      );
    case 'takenOver':
      return only(
        `Nu är du sammankallande för ${outcome.group.name}. Vill du lämna vidare? Skriv i gruppens kanal: ${asksFor('successor')}`,
      );
    case 'answeredBefore':
      return only('Den frågan gäller inte längre.');
    case 'unlinkForm':
      return unlinkForm(outcome);
    case 'unlinked':
      return only(`${outcome.group.name} kopplas bort. Jag säger till i kanalen.`);
    case 'about':
      return about(outcome);
    case 'meeting':
      return meetingCard(outcome.card, outcome.forum);
  }
}
