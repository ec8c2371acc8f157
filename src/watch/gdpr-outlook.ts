import type { Claim } from './gdpr-page.js';

/** What Outlook and Entra are asked and told, where GRAPH is on. */
export const OUTLOOK: readonly Claim[] = [
  {
    id: 'outlook-busy',
    says: 'Kontaktsocialsekreterarnas kalendrar i Outlook: boten läser när de är upptagna, aldrig vad det gäller, var eller med vem. Det hålls bara i minnet.',
  },
  {
    id: 'outlook-event',
    says: 'En bokning skrivs i kalendern som en privat händelse: tid och form, men inget om vem som bokade, vilken skola eller varför. Boten sparar händelsens id och mötets länk så länge bokningen sparas. I Outlook finns händelsen kvar enligt kommunens egna regler.',
  },
  {
    id: 'outlook-people',
    says: 'Står någon med e-postadress i kommunens katalog frågar boten Entra vem det är, och bara efter id.',
  },
];
