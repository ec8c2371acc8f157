import type { AnsweringData } from '../answering/answering.js';
import { withoutAccount } from '../booking/words-of-booking.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import type { Act, Refused } from './rights.js';

const only = (text: string, ...buttons: Button[]): Reply => ({ blocks: [{ is: 'text', text }], buttons });

/** What to write, in the place where an act may be done; a press of its card is written as the words that lead to it. */
const TO_WRITE: Readonly<Partial<Record<Act, string>>> = {
  guide: 'ska jag anmäla',
  showUnanswered: 'obesvarade',
  closeUnanswered: 'obesvarade',
  draftUnanswered: 'obesvarade',
  reviews: 'granskningar',
  report: 'jag har anmält',
  tellMe: 'din fråga igen',
  'booking cancel': 'avboka och din kod',
  'booking cancelMine': 'mina bokningar',
  'booking mine': 'mina bokningar',
  'booking move': 'boka om och din kod',
  'booking away': 'jag är sjuk i dag',
  'booking times': 'mina tider',
  'booking offerForm': 'lägg in tider',
  'booking offer': 'lägg in tider',
  'booking endPattern': 'mina tider',
  'booking endPatterns': 'mina tider',
  'booking askWithdraw': 'mina tider',
  'booking withdraw': 'mina tider',
  'booking editPattern': 'mina tider',
  'booking awayForm': 'jag är borta',
  'booking checkAway': 'jag är borta',
  'booking seen': 'mina tider',
  'booking settingsForm': 'mina tider',
  'booking settings': 'mina tider',
  'booking proposeForm': 'mina tider',
  'booking propose': 'mina tider',
  'booking feed': 'mina tider',
  'booking askMine': 'mina bokningar',
  'booking statistics': 'konsultationer i siffror',
  'group linkForm': 'koppla grupp',
  'group link': 'koppla grupp',
  'group addForm': 'lägg till möten',
  'group preview': 'lägg till möten',
  'group approve': 'lägg till möten',
  'group next': 'nästa möte',
  'group which': 'möten',
  'group pointForm': 'ny punkt',
  'group status': 'status',
  'group resume': 'fortsätt påminna',
  'group undo': 'ångra',
  'group evaluateForm': 'utvärdera',
  'group evaluate': 'utvärdera',
  'group results': 'resultat',
  'group agree': 'resultat',
  'group agendaForm': 'ändra dagordning',
  'group useAgenda': 'ändra dagordning',
  'group addStanding': 'ändra dagordning',
  'group dropStanding': 'ändra dagordning',
  'group caseForm': 'utvärdera ärendet',
  'group caseAnswer': 'utvärdera ärendet',
  'group caseResults': 'resultat ärendet',
  'group pause': 'pausa påminnelser',
  'group addConvener': 'lägg till sammankallande och nämn personen',
  'group addSubstitute': 'lägg till ersättare och nämn personen',
  'group handOver': 'lämna över gruppen till och nämn personen',
  'group stepDown': 'sluta som sammankallande',
  'group unlinkForm': 'koppla bort grupp',
  'group editForm': 'ändra grupp',
  'group about': 'så arbetar gruppen',
};

/** Acts whose refusal must not be taken for a done deed. */
const CHANGES: ReadonlySet<Act> = new Set([
  'closeUnanswered',
  'booking confirm',
  'booking move',
  'booking cancel',
  'booking cancelMine',
  'booking offer',
  'booking endPattern',
  'booking endPatterns',
  'booking withdraw',
  'booking away',
]);

/** What staff write too who are ill: theirs are the times that they have booked. */
const AWAY: ReadonlySet<Act> = new Set(['booking away', 'booking askAway']);
const MY_BOOKINGS: Button = { title: 'Mina bokningar', action: { v: 1, do: 'booking', step: { is: 'mine' } } };

function inPrivate(act: Act): Reply {
  const toWrite = TO_WRITE[act] ?? 'boka';
  const go = `Det tar vi privat, eftersom fler läser här. Öppna chatten med mig och skriv: ${toWrite}`;
  const blocks: Block[] = [{ is: 'text', text: CHANGES.has(act) ? `Jag har inte ändrat något. ${go}` : go }];
  return {
    blocks: act === 'guide' ? [...blocks, { is: 'text', text: 'Är ett barn i fara nu? Ring 112.' }] : blocks,
    buttons: [],
  };
}

const inOwnChannel = (act: Act) =>
  `Det gör du i gruppens egen kanal. Nämn mig där och skriv: ${TO_WRITE[act] ?? 'möten'}`;

/** Why something was not done, and where or by whom it can be done, in the words that the user reads. */
export function wordsOfRefusal({ act, why, place }: Refused, { directory }: AnsweringData): Reply {
  switch (why) {
    case 'private':
      return inPrivate(act);
    case 'own':
      return only(
        place === 'private'
          ? inOwnChannel(act)
          : 'Det där hör till en grupp i en annan kanal. Gör det i gruppens egen kanal.',
      );
    case 'noGroup':
      return only('Här finns ingen grupp än.', {
        title: 'Koppla grupp',
        action: { v: 1, do: 'group', step: { is: 'linkForm' } },
      });
    case 'account':
      return act.startsWith('booking')
        ? withoutAccount(directory)
        : only('Det kan jag bara göra åt dig som är inloggad i kommunens Teams.');
    case 'worker':
      if (AWAY.has(act))
        return only(
          'Jag har inte ändrat något: tiderna du har bokat står kvar. Avboka här om du inte kan komma.',
          MY_BOOKINGS,
        );
      return only(
        'Det där är bara för skolornas kontaktsocialsekreterare.',
        ...(act === 'booking times' ? [MY_BOOKINGS] : []),
        {
          title: 'Boka konsultation',
          action: { v: 1, do: 'booking', step: { is: 'begin' } },
        },
      );
    case 'convener':
      return only(
        place === 'private'
          ? `${inOwnChannel(act)}. Här ser bara den som är sammankallande sina grupper.`
          : 'Det kan bara den som är sammankallande göra.',
      );
    case 'lead':
      return only('Det kan bara den som är sammankallande göra, inte en ersättare.');
    case 'asked':
      return only('Det kan bara den som är tillfrågad svara på.');
    case 'heir':
      return only(
        'Gruppen kan tas över när jag inte når den som är sammankallande, och då av ersättaren, skolans kontaktsocialsekreterare eller den som sköter mina regler.',
      );
    case 'giver':
      return only('Det kan bara den som är sammankallande göra.');
    case 'head':
      return only('Det där är bara för kontaktsocialsekreterarnas chef.');
    case 'curator':
      return only('Det där är bara för den som sköter reglerna i din kommun.');
  }
}
