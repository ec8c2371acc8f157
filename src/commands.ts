import { guardIdentity, type IdentityKind } from './answering/identity/guard.js';
import { cardAction } from './card-action.js';
import { words } from './text.js';

/** Where a message was written: a private chat, or a place that others read. */
export type Place = 'private' | 'shared';

/** What somebody wants, free of identity: the only thing that anything behind the door ever sees of a message. */
export type Command =
  | {
      readonly do: 'ask';
      readonly text: string;
      readonly identity: readonly IdentityKind[];
      /** A file or picture came with the question; it was not opened. */
      readonly file: boolean;
    }
  | { readonly do: 'show'; readonly rule: string }
  | { readonly do: 'guide'; readonly picks: readonly number[]; readonly version?: string | undefined }
  | { readonly do: 'rejectChoices'; readonly text?: string }
  | { readonly do: 'helped'; readonly yes: boolean; readonly rule: string; readonly text: string }
  | { readonly do: 'showUnanswered' }
  | { readonly do: 'closeUnanswered'; readonly ids: readonly string[]; readonly rule: string }
  | { readonly do: 'help' }
  | { readonly do: 'welcome' }
  | { readonly do: 'greet' }
  | { readonly do: 'thank' }
  | { readonly do: 'refuseFile' }
  | { readonly do: 'refuseOldCard' };

const HELP = new Set([
  'hjalp',
  'help',
  'hjalp mig',
  'vad kan du',
  'vad kan du gora',
  'meny',
  'start',
  'info',
  'kommandon',
]);
const GUIDE = new Set([
  'ska jag anmala',
  'ska jag anmala det',
  'ska jag anmala detta',
  'guide',
  'guiden',
  'starta guiden',
]);
const THANKS =
  /^(?:(?:stort |tusen |ok |okej |toppen |super |perfekt )*tack(?: s[ao] mycket| ska du ha| for hjalpen| for svaret)?|thanks|thank you|thx|ok tack|okej|ok|toppen|perfekt|bra)$/;
const GREETING =
  /^(?:hej|hejsan|hej hej|tjena|tja|hall[ao]|halloj|god ?morgon|god ?dag|god ?kvall|hello|hi|hey)(?: (?:lotsen|samverkanslotsen|bot|dar|pa dig))*$/;

/** The longest message that is read, in characters; the rest of a longer one is ignored. */
export const MESSAGE_MAX = 28_000;

/**
 * A message's text -> a command. The identity guard sees the text first; nothing after this function has the
 * original. `notNames` are names of schools and places that are no identity.
 */
export function commandFromText(raw: string, notNames: readonly string[], file = false): Command {
  const { text, kinds } = guardIdentity(raw.slice(0, MESSAGE_MAX), { notNames });
  const said = words(text).join(' ');
  if (file && said === '' && kinds.length === 0) return { do: 'refuseFile' };
  if (kinds.length === 0 && !file) {
    if (said === 'obesvarade') return { do: 'showUnanswered' };
    if (GUIDE.has(said)) return { do: 'guide', picks: [] };
    if (HELP.has(said)) return { do: 'help' };
    if (THANKS.test(said)) return { do: 'thank' };
    if (said === '' || GREETING.test(said)) return { do: 'greet' };
  }
  return { do: 'ask', text, identity: kinds, file };
}

/** A card's value may have been changed on its way: the guard looks at it like at any message. */
const again = (text: string) => guardIdentity(text).text;

/** A pressed button's value -> a command; a forged, broken or outdated value is refused kindly, never a fault. */
export function commandFromAction(value: unknown): Command {
  const parsed = cardAction.safeParse(value);
  if (!parsed.success) return { do: 'refuseOldCard' };
  const action = parsed.data;
  switch (action.do) {
    case 'show':
      return { do: 'show', rule: action.rule };
    case 'guide':
      return { do: 'guide', picks: action.picks, version: action.guide };
    case 'rejectChoices':
      return { do: 'rejectChoices', ...(action.q ? { text: again(action.q) } : {}) };
    case 'helped':
      return { do: 'helped', yes: action.yes, rule: action.rule, text: again(action.q) };
    case 'closeUnanswered': {
      const chosen = (value as Record<string, unknown>)[action.field];
      const known = typeof chosen === 'string' && /^[a-z0-9-]{1,80}$/.test(chosen);
      return known ? { do: 'closeUnanswered', ids: action.ids, rule: chosen } : { do: 'showUnanswered' };
    }
    case 'help':
      return { do: 'help' };
  }
}
