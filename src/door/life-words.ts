import type { GroupStep } from '../groups/actions.js';
import type { LifeStep } from '../groups/life-steps.js';

/** A step in the life of a group that needs nothing but its name. */
type Begun = Extract<LifeStep, { is: 'editForm' | 'takeOver' | 'stepDown' | 'unlinkForm' | 'about' }>['is'];
type Said = Begun | 'pause' | 'addConvener' | 'addSubstitute' | 'handOver' | 'resume';

/** What begins a step in the life of a group, in folded words; a colleague who is mentioned in the middle is "en kollega". */
const SAID: readonly (readonly [is: Said, words: RegExp])[] = [
  ['editForm', /^(?:andra|redigera) (?:grupp|gruppen|gruppens uppgifter|paminnelser|paminnelserna)$/],
  ['editForm', /^(?:andra|byt) (?:gruppens )?(?:namn|namnet|syfte|syftet|skola|skolan|forum)(?: pa gruppen)?$/],
  ['pause', /^(?:(?:pausa|stoppa|stang av) (?:paminnelser|paminnelserna)|sluta paminna)$/],
  ['resume', /^(?:(?:ateruppta|starta|satt pa) (?:paminnelser|paminnelserna)|borja paminna(?: igen)?)$/],
  ['addConvener', /^(?:lagg till|gor) (?:(?:en |ny )?sammankallande|en kollega (?:som|till) sammankallande)$/],
  ['addSubstitute', /^(?:lagg till|gor) (?:(?:en |ny )?ersattare|en kollega (?:som|till) ersattare)$/],
  ['handOver', /^(?:lamna|ge) over (?:(?:grupp|gruppen|ansvaret) ?)?(?:till ?)?(?:en kollega)?$/],
  ['handOver', /^lamna over en kollega gruppen$|^byt sammankallande(?: till)?(?: en kollega)?$/],
  ['takeOver', /^(?:jag )?tar? over (?:grupp|gruppen)$/],
  ['stepDown', /^(?:jag )?(?:slutar? som (?:sammankallande|ersattare)|kliver av|kliv av)$/],
  ['unlinkForm', /^(?:koppla bort|koppla ifran|koppla fran|ta bort|radera|avsluta) (?:grupp|gruppen)$/],
  ['about', /^(?:sa arbetar gruppen|hur arbetar gruppen|om gruppen)$/],
];

/** The step in the life of a group that folded words begin; undefined where they begin none. */
export function lifeStepFrom(said: string): GroupStep | undefined {
  const is = SAID.find(([, words]) => words.test(said))?.[0];
  return is === undefined ? undefined : { is };
}
