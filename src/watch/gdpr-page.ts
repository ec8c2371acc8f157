import type { GdprFacts } from './gdpr-facts.js';
import { groupsKept } from './gdpr-groups.js';
import { OUTLOOK } from './gdpr-outlook.js';

/** A sentence of the page; its id names what a test does to see whether it is true. */
export interface Claim {
  readonly id: string;
  readonly says: string;
}

export interface Section {
  readonly title: string;
  readonly claims: readonly Claim[];
}

const claim = (id: string, says: string): Claim => ({ id, says });

/** Where it is kept, and what is not there. */
function whereOf({ database, dataDir }: GdprFacts): Claim[] {
  if (!database)
    return [
      claim(
        'where',
        `Allt som sparas ligger i mappen ${dataDir} på kommunens egen server. Bara den användare som kör boten kan läsa filerna.`,
      ),
      claim('key', 'Nyckeln till bokningarna ligger inte i mappen och inte i dess säkerhetskopior.'),
    ];
  const way = database.tls ? 'Vägen dit är krypterad.' : 'Vägen dit är inte krypterad: den ska stanna på samma server.';
  return [
    claim(
      'where-database',
      `Allt som sparas ligger i kommunens egen databas (PostgreSQL) ${database.name} på ${database.hosts.join(' och ')}, i schemat lotsen. ${way}`,
    ),
    claim(
      'database-copies',
      'En server som följer databasen, och säkerhetskopior som görs enligt anvisningen, har det som sparas men inte det som bara behövs i minuter. Databasens egen logg ska inte skriva ner frågor till den (log_statement av).',
    ),
    claim(
      'database-before',
      `Flyttades uppgifterna hit från filer ligger filerna kvar i ${dataDir} tills ni tar bort dem. Boten rör dem inte.`,
    ),
    claim('key', 'Nyckeln till bokningarna ligger inte i databasen och inte i dess säkerhetskopior.'),
  ];
}

