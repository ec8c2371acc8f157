import { toPhrase } from './phrase.js';
import { PhraseIndex } from './phrase-index.js';

/**
 * Word lists that tell what kind of sentence it is rather than what it is about: when, where, who, asked or told. Written
 * as the phrases of knowledge/urgent.yaml are. They decide nothing: the classifier learns what each is worth.
 */
const CUES = {
  now: 'nu|nyss|precis|pågår|genast|omedelbart|now|just, just nu, i dag, idag, ikväll, i kväll, inatt, i natt, i morse, imorse, strax, snart, den här minuten, om en minut|kvart|timme|stund|halvtimme, om * minuter|timmar, tonight, today, this morning|afternoon|evening|minute, right now',
  soon: 'imorgon, i morgon, tomorrow, i helgen, över helgen, på fredag|lördag|söndag|måndag, efter skolan|lektionen|rasten|lunch, på rasten, nästa rast, sista lektionen, biljett*, flyg*, planet, bokad|bokat, bestämt|bestämd, hämtas, hämtar, ska hem, slutar',
  clock:
    'kl|klockan|halv|kvart, 0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23 00|05|10|15|20|25|30|35|40|45|50|55',
  here: 'här|utanför|hallen|entrén|grinden|dörren|porten|parkeringen|tamburen|kapprummet|expeditionen|receptionen|toan|toaletten|bredvid|outside|here|framför, hos mig|oss, står|sitter|ligger, på gården|taket|bron|väg',
  fetch: 'hämta*|hämtning*|avhämt*|pickup*|collect*|ta, ta med, med sig, följa|följer med, lämna ut',
  home: 'hem|hemma|hemifrån|home|lägenheten|huset|villan',
  past: 'förra|fjol|tidigare|länge|barndom*, i våras|höstas|vintras|somras|fjol, för * år|månader|veckor sen|sedan, år sen|sedan, när * var liten, var liten, en gång, år|årig gammal|gamla, gammalt, last year, years ago, 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025',
  yesterday:
    'igår, i går, förrgår, i fredags|lördags|söndags|måndags|tisdags|onsdags|torsdags, yesterday, i veckan, förra veckan',
  settled:
    'avslutat|utrett|utredd|dömd|dömdes|stabilt|stabil|löst|läkt|läkta|frisk|häktad|häkte|fängelse|hittad|hittades|hittat|gipsad, mår bra|fint, är lugnt|trygg|tryggt|glad|glada|hittad|hittat, polisanmält, färdig*',
  light:
    'glad|glada|skrattar|skrattade|skratt|kul|roligt|gulligt|mysig*|tack|tips|undrar|fundera|haha|lugnt, ingen brådska, inte bråttom|akut, i lugn och ro',
  negated:
    'inget våld|hot|vapen, ingen fara|misstanke|skada, inte full|rädd|skadad|akut|bråttom|slagen|fara, aldrig hotat|slagit, brann inte, var inte|inget|ingen',
  asks: 'vad|hur|vem|vilka|vilken|vilket|när|var|varför|what|how|who|when|which, får|kan|ska|måste|bör|behöver vi|man|jag|skolan|ni, finns|har det|ni, går det, är det',
  rule: 'lag|lagen|lagrum*|rutin*|regel*|regler*|blankett*|mall*|paragraf*|policy*|riktlinje*|definition*|definiera*|skillnad*|sekretess*|tystnadsplikt*|samtycke*|ansvar*|innebär|betyder|menas|räknas|gäller|generellt|allmänhet|jämfört|tillåtet|olagligt|straffbart|handbok*|pärm*|checklista*|general|policy|procedure|rule',
  teaching:
    'utbildning*|föreläs*|kurs*|lektion*|film*|bok|boken|roman*|temadag*|temavecka*|tema|studiedag*|apt|material*|undervis*|uppsats*|arbete|statistik*|forskning*|tidningen|serien|serie|tv|podd*|dokumentär*|nyhet*|klippet|spel|spelar|spelet|pjäs*|teater*|övning*|lesson|course|training, läser|läst om, pratar|prata om, ska jobba',
  planning:
    'möte*|boka*|bokning*|planera*|planering*|dagordning*|kalender*|tid|tider|påminn*|schema*|terminen|samtal|konsultation*|handlingsplan*|agenda*|agendan|flytta*|gruppen|meeting|teams|lokal*|mejl*|mail*|konto*|länk*|inlogg*|systemet|dator*|skärm*|projektor*',
  child:
    'barn|barnet|barnen|barnets|elev|eleven|elever|eleverna|elevens|flicka|flickan|flickor|pojke|pojken|pojk|tjej|tjejen|kille|killen|unge|ungen|ungar|bebis*|spädbarn|dotter*|son|sonen|syskon*|tvilling*|kid|kids|child|children|girl|boy|pupil|student|toddler|lillan|lillen|grabb*, hon|han|hen|henne|honom|she|he|her|him, ettåring*|tvååring*|treåring*|fyraåring*|femåring*|sexåring*|sjuåring*|åttaåring*|nioåring*|tioåring*',
  many: 'barnen|eleverna|klassen|gruppen|ettorna|tvåorna|treorna|fyrorna|femmorna|sexorna|nian|elever',
  kin: 'mamma*|pappa*|mamman|pappan|förälder*|föräldr*|styv*|bonus*|morfar*|farfar*|mormor*|farmor*|morbror*|farbror*|bror*|brorsa*|storebror*|bröder*|kusin*|sambo*|vårdnadshavar*|familj*|mum|mom|mother|dad|father|parent*|uncle|brother*|moster|faster|syster*',
  stranger: 'man|mannen|män|okänd*|främmande|maskerad*|snubbe*|gäng*|vuxen|stranger',
  staff:
    'kollega*|lärare*|rektor*|chef*|vikarie*|personal*|arbetslag*|resurs*|kurator*|colleague|teacher, vi|oss|vår|våra|we, jag|mig|min|i',
  says: 'säger|sa|sagt|berättar|berättade|skriver|skrev|skickade|skickat|ringde|ringer|viskar|visar|visade|hotar|ropar|skriker|says|said|tells|texted|sms*|mejlade|snap*|chatt*|lapp*|meddelande*|story*',
  harm: 'slår|slå|slog|slagit|slagen|slag|stryk|våld*|misshand*|sparka*|hotar|hotat|hotad|skada*|strypt*|stryp*|bältet|bälte|örfil*|övergrepp*|våldt*|tafs*|rör|rörde|bränn*|bränt|brännmärke*|tortyr*|pisk*|beats|hits|hit|touches|hurt*|bestraff*',
  death:
    'dö|dör|död|döda|dödar|mörda*|mord*|självmord*|suicid*|ihjäl|liv|livet|leva|lever|avsked*|farväl|hejdå|skjuta|skjuter|snara*|rep|kill|die|dead|suicide, inte finns|mer, finnas|finns inte mer, göra slut, ta livet',
  substance:
    'full|fulla|berusad*|påverkad*|påtänd*|onykter*|hög|sprit*|alkohol*|öl|vin|druckit|dricker|drog*|knark*|tablett*|piller|medicin*|alvedon*|ipren*|svalt|svalde|ätit|överdos*|förgift*|gift|drunk|high|pills|raglar|vinglar|sluddrar|luktar',
  weapon:
    'kniv*|vapen*|pistol*|yxa*|gevär*|bomb*|granat*|rakblad*|sax|machete*|knife|gun|weapon|järnrör*|tillhygge*|hammare*',
  body: 'blod*|blöder|andas|medvetslös*|svimma*|huvud*|hals*|kräks|spyr|blåmärke*|märken|sår|bruten|bröt|brutit|svullen*|ärr|rygg*|underliv*|bula|bleed*|bruise*|burn*|slapp|kramp*',
  fear: 'rädd|livrädd*|rädda|skakar|gömmer|gömt|gömma|gråter|panik*|vågar|törs|vägrar|skriker|snälla|hjälp|scared|afraid|ber|bad',
  missing:
    'försvunnen|försvunnit|försvann|borta|rymt|rymde|rymmer|avvikit|letar|letat|saknas|fattas|missing, inte hittar, hittar inte|henne|honom, ingen har sett',
  alone:
    'ensam|ensamma|själv|själva|alone|övergiven|utelåst*|utlåst*|utslängd*|inlåst*|låst, ingen vuxen, ingen svarar|hämtar|hämtat, svarar inte, ingen mat',
  honour:
    'gifta|giftas|gifts|gift|bröllop*|vigsel*|förlov*|heder*|omskär*|könsstymp*|resan|resa|utomlands|hemland*|flyget|pass|kusinen|bröder*|married|wedding',
  often:
    'ofta|ibland|brukar|alltid|varje|jämt|månader|veckor|sometimes|often, hela tiden, hela hösten|terminen, sen i augusti|höstas',
  mild: 'trött*|smutsig*|frånvaro*|hungrig*|ledsen|sur|arg|matsäck*|frukost*|kläder*|hygien*|läxa*|läxor|försenad|magont|tyst*|stökig*|orolig*|konflikt*|bråk*|skilsmässa*|skilda|tvist*',
  play: 'lek*|leker|låtsas|låtsades|saga*|sagan|docka*|zombie*|skoja*|skoj*|lego|match*|fotboll*|tävling*|maskerad|halloween|monster*|minecraft|fortnite|roblox',
} as const;

/** The names of the cues, in the order in which they are counted. */
export const CUE_NAMES = Object.keys(CUES) as (keyof typeof CUES)[];

export type Cue = keyof typeof CUES;

const index = new PhraseIndex();
/** By the number of a phrase, the cues that it is in. */
const cuesOf: number[][] = [];
CUE_NAMES.forEach((name, cue) => {
  for (const phrase of CUES[name].split(', ')) {
    const number = index.add(toPhrase(phrase));
    cuesOf[number] ??= [];
    cuesOf[number].push(cue);
  }
});

/** For each word of a message, the cues (places in CUE_NAMES) of which a phrase begins there. */
export function cuesAt(words: readonly string[]): readonly (readonly number[])[] {
  const at: number[][] = words.map(() => []);
  for (const [phrase, hits] of index.find(words, undefined)) {
    for (const { start } of hits)
      for (const cue of cuesOf[phrase] ?? []) if (!at[start]?.includes(cue)) at[start]?.push(cue);
  }
  return at;
}
