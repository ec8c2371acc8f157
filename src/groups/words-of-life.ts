import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { listed } from '../shared/text.js';
import type { Editable } from './edit-acts.js';
import { BEFORE, type Group } from './group.js';
import type { LifeOutcome } from './life-outcome.js';
import type { As } from './offers.js';
import { placeInWords } from './place.js';
import { serviceInGroup } from './services.js';
import { waitingNote } from './words-of-changes.js';
import { checklist } from './words-of-checklist.js';
import { beforeName, editForm, policyName } from './words-of-group-forms.js';
import { asksFor, offerButtons, roleName } from './words-of-keepers.js';
import { meetingCard, press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });
const only = (words: string, ...buttons: Reply['buttons']): Reply => ({ blocks: [text(words)], buttons });

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const beforeInWords = ({ before }: Group) =>
  listed(
    before.map(minutes => (beforeName(minutes) ?? say`${minutes} minuter före`).toLowerCase()),
    say`och`,
  );

const servicesInWords = ({ services = [] }: Group) => listed(services.map(serviceInGroup), say`och`);

function whichGroup(step: (LifeOutcome & { is: 'choose' })['step']): string {
  switch (step) {
    case 'editForm':
      return say`Vilken grupp vill du ändra?`;
    case 'unlinkForm':
      return say`Vilken grupp vill du koppla bort?`;
    case 'stepDown':
      return say`Vilken grupp vill du sluta som sammankallande för?`;
    case 'about':
      return say`Vilken grupp vill du läsa om?`;
  }
}

function edited({ edited: { group, changed, moved }, school, forum }: LifeOutcome & { is: 'edited' }): Reply {
  if (changed.length === 0) return only(say`Inget är ändrat.`, press(say`Visa möten`, { is: 'meetings' }));
  const now: Readonly<Record<keyof Editable, readonly [string, string]>> = {
    name: [say`Namn`, group.name],
    school: [say`Skola`, school ?? say`ingen särskild`],
    forum: [say`Forum`, forum ?? say`inget`],
    purpose: [say`Syfte`, group.purpose || say`inget`],
    services: [say`Med i gruppen`, servicesInWords(group) || say`inte ifyllt`],
    policy: [say`När ett möte krockar med helg eller lov`, policyName(group.policy)],
    before: [say`Påminnelser`, beforeInWords(group)],
    place: [say`Plats`, group.place ? placeInWords(group.place) : say`ingen`],
  };
  const along =
    moved === 1 ? say`Platsen gäller också ett planerat möte.` : say`Platsen gäller också ${moved} planerade möten.`;
  return {
    blocks: [
      text(say`Sparat. Det här är nytt:`),
      { is: 'facts', facts: changed.map(name => now[name]) },
      ...(moved > 0 ? [small(along)] : []),
      ...(changed.includes('policy') ? [small(say`Det gäller möten som läggs till från nu.`)] : []),
    ],
    buttons: [],
  };
}

const untilThen = (as: As) =>
  as === 'successor' ? say`Till dess är du kvar som sammankallande.` : say`Till dess är allt som förut.`;

const already = (as: As) =>
  as === 'substitute' ? say`Den du nämnde är redan ersättare.` : say`Den du nämnde är redan sammankallande.`;

function about(outcome: LifeOutcome & { is: 'about' }): Reply {
  const { group, forum, checks = [], school, reminded, next, from } = outcome;
  const services = servicesInWords(group);
  const facts: (readonly [string, string])[] = [
    ...(group.purpose ? [[say`Syfte`, group.purpose] as const] : []),
    ...(school ? [[say`Skola`, school] as const] : []),
    ...(forum ? [[say`Forum`, forum.name] as const, [say`Hur ofta`, forum.cadence.text] as const] : []),
    ...(services ? [[say`Med i gruppen`, sentence(services)] as const] : []),
    [say`Påminnelser`, reminded ? say`här i kanalen, ${beforeInWords(group)}` : say`pausade just nu`],
  ];
  return {
    blocks: [
      title(say`Så arbetar ${group.name}`),
      { is: 'facts', facts },
      { is: 'heading', text: say`Nästa möten` },
      next.length > 0
        ? { is: 'list', items: next.map(({ meeting, waits }) => `${when(meeting)}${waitingNote(waits)}`) }
        : text(say`Inga möten är planerade.`),
      ...checklist(checks, forum),
      small(say`Skriv aldrig vem det gäller, varken här eller på dagordningen.`),
    ],
    buttons:
      from === undefined ? [] : [press(say`Till mötet`, { is: 'meeting', group: group.id, meeting: from }, true)],
  };
}

const asCount = (minutes: number): string =>
  minutes % 10_080 === 0
    ? say`${minutes / 10_080} veckor före`
    : minutes % 1_440 === 0
      ? say`${minutes / 1_440} dagar före`
      : minutes % 60 === 0
        ? say`${minutes / 60} timmar före`
        : say`${minutes} minuter före`;

/** Whether what was asked for is so, or can be chosen, before what is so. */
function ofReminder({ before }: Group, asked: number): string {
  const name = beforeName(asked);
  const those = BEFORE.flatMap(one => beforeName(one)?.toLowerCase() ?? []);
  if (name === undefined) return say`${asCount(asked)} går inte att välja. Välj mellan ${listed(those, say`och`)}.`;
  return before.includes(asked)
    ? say`${name} påminner jag redan.`
    : say`${name} går bra. Tryck på Ändra gruppen och välj det under Påminn.`;
}

