import assert from 'node:assert/strict';
import { guard } from '../../helpers/guard.js';

const becomes = (rows: readonly (readonly [text: string, guarded: string])[]) => {
  for (const [text, guarded] of rows) it(`${JSON.stringify(text)}`, () => assert.equal(guard.look(text).text, guarded));
};
const stays = (texts: readonly string[]) => {
  for (const text of texts) it(text, () => assert.deepEqual(guard.look(text), { text, kinds: [] }));
};

describe('a personnummer is seen through every disguise', () => {
  becomes([
    ['elev 150312-1234 mår dåligt', 'elev [personnummer] mår dåligt'],
    ['barnet 201503121234', 'barnet [personnummer]'],
    ['20150115 10-11', '[personnummer]'],
    ['numret 1503121234 har vi', 'numret [personnummer] har vi'],
    ['150312 1234', '[personnummer]'],
    ['20 15 03 12 1234', '[personnummer]'],
    ['15 03 12 12 34', '[personnummer]'],
    ['15.03.12-1234', '[personnummer]'],
    ['2015-03-12 1234', '[personnummer]'],
    ['150312+1234', '[personnummer]'],
    ['150312−1234', '[personnummer]'],
    ['150312\u20111234', '[personnummer]'],
    ['150312–1234', '[personnummer]'],
    ['150312-\n1234', '[personnummer]'],
    ['150312/1234', '[personnummer]'],
    ['150312_1234', '[personnummer]'],
    ['150312--1234', '[personnummer]'],
    ['15\u200b0312-12\u200b34', '[personnummer]'],
    ['１５０３１２－１２３４', '[personnummer]'],
    ['\u0661\u0665\u0660\u0663\u0661\u0662-1234', '[personnummer]'],
    ['150312\u00a01234', '[personnummer]'],
    ['150312%2D1234', '[personnummer]'],
    ['150312-XXXX', '[personnummer]'],
    ['150312-****', '[personnummer]'],
    ['150312-TF12', '[personnummer]'],
    ['20150312-T123', '[personnummer]'],
    ['151345-1234', '[personnummer]'],
    ['150312-123', '[personnummer]'],
    ['1 5 0 3 1 2 1 2 3 4', '[personnummer]'],
    ['noll ett noll tre ett två ett två tre fyra', '[personnummer]'],
    ['tjugohundrafjorton noll tre tolv streck tolv trettiofyra', '[personnummer]'],
    ['tvåtusentolv noll tre femton, och sen tolv trettiofyra', '[personnummer]'],
    ['tolv noll tre femton sista fyra tolv trettiofyra', '[personnummer]'],
    ['hans personnummer är tolv noll tre femton', 'hans personnummer är [personnummer]'],
    ['vi är tolv noll tre femton', 'vi är tolv noll tre femton'],
  ]);
  it('a samordningsnummer is one too, and the mark does not tell', () => {
    assert.deepEqual(guard.look('150372-1234'), { text: '[personnummer]', kinds: ['samordningsnummer'] });
  });
});

describe('the last four are seen when they are called so', () => {
  becomes([
    ['sista fyra 1234', 'sista fyra [personnummer]'],
    ['de fyra sista siffrorna är 1234', 'de fyra sista siffrorna är [personnummer]'],
    ['slutsiffror 1234', 'slutsiffror [personnummer]'],
    ['kontrollsiffrorna är 1234', 'kontrollsiffrorna är [personnummer]'],
    ['numret slutar på 1234', 'numret slutar på [personnummer]'],
    ['född i mars, ****-1234', 'född i mars, ****-[personnummer]'],
    ['född 150312 sista fyra 1234', 'född [personnummer] sista fyra [personnummer]'],
  ]);
});

describe('a telephone is seen however it is spaced', () => {
  becomes([
    ['ring 070-174 06 15', 'ring [telefonnummer]'],
    ['ring 070.174.06.15', 'ring [telefonnummer]'],
    ['ring (070) 174 06 15', 'ring [telefonnummer]'],
    ['ring 0 7 0 1 7 4 0 6 1 5', 'ring [telefonnummer]'],
    ['ring +46 (0)70 174 06 15', 'ring [telefonnummer]'],
    ['ring 0046 70 174 06 15', 'ring [telefonnummer]'],
    ['ring 08 465 004 17', 'ring [telefonnummer]'],
    ['ring +358 40 123 4567', 'ring [telefonnummer]'],
    ['070%2D1740615', '[telefonnummer]'],
    ['nollsjuttio ett sju fyra noll sex nitton', '[telefonnummer]'],
  ]);
});

