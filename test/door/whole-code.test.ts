import assert from 'node:assert/strict';
import { commandFromText } from '../../src/door/commands.js';
import { guard } from '../helpers/guard.js';

/** What a message does with the booking of a code; undefined where it is read as words. */
function codeIn(text: string): string | undefined {
  const command = commandFromText(text, guard);
  if (command.do !== 'booking') return undefined;
  if (command.step.is === 'askCancel') return `cancel ${command.step.code}`;
  return command.step.is === 'changeSchool' ? `move ${command.step.move}` : undefined;
}

describe('a code that is all of a message beside what is to be done with it', () => {
  const codes: readonly (readonly [text: string, code: string])[] = [
    ['avboka ACD34-EF679', 'cancel acd34 ef679'],
    ['avboka acd34 ef679', 'cancel acd34 ef679'],
    ['avboka: acd34ef679.', 'cancel acd34ef679'],
    ['Boka om KADEM-FUNET', 'move kadem funet'],
    ['omboka kadem-funet', 'move kadem funet'],
    ['avboka KADEM FUNET', 'cancel kadem funet'],
    ['avboka KADEMFUNET', 'cancel kademfunet'],
    // Nobody writes a word so.
    ['avboka vceht thphw', 'cancel vceht thphw'],
    ['boka om kadem ghjkm', 'move kadem ghjkm'],
    ['AVBOKA ACD34-EF679', 'cancel acd34 ef679'],
    // Written as one, and nobody's: that it is not known is said.
    ['avboka ABCDE-FGHIJ', 'cancel abcde fghij'],
    ['cancel KADEM-FUNET', 'cancel kadem funet'],
    ['rebook the code VCEHT THPHW', 'move vceht thphw'],
  ];
  for (const [text, code] of codes) it(`"${text}" is ${code}`, () => assert.equal(codeIn(text), code));

  for (const text of [
    'avboka nästa träff',
    'avboka nasta traff',
    'Avboka andra träff',
    'avboka andra traff',
    'AVBOKA NASTA TRAFF',
    'avboka dagens träff',
    'avboka andra tider',
    'avboka fredagarna',
    'avboka fredagarna!',
    'avboka dagträffen',
    'boka om denna vecka',
    'boka om hennes tider',
    'omboka första tiden',
    'avboka extra kvart',
    'avboka tiden imorn',
    'avboka allas tider',
    'cancel other times',
    'cancel group event',
  ])
    it(`"${text}" has none`, () => assert.equal(codeIn(text), undefined));
});
