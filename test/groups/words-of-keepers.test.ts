import assert from 'node:assert/strict';
import type { Group } from '../../src/groups/group.js';
import type { GroupLetter } from '../../src/groups/group-letter.js';
import { wordsOfLetter } from '../../src/groups/letter-box.js';
import { letterNow } from '../../src/groups/letters.js';
import type { Directory } from '../../src/shared/directory.js';
import { plainText } from '../../src/shared/reply.js';
import { directory, groupParts } from '../helpers/large-municipality.js';
import { DAY, dataOf, HOUR, meetingAt, NOON } from '../helpers/small-group.js';

const OFFER = { id: 'o', as: 'convener', teams: '29:lena', address: 'lena’s', by: 'kim', until: NOON + DAY } as const;
const meeting = meetingAt('m', NOON - 2 * HOUR);

/** Where a letter goes and what it says as of an instant, or why it says nothing. */
function said(
  to: GroupLetter['to'],
  about: GroupLetter['about'],
  group: Partial<Group> = {},
  { now = NOON, passed, of = directory }: { now?: number; passed?: number; of?: Directory } = {},
) {
  const letter = { ...letterNow('a', to, about, NOON), passed };
  const parts = { ...groupParts([]), directory: of };
  const words = wordsOfLetter(parts, { ...dataOf([meeting], group), letters: [letter] }, letter, now, false);
  return 'reply' in words ? `${words.address}: ${plainText(words.reply)}` : words;
}

describe('a letter to whom a group is given', () => {
  const offer = { is: 'offer', offer: 'o' } as const;

  it('goes to whom is asked, with the presses to answer', () =>
    assert.match(
      String(said('asked', offer, { offers: [OFFER] })),
      /^lena’s: Vill du bli sammankallande för Tallgruppen\?[\s\S]*\[Ja, jag blir sammankallande\] \[Nej tack\]$/,
    ));

  it('is needless once it is answered or over', () => {
    assert.deepEqual(said('asked', offer), { gone: 'covered' });
    assert.deepEqual(said('asked', offer, { offers: [OFFER] }, { now: OFFER.until }), { gone: 'covered' });
  });

  it('that did not come is told to who asked, with the way round', () =>
    assert.match(
      String(said('convener', { is: 'undelivered', what: offer, end: { is: 'refused', why: '403' } })),
      /^chat: Jag når inte den du nämnde i privat chatt\. Be personen svara på frågan i kanalen för Tallgruppen/,
    ));
});

describe('a channel whose group nobody convenes', () => {
  const orphaned = { is: 'orphaned' } as const;
  const gone = { orphaned: NOON };
  const without: Directory = { ...directory, schools: [] };
  const cases: [what: string, group: Partial<Group>, of: Directory, words: RegExp][] = [
    [
      'its school’s social worker',
      { ...gone, school: directory.schools[3]!.id },
      directory,
      /Ta över kan skolans kontaktsocialsekreterare, och/,
    ],
    ['any, where it has no school', gone, directory, /Ta över kan en kontaktsocialsekreterare, och/],
    [
      'all that there are',
      { ...gone, standIn: { who: 'siv' } },
      { ...directory, curators: ['kaj'] },
      /Ta över kan ersättaren, en kontaktsocialsekreterare eller den som sköter reglerna hos mig i kommunen, och/,
    ],
  ];
  for (const [what, group, of, words] of cases)
    it(`is told who may take over: ${what}`, () => {
      assert.match(String(said('channel', orphaned, group, { of })), words);
      assert.match(String(said('channel', orphaned, group, { of })), /\[Ta över gruppen\]$/);
    });

  it('gets no press where nobody may, and is told what to do', () =>
    assert.match(
      String(said('channel', orphaned, gone, { of: without })),
      /Ingen i kommunens lista kan ta över[^[]*$/,
    ));

  it('hears nothing once somebody convenes again', () =>
    assert.deepEqual(said('channel', orphaned), { gone: 'covered' }));
});

describe('what goes on to the next who looks after a group', () => {
  const two = { standIn: { who: 'siv', address: 's' } };

  it('says that it does, and is the thing itself', () => {
    const held = { is: 'held', meeting: 'm' } as const;
    const words = /^s: Du får det här för att jag inte säkert når den som läser det först\.\n\nTallgruppen skulle ses/;
    assert.match(String(said('convener', held, two, { passed: 1 })), words);
    const unknown = { is: 'undelivered', what: held, end: { is: 'unknown' } } as const;
    assert.match(String(said('convener', unknown, two, { passed: 1 })), words);
  });

  it('is not said in the channel', () =>
    assert.match(String(said('convener', { is: 'welcome' }, {}, { passed: 1 })), /^channel: Du är sammankallande/));

  it('is no reminder where a convener wants none', () =>
    assert.deepEqual(said('channel', { is: 'reminder', meeting: 'm', before: 60 }, { quiet: NOON }), {
      gone: 'cancelled',
    }));
});
