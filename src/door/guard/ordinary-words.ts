import { endingList, nameList, withoutGenitive } from './name-list.js';

const ordinaryWords = nameList(`
  a absolut adress adressen aha aktuell akut akuta all alla allas allmän allt alltid alltså an and andra annan annars annat anmäl anmäla
  anmälan anmälda anmält anonym anonymt ansvar anställd antal apropå arbetar arbetet are arg as at att av avdelning avdelningen avser
  barn barna barnen barnens barnet barnets bara be behöver behövs beror besked beslut bestämmer betyder betyg bi bil bilder bland blankett
  blanketten bli blir blivit block boka bokar bor borde bort bra brand brev brevet bris bror brukar bryter bråk by båda både bästa börja börjar
  can case chef chefen child children chatt class concern could cv daglig dagen dags dagis dan de dear dem den denna deras dess dessa det
  detta die din ditt dit dock does dom du då där därför dåligt efter eftersom egentligen ej eller en endast english enkel enligt er era ett ev
  exempel expedition extra falskt fall familj familjehem familjen fanns far fast fel fem femman fick finns flera fler flicka flickan flickor
  flytta flyttat for forum forumet fram framför fritids fritid fri fredag fredagen fr från fråga frågan frågor frånvaro frånvaron från för
  förbud före föreläsning fördrag förra först första förskola förskolan förskollärare förslag förstår förälder föräldrar föräldrarna få fått får
  fyra fyran fysik gamla gav ge genom genast ger gick give god goda godmorgon godkväll got gott grupp gruppen gud gymnasium gå går gång
  gånger gäller gärna gör göra ha hade hallå han handlar hans har hejdå hej hejsan hela hellre helst hem hemma hemmet henne hennes her
  hi hit hjälp hjälper hjälpte hjälpa ho hola hon honom hopp hos hot hotar how hur hörde hög höst hösten i idag idé idrott if igen ihop ikväll
  igår imorgon in information ingen inget inga inledning innan inne inom inte intyg is it ja jag januari februari mars april maj juni juli
  augusti september oktober november december jaha jo jobbar ju jul just jämna kallas kalla kan kanske kapitel katt kille killen klar klart
  klass klassen klassråd klocka klockan kl knappt kollega kollegan kolla kom komma kommer kommun kommunen kommunens konflikt konsultation kontakt
  krav krävs kris kul kunde kurator kuratorn kunskap kväll känner kör lag lagen land lektion ledig lediga ledning lek lilla liksom lista lite
  lokal lov lovet låt läget läkare lära lärare läraren lärarna läs läsa lördag lördagen lösning mail man mamma mamman mamma mammor massa mat
  matte med mellan men mena meny mentor mer mest mig min minst mina miss missbruk mitt mobbning mobil morfar mormor farfar farmor morbror
  faster moster farbror mot mycket mamma mum dad mother father mun my myndighet många månad måndag måndagen mår måste möjligt möte mötet
  nej namn ni nian nio ny nya nyanländ nyligen nytt nu nummer när nära någon något några nån nånting nåt nästa natt no norra not now nämnd och of
  ofta ok okej om omgående on onsdag onsdagen ont or ord orkar oro oroad orolig orosanmälan orosanmälningar oss otrygg pappa pappan pappor papper
  paragraf parent parents pedagog personal personalen personnummer pengar plan planen plats please pojke pojken pojkar polis polisen posten
  pratar prata precis problem prov på påminn påsk radera rast rasten rektor rektorn rektors report ring ringa ringer ringde robot rum rutin
  rutinen råd röda rädda rädd rätt sa sade sal samma samråd samtal samtycke samverkan samverkansforum schema se sedan sekretess sen ser
  sex sexan sig sin sina sitt sist sist sju sjuan ska skall skicka skickar skickat skola skolan skolans skolor skolorna skolgården skolk skriv
  skriva skriver skulle skydd slag slut slutar slår snabbt snart snälla snälla soc som sommar sommaren son dotter dottern staden stad stadens
  stor stora start stopp strax student students styvpappa styvmamma stämmer stämningen stöd super svar svenska svarar svårt syskon syster systern
  så såg säg säger säker sätt södra söndag söndagen ta tack tackar tag tal tar teacher tecken thank thanks that the there this till tid tiden
  tider timme tio tips tisdag tisdagen tjej tjejen tjejerna tjena tjenare to tog tolk tolken torsdag torsdagen tre trean tror trygg trygga trött tvillingar
  två tvåan tycker tyvärr ttan under undrar undrade unga ungdom ungdomar ungdomen upp ur ut utan utredning ute vad var vara varannan varför
  varje vart varit vet veta vem vems vi vid vidare vikarie vikarien vilka vilken vilket vill ville vilja vår våra vårt våld vågar väl väldigt
  väntar vänligen vecka veckan very väst västra öst östra was we what when where who why will with work would you your yes år årskurs åk
  åtta åttan åtgärd även är ärende ärendet öppet önskar över överallt sluta svart vit vita blå gröna grön gul röd solen sol hälsningar hälsning mvh
  puedo können sie wie kann ich was guten hallo saan voinko czy mogę puis-je puis je une puede como cómo hello morning good should shall may might
  do did has have i'm i'd don't can't doesn't mr mrs ms herr fru fröken hälsa lärande trygghet framtid stiftelsen stiftelse region regionen
  kommunal statlig nationell nationella nationellt internationell internationella engelska svensk centrum center institut institutet stadsdel distrikt
  barnkonventionen socialtjänst socialtjänsten socialtjänstlagen socialsekreterare socialsekreteraren skollagen hemkunskap musik bild slöjd svenska
  matematik engelska kemi biologi religion historia samhällskunskap geografi ramadan eid advent lucia påsklov sportlov höstlov jullov sommarlov
  elev eleven elever eleverna elevens elevhälsa elevhälsan specialpedagog specialpedagogen speciallärare skolsköterska skolsköterskan skolläkare
  fritidsledare fritidspedagog logoped psykolog psykologen mentorn syv kören chattbot bot lotsen samverkanslotsen hemlig hemligt fortsatt
  svarta gammal ung liten stort viktigt viktig mål möjlighet hemligt föredrag sammanfattning bakgrund syfte målgrupp deltagare kontaktperson
  kräver ringt pratat träffar träffas arbetsgrupp arbetslag handbok handledning bilaga sida steg nivå punkt del avsnitt fas version utkast
  trappan komet kaleido vräkt placerad frivillig frivilligt bistånd insats insatser stödinsats utveckla ihjäl slagen lämna lämnar lämnat hämta hämtar
  hämtning hämtningen säng hund katten hunden björnen dörren nyckel nycklar besök besöket bjuder bjud dags åka åker åkte vart hemåt sova sover äter
  dricker röker luktar fryser gråter skriker slåss bits biter stjäl ljuger rymmer hotade mobbar retar sparkar kastar springer går gick kommit
  ensam ensamma smutsig hungrig ledsen trött arg tyst ofta aldrig alltid sällan mår dåligt illa jämt jätte jätteorolig borta hemskt grym
  dom dem dig er honom henne oss mej dej sej nåt nån nåra sånt sån sådan sådant samt samtidigt trots medan därefter därmed dessutom
  since until before after about january february march june july october may monday tuesday wednesday thursday friday saturday sunday kid kids boy girl
  hjärtans himmelsfärd
  social services act school education health care police emergency board agency rights law rules support department system report call
  o å e ä ö x y z vh eht sip sspf bup npf soc hvb lvu sol fb osl jo fin fint kort lång långt glad stark frisk stolt modig snäll rask hård
`);

