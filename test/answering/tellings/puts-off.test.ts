import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { idsWith } from '../../../src/answering/safe-rules.js';
import { plansReport } from '../../../src/answering/tellings/puts-off.js';
import { knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-12-01T11:00:00Z');
const answering = createAnswering(knowledge, recall);
const AT_ONCE = idsWith('at-once', knowledge.rules);

/** A report as something of a calendar or a list: each is a delay. */
const PLANNED = [
  'flytta anmälan till nästa möte',
  'skjut upp anmälan till efter helgen',
  'avboka anmälan',
  'pausa anmälan',
  'boka in en anmälan på fredag',
  'ställ in anmälan, mamman förklarade',
  'påminn mig om att anmäla på måndag',
  'sätt upp en uppgift att anmäla till fredag',
  'uppgift: Lisa anmäler senast fredag',
  'kan jag boka en tid och anmäla sen',
  'jag är borta på fredag så jag anmäler på måndag',
  'på måndag anmäler jag',
  'kan vi vänta med anmälan till mötet på tisdag',
  'jag ringer soc på måndag',
  'stryk punkt 2, vi anmäler inte',
  'nej jag vill inte anmäla, behåll tiden',
  'påminn mig att ringa socialtjänsten på fredag',
  'efter helgen ringer jag soc',
  'lägg till en punkt: ska vi anmäla eller vänta?',
  'lägg på dagordningen om vi ska göra en anmälan',
];

/** What has been done, is asked of in general, or is another kind of report. */
const NOT_PLANNED = [
  'jag har anmält, påminn mig att fråga efter återkoppling på fredag',
  'vi anmälde i måndags',
  'flytta min tid till torsdag, anmälan är gjord',
  'vem tar emot anmälan på fredag kväll',
  'hur snabbt svarar de efter anmälan',
  'lägg till punkt: rutin för orosanmälan',
  'kan man bli straffad om man glömmer att göra en orosanmälan',
  'jag är rädd att familjen flyttar om vi anmäler',
  'anmäl mig till kursen på fredag',
  'vi anmäler oss till nästa nätverksträff',
  'boka in anmälan till studiedagen',
  'kan jag anmäla frånvaro senast fredag',
  'gör polisanmälan på måndag',
  'flytta min tid till nästa vecka',
  'soc kommer på måndag',
  'varför anmäler vi inte',
  'hur vet jag att jag inte anmäler fel',
  'när ringer soc tillbaka',
  'vi har ringt soc, de ringer på måndag',
];

describe('a report that is planned for later', () => {
  for (const said of PLANNED)
    it(`is seen, and answered with a rule on reporting: ${said}`, () => {
      assert.equal(plansReport(said), true);
      const asked = answering.ask(said, [], NOW);
      assert.equal(asked.outcome, 'answer');
      if (asked.outcome === 'answer')
        assert.ok(asked.rule.area === 'anmalan' || AT_ONCE.has(asked.rule.id), asked.rule.id);
    });

  for (const said of NOT_PLANNED) it(`is not seen in: ${said}`, () => assert.equal(plansReport(said), false));

  it('takes the place of a rule on something else that the search is sure of', () => {
    assert.deepEqual(
      ['kan jag boka en tid och anmäla sen', 'hur bokar jag en konsultation'].map(said => {
        const asked = answering.ask(said, [], NOW);
        return asked.outcome === 'answer' && AT_ONCE.has(asked.rule.id);
      }),
      [true, false],
    );
  });
});
