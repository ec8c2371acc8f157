import type { GdprFacts } from './gdpr-facts.js';
import type { Claim } from './gdpr-page.js';

/** What is kept of the groups and of those in them. */
export function groupsKept(facts: GdprFacts): Claim[] {
  const { meetingsDays, retentionDays, offerDays, doneDays, groupWords, answersFrom, agreedFrom, roundDays } = facts;
  return [
    {
      id: 'groups',
      says: `Grupper: namn, syfte, kanal, skola, verksamheter, plats, möten och dagordning. Möten raderas efter ${meetingsDays} dagar. Vem som har svarat om ett möte står med namn och raderas ${retentionDays} dagar efter mötet.`,
    },
    {
      id: 'group-keepers',
      says: 'Sammankallande och deras ersättare: Entra-id och den privata chattens adress. Det raderas när de lämnar uppdraget.',
    },
    {
      id: 'group-asked',
      says: `Den som blir tillfrågad om att sköta en grupp: Teams eget id och chattens adress. Det raderas när de har svarat, annars efter ${offerDays} dagar.`,
    },
    {
      id: 'group-words',
      says: `Ord som någon i gruppen har sagt att de inte är ett namn: högst ${groupWords}, så länge gruppen finns.`,
    },
    {
      id: 'group-todos',
      says: `Vem som gör vad efter ett möte: yrkesroll, uppgift och dag. Klart raderas efter ${doneDays} dagar, annat efter ${meetingsDays}.`,
    },
    {
      id: 'yearly',
      says: `Svar på de årliga frågorna: utan vem som svarade, så länge gruppen finns. Markerade svar står med verksamhet, svar i text utan. En nyckelhash av den som svarade står bredvid tills läsåret är slut, så att det går att ändra sig. Färre än ${answersFrom} svar visas bara om alla som svarat, minst ${agreedFrom}, har sagt ja.`,
    },
    {
      id: 'case-answers',
      says: `Svar efter ett avslutat ärende: om arbetssättet, utan namn och utan vilket ärende. Nyckelhashen raderas efter ${roundDays} dagar, svar som visas ihop raderas ihop, ${meetingsDays} dagar efter att den senaste omgången började.`,
    },
  ];
}
