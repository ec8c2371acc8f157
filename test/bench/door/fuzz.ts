import { chance } from '../labelled.js';
import { progress } from '../options.js';
import { activityMaker } from './activities.js';
import { mutated } from './activity-mutations.js';
import { counted, exactly, type Figure, told } from './figures.js';
import type { Scene } from './scene.js';
import { Sender, together } from './sending.js';

/** How many activities are sent with one token: it lives for ten minutes. */
const PER_TOKEN = 1_000;

/** The values of a field in lines of the log that begin an event, as they come. */
function valuesOf(lines: readonly string[], event: string, field: string): string[] {
  return lines.flatMap(line => {
    if (!line.includes(`"event":"${event}"`)) return [];
    const value = (JSON.parse(line) as Record<string, unknown>)[field];
    return value === undefined ? [] : [String(value)];
  });
}

/** Generated activities under good tokens, half of them mutated: whatever they are, nothing breaks. */
export async function attackWithActivities(scene: Scene): Promise<Figure[]> {
  const { outside, program, options } = scene;
  const count = scene.scaled(50_000);
  const random = chance(options.seed + 3);
  const make = await activityMaker(outside.connector.url, random);
  const posts = outside.connector.requests;
  const sender = new Sender(program.url);
  const statuses: number[] = [];
  let token = await outside.token();
  await program.logged();
  const before = await scene.measure();
  await together(
    count,
    16,
    async number => {
      progress(number, count, 'activities');
      const activity = make(number);
      const body = random() < 0.5 ? mutated(activity, random) : JSON.stringify(activity);
      if (number % PER_TOKEN === 0) token = await outside.token();
      const { status, why } = await sender.activity(token, body);
      statuses.push(status);
      if (status >= 500 || status === 0) console.error(`${status || why}: ${body.length} bytes ${body.slice(0, 500)}`);
    },
    () => scene.alive,
  );
  sender.close();
  const after = await scene.measure();
  const lines = await program.logged();
  const isJson = (line: string) => line.startsWith('{') && line.endsWith('}');
  const json = lines.filter(isJson);
  const failed = json.filter(line => line.includes('"code":"SL-'));
  return [
    told('activities', `${statuses.length} (${counted(statuses)})`),
    exactly('answers of 5xx', statuses.filter(status => status >= 500).length, 0),
    exactly('without an answer', count - statuses.filter(status => status > 0).length, 0),
    exactly('errors that nothing handled', after.unhandled - before.unhandled, 0),
    exactly('lines that are no line of the log', lines.length - json.length, 0),
    told('posts', outside.connector.requests - posts),
    told('what turns led to', counted(valuesOf(json, 'turn', 'outcome'))),
    told('faults in the log', counted(failed.map(line => faultOf(line)))),
    told('heap grown by', `${(after.heap - before.heap).toFixed(1)} MB`),
  ];
}

/** Where and why, of a line of the log that tells of a fault. */
function faultOf(line: string): string {
  const { event, code, cause, at } = JSON.parse(line) as Record<string, unknown>;
  const place = Array.isArray(at) ? String(at[0]).replace(/^at |\(.*\/|\)$/g, '') : '';
  return `${event} ${code} ${cause ?? ''} ${place}`.trim();
}
