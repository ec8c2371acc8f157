import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tellsOfChild, tellsOfGrownUp, tellsOfHurtAtWork } from '../../../src/answering/tellings/of-whom.js';

describe('whom a message tells of', () => {
  const GROWN_UP = [
    'min väns man hotar henne',
    'grannens man slår henne ibland',
    'min väninna blir slagen av sin man',
    'en kompis till mig blir slagen av sin sambo',
    'min dotter som är 30 blir slagen av sin man',
    'min vuxna son är rädd för sin fru',
    'städerskan blir hotad av sin son som är 25',
    'min bror, 45, har blivit slagen',
    'min man blir våldsam när han dricker',
    'min fru slår när hon är full',
    'min lillasyster, 27, har lämnat sambon som slog',
    'min väninna blir kontrollerad av sin man, de har inga barn',
    'en elevassistent hos oss, 23 år, ska giftas bort',
    'min syster är i en våldsam relation',
    'min bästa vän är i en våldsam relation',
    'min syster blir slagen av sin sambo',
    'min kompis man slår henne',
    'kollegans man ringer och hotar henne',
    'min bror lever i ett destruktivt förhållande',
    'grannen får stryk av gubben',
    'en medarbetare hotas av sin före detta fästman',
    'my friend is followed to work by her boyfriend',
    'min kollega blir slagen hemma, hon har inga barn',
    'hon har inga barn men blir misshandlad av sambon',
    'en vuxen elev blir hotad',
    'min sfi-elev, 34, blir slagen av sin man',
    'en elev på komvux vill dö',
    'en deltagare på sfi pratar om att ta sitt liv',
    'en 19-åring hos oss vill inte leva',
  ];
  for (const message of GROWN_UP)
    it(`is a grown-up, and no child: ${message}`, () => {
      assert.equal(tellsOfGrownUp(message), true);
      assert.equal(tellsOfChild(message), false);
    });

  const MAY_BE_CHILD = [
    'brodern som är 20 slår henne',
    'min man såg att hon blev slagen',
    'min fru säger att han slår',
    'hennes syster, 20 år, slår henne',
    'min kompis blir slagen hemma',
    'en granne slår henne',
    'sonen, 18 månader, har blåmärken',
    'sonen, 8, blir slagen',
    'hon är 15 år och har inga barn men blir slagen av sin kille',
    'en elev i komvuxhuset blir slagen',
    'en elev på sfi, 16 år, blir slagen av sin man',
  ];
  for (const message of MAY_BE_CHILD)
    it(`may be a child: ${message}`, () => assert.equal(tellsOfGrownUp(message) && !tellsOfChild(message), false));

  const CHILD = [
    'pappa, 35, slår sonen',
    'mannen, 40, slår sin dotter, 8',
    'min bror, 19, slår min lillasyster',
    'grannens man slår deras barn',
    'min kompis mamma blir slagen av sin man',
    'sonen, 18 månader, har blåmärken',
    'min syster är 12 och blir slagen av sin man',
    'min lillasyster, 9, blir slagen',
    'min syster är 15 och i en våldsam relation',
    'min elev är i en våldsam relation',
    'en flicka i åttan är i en våldsam relation',
    'min syster sitter barnvakt hos barnet som blir slaget',
    'vi har inga barn i kön, men eleven slås',
    'elevens man slår henne',
    'kollegans man låser in tonårsdottern',
    'hon som är styvdotter får stryk',
    'en elev på komvux slår sin dotter',
    'en 19-åring hotar en 12-åring',
    'en vuxen elev har sagt att lillebror blir slagen',
  ];
  for (const message of CHILD) it(`is a child: ${message}`, () => assert.equal(tellsOfChild(message), true));

  for (const message of [
    'jag blev slagen av en elev',
    'jag blev hotad av en förälder i dag',
    'föräldern gav mig en örfil',
    'en elev sparkade mig',
    'jag har blivit biten i armen av ett barn',
  ])
    it(`is whoever writes, hurt at work: ${message}`, () => assert.equal(tellsOfHurtAtWork(message), true));
  for (const message of [
    'pappa slog mig',
    'jag blir slagen av min pappa',
    'jag blev slagen av mamma i går',
    'en kille i klassen slog mig',
    'eleven slog en annan elev',
  ])
    it(`may be a child: ${message}`, () => assert.equal(tellsOfHurtAtWork(message), false));
});
