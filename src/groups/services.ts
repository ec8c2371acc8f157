/** The services that a group can have in it. */
export const SERVICES_IN_GROUP = {
  skola: 'skola',
  forskola: 'förskola',
  elevhalsa: 'elevhälsa',
  socialtjanst: 'socialtjänst',
  fritid: 'fritid',
  bup: 'BUP',
  polis: 'polis',
  lss: 'LSS',
  annan: 'annan verksamhet',
} as const;

/** One of them, by its id. */
export type ServiceInGroup = keyof typeof SERVICES_IN_GROUP;

export const SERVICE_IN_GROUP_IDS = Object.keys(SERVICES_IN_GROUP) as [ServiceInGroup, ...ServiceInGroup[]];

/** Ids joined by commas, as a card sends them -> the services among them, each once, in the order of the list. */
export function servicesIn(joined: string): ServiceInGroup[] {
  const said = new Set(joined.split(','));
  return SERVICE_IN_GROUP_IDS.filter(id => said.has(id));
}
