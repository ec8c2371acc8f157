import { groupInputs, TEXT_MAX } from '../../groups/actions.js';
import type { Guard } from '../guard/guard.js';
import { strictly } from '../strict.js';
import type { Meant } from './fulfil.js';

const BEFORE = String.raw`^(?:(?:hej|snälla|och|men|kan|går|det|att|du|ni|vi|man|jag|vill|ska|skulle|kunna|behöver|måste|få|vår|den här)[,!]?\s+)*`;
const GROUP = String.raw`(?:vår\s+|den\s+här\s+)?(?:grupp(?:en)?|teamet|samverkansgruppen)`;
/** "byt namn på gruppen till X", "döp om gruppen till X", "ändra gruppens namn till X" */
const ASKED = new RegExp(
  String.raw`${BEFORE}(?:(?:byta?|byter|ändrar?)\s+(?:namn(?:et)?\s+(?:på|för)\s+${GROUP}|gruppens\s+namn)|döpa?\s+om\s+${GROUP}|kalla\s+${GROUP}(?=\s+för\s))(?:\s+(?:till|för|som)\s*:?\s+(\S.*?)|\s*:\s*(\S.*?))?[\s.!?]*$`,
  'isu',
);
/** "gruppen heter numera X", "gruppens nya namn är X", "nytt namn på gruppen: X" */
const TOLD = new RegExp(
  String.raw`${BEFORE}(?:${GROUP}\s+(?:heter|ska\s+heta|byter\s+namn\s+till|har\s+bytt\s+namn\s+till|(?:ska\s+)?kallas(?!\s+till\s))|vi\s+(?:heter|ska\s+heta|kallar\s+oss)(?=\s+(?:numera|nu|från))|gruppens\s+(?:nya\s+)?namn\s+(?:är|blir|ska\s+vara)|nytt\s+namn\s+(?:på|för)\s+${GROUP}\s*:?)\s+(?:(?:numera|nu|i\s?stället|från\s+och\s+med\s+nu)\s+)*(\S.*?)[\s.!]*$`,
  'isu',
);
/** What is asked of the name, and no name: "gruppen heter vad?" */
const ASKS = /^(?:vad|hur|vilket|något|nåt|annat|samma|inte)(?!\p{L})|\?/iu;
const QUOTES = /^["'”“«»]+|["'”“«»]+$/gu;

/** The new name of a group, '' where none was said; undefined for a message that wants none. */
export function newNameIn(message: string): string | undefined {
  const text = message.trim();
  const asked = ASKED.exec(text);
  const said = asked ? (asked[1] ?? asked[2] ?? '') : TOLD.exec(text)?.[1];
  const name = said
    ?.replace(/\s+(?:i ?stället|tack|snälla)$/iu, '')
    .replace(QUOTES, '')
    .trim();
  if (name === undefined || (name !== '' && ASKS.test(name))) return asked ? '' : undefined;
  return name;
}

/** Where a group is named anew, with the name in its box; one that may tell who somebody is stands nowhere, which is said. */
export function renamed(message: string, guard: Guard): Meant | undefined {
  const name = newNameIn(message);
  if (name === undefined) return undefined;
  const form = (name: string) =>
    ({ do: 'group', step: { is: 'editForm' }, inputs: groupInputs.parse({ name }) }) as const;
  const isMarked = /\[\p{L}/u.test(name) || name.length > TEXT_MAX.name;
  const does = isMarked ? undefined : strictly(form(name), [], guard);
  if (does && does.do !== 'reword') return { action: 'pauseReminders', does };
  return { action: 'pauseReminders', does: form(''), beside: [{ is: 'nameLeft' }] };
}
