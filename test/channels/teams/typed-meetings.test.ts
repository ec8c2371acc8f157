import assert from 'node:assert/strict';
import { fold } from '../../../src/shared/text.js';
import { clockOf } from '../../../src/shared/wall-time.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';
import { CHANNEL, inChannel } from './in-channel.js';

const KIM = inChannel(3, 'Kim Kallar');
const LENA = inChannel(1, 'Lena Lärare');

describe('meetings that are to be cancelled or moved, in plain words in the channel', () => {
  let world: BotWorld;
  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (text: string, who: object = KIM) => cardOf(await world.say(text, { ...who }));
  const press = async (card: unknown, is: string, inputs: object = {}) => {
    const found = pressesIn(card).find(({ data }) => (data.step as { is?: string } | undefined)?.is === is);
    assert.ok(found, `${is} in ${wordsIn(card)}`);
    return cardOf(await world.say(undefined, { ...KIM, value: { ...found.data, ...inputs } }));
  };
  const group = async () => (await world.groups.store.groupOf(CHANNEL)) ?? assert.fail('no group');
  const meetings = async () => (await group()).meetings;
  /** A meeting as its day and clock, with what it is not planned any more. */
  const asLine = ({ day, time, state }: Awaited<ReturnType<typeof meetings>>[number]) =>
    `${day} ${clockOf(time.start)}${state === 'planned' ? '' : ` ${state}`}`;

  before(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun', 'ostermalm'], '2026-11-30T08:00:00Z');
    await press(await say('koppla grupp'), 'link', { name: 'Tallgruppen', policy: 'skip', before: '1440,60' });
    for (const phrase of ['30 november 13-14', '30 november 15-16', 'torsdagar 14-15']) {
      const form = { phrase, from: '2026-11-30', to: '2026-12-18', place: 'Sal 3' };
      await press(await press(await say('lägg till möten'), 'preview', form), 'approve');
    }
  });
  after(() => world.close());

  /** What a card asks: the steps that it can lead to, each with the meetings that are chosen or carried, and the new time. */
  async function askedBy(card: unknown): Promise<string> {
    const all = await meetings();
    const lineOf = (id: unknown) => asLine(all.find(one => one.id === id) ?? assert.fail(`no meeting ${id}`)).slice(5);
    const presses = pressesIn(card).map(({ data }) => data.step as Record<string, unknown> & { is: string });
    const choice = [...inside(card)].find(one => one.type === 'Input.ChoiceSet' && one.id === 'meeting');
    const box = [...inside(card)].find(one => one.type === 'Input.Text' && one.id === 'phrase')?.value;
    const [first] = presses;
    if (!first) return 'words';
    if (first.is === 'move' && first.to) {
      const { day, start } = first.to as { day: string; start: number };
      return `move ${lineOf(first.meeting)} to ${day.slice(5)} ${clockOf(start)}`;
    }
    if (first.is === 'cancel' && first.meetings) return `cancel ${(first.meetings as string[]).map(lineOf).join(', ')}`;
    const goal = box ? ` to "${box}"` : '';
    if (presses.some(({ is }) => is === 'moveRest')) return `list${goal}`;
    const choices = (choice?.choices as { value: string }[] | undefined)?.map(({ value }) => lineOf(value)) ?? [];
    return `${first.is} ${choice?.value ? lineOf(choice.value) : `one of ${choices.length}`}${goal}`;
  }

  for (const [text, asks] of [
    ['ställ in båda mötena idag', 'cancel 11-30 13.00, 11-30 15.00'],
    ['ställ in nästa möte', 'cancel 11-30 13.00'],
    ['ställ in mötet i dag', 'cancel one of 2'],
    ['ställ in det andra mötet i dag', 'cancel 11-30 15.00'],
    ['mötet på torsdag blir inte av', 'cancel 12-03 14.00'],
    ['vi ses inte på torsdag', 'cancel 12-03 14.00'],
    ['hoppa över nästa vecka', 'cancel 12-10 14.00'],
    ['ställ in alla möten i december', 'cancel 12-03 14.00, 12-10 14.00, 12-17 14.00'],
    ['ställ in mötet på onsdag', 'cancel one of 5'],
    ['vi kör inget möte v 8', 'cancel one of 5'],
    ['ställ in allt', 'list'],
    ['flytta nästa möte till lördag', 'move 11-30 13.00 to 12-05 13.00'],
    ['flytta mötet 15.00 i dag till kl 16', 'move 11-30 15.00 to 11-30 16.00'],
    ['skjut mötet en vecka', 'move 11-30 13.00 to 12-07 13.00'],
    ['kan vi ta mötet på torsdag på fredag i stället', 'move 12-03 14.00 to 12-04 14.00'],
    ['kan vi ses på fredag i stället för torsdag', 'move 12-03 14.00 to 12-04 14.00'],
    ['flytta mötet på torsdag till när det passar', 'move 12-03 14.00'],
    ['flytta mötet på torsdag till kl 25', 'move 12-03 14.00 to "kl 25"'],
    ['flytta båda mötena i dag till kl 17', 'move one of 2 to "kl 17"'],
    ['flytta alla möten till kl 15', 'list to "kl 15"'],
    ['ställ in nästa möte och informera alla', 'cancel 11-30 13.00'],
    ['meddela gruppen att mötet på torsdag är inställt', 'cancel 12-03 14.00'],
    ['kan du flytta mötet på torsdag till fredag och säga till alla?', 'move 12-03 14.00 to 12-04 14.00'],
    ['flytta mötet den 10 december till fredag den 11', 'move 12-10 14.00 to 12-11 14.00'],
    ['flytta torsdag den 10 till fredag den 11 kl 15', 'move 12-10 14.00 to 12-11 15.00'],
  ] as const)
    it(`"${text}": ${asks}, and nothing is changed`, async () => {
      const before = await group();
      assert.equal(await askedBy(await say(text)), asks);
      const after = await group();
      assert.deepEqual(
        [after.meetings, after.waiting, after.letters],
        [before.meetings, before.waiting, before.letters],
      );
    });

  for (const [text, presses] of [
    // A point, and what is asked for after it or before it: each is a press away.
    ['lägg till punkten lokaler och flytta mötet till 15.00', ['punkt: Lokaler', 'Flytta ett möte: till 15.00']],
    ['punkt: lokaler. flytta mötet till 15.00', ['punkt: Lokaler', 'Flytta ett möte: till 15.00']],
    [
      'punkt: lokaler, sen kan du ställa in torsdagens möte',
      ['punkt: Lokaler', 'Ställ in ett möte: torsdag 3 december'],
    ],
    ['lägg till punkten lokaler och lägg till punkten raster', ['punkt: Lokaler', 'punkt: Raster']],
    ['flytta mötet till 15.00 och punkt: lokaler', ['Flytta ett möte: till 15.00', 'punkt: Lokaler']],
    ['kan vi prata om lokaler på mötet och flytta det till 15.00', ['punkt: Lokaler', 'Flytta ett möte: till 15.00']],
    ['skriv upp raster på dagordningen och flytta mötet till 15.00', ['punkt: Raster', 'Flytta ett möte: till 15.00']],
    ['punkt: lokaler. när är nästa möte?', ['punkt: Lokaler', 'Nästa möte']],
    ['punkt: lokaler. påminn oss två dagar före', ['punkt: Lokaler', 'Gruppens påminnelser']],
    [
      'flytta nästa möte till 15.00 och påminn oss en dag innan',
      ['Flytta ett möte: till 15.00', 'Gruppens påminnelser'],
    ],
    ['dagordning: 1. närvaro 2. lokaler 3. övrigt', ['punkt: Närvaro', 'punkt: Lokaler', 'punkt: Övrigt']],
    [
      'punkter:\n- raster\n- lokaler\nställ in torsdagens möte',
      ['punkt: Raster', 'punkt: Lokaler', 'Ställ in ett möte: torsdag 3 december'],
    ],
    // One that tells of somebody is said to be written anew, and goes on no card.
    ['punkt: killen i 5b slår. flytta mötet till 15.00', ['Lägg till en punkt', 'Flytta ett möte: till 15.00']],
  ] as const)
    it(`offers both that "${text}" asks for`, async () => {
      const card = await say(text);
      assert.deepEqual(
        pressesIn(card).map(({ title }) => title.replace('Lägg till en punkt: ', 'punkt: ')),
        presses,
      );
      assert.equal(/Punkten kan jag inte ta som du skrev den/.test(wordsIn(card)), text.includes('killen'));
      assert.doesNotMatch(JSON.stringify(card), /killen/);
    });

  for (const [text, number] of [
    ['dagordning: 1. närvaro 2. killen i 5b bråkar 3. övrigt', 2],
    ['dagordning: 1. Anna berättar 2. närvaro', 1],
  ] as const)
    it(`names the one of "${text}" that it does not take, by its place alone`, async () => {
      const posted = await world.say(text, { ...KIM });
      const card = posted.find(({ attachments }) => pressesIn(attachments?.[0]?.content).length > 0);
      const words = wordsIn(card?.attachments?.[0]?.content);
      assert.match(words, new RegExp(`Punkt ${number} kan jag inte ta som du skrev den`));
      assert.doesNotMatch(JSON.stringify(posted), /killen|bråkar|Anna/);
      assert.deepEqual(
        (await group()).meetings.flatMap(({ agenda }) => agenda),
        [],
      );
    });

  it('takes the point of such a press into its box, and nothing is added by it', async () => {
    const box = await press(await say('punkt: lokaler. flytta mötet till 15.00'), 'pointForm');
    assert.equal([...inside(box)].find(({ id }) => id === 'point')?.value, 'Lokaler');
    assert.match(wordsIn(box), /^Inget är sparat än/);
  });

  for (const text of ['punkt: lokaler och flytta julfesten', 'punkt: planera vårens möten och boka lokal'])
    it(`has the whole of "${text}" as a point`, async () => {
      const point = [...inside(await say(text))].find(({ id }) => id === 'point')?.value;
      assert.equal(fold(String(point)), fold(text.slice('punkt: '.length)));
    });

  for (const [text, says] of [
    [
      'påminn mig två dagar före',
      /^2 dagar före går inte att välja\..*\nJag påminner här i kanalen, en dag före och en/,
    ],
    ['påminn två veckor innan', /^2 veckor före går inte att välja\./],
    ['påminn oss en dag innan mötet', /^En dag före påminner jag redan\./],
    ['när påminner du?', /^Jag påminner här i kanalen, .* Det gäller hela gruppen\.$/],
    ['påminn inte en timme före', /^Jag påminner här i kanalen, .*\nInget är ändrat\./],
    ['bara en timme före', /^En timme före påminner jag redan\.\n.*\nInget är ändrat\./],
    ['kan du påminna alla nu?', /^Jag kan inte påminna på en gång.* Jag har inte skickat något\./],
  ] as const)
    it(`tells whoever writes "${text}" when the group is reminded, and its convener where that is changed`, async () => {
      const [kim, lena] = [await say(text), await say(text, LENA)];
      assert.match(wordsIn(kim), says);
      assert.deepEqual(
        [kim, lena].map(card => pressesIn(card).map(({ title }) => title)),
        [['Ändra gruppen'], []],
      );
    });

  it('asks first whether reminders are to go, and keeps them until that is pressed', async () => {
    const card = await say('ta bort påminnelserna');
    assert.deepEqual(
      pressesIn(card).map(({ data }) => (data.step as { is: string }).is),
      ['pause', 'meetings'],
    );
    assert.equal((await group()).group.quiet, undefined);
  });

  it('says above a list what was asked for and is not done', async () => {
    const lead = async (text: string, who: object = KIM) => wordsIn(await say(text, who)).split('\n')[0] ?? '';
    assert.match(await lead('ställ in allt'), /^Inget är inställt än\./);
    assert.match(await lead('flytta alla möten till kl 15'), /^Inget är flyttat än\./);
    assert.match(await lead('ställ in allt', LENA), /^Inget är ändrat\. .*sammankallande/);
    assert.doesNotMatch(await lead('möten'), /^Inget/);
  });

  it('notes nobody as coming or not by words, and takes it by a press', async () => {
    const before = await group();
    const steps = (card: unknown) => pressesIn(card).map(({ data }) => data.step as { is: string; meeting?: string });
    const card = await say('jag kan inte komma på torsdag', LENA);
    const thursday = before.meetings.find(({ day }) => day === '2026-12-03')?.id;
    assert.deepEqual(
      steps(card).map(({ is, meeting }) => [is, meeting]),
      [
        ['respond', thursday],
        ['respond', thursday],
        ['meetings', undefined],
      ],
    );
    assert.match(wordsIn(card), /^Jag har inte antecknat något\./);
    assert.match(wordsIn(await say('jag är sjuk på onsdag', LENA)), /Inget möte är planerat 2 december 2026/);
    assert.match(wordsIn(await say('jag är sjuk i dag', LENA)), /^Jag har inte antecknat något\./);
    const posted = await world.say('Anna kan inte', { ...LENA });
    assert.ok(posted.some(({ attachments }) => /Andras svar/.test(wordsIn(attachments?.[0]?.content))));
    assert.doesNotMatch(JSON.stringify(posted), /Anna/);
    assert.deepEqual(await group(), before);
    const no = pressesIn(card).find(({ title }) => title === 'Kan inte') ?? assert.fail();
    await world.say(undefined, { ...LENA, value: no.data });
    const after = (await meetings()).find(({ id }) => id === thursday);
    assert.deepEqual([after?.coming.length, after?.notComing.length], [0, 1]);
  });

  it('speaks in private with a contact social worker who is away, who has times of her own', async () => {
    const SARA = inChannel(2, 'Sara Social');
    for (const text of ['jag är sjuk i dag', 'jag är borta på torsdag'])
      assert.match(wordsIn(await say(text, SARA)), /Det tar vi privat/, text);
    assert.match(wordsIn(await say('jag kan inte på torsdag', SARA)), /^Jag har inte antecknat/);
  });

  it('fills a new name of the group in on its form, and changes nothing; nobody’s name stands there', async () => {
    const boxOf = (card: unknown) => [...inside(card)].find(({ id }) => id === 'name')?.value;
    const form = await say('byt namn på gruppen till Trygghetsteamet');
    assert.equal(boxOf(form), 'Trygghetsteamet');
    assert.match(wordsIn(form), /Inget är ändrat än\./);
    assert.equal((await group()).group.name, 'Tallgruppen');
    const posted = await world.say('byt namn på gruppen till Annas grupp', { ...KIM });
    assert.ok(posted.some(({ attachments }) => boxOf(attachments?.[0]?.content) === 'Tallgruppen'));
    assert.doesNotMatch(JSON.stringify(posted), /Annas/);
    assert.equal(boxOf(await say('byt namn på gruppen till Trygghetsteamet', LENA)), undefined);
  });

  it('says of a point that stands on a card that it stays', async () => {
    for (const text of [
      'ta bort punkten om trivselenkät',
      'stryk punkt 2',
      'ta bort den andra punkten',
      'stryk närvaro från dagordningen',
    ])
      assert.match(wordsIn(await say(text)), /^En punkt på ett mötes kort kan jag inte ta bort/, text);
    // A standing one has its own list.
    assert.match(wordsIn(await say('ta bort stående punkter')), /^Tallgruppen: dagordning/);
  });

  it('says who is told, and that nobody else is', async () => {
    const lines = async (text: string) => wordsIn(await say(text)).split('\n');
    const alone = 'Jag skriver det bara här i gruppens kanal. Andra säger du till själv.';
    const group = await lines('ställ in mötet på torsdag och säg till alla');
    assert.ok(group.includes('Gruppen får veta det i kanalen.') && !group.includes(alone));
    assert.ok(!group.some(line => /förstod inte/.test(line)), group.join());
    assert.equal((await lines('ställ in mötet på torsdag och mejla rektorn'))[0], alone);
  });

  it('says that nothing is planned then, and that it is a weekend', async () => {
    const words = wordsIn(await say('ställ in mötet på lördag'));
    assert.match(fold(words), /inget mote ar planerat 5 december 2026/);
    assert.match(words, /lördag/);
  });

  it('asks nobody but a convener', async () => {
    for (const text of ['ställ in nästa möte', 'flytta nästa möte till lördag'])
      assert.equal(await askedBy(await say(text, LENA)), 'words', text);
  });

  it('does what was asked about once it is pressed, and can take it back', async () => {
    const waits = await press(await say('ställ in båda mötena idag'), 'cancel');
    assert.equal((await group()).waiting?.[0]?.gone.length, 2);
    await press(waits, 'undo');
    assert.equal((await group()).waiting, undefined);
    await press(await say('flytta mötet 15.00 i dag till kl 16'), 'move');
    // It is done, and the group is told: that it is moved back is asked about, once.
    assert.equal(await askedBy(await say('ångra')), 'move 11-30 16.00 to 11-30 15.00');
    await press(await say('ångra'), 'move');
    assert.equal((await meetings()).map(asLine)[1], '2026-11-30 15.00');
    await press(await say('flytta mötet 15.00 i dag till kl 16'), 'move');
    await press(await say('mötet på torsdag blir inte av'), 'cancel', {
      meeting: (await meetings()).find(({ day }) => day === '2026-12-03')?.id,
    });
    assert.deepEqual((await meetings()).map(asLine), [
      '2026-11-30 13.00',
      '2026-11-30 16.00',
      '2026-12-03 14.00 cancelled',
      '2026-12-10 14.00',
      '2026-12-17 14.00',
    ]);
  });

  it('asks whether the one that was cancelled last is to be held after all, once, and nothing is changed by that', async () => {
    const again = async () => {
      const card = await say('ångra');
      const steps = pressesIn(card).map(({ data }) => data.step as { is: string; from?: string });
      return { card, asked: steps.find(({ is }) => is === 'approve')?.from };
    };
    const before = await group();
    const { card, asked } = await again();
    assert.equal(asked, '2026-12-03');
    assert.deepEqual(await group(), before);
    assert.equal(await askedBy(await say('ångra', LENA)), 'words');
    await press(card, 'approve');
    const { meetings: all, letters } = await group();
    const added = all.find(({ day, state }) => day === '2026-12-03' && state === 'planned');
    assert.ok(added && asLine(added) === '2026-12-03 14.00' && added.place === 'Sal 3');
    assert.ok(letters.some(({ about, ended }) => about.is === 'reminder' && about.meeting === added.id && !ended));
    assert.equal((await again()).asked, undefined, 'it is held again');
    // Several are another matter: they can be undone while they wait, and then are not held one by one.
    await press(await say('ställ in alla möten i december'), 'cancel');
    await world.tick(new Date(world.now.getTime() + 11 * 60_000).toISOString());
    assert.ok((await meetings()).every(({ day, state }) => day < '2026-12' || state === 'cancelled'));
    assert.equal((await again()).asked, undefined);
  });
});