describe('mail is seen, also where it is spelled out', () => {
  becomes([
    ['skriv till anna.b@example.com', 'skriv till [e-postadress]'],
    ['anna(at)example.com', '[e-postadress]'],
    ['anna punkt berg snabela example punkt com', '[e-postadress]'],
    ['ａｎｎａ@example.com', '[e-postadress]'],
    ['an\u200bna@example.com', '[e-postadress]'],
    ['åsa.öst@example.com', '[e-postadress]'],
  ]);
});

describe('where somebody lives is seen', () => {
  becomes([
    ['Hon bor på Björkvägen 7 lgh 1102', 'Hon bor på [adress]'],
    ['Karl Johans gata 12', '[adress]'],
    ['han bor bjorkvagen 7', 'han bor [adress]'],
    ['de bor på vretstigen tolv', 'de bor på [adress]'],
    ['De bor Kungsv. 12', 'De bor [adress]'],
    ['bor c/o Berg', 'bor [adress]'],
    ['599 97 Kiruna', '[adress]'],
    ['Fiskargränd 5 uppgång C', '[adress]'],
  ]);
});

describe('a case is seen by its number', () => {
  becomes([
    ['dnr 2024/123', 'dnr [ärendenummer]'],
    ['BUN/2026:117', '[ärendenummer]'],
    ['BUN-2026-118-3 på kränkningen', '[ärendenummer]-3 på kränkningen'],
    ['mål B 4711-26', 'mål [ärendenummer]'],
    ['ärende 884213', 'ärende [ärendenummer]'],
    ['utr.nr 26/0093', 'utr.nr [ärendenummer]'],
    ['kvittonumret blev 88140273', 'kvittonumret blev [ärendenummer]'],
    ['5000-K123456-26', '[ärendenummer]'],
  ]);
});

describe('a user name is seen', () => {
  becomes([
    ['hans snap är kevve_2012', 'hans snap är [namn]'],
    ['på tiktok under @nattfjaril.09', 'på tiktok under [namn]'],
    ['insta: lovis.b2', 'insta: [namn]'],
    ['han heter "daddy4u_n" i chatten', 'han heter "[namn]" i chatten'],
    ['snap @lillen.03', 'snap [namn]'],
  ]);
});

describe('numbers of the everyday are left alone', () => {
  stays([
    'Mötet är 2026-01-15 kl 13.30 i v 45',
    'vi ses 2026-11-28T09:00:00Z',
    'Sammanträde 20261128 1300',
    'lägg till möten 20270115 13-14',
    'vi ses 20270116 13–14',
    'Meddelande 1764300000000',
    'ISBN 9789147134205',
    'ISBN 9147134205',
    'org.nr 212000-0142',
    'bankgiro 5050-1055',
    'SFS 2025:1501 och prop. 2025/26:12',
    '19 kap. 1 § i 2025:400, SoL 19:1',
    'JO 6755-2012',
    'JO dnr 6755-2012 vad kom de fram till',
    'Ring 112, 114 14, 116 111 eller 1177',
    'två elever i 6A och 34 procent i 8B',
    'vi har 2 400 kr kvar',
    'portkod 4471 till kontoret',
    'https://teams.microsoft.com/l/message/19:abc0123456789@thread.tacv2/1764300000000?tenantId=1',
    '19:meeting_NzQ4YTk0@thread.v2',
    'skicka till registrator@kommun.example',
    'kommunen har @bjursnaskommun på insta',
  ]);
});

describe("the municipality's own numbers and addresses are nobody's", () => {
  stays([
    'Är 0980-31 92 20 rätt nummer till mottagningen?',
    'ring +46 980 31 92 10 i kväll',
    'ska jag ringa 0980319230',
    'skicka till Box 1, 000 01 Exempelstad',
  ]);
  it('one figure more and it is a number like any other', () =>
    assert.deepEqual(guard.look('ring 0980-31 92 21').kinds, ['telefonnummer']));
});
