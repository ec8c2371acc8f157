import { bookingsKept } from './gdpr-bookings.js';
import type { GdprFacts } from './gdpr-facts.js';
import { groupsKept } from './gdpr-groups.js';

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
        `Allt som sparas ligger i mappen ${dataDir} på servern där boten körs, utom katalogen, reglerna, utkasten till regler och loggen. Bara den användare som kör boten kan läsa filerna.`,
      ),
      claim('key', 'Nyckeln till bokningarna ligger inte i mappen och inte i dess säkerhetskopior.'),
    ];
  const way = database.tls ? 'Vägen dit är krypterad.' : 'Vägen dit är inte krypterad: den ska stanna på samma server.';
  return [
    claim(
      'where-database',
      `Allt som sparas ligger i kommunens egen databas (PostgreSQL) ${database.name} på ${database.hosts.join(' och ')}, i schemat lotsen, utom katalogen, reglerna, utkasten till regler och loggen. ${way}`,
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
          'Rättslig grund: [fyll i]. Ofta är den uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen.',
        ),
        claim(
          'fill-processor',
          'Avtal med Microsoft som biträde för Teams, och om uppgifter förs över till tredje land: [fyll i].',
        ),
        claim(
          'fill-log',
          'Hur länge programmets logg sparas, vem som läser den, och hur en incident anmäls: [fyll i].',
        ),
        claim('fill-contact', 'Hit vänder sig den som har frågor, och hit når man dataskyddsombudet: [fyll i].'),
      ],
    },
    {
      title: 'Ändamål',
      claims: [
        claim(
          'purpose',
          'Boten svarar på frågor om anmälan, samtycke och sekretess, bokar konsultationer, påminner om möten och uppföljning, och samlar svar på hur samarbetet går.',
        ),
        claim(
          'no-model',
          'Svaren är skrivna av människor och står i kunskapsbasen. Ingen språkmodell används, och ingen fråga lämnas ut för att besvaras.',
        ),
        claim(
          'people',
          'Det gäller personal i skola, socialtjänst och andra verksamheter i grupperna. Om barn och vårdnadshavare är ingenting tänkt att sparas.',
        ),
        claim('no-decision', 'Boten fattar inga beslut om någon och bedömer inget ärende.'),
      ],
    },
    {
      title: 'Vad som sparas, och hur länge',
      claims: [
        claim(
          'terms',
          'Förseglad betyder krypterad med botens nyckel. En nyckelhash är ett märke som ingen kan räkna tillbaka utan nyckeln.',
        ),
        claim(
          'question',
          `En fråga som inte kunde besvaras, eller där någon trycker Hjälpte inte: bara ord som kunskapsbasen redan har, orter, skolor och tal som årskurs och klockslag, med dag och utan användare. ${unansweredDays} dagar, högst 1 000 frågor. Görs ett utkast till en regel av frågor ligger orden kvar i utkastet tills någon tar bort det.`,
        ),
        claim('answered', 'Andra besvarade frågor sparas inte.'),
        claim(
          'memory',
          `I minnet, aldrig på disk, finns i ${rememberedMinutes} minuter, för privat chatt, vilken regel som visades sist och svarets knappar (i guiden svaren hittills). Som längst tills boten stängs av finns där vilka anonyma bokningar någon har kvar, vilken skola någon sökte sist och id på de 2 000 senaste meddelandena. Det står med avsändarens och chattens id. Inget ur det som skrevs.`,
        ),
        claim('words', 'Enstaka ord ur frågor finns i minnet till nästa omstart, utan vem som skrev.'),
        claim(
          'directory',
          'Kommunens katalog, en fil i kunskapsmappen: kontaktsocialsekreterare med namn, telefon, möteslänk och Entra-id eller e-post; chefer, ersättare och de som sköter reglerna med Entra-id eller e-post.',
        ),
        claim('approved', 'Reglernas filer: namn på dem i kommunen som har godkänt en regel.'),
        claim('language', 'Att någon har Teams på engelska står bredvid chattens adress och raderas med den.'),
        ...bookingsKept(facts),
        ...groupsKept(facts),
        ...(facts.database
          ? [
              claim(
                'database-minutes',
                'I högst en timme finns också vilka meddelanden som har kommit, hur mycket någon har frågat, felaktiga koder och när något skickades. Personerna är utbytta mot märken, och nyckeln till dem finns inte i databasen.',
              ),
            ]
          : [
              claim(
                'memory-minutes',
                'I minnet finns också hur mycket någon har skrivit och felaktiga koder. Det används i högst en kvart och glöms senast när boten stängs av.',
              ),
              claim(
                'copies',
                `Kopior från en tidigare version raderas efter ${Math.min(copiesDays, retentionDays)} dagar. En fil som inte gick att läsa ligger kvar som kopia tills driften tar bort den.`,
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
        claim(
          'sees-head',
          'En chef ser antal konsultationer, utan personer. I statistiken visas inget antal under fem. En chef får också veta hur många bokade tider som har blivit utan kontaktsocialsekreterare.',
        ),
        claim(
          'sees-curator',
          'De som sköter reglerna ser de obesvarade frågorna, utan vem som frågade. Ett ovanligt ord visas först när två olika frågor har det.',
        ),
        claim(
          'sees-channel',
          'Det som skrivs i en kanal läses av kanalens medlemmar. Vem som har svarat om ett möte visas bara för den som är sammankallande. Bokning görs bara i privat chatt.',
        ),
        facts.tenant
          ? claim('tenant', 'Bara personer med konto i kommunens egen Microsoft 365 (tenant) släpps in.')
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
          'Meddelandena går genom Microsofts Teams och Azure Bot Service. Chatten finns kvar i kommunens Teams, enligt kommunens regler. Boten kan inte radera vad någon har skrivit.',
        ),
      ],
    },
    {
      title: 'Risker, och vad som görs åt dem',
      claims: [
        claim(
          'risk-identity',
          'Någon skriver vem ett barn är: det som känns igen tas bort innan något annat ser texten, och den som skrev ombeds radera meddelandet. Ett namn som också är ett vanligt ord kan missas.',
        ),
        claim(
          'risk-law',
          'Ett svar är inaktuellt: varje regel har datum, lagrum och en dag för nästa granskning. En regel som inte gäller visas inte.',
        ),
        claim(
          'risk-reader',
          'Ett svar avskräcker från att anmäla: kända formuleringar stoppas av en kontroll. De regler som följer med står redaktionen för. Kommunens egen regel om anmälan visas först när två namngivna personer har godkänt den.',
        ),
        claim(
          'risk-disk',
          `Någon läser ${facts.database ? 'databasen' : 'mappen'} eller en säkerhetskopia: en anonym bokning har inget namn, och adressen till den som bokade anonymt är förseglad. Nyckeln ligger inte där. Den som kan läsa hela servern kan läsa nyckeln också.`,
        ),
      ],
    },
    {
      title: 'Radera och lämna ut',
      claims: [
        claim('erase-booking', '”avboka KOD” frågar och avbokar. Bokningen raderas när dagarna ovan har gått.'),
        claim('erase-group', '”koppla bort grupp” raderar allt om gruppen, kopior också.'),
        claim(
          'give-out',
          `Utlämnande: ”mina bokningar” visar vad som är bokat i eget namn. Det som står med någons Entra-id eller Teams-id finns genom att söka det i ${facts.database ? 'databasen, tabellen lotsen.aggregate,' : 'mappen'} och i katalogen. Det som är förseglat eller bara är en nyckelhash kan ingen söka på.`,
        ),
        claim(
          'correct',
          'Rättelse: den som har bokat ändrar eller avbokar själv. Annat rättar den som sköter driften.',
        ),
        claim('backup', 'Säkerhetskopior är kommunens ansvar: spara dem inte längre än dagarna ovan.'),
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
