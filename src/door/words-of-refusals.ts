import type { AnsweringData } from '../answering/answering.js';
import { withoutAccount } from '../booking/words-of-booking.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Act, Refused } from './rights.js';

const only = (text: string, ...buttons: Button[]): Reply => ({ blocks: [{ is: 'text', text }], buttons });

/** What to write, in the place where an act may be done; a press of its card is written as the words that lead to it. */
const toWriteFor = (act: Act): string | undefined => {
  const words: Readonly<Partial<Record<Act, string>>> = {
    guide: say`ska jag anmäla`,
    showUnanswered: say`obesvarade`,
    closeUnanswered: say`obesvarade`,
    draftUnanswered: say`obesvarade`,
    reviews: say`granskningar`,
    changes: say`vad ändras i reglerna`,
    report: say`jag har anmält`,
    tellMe: say`din fråga igen`,
    'booking cancel': say`avboka och din kod`,
    'booking askCancel': say`avboka och din kod`,
    'booking cancelMine': say`mina bokningar`,
    'booking mine': say`mina bokningar`,
    'booking move': say`boka om och din kod`,
    'booking away': say`jag är sjuk i dag`,
    'booking askAway': say`jag är sjuk i dag`,
    'booking times': say`mina tider`,
    'booking offerForm': say`lägg in tider`,
    'booking offer': say`lägg in tider`,
    'booking endPattern': say`mina tider`,
    'booking endPatterns': say`mina tider`,
    'booking askWithdraw': say`mina tider`,
    'booking withdraw': say`mina tider`,
    'booking editPattern': say`mina tider`,
    'booking awayForm': say`jag är borta`,
    'booking checkAway': say`jag är borta`,
    'booking seen': say`mina tider`,
    'booking settingsForm': say`mina tider`,
    'booking settings': say`mina tider`,
    'booking proposeForm': say`mina tider`,
    'booking propose': say`mina tider`,
    'booking feed': say`mina tider`,
    'booking askMine': say`mina bokningar`,
    'booking askMove': say`mina bokningar`,
    'booking statistics': say`konsultationer i siffror`,
    'group linkForm': say`koppla grupp`,
    'group link': say`koppla grupp`,
    'group addForm': say`lägg till möten`,
    'group preview': say`lägg till möten`,
    'group approve': say`lägg till möten`,
    'group next': say`nästa möte`,
    'group which': say`möten`,
    'group pointForm': say`ny punkt`,
    'group status': say`status`,
    'group resume': say`fortsätt påminna`,
    'group undo': say`ångra`,
    'group evaluateForm': say`utvärdera`,
    'group evaluate': say`utvärdera`,
    'group results': say`resultat`,
    'group agree': say`resultat`,
    'group agendaForm': say`ändra dagordning`,
    'group useAgenda': say`ändra dagordning`,
    'group addStanding': say`ändra dagordning`,
    'group dropStanding': say`ändra dagordning`,
    'group caseForm': say`utvärdera ärendet`,
    'group caseAnswer': say`utvärdera ärendet`,
    'group caseResults': say`resultat ärendet`,
    'group pause': say`pausa påminnelser`,
    'group addConvener': say`lägg till sammankallande och nämn personen`,
    'group addSubstitute': say`lägg till ersättare och nämn personen`,
    'group handOver': say`lämna över gruppen till och nämn personen`,
    'group stepDown': say`sluta som sammankallande`,
    'group unlinkForm': say`koppla bort grupp`,
    'group editForm': say`ändra grupp`,
    'group about': say`så arbetar gruppen`,
  };
  return words[act];
};

/** Acts whose refusal must not be taken for a done deed. */
const CHANGES: ReadonlySet<Act> = new Set([
  'closeUnanswered',
  'booking confirm',
  'booking move',
  'booking cancel',
  'booking askCancel',
  'booking cancelMine',
  'booking offer',
  'booking endPattern',
  'booking endPatterns',
  'booking withdraw',
  'booking away',
  'booking askAway',
]);

/** What staff write too who are ill: theirs are the times that they have booked. */
const AWAY: ReadonlySet<Act> = new Set(['booking away', 'booking askAway']);
const myBookings = (): Button => ({
  title: say`Mina bokningar`,
  action: { v: 1, do: 'booking', step: { is: 'mine' } },
});

function inPrivate(act: Act): Reply {
  const toWrite = toWriteFor(act) ?? say`boka`;
  const go = say`Det tar vi privat, eftersom fler läser här. Öppna chatten med mig och skriv: ${toWrite}`;
  const blocks: Block[] = [{ is: 'text', text: CHANGES.has(act) ? say`Jag har inte ändrat något. ${go}` : go }];
  return {
    blocks: act === 'guide' ? [...blocks, { is: 'text', text: say`Är ett barn i fara nu? Ring 112.` }] : blocks,
    buttons: [],
  };
}

const inOwnChannel = (act: Act) =>
  say`Det gör du i gruppens egen kanal. Nämn mig där och skriv: ${toWriteFor(act) ?? say`möten`}`;

/** Why something was not done, and where or by whom it can be done, in the words that the user reads. */
export function wordsOfRefusal({ act, why, place }: Refused, { directory }: AnsweringData): Reply {
  switch (why) {
    case 'private':
      return inPrivate(act);
    case 'own':
      return only(
        place === 'private'
          ? inOwnChannel(act)
          : say`Det där hör till en grupp i en annan kanal. Gör det i gruppens egen kanal.`,
      );
    case 'noGroup':
      return only(say`Här finns ingen grupp än.`, {
        title: say`Koppla grupp`,
        action: { v: 1, do: 'group', step: { is: 'linkForm' } },
      });
    case 'account':
      return act.startsWith('booking')
        ? withoutAccount(directory)
        : only(say`Det kan jag bara göra åt dig som är inloggad i kommunens Teams.`);
    case 'worker':
      if (AWAY.has(act))
        return only(
          say`Jag har inte ändrat något. Har du bokat en tid står den kvar. Avboka här om du inte kan komma.`,
          myBookings(),
        );
      return only(
        say`Det där är bara för skolornas kontaktsocialsekreterare.`,
        ...(act === 'booking times' ? [myBookings()] : []),
        {
          title: say`Boka konsultation`,
          action: { v: 1, do: 'booking', step: { is: 'begin' } },
        },
      );
    case 'convener':
      return only(
        place === 'private'
          ? say`${inOwnChannel(act)}. Här ser bara den som är sammankallande sina grupper.`
          : say`Det kan bara den som är sammankallande göra.`,
      );
    case 'lead':
      return only(say`Det kan bara den som är sammankallande göra, inte en ersättare.`);
    case 'asked':
      return only(say`Det kan bara den som är tillfrågad svara på.`);
    case 'heir':
      return only(
        say`Gruppen kan tas över när jag inte når den som är sammankallande, och då av ersättaren, skolans kontaktsocialsekreterare eller den som sköter mina regler.`,
      );
    case 'giver':
      return only(say`Det kan bara den som är sammankallande göra.`);
    case 'head':
      return only(say`Det där är bara för kontaktsocialsekreterarnas chef.`);
    case 'curator':
      return only(say`Det där är bara för den som sköter reglerna i din kommun.`);
  }
}
