import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { type Directory, parseDirectory } from '../../src/shared/directory.js';
import type { Reply } from '../../src/shared/reply.js';
import { confirm, directory, EVA, of, stepOf, stepWorld } from './step-world.js';
import { at, pattern, SARA, sara, TOVE } from './worker-world.js';

const OWN = 'https://teams.example/l/meetup-join/sara';
const known: Directory = {
  ...directory,
  workers: directory.workers.map(one => (one.id === SARA ? { ...one, meeting: OWN } : one)),
};
/** Sara is met in Teams, and so is Tove, who has no meeting of her own. */
const inTeams = () =>
  stepWorld(
    [
      sara({ patterns: [pattern(SARA, { form: 'teams' })] }),
      of(TOVE, { patterns: [pattern(TOVE, { form: 'teams' })] }),
    ],
    known,
  );
const opens = ({ buttons }: Reply, title: string) => {
  const found = buttons.find(one => one.title === title);
  return found && 'open' in found ? found.open : undefined;
};

describe('a consultation in Teams', () => {
  it('leads to the social worker’s own meeting, on the receipt, in the calendar and with the reminders', async () => {
    const world = inTeams();
    const receipt = await world.reply(EVA, confirm(at(2), { named: true }));
    assert.equal(opens(receipt, 'Öppna mötet'), OWN);
    const url = opens(receipt, 'Lägg i kalendern') ?? '';
    const file = world.parts.calendar.file(/\/calendar\/(.+)\.ics$/.exec(url)?.[1] ?? '', new Date(at(1)))!;
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!);
    assert.equal(event.location, OWN);
    await world.post();
    const reminders = (await world.post(new Date(at(1, 1)))).filter(({ to }) => to === 'a:eva');
    assert.deepEqual(
      reminders.map(({ reply }) => opens(reply, 'Öppna mötet')),
      [OWN],
    );
  });

  it('leads nowhere where she has none, nor to the one before when somebody else has taken it over', async () => {
    const world = inTeams();
    const toves = await world.reply(EVA, confirm(at(2), { worker: TOVE, named: true }));
    assert.equal(opens(toves, 'Öppna mötet'), undefined);
    const saras = await world.reply(EVA, confirm(at(3), { named: true }));
    const moved = await world.reply(EVA, stepOf(await world.reply(EVA, stepOf(saras, 'Boka om')), /14\.00.*Tove/));
    assert.equal(opens(moved, 'Öppna mötet'), undefined);
  });

  it('is by telephone where it was offered so, whatever meeting she has', async () => {
    const world = stepWorld(undefined, known);
    assert.equal(opens(await world.reply(EVA, confirm(at(2), { named: true })), 'Öppna mötet'), undefined);
  });

  it('says to whoever is anonymous that a name is seen there', async () => {
    const { blocks } = await inTeams().reply(EVA, confirm(at(2)));
    assert.match(JSON.stringify(blocks), /Där syns ditt namn\. Vill du vara anonym, ring på telefon i stället/);
  });
});

describe('the address of a meeting in the directory', () => {
  const read = (meeting: string) =>
    parseDirectory(
      'directory.yaml',
      `municipality: X\nworkers:\n  - { id: ${SARA}, name: Sara, meeting: "${meeting}" }\n`,
    );
  it('börjar med https', () => {
    const good = read(OWN);
    assert.equal('directory' in good && good.directory.workers[0]?.meeting, OWN);
    const bad = read('http://teams.example/x');
    assert.match('faults' in bad ? JSON.stringify(bad.faults) : '', /börjar med https/);
    assert.ok('faults' in read('sal 3'));
  });
});
