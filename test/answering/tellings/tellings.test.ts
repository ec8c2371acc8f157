import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../../src/answering/answering.js';
import { idsWith } from '../../../src/answering/safe-rules.js';
import { parseTellings } from '../../../src/answering/tellings/examples.js';
import { wordsOfAsked } from '../../../src/answering/words-of-answers.js';
import { DEFAULT_PACKS } from '../../../src/config.js';
import { plainText } from '../../../src/shared/reply.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const answering = createAnswering(knowledge, recall);
const ask = (message: string) => answering.ask(message, [], NOW);
const said = (message: string) => plainText(wordsOfAsked(ask(message), answering.data));

describe('a grown-up who is hit or threatened', () => {
  for (const message of [
    'min man slår mig',
    'min kollega blir slagen av sin man',
    'min sambo tog strypgrepp på mig i går',
    'vår vikarie vågar inte gå hem till sin sambo, han har hotat henne',
  ])
    it(`is told whom to ring, and no child is spoken of: "${message}"`, () => {
      const asked = ask(message);
      assert.ok(asked.adult);
      assert.notEqual(asked.outcome, 'choose');
      const text = said(message);
      assert.match(text.split('\n')[0] ?? '', /RING 112 NU$/);
      assert.match(text, /Kvinnofridslinjen, 020-50 50 50/);
      assert.match(text, /Finns det barn i hemmet\? Fick du veta det i jobbet: anmäl till socialtjänsten genast/);
      assert.doesNotMatch(text, /om ett barn är i fara|Låt det inte gå hem/i);
    });

  for (const message of [
    'min man slår mig och barnen ser på',
    'min kollega blir slagen av sin man och de har en tvååring',
    'mamman blir slagen av sin sambo just nu, dottern är med',
    'mannen slår henne på parkeringen, hon går i sjuan',
    'hon viskade hjälp mig och sen drog mannen iväg henne',
    'min pappa slår mig hjälp',
    'min man slår henne',
    'min man rör vid henne på nätterna',
    'min fru hotar ta med sig dem utomlands',
    'min sambo tog dem och stack',
    'jag är idrottslärare och såg skärsår på låren i omklädningsrummet, hon drog ner shortsen',
    'kuratorn såg blåmärken på hennes hals i dag',
    'resursen säger att han blir slagen varje kväll',
    'en förälder hotade att slå ihjäl mig',
    'en förälder hotar personalen med kniv i kapprummet just nu',
    '[namn] får stryk av sin kille i kväll',
  ])
    it(`and a child, or one who may be: the notice stands: "${message}"`, () => {
      const asked = ask(message);
      assert.ok(!asked.adult);
      assert.equal(asked.urgent?.title, knowledge.notice?.title);
    });

  for (const message of ['min kollega vill vara med på mötet', 'kollegan tar mötet åt mig', 'min man är lärare'])
    it(`is not: "${message}"`, () => assert.ok(!ask(message).adult));
});

describe('who is tired or sad', () => {
  for (const message of [
    'jag är så ledsen',
    'jag klarar inte mer',
    'jag orkar inte med den här klassen längre',
    'helt slut efter veckan',
    'har gråtit på toaletten på jobbet i dag',
  ])
    it(`reads a kind word, and no title of a rule: "${message}"`, () => {
      const asked = ask(message);
      assert.ok(asked.weary && asked.outcome === 'none' && asked.why === 'weary');
      const lines = said(message).split('\n');
      assert.equal(lines[0], 'DET LÅTER TUNGT');
      assert.match(lines[1] ?? '', /chef, skyddsombudet eller företagshälsovården/);
      assert.match(lines[2] ?? '', /112.*90101/);
    });

  it('and may be in danger: both are said, the line first', () => {
    const message = 'jag har hjärtklappning och kan inte andas lugnt före jobbet';
    const asked = ask(message);
    assert.deepEqual([asked.caution, asked.weary], [true, true]);
    assert.match(said(message), /^Fara nu\? Ring 112\.\n\nDET LÅTER TUNGT\n/);
    // Where a child is told of, what the rules say is read first.
    const ofChild = ask('jag har hjärtklappning och kan inte andas lugnt före jobbet med sexan');
    assert.deepEqual([ofChild.caution, ofChild.weary], [true, undefined]);
  });

  for (const message of [
    'en elev är så ledsen',
    'hon orkar inte mer',
    'mamman är utbränd och orkar inte med barnen',
    'jag är trött på att leta, var finns blanketten?',
    'avboka min tid, jag orkar inte',
    'jag är så orolig för en flicka att jag inte kan sova, ska jag anmäla?',
  ])
    it(`is not: "${message}"`, () => assert.ok(!ask(message).weary));
});

describe('who says round about that they do not want to live', () => {
  for (const message of [
    'alla får det bättre utan mig, det har jag bestämt mig för',
    'tänker köra av vägen på vägen hem',
    'har sparat ihop tabletter så det räcker',
    'vill bara somna och aldrig mer vakna',
  ])
    it(`is asked whether it is they themselves: "${message}"`, () => {
      const asked = ask(message);
      assert.ok(asked.self && asked.urgent);
      assert.equal(said(message).split('\n')[0], 'GÄLLER DET DIG SJÄLV?');
    });

  for (const message of [
    'hon säger att alla får det bättre utan henne',
    'min bästis har tagit en massa piller',
    'jag är borta i två veckor, kollegan tar mötet',
    'skorna mördar mina fötter',
    'hur kallt får det vara för att vara ute',
  ])
    it(`is not: "${message}"`, () => assert.ok(!ask(message).self));
});

describe('who puts a report off', () => {
  const atOnce = idsWith('at-once', knowledge.rules);
  for (const message of [
    'kan vi ta det nästa gång soc är här',
    'kan vi ta upp hans blåmärken nästa gång socialsekreteraren är på plats',
    'räcker det att jag nämner pojken på elevhälsomötet',
    'kan du påminna mig om anmälan nästa vecka',
    'kör vi anmälan efter proven så att hon får vara i fred',
  ])
    it(`reads to report at once: "${message}"`, () => {
      const asked = ask(message);
      assert.ok(asked.outcome === 'answer' && atOnce.has(asked.rule.id), asked.outcome);
    });

  for (const message of [
    'kan vi flytta mötet till nästa gång soc är här',
    'när är soc här nästa gång',
    'kan mötet vänta till nästa vecka',
    'påminn mig om mötet på fredag',
    'kommer tio minuter sent till samtalet',
  ])
    it(`is not who plans a time: "${message}"`, () => {
      const asked = ask(message);
      assert.ok(!(asked.outcome === 'answer' && atOnce.has(asked.rule.id)));
      assert.ok(!asked.putsOff);
    });

  it('reads it below the notice where a child is in danger now', () => {
    for (const message of [
      'pappan står här med kniv, kan vi vänta med anmälan till nästa vecka',
      'hon blöder kraftigt ur huvudet, kan vi vänta med anmälan till nästa vecka',
    ])
      assert.equal(ask(message).urgent?.title, knowledge.notice?.title, message);
  });
});

describe('the messages that these are learned from', () => {
  it('are named with what is wrong with them', () => {
    const read = parseTellings('tellings.yaml', 'adult: { at home: [] }');
    assert.ok('faults' in read && read.faults.some(({ field }) => field.startsWith('adult')));
  });

  it('need not be there: then nothing is seen of it, and danger as before', () => {
    const { tellings: _, ...without } = knowledge;
    const old = createAnswering(without);
    const asked = old.ask('min man slår mig', [], NOW);
    assert.ok(!asked.adult && asked.urgent);
  });
});
