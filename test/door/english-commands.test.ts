import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { commandFromText } from '../../src/door/commands.js';
import { commandInSwedish } from '../../src/door/english-commands.js';
import type { Act } from '../../src/door/rights.js';
import { wordsOf } from '../../src/door/words.js';
import { englishOf, parseEnglish } from '../../src/shared/english.js';
import { plainText, saidIn } from '../../src/shared/reply.js';
import { guard, knowledge } from '../helpers/guard.js';

const stepOf = (text: string, shared = false) => {
  const command = commandFromText(text, guard, false, shared);
  return 'step' in command ? command.step : command;
};

describe('commands in English', () => {
  for (const [english, swedish] of [
    ['Book', 'boka'],
    ['My bookings', 'mina bokningar'],
    ['cancel', 'avboka'],
    ['Cancel ACD34-EF679', 'avboka acd34 ef679'],
    ['rebook the code acd34 ef679', 'boka om acd34 ef679'],
    ['my times', 'mina tider'],
    ['I’m ill today', 'jag är sjuk i dag'],
    ['I am away', 'jag är borta'],
    ['away 3 May to 5 May', 'jag är borta 3 maj till 5 maj'],
    ['Sick on Monday!', 'jag är sjuk på måndag'],
    ['I am back', 'jag är tillbaka'],
    ['contact', 'vem är vår kontaktsocialsekreterare'],
    ['contact Tallskolan', 'vem är kontaktsocialsekreterare på Tallskolan'],
    ['numbers', 'vem ringer jag nu'],
    ['should I report?', 'ska jag anmäla'],
    ['Unanswered', 'obesvarade'],
    ['add en kollega as convener', 'lägg till en kollega som sammankallande'],
  ] as const)
    it(`"${english}" is "${swedish}"`, () => {
      assert.equal(commandInSwedish(english), swedish);
      assert.deepEqual(commandFromText(english, guard), commandFromText(swedish, guard));
    });

  for (const text of [
    'I am away from my child',
    'Contact the police',
    'cancel my time please',
    'a child is ill today',
    'constructor',
  ])
    it(`"${text}" is none`, () => assert.equal(commandInSwedish(text), undefined));

  it('are read by the guard like any message', () => {
    const command = commandFromText('contact Fatima Johansson', guard);
    assert.equal(command.do, 'ask');
    assert.ok('identity' in command && command.identity.includes('namn'));
  });

  it('say of undo what the Swedish word says, by the place', () => {
    assert.deepEqual(stepOf('undo'), { is: 'back' });
    assert.deepEqual(stepOf('undo', true), { is: 'undo' });
  });
});

describe('what is said in English of what to type', () => {
  let english: ReturnType<typeof englishOf>;
  before(async () => {
    const text = await readFile(new URL('../../knowledge/english/door.yaml', import.meta.url), 'utf8');
    const parsed = parseEnglish('english/door.yaml', text);
    assert.ok('english' in parsed);
    english = englishOf(parsed.english);
  });
  const inEnglish = (outcome: Parameters<typeof wordsOf>[0]) =>
    plainText(saidIn(english, () => wordsOf(outcome, knowledge, 'private')));
  /** Whether a message begins something, in Swedish once it is turned into it. */
  const begins = (words: string) => commandInSwedish(words) !== undefined || commandFromText(words, guard).do !== 'ask';

  it('can be typed: each command of the help', () => {
    const lines = inEnglish({ is: 'help' })
      .split('\n')
      .filter(line => line.startsWith('- ') && !line.includes('in Swedish'));
    assert.equal(lines.length, 8);
    for (const line of lines)
      for (const command of line
        .replace(/ \(.*\)$/, '')
        .split(': ')
        .at(-1)!
        .split(', '))
        assert.ok(begins(command), command);
  });

  it('can be typed: each command that a refusal names', () => {
    const acts: Act[] = [
      'reviews',
      'showUnanswered',
      'report',
      'guide',
      'booking mine',
      'booking away',
      'booking times',
    ];
    acts.push('booking offer', 'booking awayForm', 'booking statistics');
    const own: Act[] = [
      'group linkForm',
      'group addForm',
      'group next',
      'group which',
      'group pointForm',
      'group status',
    ];
    own.push('group resume', 'group undo', 'group evaluate', 'group results', 'group useAgenda', 'group caseForm');
    own.push('group caseResults', 'group pause', 'group addConvener', 'group addSubstitute', 'group handOver');
    own.push('group stepDown', 'group unlinkForm', 'group editForm', 'group about');
    for (const [why, all] of [
      ['private', acts],
      ['own', own],
    ] as const)
      for (const act of all) {
        const said = inEnglish({ is: 'refused', why, act, place: 'private' }).split('write: ')[1]?.split('\n')[0] ?? '';
        const command = said.replace(/ and mention the person$/, '');
        assert.ok(begins(command), `${act}: ${said}`);
      }
  });
});
