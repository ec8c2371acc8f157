import type { LifeStep } from '../groups/life-steps.js';

/** What begins a step in the life of a group, in folded words; a colleague who is mentioned in the middle is "en kollega". */
const SAID: readonly (readonly [
  is: 'editForm' | 'pause' | 'addConvener' | 'addSubstitute' | 'handOver' | 'stepDown' | 'unlinkForm' | 'about',
  words: RegExp,
])[] = [
  ['editForm', /^(?:andra|redigera) (?:grupp|gruppen|gruppens uppgifter|paminnelser|paminnelserna)$/],
  ['pause', /^(?:pausa|stoppa|stang av) (?:paminnelser|paminnelserna)$/],
  ['addConvener', /^lagg till (?:en |ny )?(?:kollega som )?sammankallande(?: en kollega)?$/],
  ['addSubstitute', /^lagg till (?:en |ny )?(?:kollega som )?ersattare(?: en kollega)?$/],
  ['addConvener', /^gor en kollega till sammankallande$/],
  ['addSubstitute', /^gor en kollega till ersattare$/],
  ['handOver', /^(?:lamna|ge) over (?:grupp|gruppen|sammankallande|till|ansvaret)(?: till)?(?: en kollega)?$/],
  ['handOver', /^byt sammankallande(?: till)?(?: en kollega)?$/],
  ['stepDown', /^(?:sluta som (?:sammankallande|ersattare)|kliv av|kliva av)$/],
  ['unlinkForm', /^(?:koppla bort|koppla ifran|koppla fran|ta bort|radera|avsluta) (?:grupp|gruppen)$/],
  ['about', /^(?:sa arbetar gruppen|hur arbetar gruppen|om gruppen)$/],
];

/** The step in the life of a group that folded words begin; undefined where they begin none. */
export function lifeStepFrom(said: string): LifeStep | undefined {
  const is = SAID.find(([, words]) => words.test(said))?.[0];
  return is === undefined ? undefined : { is };
}
