import assert from 'node:assert/strict';
import { type Around, fulfil } from '../../../src/door/wishes/fulfil.js';
import { saysOnly, withoutLead } from '../../../src/door/wishes/left-over.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { guard, knowledge } from '../../helpers/guard.js';

const around = {
  today: '2026-11-28',
  directory: knowledge.directory,
  calendar: calendarOf(knowledge.directory),
  guard,
} as Around;
/** What a wish about meetings becomes: the step, and what it is filled in with. */
function madeOf(action: 'addMeeting' | 'cancelMeeting' | 'moveMeeting', text: string): string {
  const { does } = fulfil(action, text, around);
  const meant = does.do === 'reword' ? does.meant : does;
  if (meant.do !== 'group') return meant.do;
  return [meant.step.is, meant.inputs.phrase].filter(one => one !== '').join(': ');
}

describe('what is left over beside a time', () => {
  for (const [text, made] of [
    ['lägg till möten varje vardag kl 8', 'preview: varje vardag kl 8'],
    ['kan vi ses torsdagar 13-14', 'preview: torsdagar 13-14'],
    [
      'torsdagar jämna veckor 13-14.30 utom lov, start v 4',
      'preview: torsdagar jämna veckor 13-14.30 utom lov, start v 4',
    ],
    ['lägg till möten tisdagar 8-9 utom v 51 och inte i januari', 'preview: tisdagar 8-9 utom v 51 och inte i januari'],
    ['torsdagar 13-14 även lov', 'preview: torsdagar 13-14 även lov'],
    [
      'första måndagen i månaden 9-10 men inte om det regnar',
      'preview: första måndagen i månaden 9-10 men inte om det regnar',
    ],
    ['tisdagar 9-10 med fika', 'preview: tisdagar 9-10 med fika'],
    ['lägg till möten', 'addForm'],
  ] as const) {
    it(`is kept: "${text}"`, () => assert.equal(madeOf('addMeeting', text), made));
  }

  for (const [action, text, made] of [
    ['cancelMeeting', 'ställ in mötet på torsdag', 'which'],
    ['cancelMeeting', 'ställ in alla möten efter påsk', 'meetings'],
    ['cancelMeeting', 'ställ in resten', 'meetings'],
    ['cancelMeeting', 'kan du ställa in allt?', 'meetings'],
    ['moveMeeting', 'flytta mötet på torsdag till fredag', 'which: fredag'],
    ['moveMeeting', 'flytta alla möten till onsdagar 8-9', 'meetings'],
    ['moveMeeting', 'flytta mötena till onsdagar 8-9 i biblioteket', 'meetings'],
  ] as const) {
    it(`makes no one meeting of several: "${text}"`, () => assert.equal(madeOf(action, text), made));
  }

  it('is every word that does not only ask', () => {
    assert.equal(saysOnly('kan du lägga till möten torsdagar 13', 'torsdagar 13'), true);
    assert.equal(saysOnly('torsdagar 13 om det går', 'torsdagar 13'), false);
    assert.equal(withoutLead('Kan du lägga in ett nytt möte: torsdag 13 med alla'), 'torsdag 13 med alla');
  });
});
