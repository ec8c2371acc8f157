import assert from 'node:assert/strict';
import { guard } from '../../helpers/guard.js';

const becomes = (rows: readonly (readonly [text: string, guarded: string])[]) => {
  for (const [text, guarded] of rows) it(`${JSON.stringify(text)}`, () => assert.equal(guard.look(text).text, guarded));
};
const stays = (texts: readonly string[]) => {
  for (const text of texts) it(text, () => assert.deepEqual(guard.look(text), { text, kinds: [] }));
};

describe('a name is seen', () => {
  becomes([
    ['Kevin har blåmärken', '[namn] har blåmärken'],
    ['kevin har blåmärken', '[namn] har blåmärken'],
    ['KEVIN HAR BLÅMÄRKEN, VAD GÖR JAG', '[namn] HAR BLÅMÄRKEN, VAD GÖR JAG'],
    ['Ska jag anmäla Elsas blåmärken?', 'Ska jag anmäla [namn] blåmärken?'],
    ['Staffan Johansson är borta mycket', '[namn] är borta mycket'],
    ['Staffan Olssons pappa slår honom', '[namn] pappa slår honom'],
    ['kevin andersson har blåmärken', '[namn] har blåmärken'],
    ['mamman Fatima ringer jämt', 'mamman [namn] ringer jämt'],
    ['Pojken Kevin i 3B', 'Pojken [namn] i 3B'],
    ['fatima al hassan sover på lektionerna', '[namn] sover på lektionerna'],
    ['Vårdnadshavare Dragan M kräver svar', 'Vårdnadshavare [namn] kräver svar'],
    ['familjen Kvistmark har fyra barn', 'familjen [namn] har fyra barn'],
    ['Kvistmark-syskonen kommer sent', '[namn] kommer sent'],
    ['tuvaärendet, hur långt har ni kommit', '[namn], hur långt har ni kommit'],
    ['vi är oroliga för Gun-Britt och anna-karin', 'vi är oroliga för [namn] och [namn]'],
    ['Kev\u00adin\u00a0Anders\u200bson har blåmärken', '[namn] har blåmärken'],
    ['Kevin är rädd. Jag tror att kevin ljuger.', '[namn] är rädd. Jag tror att [namn] ljuger.'],
    ['https://arepoint.com/sites/x/Oro%20Elsa%20Lindqvist.docx', 'https://arepoint.com/sites/x/Oro%20[namn].docx'],
  ]);
});

describe('a name in another script is seen', () => {
  becomes([
    ['محمد الحسن', '[namn]'],
    ['eleven محمد mår dåligt', 'eleven [namn] mår dåligt'],
    ['Олександр', '[namn]'],
    ['eleven ሰላም har ont i magen', 'eleven [namn] har ont i magen'],
    ['สมชาย i min klass har slutat äta', '[namn] i min klass har slutat äta'],
  ]);
  stays(['كيف أبلغ عن طفل في خطر؟ أنا معلم في المدرسة', 'Как мне сообщить о ребёнке? Я учитель.']);
});

describe('a word that is a name too is read by what stands around it', () => {
  stays([
    'det blåser storm, ställs mötet in?',
    'avboka kmhtr-wqzxp',
    'Boka om KMHTRWQZXP',
    'boka om QXHVN-HTE3R till fredag kl 10.20',
    'Flytta RFCGM-RYTHA till fredag',
    'min kod ARTTU-UR6UU',
    'boka tallskolan fred',
    'flytta min tid till fred kl 9',
    'boka fred 10.20',
    'ledig fred',
    'barnet vill bo hos pappa',
    'hans pappa vill inte samtycka',
    'jag vill linda in det lite',
    'eleven klarar sig inte utan stöd',
    'juni går bort för oss, går det i augusti',
    'my school is in another town, who do I call',
    'vilken färg har flaggan på taket',
    'vem skjutsar bollen till simhallen',
  ]);
  becomes([
    ['Storm säger att pappa slår honom', '[namn] säger att pappa slår honom'],
    ['Eleven Björn har blåmärken', 'Eleven [namn] har blåmärken'],
    ['Minas mamma ringde igår', '[namn] mamma ringde igår'],
    ['boka Fred', 'boka [namn]'],
    ['boka tid för fred', 'boka tid för [namn]'],
    ['flytta fred till en annan klass', 'flytta [namn] till en annan klass'],
    ['boka fred och ida', 'boka [namn] och [namn]'],
    ['flytta HENRY-GRETA till fredag', 'flytta [namn] till fredag'],
  ]);
});

