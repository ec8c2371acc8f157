import assert from 'node:assert/strict';
import { type Asked, createAnswering } from '../../../src/answering/answering.js';
import { wordsOfAsked } from '../../../src/answering/words-of-answers.js';
import { plainText } from '../../../src/shared/reply.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-30T11:00:00Z');
const { ask } = createAnswering(knowledge, recall);
const asked = (message: string) => {
  const { text, kinds } = guard.look(message);
  return ask(text, kinds, NOW);
};

describe('danger that nothing says is a child’s', () => {
  for (const message of [
    'kvinnan i köket får inte ha sitt eget pass o bankkort, maken låser om henne på kvällarna',
    'vaktmästarn sitter i bilen o gråter, säger att det e kört, han har ett rep i baksätet',
  ])
    it(`has under the notice whom a grown-up turns to: "${message}"`, () => {
      const found = asked(message);
      assert.notEqual(found.urgent, undefined);
      assert.equal(found.perhapsAdult, true);
      const said = plainText(wordsOfAsked(found, knowledge));
      assert.match(said, /112.*Gäller det en vuxen\?.*020-50 50 50.*90101/is);
    });

  for (const message of [
    'en kollega kom till jobbet med blåtira igen. hon skyller på köksluckan',
    'arbetskamraten i köket säger att det vore lika bra om hon inte fanns, hon skojar bort det sen',
    'farmor som hämtar på förskolan berättade att hennes vuxne son slår henne',
  ])
    it(`has it beside whatever else is said where a child may be told of too: "${message}"`, () =>
      assert.match(
        plainText(wordsOfAsked(asked(message), knowledge)),
        /Gäller det en vuxen\?.*020-50 50 50.*90101.*chef/is,
      ));

  it('stands below the line on 112', () => {
    const found = {
      ...asked('en kollega kom till jobbet med blåtira igen. hon skyller på köksluckan'),
      caution: true as const,
    };
    assert.match(plainText(wordsOfAsked(found, knowledge)), /^Fara nu\? Ring 112\.\s+Gäller det en vuxen\?/);
  });

  for (const message of [
    'en elev i nian sitter på toan med ett rakblad nu',
    'pojken vågar inte gå hem, pappa väntar med bältet',
    'Elsa i min klass skriver att hon ska dö ikväll',
    'jag blir slagen hemma, jag går i sexan',
  ])
    it(`says nothing of grown-ups where a child is told of, or writes: "${message}"`, () => {
      const found = asked(message);
      assert.notEqual(found.urgent, undefined);
      assert.equal(found.perhapsAdult, undefined);
      assert.doesNotMatch(plainText(wordsOfAsked(found, knowledge)), /Gäller det en vuxen/);
    });
});

describe('a child of whom no danger is told', () => {
  for (const message of [
    'kan jag slippa stå med mitt namn, pappan e våldsam',
    'polisen står i receptionen och vill ha elevens adress och vem han umgås med',
    'en förälder skriker åt sin unge i kapprummet varje morgon, kallar henne värdelös',
  ])
    it(`has no line on grown-ups above its rule: "${message}"`, () => {
      const found = asked(message);
      assert.equal(found.urgent, undefined);
      assert.equal(found.perhapsAdult, undefined);
    });
});

describe('whoever fetches a child drunk', () => {
  const isRed = (message: string) => asked(message).urgent !== undefined;
  for (const message of [
    'mamman är påverkad när hon hämtar',
    'mamman är höggravid och uppenbart påverkad när hon hämtar',
    'en höggravid mamma kommer påverkad och ska hämta',
    'mamma luktar alkohol vid lämning',
  ])
    it(`is danger now, however it is told: "${message}"`, () => assert.equal(isRed(message), true));
  for (const message of [
    'vad gör vi om mamman är påverkad när hon hämtar',
    'mamman är ofta påverkad när hon hämtar',
    'mamman var påverkad när hon hämtade',
  ])
    it(`is none where it is asked of, or was: "${message}"`, () => assert.equal(isRed(message), false));
});

describe('danger to a pupil who is of age', () => {
  for (const message of [
    'en vuxen elev på komvux vill dö',
    'min sfi-elev är 34 och blir slagen av sin man',
    'en elev på komvux blir slagen av sin man',
    'en myndig elev blir hotad av sin bror',
  ])
    it(`leads with 112, and then with the rule for who is of age: "${message}"`, () => {
      const found = asked(message);
      assert.notEqual(found.urgent, undefined);
      assert.equal(found.outcome === 'answer' && found.rule.id, 'anmalan-elev-over-18');
      assert.match(plainText(wordsOfAsked(found, knowledge)), /112.*90101/is);
    });

  it('has the notice for a grown-up where nobody else is told of', () =>
    assert.match(
      plainText(wordsOfAsked(asked('en vuxen elev på komvux vill dö'), knowledge)),
      /^Är du eller någon annan i fara/i,
    ));
});

describe('what is offered below the notice', () => {
  const rule = (area: string) => ({ ...knowledge.rules.find(one => one.area === area)!, title: area });
  const [report, consent] = [rule('anmalan'), rule('samtycke')];
  const titles = (found: Asked) => wordsOfAsked(found, knowledge).buttons.map(({ title }) => title);
  const danger = asked('det brinner');
  const choose = { ...danger, outcome: 'choose', choices: [consent, report], forums: [], worry: true } as const;

  it('is of reports alone', () => {
    assert.ok(danger.outcome === 'answer');
    const shown = titles({ ...danger, related: [consent, report] });
    assert.deepEqual([shown.includes('anmalan'), shown.includes('samtycke')], [true, false]);
    assert.deepEqual(titles(choose).slice(0, 2), ['anmalan', 'Inget av detta']);
  });

  it('is what there is where nothing of it is, and without danger', () => {
    assert.equal(titles({ ...choose, choices: [consent] })[0], 'samtycke');
    const { urgent: _, ...calm } = choose;
    assert.deepEqual(titles(calm).slice(0, 2), ['samtycke', 'anmalan']);
  });
});

describe('danger to anybody at school', () => {
  for (const message of [
    'det finns en bomb i skolan',
    'vi har en gisslansituation',
    'det är skjutning pågående utanför',
    'det har exploderat i kemisalen',
    'there is a fire in the school',
    'bussen har krockat',
    'min kollega har hjärtinfarkt',
    'rektorn har fått en stroke',
    'kollegan kan inte andas',
    'föräldern skrek "jag ska döda dig" till mig på utvecklingssamtalet',
    'eleven skrek "jag ska döda dig" till mig på lektionen',
    'de filmade när han sa jag ska döda dig till läraren',
  ])
    it(`leads with 112: "${message}"`, () => assert.notEqual(asked(message).urgent, undefined));

  for (const message of [
    'hur gör vi en krisplan för skolskjutning',
    'rektorn är sjukskriven efter en stroke',
    'brandövning på fredag',
    'mötena krockar på torsdag',
    'jag kan inte andas lugnt före jobbet',
    'kollegan: jag ska döda dig din kopiator',
    'i filmen säger han jag ska döda dig',
    'modern är död sedan förra året, behöver fadern ensam samtycka',
    'jag vill inte längre stå i kö',
  ])
    it(`is none of it: "${message}"`, () => assert.equal(asked(message).urgent, undefined));

  it('has the suicide line for a grown-up too', () =>
    assert.match(plainText(wordsOfAsked(asked('min kollega vill inte leva'), knowledge)), /112.*90101/is));
});