function reminders({ group, reminded, asked, now, unchanged }: LifeOutcome & { is: 'reminders' }): Reply {
  const is = say`Jag påminner här i kanalen, ${beforeInWords(group)}. Det gäller hela gruppen.`;
  return {
    blocks: [
      ...(now
        ? [
            text(
              say`Jag kan inte påminna på en gång, bara vid de tider som gruppen har valt. Jag har inte skickat något. Vill du visa mötet för alla här: skriv ”nästa möte”.`,
            ),
          ]
        : []),
      ...(asked === undefined ? [] : [text(ofReminder(group, asked))]),
      text(reminded ? is : say`Påminnelserna är pausade just nu. Det gäller hela gruppen.`),
      ...(unchanged
        ? [
            text(
              say`Inget är ändrat. Den som sammankallar ändrar tiderna med Ändra gruppen, eller skriver ”pausa påminnelser”.`,
            ),
          ]
        : []),
    ],
    buttons: [
      press(say`Ändra gruppen`, { is: 'editForm', group: group.id }),
      ...(reminded ? [] : [press(say`Fortsätt påminna`, { is: 'resume' })]),
    ],
  };
}

function unlinkForm({ group, meetings }: LifeOutcome & { is: 'unlinkForm' }): Reply {
  const erased =
    meetings === 0
      ? say`Då slutar jag påminna och raderar allt om gruppen, och gruppens svar på årets frågor.`
      : meetings === 1
        ? say`Då slutar jag påminna och raderar ett möte med svar och dagordning, och gruppens svar på årets frågor.`
        : say`Då slutar jag påminna och raderar ${meetings} möten med svar och dagordning, och gruppens svar på årets frågor.`;
  return {
    blocks: [
      title(say`Koppla bort ${group.name}?`),
      text(erased),
      text(say`Inget blir kvar hos mig, och det går inte att ångra. Jag säger till i kanalen.`),
    ],
    buttons: [
      press(say`Koppla bort och radera`, { is: 'unlink', group: group.id }),
      press(say`Behåll gruppen`, { is: 'about', group: group.id }, true),
    ],
  };
}

/** What a step in the life of a group led to, in the words that the user reads. */
export function wordsOfLife(outcome: LifeOutcome): Reply {
  switch (outcome.is) {
    case 'choose':
      return {
        blocks: [
          text(whichGroup(outcome.step)),
          ...(outcome.more > 0 ? [small(say`Ser du inte gruppen? Skriv samma sak i dess kanal.`)] : []),
        ],
        buttons: outcome.groups.map(({ id, name }) => press(name, { is: outcome.step, group: id })),
      };
    case 'editForm':
      return editForm(outcome);
    case 'edited':
      return edited(outcome);
    case 'paused':
      return only(
        outcome.again
          ? say`Påminnelserna är redan pausade för ${outcome.group.name}. Ställs ett möte in eller flyttas säger jag till ändå.`
          : say`Nu är påminnelserna pausade för ${outcome.group.name}. Ställs ett möte in eller flyttas säger jag till ändå.`,
        press(say`Fortsätt påminna`, { is: 'resume' }),
      );
    case 'whom':
      return only(
        outcome.several
          ? say`Nämn en person i taget, så här: ${asksFor(outcome.as)}`
          : say`Nämn personen i samma meddelande, så här: ${asksFor(outcome.as)}`,
      );
    case 'offered':
      return {
        blocks: [
          text(
            `${say`Jag frågar den du nämnde om att bli ${roleName(outcome.as)} för ${outcome.group.name}.`} ${untilThen(outcome.as)}`,
          ),
          small(say`Bara den som är nämnd kan svara, här eller i chatten med mig.`),
        ],
        buttons: offerButtons(outcome.group, outcome.offer, outcome.as),
      };
    case 'notOffered':
      return only(
        outcome.why === 'already'
          ? already(outcome.as)
          : say`Det är redan många som är tillfrågade. Vänta tills någon av dem har svarat.`,
      );
    case 'answered':
      return only(
        outcome.yes
          ? say`Tack. Nu är du ${roleName(outcome.as)} för ${outcome.group.name}. Jag skriver till dig privat när något behöver göras.`
          : say`Okej. Jag säger till den som är sammankallande.`,
      );
    case 'steppedDown':
      return only(
        outcome.how === 'gone'
          ? say`Nu tar du inte längre hand om ${outcome.group.name}.`
          : say`Du är den enda som är sammankallande för ${outcome.group.name}. Lämna över gruppen först. Skriv i dess kanal: ${asksFor('successor')}`,
      );
    case 'takenOver':
      return only(
        say`Nu är du sammankallande för ${outcome.group.name}. Vill du lämna vidare? Skriv i gruppens kanal: ${asksFor('successor')}`,
      );
    case 'answeredBefore':
      return only(say`Den frågan gäller inte längre.`);
    case 'unlinkForm':
      return unlinkForm(outcome);
    case 'unlinked':
      return only(say`${outcome.group.name} kopplas bort. Jag säger till i kanalen.`);
    case 'about':
      return about(outcome);
    case 'reminders':
      return reminders(outcome);
    case 'meeting':
      return meetingCard(outcome.card, outcome.forum);
  }
}
