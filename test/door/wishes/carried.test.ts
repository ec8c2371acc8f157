import assert from 'node:assert/strict';
import { codeIn, moveIn, schoolIn } from '../../../src/door/wishes/carried.js';
import { pointIn } from '../../../src/door/wishes/point.js';
import { daysIn, whenIn } from '../../../src/door/wishes/when.js';

const SATURDAY = '2026-11-28';
const CALENDAR = { closed: [], terms: [] };
const SCHOOLS = ['Tallskolan', 'Granskolan', 'Björkens förskola'].map(name => ({ id: name, name }));

describe('what a wish carries', () => {
  for (const [said, from, to] of [
    ['sjuk i morgon', '2026-11-29', '2026-11-29'],
    ['borta 14-18 december', '2026-12-14', '2026-12-18'],
    ['semester v 8', '2027-02-22', '2027-02-26'],
    ['jag är borta på torsdag 3 december', '2026-12-03', '2026-12-03'],
    ['sjukskriven till fredag', '2026-11-28', '2026-12-04'],
    ['jag är borta nästa vecka', '2026-11-30', '2026-12-04'],
    ['semester 21 december till 3 januari', '2026-12-21', '2027-01-03'],
    ['ställ in mötet på torsdag', '2026-12-03', '2026-12-03'],
    ['jag behöver avboka min tid på måndag', '2026-11-30', '2026-11-30'],
    ['borta torsdag o fredag', '2026-12-03', '2026-12-04'],
    ['borta måndag till onsdag', '2026-11-30', '2026-12-02'],
    ['borta 3 och 4 december', '2026-12-03', '2026-12-04'],
    ['borta 4 och 7 december', '2026-12-04', '2026-12-07'],
    ['borta torsdag den här veckan', '2026-12-03', '2026-12-03'],
    ['borta mån-tis', '2026-11-30', '2026-12-01'],
    ['sjuk hela veckan', '2026-11-28', '2026-12-04'],
  ] as const) {
    it(`"${said}": the days`, () => assert.deepEqual(daysIn(said, SATURDAY, CALENDAR), { from, to }));
  }

  it('has no last day where none was said', () =>
    assert.deepEqual(daysIn('tjänstledig från 1 februari', SATURDAY, CALENDAR), { from: '2027-02-01', to: undefined }));

  // What is no stretch of days, or is counted from something else, is asked about.
  for (const said of [
    'borta måndag och onsdag',
    'borta imorgon och på fredag',
    'borta 3 och 5 december',
    'borta 14, 15 och 21 december',
    'är borta torsdag o fredag den veckan jag har första tiderna',
    'börja nu på tisdag. sista blir 15 dec',
    'vab',
    'kan jag få en tid',
    'nästa möte',
    'en av mina elever',
  ]) {
    it(`"${said}": no day`, () => assert.equal(daysIn(said, SATURDAY, CALENDAR), undefined));
  }

  it('takes the piece that says when, and nothing around it', () => {
    assert.equal(whenIn('lägg till möten varje vardag kl 8'), 'varje vardag kl 8');
    assert.equal(whenIn('påminn oss om mötet 22 december halv ett'), '22 december halv ett');
    assert.equal(whenIn('kan du lägga upp våra möten: 3/12, 14/1, 4/2 kl 14'), '3/12, 14/1, 4/2 kl 14');
  });

  it('tells the meeting from its new time', () => {
    assert.deepEqual(moveIn('flytta mötet på torsdag till fredag kl 10'), { from: 'på torsdag', to: 'fredag kl 10' });
    assert.deepEqual(moveIn('kan mötet vara kl 14 i stället för kl 13'), { from: 'kl 13', to: 'kl 14' });
    assert.deepEqual(moveIn('flytta mötet'), { from: undefined, to: undefined });
  });

  it('finds the one school that is named', () => {
    assert.equal(schoolIn('vem är kontakt på tallskolan?', SCHOOLS)?.name, 'Tallskolan');
    assert.equal(schoolIn('boka konsultation för björkens förskola', SCHOOLS)?.name, 'Björkens förskola');
    assert.equal(schoolIn('vem är vår kontakt på skolan', SCHOOLS), undefined);
    assert.equal(schoolIn('har tallskolan och granskolan samma kontakt', SCHOOLS), undefined);
  });

  it('finds the code of a booking, and takes no word for one', () => {
    assert.equal(codeIn('kan du avboka acd34-ef679 tack'), 'acd34-ef679');
    assert.equal(codeIn('jag måste avboka tiden imorgon kl 10'), undefined);
    assert.equal(codeIn('avboka denna vecka'), undefined);
    // One in nine has no figure.
    for (const code of ['VCEHT-THPHW', 'vceht-thphw', 'VCEHTTHPHW'])
      assert.equal(codeIn(`boka om ${code} till fredag`), code);
    assert.equal(codeIn('min kod är VCEHT-THPHW'), 'VCEHT-THPHW');
    for (const text of ['dagen-efter', 'flytta marknaden', 'FLYTTA MARKNADERNA', 'kraven-ater'])
      assert.equal(codeIn(text), undefined, text);
  });

  for (const [said, point] of [
    ['punkt till nästa möte: lovaktiviteter', 'Lovaktiviteter'],
    ['kan vi ta upp skolfrånvaro nästa gång', 'Skolfrånvaro'],
    ['sätt upp julfesten som en punkt', 'Julfesten'],
    ['Kan du sätta upp raster och korridorer som en punkt till nästa möte?', 'Raster och korridorer'],
    ['ta upp frånvaro som punkt på nästa möte', 'Frånvaro'],
    ['skriv upp läxhjälp på dagordningen', 'Läxhjälp'],
    ['kan vi ta upp på nästa möte hur vi jobbar med frånvaro', 'Hur vi jobbar med frånvaro'],
    ['prata på mötet om nya raster', 'Nya raster'],
    ['lägg till punkt hur vi tar emot vikarier', 'Hur vi tar emot vikarier'],
    ['ny punkt julfesten', 'Julfesten'],
    ['lägg till en punkt', ''],
    ['lägg till en punkt på nästa möte', ''],
    ['ta upp [namn] i 5B slår andra på nästa möte', ''],
    ['lägg till [namn]s mamma på dagordningen', ''],
  ] as const) {
    it(`"${said}": the point "${point}"`, () => assert.equal(pointIn(said), point));
  }
});
