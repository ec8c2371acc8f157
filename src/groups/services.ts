import { say } from '../shared/say.js';

/** The services that a group can have in it, by their ids. */
export const SERVICE_IN_GROUP_IDS = [
  'skola',
  'forskola',
  'elevhalsa',
  'socialtjanst',
  'fritid',
  'bup',
  'polis',
  'lss',
  'annan',
] as const;

/** One of them, by its id. */
export type ServiceInGroup = (typeof SERVICE_IN_GROUP_IDS)[number];

/** A service as it is named within a sentence. */
export function serviceInGroup(id: ServiceInGroup): string {
  switch (id) {
    case 'skola':
      return say`skola`;
    case 'forskola':
      return say`förskola`;
    case 'elevhalsa':
      return say`elevhälsa`;
    case 'socialtjanst':
      return say`socialtjänst`;
    case 'fritid':
      return say`fritid`;
    case 'bup':
      return say`BUP`;
    case 'polis':
      return say`polis`;
    case 'lss':
      return say`LSS`;
    case 'annan':
      return say`annan verksamhet`;
  }
}

/** Ids joined by commas, as a card sends them -> the services among them, each once, in the order of the list. */
export function servicesIn(joined: string): ServiceInGroup[] {
  const said = new Set(joined.split(','));
  return SERVICE_IN_GROUP_IDS.filter(id => said.has(id));
}