const isRole = endingList(
  `lärare läraren sköterska sköterskan sekreterare sekreteraren pedagog pedagogen chef chefen ledare ledaren personalen assistent
   assistenten kurator kuratorn rektor rektorn psykolog psykologen vikarie vikarien handläggare handläggaren föräldern föräldrar
   föräldrarna vårdnadshavare vårdnadshavaren mentor mentorn vakten polisen mamma mamman pappa pappan familj familjen`,
  0,
);
// Institutions and the like: they keep a capital inside a sentence and still name no person.
const isInstitution = endingList(
  `verket verkets styrelsen myndigheten nämnden förvaltningen enheten mottagningen jouren linjen huset kliniken byrån rådet förbundet
   föreningen projektet lagen dagen veckan gruppen gruppens teamet centrum centret tjänsten tjänstens planen rapporten anmälan samtalet
   mötet skolan skolans skola skolor gymnasiet gymnasium kommun kommunen kommuns regionen kyrkan församling församlingen ombudsmannen
   inspektionen sjukhus sjukhuset konventionen formuläret blanketten metoden modellen boken appen avtalet policyn forumet
   nätverket kontoret ambulansen akuten stiftelsen idealet gatan vägen torget området centralen`,
  0,
);
const isInflected = endingList(
  `ning ningar ningen ningarna het heten heter tion tionen tioner ande ende are aren orna erna ades ade ligt liga iskt iska skap else
   elser elsen ment mentet iteten stöd samtal plan råd prov hjälp oro vård våld arbete arbetet möte tid lov bart bara löst lösa
   fullt fulla en et er ar or an na`,
  0,
);

/** Whether a plain word is a word of everyday Swedish (or a greeting of another language), not a name. */
export function isOrdinary(word: string): boolean {
  return ordinaryWords.has(word) || ordinaryWords.has(withoutGenitive(word)) || isInstitution(word) || isRole(word);
}

/** Whether an unknown plain word has the shape of an inflected or compound Swedish word; to be asked where a capital says nothing. */
export function looksOrdinary(word: string): boolean {
  return word.length < 3 || isOrdinary(word) || (word.length > 5 && isInflected(word));
}
