import assert from 'node:assert/strict';
import { commandFromText } from '../../../src/door/commands.js';
import { textsOf } from '../../../src/stores/knowledge.js';
import { guard, knowledge } from '../../helpers/guard.js';

const KIND = 'registreringsnummer';

describe('the registration number of a car', () => {
  for (const [text, left] of [
    ['ABC 123', '[registreringsnummer]'],
    ['ABC123', '[registreringsnummer]'],
    ['ABC-123', '[registreringsnummer]'],
    ['MLB·84K', '[registreringsnummer]'],
    ['abc12d', '[registreringsnummer]'],
    ['reg nr MLB 84K', 'reg nr [registreringsnummer]'],
    ['reg.nr: mlb84k', 'reg.nr: [registreringsnummer]'],
    ['registreringsnumret är MLB84K.', 'registreringsnumret är [registreringsnummer].'],
    ['bilen ABC 123 hämtar henne', 'bilen [registreringsnummer] hämtar henne'],
    ['en vit Volvo, mlb 843, på gården', 'en vit Volvo, [registreringsnummer], på gården'],
    ['mlb 843 stod parkerad vid skolan', '[registreringsnummer] stod parkerad vid skolan'],
    // Letters that are a word too, where it is said what they are.
    ['bilen SOM 123', 'bilen [registreringsnummer]'],
    ['en grön volvo HUS21A', 'en grön volvo [registreringsnummer]'],
    ['HUS 21A är en röd bil', '[registreringsnummer] är en röd bil'],
    ['skylten är HAN 123', 'skylten är [registreringsnummer]'],
    ['regnumret är lss 45p', 'regnumret är [registreringsnummer]'],
    ['MLB\u00a084K', '[registreringsnummer]'],
    ['ＭＬＢ８４Ｋ', '[registreringsnummer]'],
  ] as const)
    it(`is seen in "${text}"`, () => {
      assert.deepEqual(guard.look(text), { text: left, kinds: [KIND] });
      assert.deepEqual(
        guard.spots(text).map(({ kind }) => kind),
        [KIND],
      );
    });

  for (const text of [
    ...[
      'SVE 101',
      'LSS 123',
      'SIP 101',
      'FSK 123',
      'EHT 123',
      'kap 14',
      'kap 143',
      'SoL 2025',
      'sid 123',
      '5B',
      'sal12b',
    ],
    ...['rum 101', 'hus12a', '10 kap. 18 a § OSL', 'OSL 25A', 'LVU 52a', 'SFS 2025:400', 'HSLF-FS 2017:79', 'kl 13.30'],
    ...[
      'inom 100 dagar',
      'vi är 123',
      'tar 100 kr',
      'grupp12',
      'plan 123',
      'klass NA21b',
      'mars 2026',
      'v 101',
      'ring 112',
    ],
    // Letters that no plate has, a sign too many or too few.
    ...['IQV 123', 'ABÅ 123', 'ABC 12O', 'ABCD 123', 'ABC 1234', 'ABC 12', 'ABC 123-4567', 'AES-256-GCM', '1ABC 123'],
    ...['ring 070-174 06 05', 'ABC12 3DE45', 'ABC12-3DE45', 'XYABC-346DE', 'ABC123DE45'],
  ])
    it(`is none in "${text}"`, () => {
      assert.ok(!guard.look(text).kinds.includes(KIND));
      assert.ok(!guard.spots(text).some(({ kind }) => kind === KIND));
    });

  it('is not what a code of a booking is taken for', () => {
    for (const code of ['ABC34 6DEFG', 'ABC34-6DEFG', 'abc346defg', '34ABC-346DE']) {
      const command = commandFromText(`avboka ${code}`, guard);
      const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
      assert.ok(command.do === 'booking' && 'code' in command.step, JSON.stringify(command));
      assert.equal(command.step.code?.toUpperCase().replace(/[^A-Z0-9]/g, ''), plain);
    }
  });

  it('is found in none of the knowledge base’s own sentences', () => {
    const { law, guide, english, wishes } = knowledge;
    const own = [
      ...textsOf(knowledge),
      ...(law?.acts ?? []).flatMap(({ act, name }) => [act, name]),
      ...(english ? [...english].flat() : []),
      ...(wishes?.actions ?? []).flatMap(({ asks }) => asks),
      ...(wishes?.questions ?? []),
      ...JSON.stringify(guide).split('"'),
    ].filter(text => /\d/.test(text));
    assert.ok(own.length > 500);
    assert.deepEqual(
      own.filter(text => guard.look(text).kinds.includes(KIND) || guard.spots(text).some(({ kind }) => kind === KIND)),
      [],
    );
  });
});
