import assert from 'node:assert/strict';
import { lifeStepFrom } from '../../src/door/life-words.js';
import { words } from '../../src/shared/text.js';

const SAID: readonly [said: string, is: string | undefined][] = [
  ['ändra grupp', 'editForm'],
  ['Ändra gruppen', 'editForm'],
  ['ändra påminnelser', 'editForm'],
  ['byt namn på gruppen', 'editForm'],
  ['pausa påminnelser', 'pause'],
  ['Stoppa påminnelserna!', 'pause'],
  ['sluta påminna', 'pause'],
  ['återuppta påminnelserna', 'resume'],
  ['börja påminna igen', 'resume'],
  ['lägg till sammankallande', 'addConvener'],
  ['lägg till en kollega som sammankallande', 'addConvener'],
  ['gör en kollega till sammankallande', 'addConvener'],
  ['lägg till ersättare', 'addSubstitute'],
  ['lägg till en kollega som ersättare', 'addSubstitute'],
  ['lämna över gruppen', 'handOver'],
  ['lämna över gruppen till', 'handOver'],
  ['lämna över till', 'handOver'],
  ['lämna över till en kollega', 'handOver'],
  ['byt sammankallande', 'handOver'],
  ['byt sammankallande till en kollega', 'handOver'],
  ['ta över gruppen', 'takeOver'],
  ['jag tar över gruppen', 'takeOver'],
  ['sluta som sammankallande', 'stepDown'],
  ['jag slutar som sammankallande', 'stepDown'],
  ['kliv av', 'stepDown'],
  ['koppla bort grupp', 'unlinkForm'],
  ['ta bort gruppen', 'unlinkForm'],
  ['så arbetar gruppen', 'about'],
  ['vem är sammankallande', undefined],
  ['ska jag lämna över uppgifter till socialtjänsten', undefined],
  ['får jag ta bort gruppen från skolan', undefined],
  ['ändra', undefined],
  ['sluta', undefined],
  ['lämna', undefined],
  ['koppla grupp', undefined],
];

describe('words that begin a step in the life of a group', () => {
  for (const [said, is] of SAID)
    it(`"${said}": ${is ?? 'none'}`, () => assert.equal(lifeStepFrom(words(said).join(' '))?.is, is));
});
