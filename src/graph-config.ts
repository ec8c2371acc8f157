import type { GraphPlace } from './channels/graph/token.js';
import type { CloudName } from './channels/teams/cloud.js';

type Env = Readonly<Record<string, string | undefined>>;

/** The names of the environment that say whether Microsoft Graph is used. */
export const GRAPH_NAMES = ['GRAPH', 'GRAPH_URL'] as const;

const PUBLIC: GraphPlace = { url: 'https://graph.microsoft.com', login: 'https://login.microsoftonline.com' };

/** Where Graph and its login are in each of Microsoft's clouds. */
const PLACES: Readonly<Record<CloudName, GraphPlace>> = {
  public: PUBLIC,
  gcc: PUBLIC,
  gcchigh: { url: 'https://graph.microsoft.us', login: 'https://login.microsoftonline.us' },
  dod: { url: 'https://dod-graph.microsoft.us', login: 'https://login.microsoftonline.us' },
};

const isHere = (url: string) => /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(url);

/** Where Graph is, if it is asked for; undefined where it is not. What is wrong adds faults. */
export function readGraph(env: Env, known: boolean, faults: string[]): GraphPlace | undefined {
  const asked = env.GRAPH?.trim() || 'off';
  const standIn = env.GRAPH_URL?.trim().replace(/\/+$/, '') || undefined;
  if (!['on', 'off'].includes(asked)) faults.push(`GRAPH is "${asked}": expected one of on, off`);
  if (standIn !== undefined && !isHere(standIn))
    faults.push(
      `GRAPH_URL is "${standIn}": an http address of this machine is expected, such as http://127.0.0.1:3979`,
    );
  if (asked !== 'on') return undefined;
  if (!known) {
    faults.push('GRAPH is on without credentials: it logs in with MicrosoftAppId and its password');
    return undefined;
  }
  const cloud = env.TEAMS_CLOUD?.trim() || 'public';
  const place = Object.hasOwn(PLACES, cloud) ? PLACES[cloud as CloudName] : PUBLIC;
  return standIn === undefined ? place : { ...place, url: standIn, standIn };
}