/** The page, section by section, in Swedish, for the settings that hold. */
export function gdprSections(facts: GdprFacts): Section[] {
  const { unansweredDays, retentionDays, copiesDays, rememberedMinutes } = facts;
  return [
    {
      title: 'Det här fyller kommunen i',
      claims: [
        claim('fill-controller', 'Personuppgiftsansvarig nämnd: [fyll i].'),
        claim(
          'fill-basis',
          'Rättslig grund: [fyll i]. För en kommuns verksamhet är den ofta uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen.',
        ),
        claim('fill-contact', 'Hit vänder sig den som har frågor, och hit når man dataskyddsombudet: [fyll i].'),
      ],
    },
    {
      title: 'Ändamål',
      claims: [
        claim(
          'purpose',
          'Boten svarar på frågor om anmälan, samtycke och sekretess, bokar konsultationer och påminner grupper om möten.',
        ),
        claim(
          'no-model',
          'Svaren är skrivna av människor och står i kunskapsbasen. Ingen språkmodell används, och ingen fråga lämnas ut för att besvaras.',
        ),
        claim('no-decision', 'Boten fattar inga beslut om någon person och bedömer inget enskilt ärende.'),
      ],
    },
    {
      title: 'Vad som sparas, och hur länge',
      claims: [
        claim(
          'question',
          `En fråga som inte kunde besvaras: bara ord som kunskapsbasen redan har, med dag och utan användare. ${unansweredDays} dagar, högst 1 000 frågor.`,
        ),
        claim(
          'answered',
          `En fråga som besvarades sparas inte. Vilken regel som visades sist hålls i minnet i ${rememberedMinutes} minuter.`,
        ),
        claim(
          'language',
          'Den som har Teams på engelska får besked på engelska: bredvid adressen till den privata chatten står i så fall vilket språk det är. Det raderas med adressen.',
        ),
        ...(facts.bookingsOn
          ? [
              claim(
                'anonymous',
                'En anonym bokning: tid, ämne och, om den som bokar vill, skola. Inget namn och inget id. Koden på kvittot sparas bara som nyckelhash.',
              ),
              claim(
                'sealed',
                'Vill den som bokar anonymt få besked sparas chattens adress förseglad, tills tiden har varit och sista beskedet har gått ut.',
              ),
              claim('named', 'En bokning med namn: dessutom namn, Entra-id, chattens adress och anteckningen.'),
              claim(
                'number',
                'Ett telefonnummer som den som bokar lämnar sparas förseglat och visas bara för den som ska ringa. Det raderas när konsultationen har varit, eller när den avbokas och ingen längre behöver nås.',
              ),
              claim(
                'waiting',
                `Den som vill veta när en tid blir ledig: chattens adress, förseglad, och skolan. Det raderas när beskedet är skickat, annars efter högst ${facts.waitDays} dagar.`,
              ),
              claim(
                'worker-address',
                `Kontaktsocialsekreterare och deras chef: adressen till chatten där de skrev sist. Den raderas när de inte har skrivit på ${retentionDays} dagar och inget är kvar att säga dem.`,
              ),
              claim(
                'worker-times',
                `Kontaktsocialsekreterarens tider och dagar borta, utan orsak. De raderas ${retentionDays} dagar efter att de har varit.`,
              ),
              claim(
                'report',
                'Den som vill bli påmind efter sin anmälan: chattens adress, förseglad, och dagen då anmälan kom in. Inget om ärendet. Båda raderas när den sista påminnelsen har gått ut.',
              ),
              claim(
                'tell-me',
                `Den som vill veta när en obesvarad fråga får svar: chattens adress, förseglad, och en nyckelhash av frågan. Det raderas när beskedet är skickat, annars efter högst ${unansweredDays} dagar.`,
              ),
              ...(facts.outlook ? OUTLOOK : []),
              claim(
                'reviews',
                'De som sköter reglerna kan be att bli påminda i sin kanal om granskningar: kanalens adress, förseglad. Den raderas när de trycker på Sluta påminna här.',
              ),
              claim('bookings-days', `Bokningar raderas ${retentionDays} dagar efter att de har varit.`),
            ]
          : [claim('no-bookings', 'Bokning är avstängd: inget sparas om bokningar.')]),
        ...groupsKept(facts),
        ...(facts.database
          ? [
              claim(
                'database-minutes',
                'I högst en timme finns också vilka meddelanden som har kommit, hur mycket någon har frågat, felaktiga koder och när något skickades. Personerna är utbytta mot märken, och nyckeln till dem finns inte i databasen.',
              ),
              claim(
                'database-memory',
                'Hur många anonyma bokningar någon har finns bara i minnet. Det glöms när boten stängs av.',
              ),
            ]
          : [
              claim(
                'copies',
                `Kopior från en tidigare version raderas efter ${Math.min(copiesDays, retentionDays)} dagar.`,
              ),
            ]),
        claim('log', 'Loggen och mätvärdena innehåller aldrig text ur ett meddelande eller vem som skrev.'),
      ],
    },
    {
      title: 'Var',
      claims: [
        ...whereOf(facts),
        ...(facts.publicUrl
          ? [claim('calendar', `Kalenderfiler hämtas från ${facts.publicUrl}. De innehåller inget om den som bokade.`)]
          : [claim('no-calendar', 'Inga kalenderfiler lämnas ut.')]),
      ],
    },
    {
      title: 'Vem som ser vad',
      claims: [
        claim('sees-worker', 'Kontaktsocialsekreteraren ser sina egna bokningar; en anonym bokning visas som anonym.'),
        claim('sees-head', 'En chef ser antal konsultationer, utan personer. Inget antal under fem visas.'),
        claim(
          'sees-curator',
          'Kuratorn ser de obesvarade frågorna, utan vem som frågade. Ett ovanligt ord visas först när två olika frågor har det.',
        ),
        claim(
          'sees-channel',
          'Det som skrivs i en kanal läses av kanalens medlemmar. Bokning görs bara i privat chatt.',
        ),
        facts.tenant
          ? claim('tenant', 'Bara personer i kommunens egen tenant släpps in.')
          : claim(
              'trial',
              'DETTA ÄR EN PROVKÖRNING: utan inloggningsuppgifter litar boten på alla som når den på den egna maskinen.',
            ),
      ],
    },
    {
      title: 'Vad Teams sparar',
      claims: [
        claim(
          'teams',
          'Chatten med boten finns kvar i kommunens Teams, enligt kommunens egna regler. Boten kan inte radera ett meddelande som någon har skrivit.',
        ),
      ],
    },
    {
      title: 'Risker, och vad som görs åt dem',
      claims: [
        claim(
          'risk-identity',
          'Någon skriver vem ett barn är: det tas bort innan något annat ser texten, och den som skrev ombeds radera meddelandet. Ett namn som också är ett vanligt ord kan missas.',
        ),
        claim(
          'risk-law',
          'Ett svar är inaktuellt: varje regel har datum, lagrum och en dag för nästa granskning. En regel som inte gäller visas inte.',
        ),
        claim(
          'risk-reader',
          'Ett svar avskräcker från att anmäla: kända sådana formuleringar stoppas av en kontroll, och en regel om anmälan tas i bruk först när en person till har läst den.',
        ),
        claim(
          'risk-disk',
          'Någon läser servern: en anonym bokning har inget namn, och adresser är förseglade med en nyckel som ligger någon annanstans.',
        ),
      ],
    },
    {
      title: 'Radera och lämna ut',
      claims: [
        claim('erase-booking', '”avboka KOD” avbokar. Bokningen raderas när dagarna ovan har gått.'),
        claim('erase-group', '”koppla bort grupp” raderar allt om gruppen, kopior också.'),
        claim(
          'give-out',
          `Utlämnande: ”mina bokningar” visar vad som är bokat i eget namn. Allt om en person finns genom att söka hennes Entra-id i ${facts.database ? 'databasen, tabellen lotsen.aggregate' : 'mappen'}.`,
        ),
        claim('backup', 'Säkerhetskopior är kommunens ansvar: spara dem inte längre än de dagar som står här.'),
      ],
    },
  ];
}

/** The page as Markdown, as of a day. */
export function gdprPage(facts: GdprFacts, on: string): string {
  const head = `# Personuppgifter i Samverkanslotsen\n\n${facts.municipality ?? 'Kommunen är inte ifylld'}, ${on}. Paket: ${facts.packs.join(', ')}.`;
  const body = gdprSections(facts).map(
    ({ title, claims }) => `## ${title}\n\n${claims.map(({ says }) => `- ${says}`).join('\n')}`,
  );
  return [head, ...body].join('\n\n');
}
