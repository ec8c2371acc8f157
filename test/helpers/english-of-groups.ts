import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ForumFacts } from '../../src/groups/group-job.js';
import type { LifeOutcome } from '../../src/groups/life-outcome.js';
import type { GroupOutcome } from '../../src/groups/outcome.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { wordsOfLife } from '../../src/groups/words-of-life.js';
import { when } from '../../src/groups/words-of-meetings.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { inTongue, type Tongue } from '../../src/shared/say.js';
import { DAY, meetingAt, NOON } from './small-group.js';

const FOLDER = new URL('../../knowledge/english/', import.meta.url);
const readTexts = (name: string) =>
  Object.entries(parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<string, string>);

/** The English texts of the groups' sentences, and of all sentences. */
export const GROUPS: ReadonlyMap<string, string> = new Map(readTexts('groups.yaml'));
export const ALL: ReadonlyMap<string, string> = new Map(readdirSync(FOLDER).flatMap(readTexts));
export const ENGLISH: Tongue = { code: 'en', texts: ALL };

/** What is put together, in English. */
export const speak = <Words>(write: () => Words): Words => inTongue(ENGLISH, write);

/** What stands in a reply above its buttons, as text. */
export const textsIn = ({ blocks }: Reply): string => plainText({ blocks, buttons: [] });
export const titlesOf = (reply: Reply): string[] => reply.buttons.map(({ title }) => title);

/** An outcome's words in English. */
export const said = (outcome: GroupOutcome): string => speak(() => textsIn(wordsOfGroups(outcome)));
export const life = (outcome: LifeOutcome): string => speak(() => textsIn(wordsOfLife(outcome)));

export const MEETING = meetingAt('m', NOON + 2 * DAY);
export const LATER = meetingAt('n', NOON + 9 * DAY);
/** When a meeting is, in English. */
export const time = (meeting = MEETING): string => speak(() => when(meeting));

export const FORUM: ForumFacts = {
  pack: 'p',
  id: 'f',
  name: 'Forumet',
  purpose: '',
  cases: 'named',
  consent: 'samtycke',
  cadence: { text: 'två gånger per termin' },
  ended: false,
};
