import type { Action } from '../../answering/wishes/examples.js';
import { groupInputs } from '../../groups/actions.js';
import { fold } from '../../shared/text.js';
import { attendanceIn } from './attendance.js';
import type { Around, Meant } from './fulfil.js';
import { renamed } from './rename.js';
import type { Wanted } from './taken.js';

/** Whom a group's channel reaches. */
const GROUP =
  '(?:(?:till|för|åt|i|med) )?(?:alla|allihop|allihopa|samtliga|hela gruppen|gruppen|kanalen|teamet|(?:alla )?deltagarna|(?:alla )?medlemmarna|(?:de|dem|dom) andra|dem|dom|(?:de |alla )?övriga|resten|varandra)(?: (?:i|av) (?:gruppen|kanalen|teamet)| andra| inblandade| deltagare| medlemmar| som (?:är|ska vara) med)?';
/** Somebody else, in few words. */
const OTHERS = '(?:(?:till|för|åt) )?(?!att(?!\\p{L}))[\\p{L}[\\]-]+(?: [\\p{L}[\\]-]+){0,2}?';
/** What tells somebody to tell. */
const TELLS =
  '(?:säga?|säger) (?:det |detta )?(?:till(?= )|åt(?= ))|(?:meddela|informera|underrätta|kontakta|notifiera|förvarna|upplysa?|pinga)r?|(?:berätta|tala)r? (?:om )?(?:det |detta )?(?=för )|(?:skriva?|skriver) (?:om )?(?:det |detta |här )?(?=till |i )|hör(?:a)? av (?:dig|dej) (?=till )|(?:ge|ger) besked (?=till )|låta? (?=(?:alla|gruppen|de andra) veta)';
/** By other means than the channel. */
const BY_POST = '(?:mejla|maila|mejla ut till|smsa|ringa?|sms:a)r?';
/** Said after that, and nothing more. */
const AFTER =
  '(?: (?:det|detta|veta|också|med|tack|snälla|direkt|genast|nu|sen|sedan|här|i kanalen|om (?:det|detta|ändringen|nya tiden|den nya tiden)|att (?:det|mötet) (?:är|blir|blev) (?:inställt|flyttat|ändrat|av)|att det inte blir (?:av|något)))*';
const JOIN =
  '(?:\\s*[,.;&+]+\\s*|\\s+)(?:(?:och|samt|plus|sen|sedan|så|därefter)\\s+)*(?:(?:kan|kunde|vill|skulle|får)\\s+(?:du\\s+)?|du\\s+)?(?:(?:också|även|gärna|snälla|ska)\\s+)*';

const LAST = new RegExp(`^(.*?\\S)${JOIN}(?:${TELLS})\\s*${GROUP}${AFTER}[\\s.!?]*$`, 'isu');
const LAST_OTHERS = new RegExp(`^(.*?\\S)${JOIN}(?:(?:${TELLS})\\s*|${BY_POST}\\s+)${OTHERS}${AFTER}[\\s.!?]*$`, 'isu');
/** "Meddela gruppen att mötet är inställt" */
const FIRST = new RegExp(
  `^(?:(?:hej|kan|du|vill|snälla|och)[, ]+)*(?:${TELLS})\\s*${GROUP}(?: veta)?(?: om)?(?:,? att |: | och )(\\S.*)$`,
  'isu',
);

/** "Utan att säga till gruppen" */
const NOT = /(?<!\p{L})(?:utan(?: att)?|inte|ej|aldrig)$/iu;

/** What of a message is left without its word to tell the group of it, or others: whom only the channel is told. */
interface Untold {
  readonly rest: string;
  readonly others: boolean;
}

/** Undefined for a message that wants nobody told. */
export function untoldIn(message: string): Untold | undefined {
  const text = message.trim();
  const rest = (LAST.exec(text) ?? FIRST.exec(text))?.[1];
  if (NOT.test(rest ?? '')) return undefined;
  if (rest !== undefined) return { rest, others: false };
  const [, before] = LAST_OTHERS.exec(text) ?? [];
  return before === undefined || NOT.test(before) ? undefined : { rest: before, others: true };
}

/** In folded text: who is told of a meeting that is moved or cancelled. */
const ASKS_WHO = new RegExp(
  '^(?:(?:men|och|hej|ok|okej) )*(?:' +
    '(?:vet|har|fick|far|kommer) (?:alla|gruppen|hela gruppen|de andra|dom andra|deltagarna|ovriga|nagon|vi|jag)\\b.*\\b(?:vet|veta|fatt|besked|info\\w*|meddelande\\w*|om att|sett)' +
    '|(?:sager|meddelar|informerar|skriver|berattar) (?:du|nagon|boten)' +
    '|(?:vem|vilka|hur|nar) (?:far|meddela\\w*|informera\\w*|sager|berattar|vet)' +
    ')\\b.*\\b(?:install\\w*|stall(?:a|er|s|as)? in|flytt\\w*|andr(?:a|ar|at|as|ingen|ingar)|ny tid|nya tiden)\\b',
);
const OF_WORRY =
  /\b(?:anmal\w*|oro\w*|barnet|elev\w*|foraldr\w*|vardnadshavar\w*|mamma\w*|pappa\w*|skol\w*|soc\w*|min tid|bokning\w*|konsultation\w*)\b/;
const asksWhoIsTold = (message: string): boolean => {
  const said = fold(message);
  return ASKS_WHO.test(said) && !OF_WORRY.test(said);
};

/** Of these the group is told in its channel once they are done, and their card says so before. */
const TOLD: ReadonlySet<Action> = new Set(['cancelMeeting', 'moveMeeting']);

/**
 * What a message wants done with a meeting, and that the group be told of it, as it is without that word: the group is told
 * anyway. That others are not is said, and who is told where that is asked. Undefined where it is about something else. `read`: what a text wants by itself.
 */
export function withTelling(message: string, read: (rest: string) => Wanted): Wanted | undefined {
  if (asksWhoIsTold(message))
    return { sure: { action: 'smalltalk', does: { do: 'chat', said: 'whoIsTold' } }, offers: [] };
  const untold = untoldIn(message);
  if (!untold) return undefined;
  const { rest, others } = untold;
  const wanted = read(rest);
  if (!wanted.sure || !TOLD.has(wanted.sure.action)) return undefined;
  const sure: Meant = others
    ? { ...wanted.sure, beside: [...(wanted.sure.beside ?? []), { is: 'groupAlone' }] }
    : wanted.sure;
  return { ...wanted, sure };
}

/** What a message in a group's channel plainly says of it and its meetings, that no action has the words for: what it is called, who comes, and who is told. */
export function ofMeeting(
  message: string,
  read: (rest: string) => Wanted,
  { today, calendar, worker, guard }: Around,
): Wanted | undefined {
  const anew = renamed(message, guard);
  if (anew) return { sure: anew, offers: [] };
  const said = attendanceIn(message, today, calendar);
  // A contact social worker who is away has times of her own, which are spoken of in private.
  if (!said || (worker === true && said.away)) return withTelling(message, read);
  const { whose, days } = said;
  const step = { is: 'next', whose, ...(days ? { days: [...days] } : {}) } as const;
  return {
    sure: { action: 'nextMeeting', does: { do: 'group', step, inputs: groupInputs.parse({}) } },
    offers: [],
  };
}
