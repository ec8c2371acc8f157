import { nameList, plain } from './name-list.js';

/** Municipalities, towns, districts and countries that staff name when they ask. */
export const places = nameList(`
  Ale Alingsås Alvesta Aneby Arboga Arjeplog Arvidsjaur Arvika Askersund Avesta Bengtsfors Berg Bjurholm Bjuv Boden Bollebygd
  Bollnäs Borgholm Borlänge Borås Botkyrka Boxholm Bromölla Bräcke Burlöv Båstad Dals-Ed Danderyd Degerfors Dorotea Eda Ekerö
  Eksjö Emmaboda Enköping Eskilstuna Eslöv Essunga Fagersta Falkenberg Falköping Falun Filipstad Finspång Flen Forshaga Färgelanda
  Gagnef Gislaved Gnesta Gnosjö Gotland Grums Grästorp Gullspång Gällivare Gävle Göteborg Götene Habo Hagfors Hallsberg
  Hallstahammar Halmstad Hammarö Haninge Haparanda Heby Hedemora Helsingborg Herrljunga Hjo Hofors Huddinge Hudiksvall Hultsfred
  Hylte Håbo Hällefors Härjedalen Härnösand Härryda Hässleholm Höganäs Högsby Hörby Höör Jokkmokk Järfälla Jönköping Kalix Kalmar
  Karlsborg Karlshamn Karlskoga Karlskrona Karlstad Katrineholm Kil Kinda Kiruna Klippan Knivsta Kramfors Kristianstad
  Kristinehamn Krokom Kumla Kungsbacka Kungsör Kungälv Kävlinge Köping Laholm Landskrona Laxå Lekeberg Leksand Lerum Lessebo
  Lidingö Lidköping Linköping Ljungby Ljusdal Ljusnarsberg Lomma Ludvika Luleå Lund Lycksele Lysekil Malmö Malung Malå
  Mariestad Mark Markaryd Mellerud Mjölby Mora Motala Mullsjö Munkedal Munkfors Mölndal Mönsterås Mörbylånga Nacka Nora Norberg
  Nordanstig Nordmaling Norrköping Norrtälje Norsjö Nybro Nykvarn Nyköping Nynäshamn Nässjö Ockelbo Olofström Orsa Orust Osby
  Oskarshamn Ovanåker Oxelösund Pajala Partille Perstorp Piteå Ragunda Robertsfors Ronneby Rättvik Sala Salem Sandviken Sigtuna
  Simrishamn Sjöbo Skara Skellefteå Skinnskatteberg Skurup Skövde Smedjebacken Sollefteå Sollentuna Solna Sorsele Sotenäs
  Staffanstorp Stenungsund Stockholm Storfors Storuman Strängnäs Strömstad Strömsund Sundbyberg Sundsvall Sunne Surahammar Svalöv
  Svedala Svenljunga Säffle Säter Sävsjö Söderhamn Söderköping Södertälje Sölvesborg Tanum Tibro Tidaholm Tierp Timrå Tingsryd
  Tjörn Tomelilla Torsby Torsås Tranemo Tranås Trelleborg Trollhättan Trosa Tyresö Täby Töreboda Uddevalla Ulricehamn Umeå
  Upplands Uppsala Uppvidinge Vadstena Vaggeryd Valdemarsvik Vallentuna Vansbro Vara Varberg Vaxholm Vellinge Vetlanda Vilhelmina
  Vimmerby Vindeln Vingåker Vårgårda Vänersborg Vännäs Värmdö Värnamo Västervik Västerås Växjö Ydre Ystad Åmål Ånge Åre
  Årjäng Åsele Åstorp Åtvidaberg Älmhult Älvdalen Älvkarleby Älvsbyn Ängelholm Öckerö Ödeshög Örebro Örkelljunga
  Örnsköldsvik Östersund Österåker Östhammar Östra Överkalix Övertorneå Väsby Vällingby Hässelby Hässelby-Vällingby Rinkeby Kista Tensta
  Husby Östermalm Södermalm Norrmalm Kungsholmen Gärdet Bromma Farsta Skärholmen Älvsjö Spånga Enskede Årsta Vantör
  Hägersten Liljeholmen Skarpnäck Angered Hisingen Biskopsgården Rosengård Bergsjön Majorna Hyllie Fosie Gottsunda Exempelstad
  Exempelkommun Jordbro Fittja Alby Hallunda Norsborg Skåne Halland Blekinge Småland Öland Värmland Dalarna Närke
  Västmanland Södermanland Uppland Gästrikland Hälsingland Norrbotten Västerbotten Jämtland Lappland Sörmland Bohuslän Dalsland
  Sverige Norge Danmark Finland Island Syrien Irak Iran Somalia Afghanistan Eritrea Etiopien Turkiet Polen Ukraina Ryssland Bosnien
  Kosovo Serbien Kroatien Rumänien Bulgarien Libanon Palestina Gaza Israel Egypten Marocko Pakistan Indien Kina Thailand Vietnam
  Tyskland Frankrike England Storbritannien USA Europa Afrika Asien Norden Spanien Italien Grekland Chile Sweden Gothenburg
  Västergötland Östergötland Götaland Svealand Norrland Roslagen Mälardalen
`);

