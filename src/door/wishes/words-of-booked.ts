import type { Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import type { ToldAbout } from './told.js';

const mine = (): Button => ({ title: say`Mina bokningar`, action: { v: 1, do: 'booking', step: { is: 'mine' } } });
const cancel = (): Button => ({
  title: say`Avboka min tid`,
  action: { v: 1, do: 'booking', step: { is: 'mine', to: 'cancel' } },
});
const move = (): Button => ({
  title: say`Boka om min tid`,
  action: { v: 1, do: 'booking', step: { is: 'mine', to: 'move' } },
});
const anew = (): Button => ({ title: say`Boka konsultation`, action: { v: 1, do: 'booking', step: { is: 'begin' } } });
const anonymous = (): Button => ({
  title: say`Boka anonymt`,
  action: { v: 1, do: 'booking', step: { is: 'begin', wanted: { anonymous: true } } },
});
const contact = (): Button => ({
  title: say`Vem är vår kontaktsocialsekreterare?`,
  action: { v: 1, do: 'tell', what: 'contact' },
});

const said = (words: string, ...buttons: readonly Button[]): Reply => ({
  blocks: [{ is: 'text', text: words }],
  buttons: [...buttons],
});

/** What can be done about a booking, or about being told of a free time, that is not done by words. */
export function ofBookedWords(
  what: ToldAbout & ('waiting' | 'toAnonymous' | 'toLength' | 'toSubject' | 'toForm' | 'late'),
): Reply {
  switch (what) {
    case 'waiting':
      return said(
        say`Jag sparar inte vem som väntar på en tid, så jag kan inte se om du gör det. Bad du mig säga till står det på kortet där jag lovade det. Tryck på Säg inte till där om du har ändrat dig. Det raderas av sig självt när jag har sagt till, senast efter sex veckor.`,
        anew(),
      );
    case 'toAnonymous':
      return said(
        say`En tid som är bokad med ditt namn kan jag inte göra anonym. Avboka den först. Boka sedan en ny tid anonymt.`,
        cancel(),
        anonymous(),
      );
    case 'toLength':
      return said(
        say`Längden på en bokad tid kan jag inte ändra. Avboka den och boka en annan, eller fråga kontaktsocialsekreteraren.`,
        mine(),
        contact(),
      );
    case 'toSubject':
      return said(
        say`Vad en bokad tid gäller kan jag inte ändra. Säg det när ni pratar, eller avboka tiden och boka en ny.`,
        mine(),
      );
    case 'toForm':
      return said(
        say`Hur ni möts står på tiden, och det kan jag inte ändra. Boka om till en tid där det står som du vill, eller fråga kontaktsocialsekreteraren.`,
        move(),
        contact(),
      );
    case 'late':
      return said(
        say`Det kan jag inte meddela åt dig, och inget är ändrat. Gäller det en bokad konsultation: ring kontaktsocialsekreteraren.`,
        contact(),
        move(),
      );
  }
}
