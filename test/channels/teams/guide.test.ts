import assert from 'node:assert/strict';
import { END_KINDS } from '../../../src/answering/guide/guide.js';
import { everyWay } from '../../../src/answering/guide/walk.js';
import { discouraging } from '../../../src/answering/wording.js';
import { BotWorld, pressesIn, wordsIn } from './bot-world.js';

/** Words that would send somebody to the home. */
const TELLS_HOME =
  /(?<!inte )\b(berätta|informera|ring|kontakta|tala om)(?: (?!inte)\w+){0,2} (hemma|hem\b|hemmet|föräldrarna|vårdnadshavar\w*|mamma|pappa)/i;
const PROTECTED = [
  'Våld eller hot om våld',
  'Sexuella övergrepp',
  'Hedersrelaterat förtryck: kontroll, hot eller giftermål',
  'Någon annan har berättat för mig',
];

describe('the guide, walked through the door', () => {
  let world: BotWorld;
  before(async () => {
    world = await BotWorld.open();
  });
  after(() => world.close());

  it('begins with a card when somebody asks "ska jag anmäla"', async () => {
    const [reply] = await world.say('Ska jag anmäla?');
    const card = reply?.attachments?.[0]?.content;
    assert.match(wordsIn(card), /Är barnet i fara just nu\?/);
    assert.deepEqual(
      pressesIn(card).map(press => press.title),
      ['Ja', 'Jag är osäker', 'Nej, inte just nu', 'Jag är själv barn eller elev'],
    );
  });

  it('ends every way in something to do now', async function () {
    this.timeout(60_000);
    const [reply] = await world.say('ska jag anmäla');
    const counts = new Map<string, number>();
    let ways = 0;
    const walk = async (card: unknown, labels: string[]): Promise<void> => {
      const text = wordsIn(card);
      const way = labels.join(' > ');
      assert.deepEqual(discouraging(text, world.knowledge.forbidden), [], way);
      assert.doesNotMatch(text, /\{\{/, way);
      const presses = pressesIn(card);
      assert.ok(presses.length > 0, `dead end: ${way}`);
      const on = presses.filter(
        press => press.type === 'Action.Execute' && !/^(Tillbaka|Börja om|Ändra: .*)$/.test(press.title),
      );
      if (labels.length > 0)
        assert.ok(
          presses.some(press => press.title === 'Tillbaka') && presses.some(press => press.title === 'Börja om'),
          way,
        );
      assert.ok(labels.length <= 5, way);
      if (on.length > 0) {
        for (const press of on) {
          const next = await world.execute(press.data);
          assert.ok(next, `dead button: ${way} > ${press.title}`);
          await walk(next, [...labels, press.title]);
        }
        return;
      }
      ways++;
      const end = world.knowledge.guide!.ends.find(one => text.includes(one.title))!;
      assert.ok(END_KINDS.includes(end.kind), way);
      counts.set(end.kind, (counts.get(end.kind) ?? 0) + 1);
      assert.match(text, /112/, way);
      assert.match(text, /0980-31 92/, way);
      if (labels.some(label => PROTECTED.includes(label))) {
        assert.doesNotMatch(text, TELLS_HOME, way);
        if (!labels.includes('Nej, 18 eller äldre')) assert.match(text, /inte hemm(a|et)/, way);
      }
      const danger = labels[0] === 'Ja';
      assert.equal(end.kind === 'ring-112', danger, way);
      if (danger) assert.ok(text.indexOf('112') < 60, way);
      const submits = presses.filter(one => one.type === 'Action.Submit');
      const booked = submits.filter(one => one.title === 'Boka konsultation').length;
      assert.equal(booked, end.kind === 'konsultera-nu' ? 1 : 0, way);
      if (end.kind !== 'elev')
        assert.match(text, /inte hemm(a|et)|inte hem |Gör det inte om du misstänker våld, hot/, way);
      assert.match(text, /nätter/, way);
      // Where a report is what to do, the end leads on to what comes after it.
      const reported = submits.filter(one => one.data.do === 'report').length;
      assert.equal(reported, world.knowledge.guide!.next.kinds.includes(end.kind) ? 1 : 0, way);
      for (const press of submits.filter(one => one.data.do !== 'booking' && one.data.do !== 'report')) {
        assert.ok(
          world.knowledge.rules.some(rule => rule.id === press.data.rule),
          `${way}: ${press.data.rule}`,
        );
      }
    };
    await walk(reply?.attachments?.[0]?.content, []);
    console.log(`      ${ways} ways: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
    assert.equal(ways, [...everyWay(world.knowledge.guide!)].length);
    assert.ok(ways > 200);
    assert.deepEqual([...counts.keys()].toSorted(), [...END_KINDS].toSorted());
  });

  it('goes back one question, and begins anew', async () => {
    const { version } = world.knowledge.guide!;
    const card = await world.execute({ v: 1, do: 'guide', guide: version, picks: [2, 3] });
    const back = pressesIn(card).find(press => press.title === 'Tillbaka')!;
    assert.deepEqual(back.data.picks, [2]);
    assert.match(wordsIn(await world.execute(back.data)), /Vad har du sett/);
    const anew = pressesIn(card).find(press => press.title === 'Börja om')!;
    assert.match(wordsIn(await world.execute(anew.data)), /Är barnet i fara just nu/);
  });

  it('lets each earlier answer be changed, and says what was answered', async () => {
    const { version } = world.knowledge.guide!;
    const picks = [1, 0, 0, 2, 1];
    const card = await world.execute({ v: 1, do: 'guide', guide: version, picks });
    const back = pressesIn(card).filter(press => /^(Tillbaka|Börja om|Ändra: )/.test(press.title));
    assert.deepEqual(
      back.map(press => [press.title, press.data.picks]),
      [
        ['Tillbaka', [1, 0, 0, 2]],
        ['Ändra: Våld eller hot om våld', [1]],
        ['Ändra: Ja', [1, 0]],
        ['Ändra: Ja', [1, 0, 0]],
        ['Börja om', []],
      ],
    );
    assert.match(wordsIn(card), /Du har svarat: Jag är osäker\. Våld eller hot om våld\. Ja\. Ja\. Berättat/);
    assert.match(wordsIn(await world.execute(back[1]!.data)), /Vad har du sett, hört/);
  });

  it('goes on where somebody is unsure of danger, with 112 to think of', async () => {
    const picks = (...way: number[]) => ({ v: 1, do: 'guide', picks: way });
    assert.match(wordsIn(await world.execute(picks(1))), /Vad har du sett, hört/);
    assert.match(
      wordsIn(await world.execute(picks(1, 0, 0, 0, 0))),
      /Tror du att något kan hända barnet i dag, ring 112/,
    );
  });

  it('gives a pupil who reads Bris and 112, and nothing to keep', async () => {
    const text = wordsIn(await world.execute({ v: 1, do: 'guide', picks: [3] }));
    assert.match(text, /116 111/);
    assert.match(text, /Är du i fara nu\? Ring 112/);
    assert.doesNotMatch(text, /Sammanfattning från|Kopiera (?:texten|den)|Anmäl /);
  });

  it('sends a suspicion of staff, and one between children, to social services and to the principal', async () => {
    for (const pick of [3, 4]) {
      const text = wordsIn(await world.execute({ v: 1, do: 'guide', picks: [2, pick] }));
      assert.match(text, /socialtjänsten nu/);
      assert.match(text, /[Bb]erätta för rektor/);
    }
  });

  it('has a way for "nej" to the question of suspicion, and it ends in a call', async () => {
    const { questions } = world.knowledge.guide!;
    const pick = questions.find(one => one.id === 'vag-hemma')!.answers.findIndex(one => one.label === 'Nej');
    const text = wordsIn(await world.execute({ v: 1, do: 'guide', picks: [2, 9, 0, pick, 0] }));
    assert.match(text, /Rådfråga socialtjänsten nu/);
    assert.match(text, /Kontakta inte hemmet/);
    assert.match(text, /0980-31 92 10/);
  });

  for (const [name, data] of [
    ['of an older guide', { v: 1, do: 'guide', guide: '2025-01-01', picks: [2] }],
    ['with picks that lead nowhere', { v: 1, do: 'guide', picks: [2, 40] }],
    ['with picks beyond an end', { v: 1, do: 'guide', picks: [0, 0, 0] }],
    ['with words for picks', { v: 1, do: 'guide', picks: ['DROP'] }],
    ['with no data', undefined],
    ['with nonsense', { do: { evil: true } }],
  ] as const) {
    it(`refuses a card ${name} kindly`, async () => {
      assert.match(wordsIn(await world.execute(data)), /Den knappen är för gammal/);
    });
  }

  it('has a summary to copy with way, rules and day, and keeps nothing', async () => {
    const card = await world.execute({ v: 1, do: 'guide', picks: [2, 0, 0, 0, 0] });
    const text = wordsIn(card);
    assert.match(text, /Sammanfattning från Samverkanslotsen, \d+ november 2026/);
    assert.match(text, /Vad har du sett, hört eller börjat misstänka\? Våld eller hot om våld\./);
    assert.match(text, /gäller från 15 januari 2026/);
    assert.match(text, /socialtjänstlagen 20 kap\. 2 §/);
    assert.doesNotMatch(world.log.lines.join(), /Våld|picks/);
  });

  it('tells the week for feedback from 15 January 2026 only', async () => {
    const earlier = await BotWorld.open(['nationell', 'exempelkommun'], '2026-01-14T12:00:00Z');
    try {
      const picks = { v: 1, do: 'guide', picks: [2, 5, 0, 0, 0] };
      assert.doesNotMatch(wordsIn(await earlier.execute(picks)), /en vecka/);
      assert.match(wordsIn(await world.execute(picks)), /Inom en vecka/);
    } finally {
      await earlier.close();
    }
  });

  it('stays out of a channel, says so, and opens the private chat', async () => {
    const channel = { conversation: { id: '19:channel', conversationType: 'channel', isGroup: true } };
    const posted = await world.say('ska jag anmäla', channel);
    const texts = posted.map(activity => wordsIn(activity.attachments?.[0]?.content));
    assert.ok(texts.some(text => /tar vi privat/.test(text)));
    assert.ok(!/Våld/.test(texts[0]!));
  });
});
