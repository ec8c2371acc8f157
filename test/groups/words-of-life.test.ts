import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import type { Group } from '../../src/groups/group.js';
import type { LifeOutcome } from '../../src/groups/life-outcome.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { wordsOfLife } from '../../src/groups/words-of-life.js';
import { plainText } from '../../src/shared/reply.js';
import { groupParts } from '../helpers/large-municipality.js';
import { DAY, dataOf, GROUP, meetingAt, NOON } from '../helpers/small-group.js';

const said = (outcome: LifeOutcome) => plainText(wordsOfLife(outcome));
const edited = (group: Partial<Group>, changed: (keyof Group & string)[], moved = 0) =>
  said({
    is: 'edited',
    edited: { group: { ...GROUP, ...group }, changed: changed as never, moved },
    school: 'Tallskolan',
    forum: undefined,
  });

describe('the words of the life of a group', () => {
  const receipts: [words: string, said: string][] = [
    ['Inget är ändrat.\n\n[Visa möten]', edited({}, [])],
    ['Sparat. Det här är nytt:\n\nNamn: Ekgruppen', edited({ name: 'Ekgruppen' }, ['name'])],
    ['Sparat. Det här är nytt:\n\nSkola: Tallskolan\nForum: inget', edited({}, ['school', 'forum'])],
    ['Sparat. Det här är nytt:\n\nSyfte: inget\nMed i gruppen: inte ifyllt', edited({}, ['purpose', 'services'])],
    ['Sparat. Det här är nytt:\n\nPåminnelser: en dag före och en timme före', edited({}, ['before'])],
    [
      'Sparat. Det här är nytt:\n\nPlats: Sal 4\n\nPlatsen gäller också ett planerat möte.',
      edited({ place: 'Sal 4' }, ['place'], 1),
    ],
    [
      'Sparat. Det här är nytt:\n\nPlats: Sal 4\n\nPlatsen gäller också 3 planerade möten.',
      edited({ place: 'Sal 4' }, ['place'], 3),
    ],
    [
      'Sparat. Det här är nytt:\n\nNär ett möte krockar med helg eller lov: Inget möte den dagen\n\nDet gäller möten som läggs till från nu.',
      edited({}, ['policy']),
    ],
  ];
  for (const [words, receipt] of receipts)
    it(`say "${words.replaceAll('\n', ' ')}"`, () => assert.equal(receipt, words));

  for (const [meetings, words] of [
    [0, 'raderar allt om gruppen, och gruppens'],
    [1, 'raderar ett möte med svar och dagordning, och gruppens'],
    [12, 'raderar 12 möten med svar och dagordning, och gruppens'],
  ] as const)
    it(`ask before ${meetings} meetings are erased`, () => {
      const asked = said({ is: 'unlinkForm', group: GROUP, meetings });
      assert.ok(asked.includes(words), asked);
      assert.match(asked, /\[Koppla bort och radera\] \[Behåll gruppen\]$/);
    });

  it('offer the groups to choose from, and say where the others are', () => {
    const choose = { is: 'choose', step: 'unlinkForm', groups: [GROUP] } as const;
    assert.equal(said({ ...choose, more: 0 }), 'Vilken grupp vill du koppla bort?\n\n[Tallgruppen]');
    assert.match(said({ ...choose, more: 2 }), /Skriv samma sak i dess kanal/);
  });

  it('tell how a group works that has filled in nothing', () => {
    const about = said({
      is: 'about',
      group: GROUP,
      forum: undefined,
      school: undefined,
      reminded: false,
      next: [],
      from: undefined,
    });
    assert.match(
      about,
      /^Så arbetar Tallgruppen\n\nPåminnelser: pausade just nu\n\nNästa möten:\n\nInga möten är planerade\./,
    );
    assert.doesNotMatch(about, /Syfte|Forum|Med i gruppen|undefined|\[/);
  });
});

describe('when a group is reminded', () => {
  const told = (asked?: number, reminded = true) => said({ is: 'reminders', group: GROUP, reminded, asked });
  const NOW = 'Jag påminner här i kanalen, en dag före och en timme före. Det gäller hela gruppen.\n\n[Ändra gruppen]';
  for (const [words, reply] of [
    [NOW, told()],
    [`En dag före påminner jag redan.\n\n${NOW}`, told(1_440)],
    [`En vecka före går bra. Tryck på Ändra gruppen och välj det under Påminn.\n\n${NOW}`, told(10_080)],
    [
      `2 dagar före går inte att välja. Välj mellan en vecka före, en dag före och en timme före.\n\n${NOW}`,
      told(2_880),
    ],
    [
      'Påminnelserna är pausade just nu. Det gäller hela gruppen.\n\n[Ändra gruppen] [Fortsätt påminna]',
      told(undefined, false),
    ],
  ] as const)
    it(`is said: "${words.split('\n')[0]}"`, () => assert.equal(reply, words));
});

describe('the meetings of a group', () => {
  const data = dataOf([meetingAt('m', NOON + DAY)], { quiet: NOON - DAY });
  const shown = async (may: boolean) => {
    const who = { objectId: 'x', name: '', channel: GROUP.channel, address: '', may: () => may };
    const inputs = groupInputs.parse({});
    return plainText(
      wordsOfGroups(await takeGroupStep({ is: 'meetings' }, inputs, groupParts([data]), who, data, new Date(NOON))),
    );
  };

  it('are a list alone for who may not change them', async () => {
    const words = await shown(false);
    assert.match(words, /Påminnelserna är pausade sedan 30 november 2026\.\n\n\[Så arbetar gruppen\]$/);
    assert.doesNotMatch(words, /Ändra ett möte|Ny tid/);
  });

  it('are with all that can be done for who may', async () => {
    const words = await shown(true);
    assert.match(words, /Ändra ett möte: \.\.\.\n\nNy tid/);
    assert.match(words, /\[Lägg till möten\].*\[Fortsätt påminna\]$/);
  });
});