describe('what has a name and is nobody is left alone', () => {
  stays([
    'Vem är kontakt för Tallskolan?',
    'Björkens förskola vill ha information',
    'Har Sankt Eriks friskola en egen kontakt?',
    'Jag är ny på Anna Lindh-skolan',
    'förskolan Blåsippan har stängt',
    'avdelningen Ekorren har bytt tid',
    'vi ses i sal Galaxen klockan nio',
    'konferensrum Hjalmar är upptaget',
    'Förskolan Alfons är det norr eller söder',
    'Förskolan Ronjas Skog behöver en utbildning',
    'eleven flyttar till Gislaved',
    'socialtjänsten i Alvesta svarar inte',
    'har ni tillgång till Lifecare och Prorenata',
    'kan elevhälsan logga in med Freja eID',
    'ska vi använda Signs of Safety eller Trappan',
    'vad betyder BBIC, SIP, HVB och LVU',
    'Vi läser om Pippi Långstrump och Alfons Åberg',
    'Nils Holgersson-temat är slut',
    'elev med Tourettes skriker',
    'barn med Downs syndrom',
    'Lex Sarah och Lex Maria',
    'rektorn och kuratorn är oense',
    'elev A slog elev B',
    'på lucia och valborg har vi stängt',
    'vad säger SoL och OSL',
    'Hur fungerar Rädda Barnen och Bris',
  ]);
});

describe("the writer's own signature is left alone", () => {
  stays([
    'Måste jag anmäla? Mvh Anna Berg',
    'Får jag läsa anmälan? /Anna, lärare',
    'vart skickar jag blanketten //Lena-Marie fritids',
    'Jag heter Anna och jobbar på Tallskolan',
  ]);
  becomes([
    ['Kevin mår dåligt. Mvh Anna Berg', '[namn] mår dåligt. Mvh Anna Berg'],
    ['Mvh Anna. Kevin mår dåligt', 'Mvh Anna. [namn] mår dåligt'],
  ]);
});

describe('initials that stand for a pupil are seen', () => {
  becomes([
    ['Z.K. i 5B har rymt', '[initialer] i 5B har rymt'],
    ['zk i 5b har rymt', '[initialer] i 5b har rymt'],
    ['Eleven NB har varit borta', 'Eleven [initialer] har varit borta'],
    ['kan jag skriva om MJ, MJ har blåmärken', 'kan jag skriva om [initialer], [initialer] har blåmärken'],
    ['uppföljning H W, K B och J-P N', 'uppföljning [initialer], [initialer] och [initialer]'],
  ]);
  stays([
    't.ex. i 6B',
    'NPF i 3B är vanligt',
    'SVA i 4C är på torsdag',
    'vi har EHT på onsdag o.s.v.',
    'BUP har svarat',
  ]);
});

describe('a date tells who somebody is once a name stands in the message', () => {
  becomes([
    ['Alva född 2015-03-12', '[namn] född [personnummer]'],
    ['kevin 150312 är borta', '[namn] [personnummer] är borta'],
  ]);
  stays(['mötet 2015-03-12 blev inställt']);
});

describe("a misspelt word in the place of a verb's particle, where no name stands, is left alone", () => {
  stays([
    'kan man ta tebaks ett samtycke',
    'kan man ta tibaks sitt samtycke',
    'kan jag dra tebaks en anmälan',
    'kan vårdnadshavaren ta tebaks ett samtycke',
    'vad händer om man tar tebaks ett samtycke',
    'går det att ta tebaks ett ja',
  ]);
  // Who gets something, who does it, who is told of beside it, and how long stand there by name.
  becomes([
    ['kan man ge tebaks ett samtycke', 'kan man ge [namn] ett samtycke'],
    ['i går tog tebaks ett samtycke', 'i går tog [namn] ett samtycke'],
    ['kan man ta ellika en elev', 'kan man ta [namn] en elev'],
    ['kan man ta ellika en stund', 'kan man ta [namn] en stund'],
    ['kan man ta Tebaks ett samtycke', 'kan man ta [namn] ett samtycke'],
    ['kan man ta noah ett samtycke', 'kan man ta [namn] ett samtycke'],
  ]);
});