/** Authorities, services, methods and apps that are written with a capital. */
export const organisations = nameList(`
  Barnahus Barnombudsmannen BRIS Bris BUP Bup BBiC Edlevo Ersta Friends Google Gmail Infomentor Instagram Inspektionen IVO JO Kriminalvården
  Kvinnofridslinjen Lex Majblomman Maskrosbarn Microsoft Outlook Prorenata Polisen Roblox Rosenlund Schoolsoft Skatteverket Skola24 Skolverket
  Skolinspektionen Snapchat Snap Socialjouren Socialkontoret Socialstyrelsen Socialtjänsten SSPF SPSM Suicide Teams Tiktok TikTok Tinder Tjejjouren
  Umo UMO Unikum Vklass Whatsapp WhatsApp Facebook Messenger Discord Youtube YouTube Netflix Excel Onedrive Sharepoint Bankid BankID
  Signs Safety Karolinska Sachsska Akademiska Sahlgrenska Migrationsverket Försäkringskassan Arbetsförmedlingen Folkhälsomyndigheten Copilot
  Barnhuset Barnafrid ECPAT Ecpat Unicef UNICEF Gärdesgruppen Samrådet Resursträff Resursträffar Mötesplats Elevhälsan Habiliteringen Soc SoL OSL
  Bvc BVC Mvc MVC Tandvården Folktandvården Vårdcentralen Kriscentrum Rädda Röda Kyrkan Ungdomsmottagningen Jourhavande Drottning Prins Prinsessan Sankt
`);

// Names of persons that have become names of schools, parishes, streets or rules.
const PHRASES = `
  hedvig eleonora, anna lindh, karl johan, carl johan, gustav vasa, gustav adolf, gustaf adolf, adolf fredrik, adolf fredriks musikklasser,
  hedvig eleonora församling, astrid lindgren, astrid lindgrens barnsjukhus, drottning silvia, drottning silvias barnsjukhus, selma lagerlöf, maria ungdom, maria pol, maria prästgård,
  maria montessori, rudolf steiner, fredrika bremer, carl von linné, vilhelm moberg, erik dahlberg, per brahe, lars kagg, anders
  ljungstedt, jenny nyström, tycho brahe, hjalmar lundbohm, elsa brändström, kristina magdalena, sankt erik, sankt eriks gymnasium,
  lex sarah, lex maria, lex lydia, lex lilla hjärtat, lilla hjärtat, börja prata, nya elementar, norra real, östra real, södra latin, norra latin,
  upplands väsby, signs of safety, microsoft teams, rädda barnen, röda korset, svenska kyrkan, gröna lund, lilla erstagårdens, allmänna barnhuset,
  bröderna lejonhjärta, mio min mio, ronja rövardotter, pelle svanslös, nils holgersson, alfons åberg, karlsson på taket, emil i lönneberga,
  mamma mu, pettson och findus, ross greene, jesper juul, bo hejlskov elvén, gunilla bergström, olaus petri, olaus petriskolan, katarina norra,
  karl johans, gustav adolfs, hedvig eleonoras, unga relationer, trygg hemma, skilda världar, pippi långstrump, kalle anka, harry potter, god jul, gott nytt år, glad påsk, nya sol, hejhej lotsen
`
  .split(',')
  .map(phrase => phrase.trim().split(/\s+/).map(plain));

/** A set of names of several words, each as plain words, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Lists of plain words -> the same, findable by their first word. */
export function phrasesByFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const first = phrase[0];
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** Names of several words that are no person's. */
export const knownPhrases: Phrases = phrasesByFirstWord(PHRASES);
