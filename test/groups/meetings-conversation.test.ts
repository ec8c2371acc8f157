import assert from 'node:assert/strict';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { lookAfterGroups } from '../../src/groups/upkeep.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { type Button, plainText, type Reply } from '../../src/shared/reply.js';
import { groupParts } from '../helpers/large-municipality.js';
import { AUTUMN, at, keeping, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const KIM = { objectId: 'kim', name: 'Kim', channel: '19:tall', address: '{}' };
const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const SERIES = ['2026-09-10', '2026-09-24', '2026-10-08', '2026-10-22'].map((day, number) =>
  meetingOn(id(number), day),
);

/** A talk with the convener in the group's channel, from 1 September at eight. */
function talk(first: GroupData = dataOf(SERIES)) {
  const world = groupParts([]);
  const { parts, data } = keeping(
    { ...world, directory: { ...world.directory!, terms: [...AUTUMN.terms], closed: [...AUTUMN.closed] } },
    first,
  );
  let now = new Date(at('2026-09-01', 480));
  const take = async (step: GroupStep, inputs: object = {}): Promise<Reply> =>
    wordsOfGroups(await takeGroupStep(step, groupInputs.parse(inputs), parts, KIM, data(), now));
  const stepOf = (reply: Reply, title: string): GroupStep => {
    const button: Button | undefined = reply.buttons.find(one => one.title === title);
    assert.ok(button && 'action' in button && button.action.do === 'group', `${title} in ${plainText(reply)}`);
    return button.action.step;
  };
  return {
    data,
    take,
    press: (reply: Reply, title: string, inputs: object = {}) => take(stepOf(reply, title), inputs),
    tick: async (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
      await lookAfterGroups(parts, now, (_of, error) => {
        throw error;
      });
    },
    told: () => data().letters.flatMap(({ about }) => (about.is === 'change' ? [about] : [])),
  };
}

const values = ({ blocks }: Reply) =>
  Object.fromEntries(
    blocks.flatMap(block => (block.is === 'input' || block.is === 'choice' ? [[block.id, block.value]] : [])),
  );

describe('a convener moves one meeting', () => {
  it('sees it before and after, and is asked', async () => {
    const { take, press, data, told } = talk();
    const shown = await take({ is: 'move' }, { meeting: id(1), phrase: 'fredag 10-11' });
    assert.match(plainText(shown), /tors 24 sep kl\. 09\.00–10\.00 → fre 25 sep kl\. 10\.00–11\.00/);
    assert.match(plainText(shown), /Inget är ändrat än/);
    assert.deepEqual(data().meetings, SERIES);
    const form = await press(shown, 'Ändra');
    assert.deepEqual(values(form), { meeting: id(1), phrase: 'fredag 10-11' });
    const done = await press(shown, 'Flytta');
    assert.match(plainText(done), /Mötet är flyttat till fre 25 sep kl\. 10\.00–11\.00\. Jag säger till gruppen\./);
    assert.deepEqual([data().meetings[1]!.day, told().map(({ what }) => what)], ['2026-09-25', ['moved']]);
  });

  it('is told of another meeting at that time, and may go on', async () => {
    const { take, press, data } = talk();
    const shown = await take({ is: 'move' }, { meeting: id(1), phrase: '8 oktober 9.30' });
    assert.match(plainText(shown), /Då krockar det med mötet tors 8 okt kl\. 09\.00–10\.00\./);
    // A card of before the other one came says nothing of it.
    const { anyway: _, ...unseen } = shown.buttons.flatMap(one =>
      'action' in one && one.action.do === 'group' && one.action.step.is === 'move' ? [one.action.step] : [],
    )[0]!;
    assert.match(plainText(await take(unseen)), /krockar/);
    assert.deepEqual(data().meetings, SERIES);
    await press(shown, 'Flytta ändå');
    assert.equal(data().meetings.filter(({ day }) => day === '2026-10-08').length, 2);
  });

  it('is told what is missing, and keeps what was typed', async () => {
    const { take } = talk();
    for (const is of ['cancel', 'cancelRest', 'move', 'moveRest'] as const)
      assert.match(plainText(await take({ is })), /Välj först vilket möte det gäller\. Inget är ändrat/);
    const empty = await take({ is: 'move' }, { meeting: id(1) });
    assert.match(plainText(empty), /Skriv den nya tiden i rutan/);
    const typed = await take({ is: 'move' }, { meeting: id(1), phrase: 'blä' });
    assert.match(plainText(typed), /Jag förstår inte ”blä”.* Inget är ändrat/);
    assert.deepEqual(values(typed), { meeting: id(1), phrase: 'blä' });
  });
});

describe('a convener changes the rest of a series', () => {
  it('sees how many are cancelled, of which group and when, is asked once, and can undo it', async () => {
    const { take, press, tick, data, told } = talk();
    const asked = await take({ is: 'cancelRest' }, { meeting: id(1) });
    assert.match(plainText(asked), /Ställa in 3 möten\?/);
    assert.match(plainText(asked), /Tallgruppen: det första tors 24 sep .* och det sista tors 22 okt/);
    const waits = await press(asked, 'Ställ in 3 möten');
    assert.match(plainText(waits), /3 möten i Tallgruppen ställs in.*Jag gör det kl\. 08\.10/s);
    const list = await take({ is: 'meetings' });
    assert.equal(plainText(list).match(/ställs in kl\. 08\.10/g)?.length, 3);
    await tick(9);
    assert.deepEqual([data().meetings, told()], [SERIES, []]);
    const undone = await press(list, 'Ångra');
    assert.match(plainText(undone), /Ångrat\. 3 möten ligger kvar som förut/);
    await tick(5);
    assert.deepEqual([data().meetings, told()], [SERIES, []]);
    assert.match(plainText(await press(list, 'Ångra')), /går inte att ångra längre/);
  });

  it('undoes the last change that waits by a word alone, and is told where none does', async () => {
    const { take, press, data } = talk();
    assert.match(plainText(await take({ is: 'undo' })), /Ingen ändring väntar/);
    await press(await take({ is: 'cancelRest' }, { meeting: id(2) }), 'Ställ in 2 möten');
    const shown = await take({ is: 'moveRest' }, { meeting: id(0), phrase: 'fredagar' });
    await press(shown, 'Flytta');
    const before = data().waiting?.map(one => one.id);
    assert.match(plainText(await take({ is: 'undo' })), /^Ångrat\. \d möten ligger kvar/);
    assert.deepEqual(
      (data().waiting ?? []).map(one => one.id),
      before?.slice(0, -1),
    );
  });

  it('sees what waits wherever a coming meeting is named, and is not told that nobody has read it', async () => {
    const { take, press } = talk();
    await press(await take({ is: 'cancelRest' }, { meeting: id(0) }), 'Ställ in 4 möten');
    const places: [GroupStep, RegExp][] = [
      [{ is: 'next' }, /Nästa möte är tors.* 10 sep.*\n\nDet ska ställas in\. Jag gör det kl\. 08\.10\./],
      [{ is: 'which', to: 'cancel' }, /Det ska ställas in\. Jag gör det kl\. 08\.10\./],
      [{ is: 'about' }, /10 sep 2026 .* \(ställs in kl\. 08\.10\)/],
      [{ is: 'status' }, /Nästa möte: .* 10 sep.* \(ställs in kl\. 08\.10\)\./],
    ];
    for (const [step, words] of places) assert.match(plainText(await take(step)), words, step.is);
    const next = await take({ is: 'next' });
    assert.doesNotMatch(plainText(await press(next, 'Ångra')), /inte fått veta/);
    assert.doesNotMatch(plainText(await take({ is: 'next' })), /ställas in/);
  });

  it('sees of a meeting that is to be moved when it will be', async () => {
    const { take, press } = talk();
    await press(await take({ is: 'moveRest' }, { meeting: id(0), phrase: 'fredagar 9-10' }), 'Flytta');
    assert.match(
      plainText(await take({ is: 'next' })),
      /Det ska flyttas till fre 11 sep kl\. 09\.00–10\.00\. Jag gör det kl\. 08\.10\./,
    );
  });

  it('has it done after ten minutes, or at once', async () => {
    for (const minutes of [10, 0]) {
      const { take, press, tick, data, told } = talk();
      const asked = await take({ is: 'cancelRest' }, { meeting: id(2) });
      const waits = await press(asked, 'Ställ in 2 möten');
      if (minutes > 0) await tick(minutes);
      else assert.match(plainText(await press(waits, 'Säg till gruppen nu')), /2 möten är inställda\. Jag säger till/);
      assert.deepEqual(
        [data().meetings.filter(({ state }) => state === 'cancelled').length, told().map(({ what }) => what)],
        [2, ['cancelled']],
      );
    }
  });

  it('is asked anew where what was seen is not what it comes to any more', async () => {
    const { take, press, data } = talk();
    const asked = await take({ is: 'cancelRest' }, { meeting: id(1) });
    await take({ is: 'cancel' }, { meeting: id(3) });
    assert.match(plainText(await press(asked, 'Ställ in 3 möten')), /Ställa in 2 möten\?/);
    assert.equal(data().waiting, undefined);
  });

  it('sees each before and after, and how many become how many', async () => {
    const { take, press, tick, data } = talk();
    const all = await take({ is: 'moveRest' }, { meeting: id(0), phrase: 'måndagar 14-15' });
    assert.match(plainText(all), /Flytta 4 möten\?/);
    assert.match(plainText(all), /tors 10 sep kl\. 09\.00–10\.00 → mån 7 sep kl\. 14\.00–15\.00/);
    const one = await take({ is: 'moveRest' }, { meeting: id(0), phrase: '24 september 10-11' });
    assert.match(plainText(one), /4 möten blir 1\. Stämmer det\?/);
    assert.deepEqual(values(await press(one, 'Ändra')), { meeting: id(0), phrase: '24 september 10-11' });
    assert.deepEqual(data().meetings, SERIES);
    await press(all, 'Flytta');
    await tick(10);
    assert.deepEqual(
      data().meetings.map(({ id: of, day, state }) => [of, day, state]),
      ['2026-09-07', '2026-09-21', '2026-10-05', '2026-10-19'].map((day, number) => [id(number), day, 'planned']),
    );
  });

  it('cancels nothing where all new days are closed, and is told which', async () => {
    const { take, data } = talk(dataOf([meetingOn(id(0), '2026-12-24')]));
    const { blocks } = await take({ is: 'moveRest' }, { meeting: id(0), phrase: 'onsdagar 14-15' });
    assert.match(plainText({ blocks, buttons: [] }), /ons 23 dec: jullov.*Inget är ändrat/s);
    assert.equal(data().meetings[0]!.state, 'planned');
  });
});

describe('a convener adds meetings', () => {
  it('gets the form back with everything typed', async () => {
    const { take, press } = talk();
    const inputs = { phrase: 'torsdagar 13-14', from: '2026-11-02', to: '2026-11-30', place: 'Sal 3' };
    const shown = await take({ is: 'preview' }, inputs);
    assert.deepEqual(values(await press(shown, 'Ändra')), inputs);
  });

  it('sees as many lines as meetings, and below them what falls away', async () => {
    const { take, data, press } = talk();
    const shown = await take({ is: 'preview' }, { phrase: 'torsdagar 13-14', from: '2026-10-01', to: '2026-11-30' });
    const [held, gone] = shown.blocks.flatMap(block => (block.is === 'list' ? [block.items] : []));
    assert.match(plainText(shown), /^8 möten\. Stämmer datumen\?/);
    assert.deepEqual([held?.length, gone?.length], [8, 1]);
    assert.match(gone![0]!, /29 okt.*höstlov/);
    await press(shown, 'Spara datumen');
    assert.equal(data().meetings.length, SERIES.length + 8);
  });

  it('is told of overlaps before they are saved, also those that came meanwhile', async () => {
    const { take, press, data } = talk();
    const inputs = { phrase: 'torsdagar 9.30-10.30', from: '2026-09-07', to: '2026-09-30' };
    const shown = await take({ is: 'preview' }, inputs);
    assert.match(plainText(shown), /2 av mötena krockar/);
    assert.match(plainText(shown), /10 sep.*krockar med mötet kl\. 09\.00–10\.00/);
    const unseen = { is: 'approve', phrase: inputs.phrase, from: inputs.from, to: inputs.to, place: '' } as const;
    assert.match(plainText(await take(unseen)), /krockar/);
    assert.equal(data().meetings.length, SERIES.length);
    await press(shown, 'Spara ändå');
    assert.equal(data().meetings.length, SERIES.length + 3);
  });

  it('keeps a place that was said beside the time', async () => {
    const { take, press, data } = talk(dataOf([]));
    const shown = await take({ is: 'preview' }, { phrase: '15 oktober 13-14 i Sal 3' });
    await press(shown, 'Spara datumen');
    assert.deepEqual(
      data().meetings.map(({ place }) => place),
      ['i Sal 3'],
    );
  });

  it('is told of one so near that it is reminded of at once, or not at all', async () => {
    for (const [phrase, words] of [
      ['idag 8.40-9.30', /jag påminner gruppen nu/],
      ['idag 8.10-9.30', /börjar så snart att ingen påminnelse kommer/],
      ['idag 13-14', /^1 möte är sparat\. Nästa är tis 1 sep 2026 kl\. 13\.00–14\.00\.\n\n\[/],
    ] as const) {
      const { take, press } = talk(dataOf([]));
      const saved = await press(await take({ is: 'preview' }, { phrase }), 'Spara datumen');
      assert.match(plainText(saved), words);
    }
  });

  it('is offered the other weeks with one button where clearly fewer meetings are lost', async () => {
    const world = talk(dataOf([]));
    const inputs = { phrase: 'onsdagar 13-14', from: '2026-10-01', to: '2027-01-31' };
    assert.doesNotMatch(plainText(await world.take({ is: 'preview' }, inputs)), / ger \d+ möten/);
    const closed = ['2026-11-19', '2026-12-03', '2026-12-17'].map(day => ({ name: 'studiedag', from: day }));
    const parts = groupParts([]);
    const here = keeping({ ...parts, directory: { ...parts.directory!, closed } }, dataOf([]));
    const take = async (step: GroupStep, given: object = {}) =>
      wordsOfGroups(
        await takeGroupStep(
          step,
          groupInputs.parse(given),
          here.parts,
          KIM,
          here.data(),
          new Date(at('2026-10-01', 480)),
        ),
      );
    const shown = await take({ is: 'preview' }, { ...inputs, phrase: 'udda torsdagar 13-14', place: 'Sal 3' });
    const offered = plainText(shown);
    assert.match(offered, /(Jämna|Udda) torsdagar ger \d+ möten, (jämna|udda) \d+\./);
    const button = shown.buttons.find(({ title }) => /^Ta (jämna|udda) i stället$/.test(title));
    assert.ok(button && 'action' in button && button.action.do === 'group');
    const other = await take(button.action.step);
    assert.match(
      plainText(other),
      new RegExp(`^${/(\d+)\.\n/.exec(offered.slice(offered.indexOf(' ger ')))![1]} möten`),
    );
  });

  it('is refused a time that no clock shows', async () => {
    const { take } = talk(dataOf([]));
    const shown = await take({ is: 'preview' }, { phrase: '28 mars 2027 02.30-03.30', to: '2027-06-01' });
    assert.match(plainText(shown), /klockan 02\.30 finns inte då/);
    assert.ok(!shown.buttons.some(({ title }) => title === 'Spara datumen'));
  });
});

describe('a press on the card of a meeting', () => {
  it('is not taken when the meeting is over, which it says', async () => {
    const past = meetingOn(id(5), '2026-08-31');
    const { take, data } = talk(dataOf([past]));
    const said = await take({ is: 'respond', group: 'g', meeting: id(5), comes: true } as GroupStep);
    assert.match(plainText(said), /är över, så svaret är inte sparat/);
    assert.deepEqual(data().meetings[0], past);
  });
});
