import type { GdprFacts } from './gdpr-facts.js';
import { OUTLOOK } from './gdpr-outlook.js';
import type { Claim } from './gdpr-page.js';

const claim = (id: string, says: string): Claim => ({ id, says });

/** What is kept of bookings, and of those who are told of something. */
export function bookingsKept(facts: GdprFacts): Claim[] {
  const { unansweredDays, retentionDays } = facts;
  if (!facts.bookingsOn) return [claim('no-bookings', 'Bokning är avstängd: inget sparas om bokningar.')];
  return [
    claim(
      'anonymous',
      'En anonym bokning: tid, form, ämne, hur långt i förväg, när den senast ska ha setts och, om den som bokar vill, skola. Inget namn och inget id. Koden på kvittot, och märket som gör ett dubbelt tryck till en enda bokning, sparas bara som nyckelhash.',
    ),
    claim(
      'sealed',
      'Vill den som bokar anonymt få besked sparas chattens adress förseglad, tills tiden har varit och sista beskedet har gått ut.',
    ),
    claim(
      'named',
      'En bokning med namn: dessutom skola, namn, Entra-id, chattens adress och koden. Av det är bara koden förseglad.',
    ),
    claim(
      'number',
      'Telefonnummer och anteckning sparas förseglade och visas bara för kontaktsocialsekreteraren. De raderas när konsultationen har varit, eller när den avbokas och ingen längre behöver nås.',
    ),
    claim(
      'waiting',
      `Den som vill veta när en tid blir ledig: chattens adress, förseglad, och skolan. Det raderas när beskedet är skickat, annars efter högst ${facts.waitDays} dagar.`,
    ),
    claim(
      'worker-address',
      `Kontaktsocialsekreterare och deras chef: adressen till chatten där de skrev sist, och dagen. Båda raderas när de inte har skrivit på ${retentionDays} dagar, inget är kvar att säga dem och ingen av deras tider går att boka. För den som har lämnat katalogen raderas de så snart inget är kvar att säga.`,
    ),
    claim(
      'worker-times',
      `Kontaktsocialsekreterarens tider och dagar borta, utan orsak. De raderas ${retentionDays} dagar efter att de har varit. Hur hen vill bli bokad finns kvar tills hen ändrar det eller lämnar katalogen.`,
    ),
    claim(
      'report',
      'Den som vill bli påmind efter sin anmälan: chattens adress, förseglad, och dagen då anmälan kom in. Inget om ärendet. Båda raderas när den sista påminnelsen har gått ut.',
    ),
    claim(
      'tell-me',
      `Den som vill veta när en obesvarad fråga får svar: chattens adress, förseglad, och en nyckelhash av frågan. Det raderas när beskedet är skickat, annars efter högst ${unansweredDays} dagar, och en vecka till om beskedet inte går fram.`,
    ),
    ...(facts.outlook ? OUTLOOK : []),
    claim(
      'reviews',
      'De som sköter reglerna kan be att bli påminda i sin kanal om granskningar: kanalens adress, förseglad. Den raderas när de trycker på Sluta påminna här.',
    ),
    claim('bookings-days', `Bokningar raderas ${retentionDays} dagar efter att de har varit.`),
  ];
}
