import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { BookingOutcome } from './outcome.js';
import { lookingOn, only, press, text, when } from './phrases.js';
import { wayOf } from './way.js';
import {
  cancelAskWords,
  cancelledWords,
  feedWords,
  keptWords,
  moveAskWords,
  proposalWords,
  seenWords,
  statisticsWords,
  withdrawAskWords,
} from './words-of-changes.js';
import { details, receipt } from './words-of-details.js';
import { awayCheckWords, awayForm, offerForm, settingsForm, settingsWords } from './words-of-forms.js';
import { mineWords } from './words-of-mine.js';
import { offeredWords } from './words-of-offered.js';
import { schoolWords } from './words-of-schools.js';
import { orCall, slotWords } from './words-of-slots.js';
import { timesWords } from './words-of-times.js';
import { awayAskWords, awayWords, backWords } from './words-of-worker.js';

/** Whom to call, for somebody whom the bot cannot book for: no account in the municipality's Teams. */
export function withoutAccount(directory: Directory | undefined): Reply {
  return {
    blocks: [
      text(say`Jag kan bara boka åt dig som är inloggad i kommunens Teams. Ring i stället.`),
      ...orCall([], directory),
    ],
    buttons: [],
  };
}

/** What a step of booking led to, in the words that the user reads. */
export function wordsOfBooking(outcome: BookingOutcome, directory: Directory | undefined): Reply {
  switch (outcome.is) {
    case 'schools':
    case 'schoolForm':
    case 'schoolsFound':
    case 'schoolPage':
      return lookingOn(schoolWords(outcome));
    case 'slots':
    case 'choose':
    case 'noneChosen':
      return lookingOn(slotWords(outcome, directory));
    case 'noSlots':
    case 'waiting':
    case 'waitingFull':
    case 'waitingOver':
      return slotWords(outcome, directory);
    case 'noWorker':
      return {
        blocks: [
          text(say`${outcome.school.name} har ingen kontaktsocialsekreterare. Ring mottagningen i stället.`),
          ...orCall([], directory),
        ],
        buttons: [press(say`Byt skola`, { is: 'changeSchool', ...wayOf(outcome) }, true)],
      };
    case 'noDirectory':
      return {
        blocks: [text(say`Din kommun har inte lagt in några skolor än. Ring i stället.`), ...orCall([], directory)],
        buttons: [],
      };
    case 'details':
      return details(outcome, directory);
    case 'receipt':
      return receipt(outcome, directory);
    case 'limit':
      return only(
        say`Du har redan ${outcome.most} tider bokade framåt. Avboka en av dem först, eller ring mottagningen.`,
      );
    case 'cancelled':
      return cancelledWords(outcome);
    case 'moveAsk':
      return moveAskWords(outcome);
    case 'cancelAsk':
      return cancelAskWords(outcome);
    case 'kept':
      return keptWords(outcome);
    case 'begun':
      return only(say`Tiden ${when(outcome.booking)} har redan börjat, så den går inte att avboka eller flytta.`);
    case 'codeUnknown':
      return only(say`Jag hittar ingen kommande bokning med den koden. Kontrollera den och skriv igen: avboka KOD`);
    case 'tooManyTries':
      return only(say`Det blev för många fel koder. Försök igen om en kvart.`);
    case 'mine':
      return mineWords(outcome, directory);
    case 'times':
      return timesWords(outcome, directory);
    case 'offerForm':
      return offerForm(outcome);
    case 'offered':
      return offeredWords(outcome);
    case 'awayForm':
      return awayForm(outcome);
    case 'awayCheck':
      return awayCheckWords(outcome);
    case 'settingsForm':
      return settingsForm(outcome);
    case 'settingsSaved':
      return settingsWords(outcome.settings);
    case 'proposeForm':
    case 'proposed':
    case 'cannotPropose':
    case 'answered':
    case 'proposalGone':
      return proposalWords(outcome, directory);
    case 'seen':
      return seenWords(outcome);
    case 'feed':
      return feedWords(outcome);
    case 'statistics':
      return statisticsWords(outcome);
    case 'withdrawAsk':
      return withdrawAskWords(outcome);
    case 'withdrawn':
      return only(
        !outcome.booked
          ? say`Tiden är borttagen.`
          : outcome.tells
            ? say`Tiden är borttagen, och bokningen är inställd. Jag säger till den som hade bokat.`
            : say`Tiden är borttagen, och bokningen är inställd. Den som hade bokat är anonym och har inte bett om besked, så jag kan inte säga till.`,
        press(say`Ångra`, { is: 'giveBack', start: outcome.start }),
        press(say`Mina tider`, { is: 'times' }),
      );
    case 'givenBack':
      return only(
        outcome.free
          ? say`Tiden är inte längre borttagen. Var den bokad är den bokningen fortfarande inställd, om någon hann få veta det.`
          : say`Tiden har redan börjat. Inget är ändrat.`,
        press(say`Mina tider`, { is: 'times' }),
      );
    case 'away':
      return only(
        awayWords(outcome),
        press(say`Ångra`, {
          is: 'back',
          from: outcome.from,
          to: outcome.to,
          ...(outcome.hours ? { hours: outcome.hours } : {}),
        }),
        press(say`Mina tider`, { is: 'times' }),
      );
    case 'awayAsk':
      return awayAskWords(outcome);
    case 'back':
    case 'backAsk':
    case 'backNone':
      return backWords(outcome);
    case 'awayWrong':
      return only(
        say`Jag förstod inte dagarna. Skriv till exempel: jag är sjuk i dag, eller: jag är sjuk 2026-12-01 till 2026-12-03`,
      );
  }
}
