import type { Wanted } from '../../booking/wanted.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold } from '../../shared/text.js';
import { timeIn } from './wanted-in.js';

/** That the writer comes to a meeting or not, or somebody else; and on which days it is, where they were said. */
export interface Attendance {
  readonly whose: 'own' | 'others';
  /** The writer is away, which may be from more than a meeting. */
  readonly away: boolean;
  readonly days?: NonNullable<Wanted['days']>;
}

const BEFORE = '(?:(?:hej|hallo|tyvarr|nej|ja|jo|jag|men|ah|sorry|forlat|oj|ok|okej|och|da|sa|nu) )*';
/** A mark of the guard, folded to its word. */
const NAMED = 'namn(?: namn)?';
/** Somebody of the group by what they are. */
const ROLE =
  '(?:en kollega|min kollega|rektorn?|kuratorn?|skolskoterskan?|specialpedagogen|bitradande rektor|psykologen|skolpsykologen|socialsekreteraren|en av oss)';
const CANNOT =
  'kan (?:tyvarr |ju )?(?:inte|ej)|hinner (?:tyvarr )?(?:inte|ej)|deltar (?:inte|ej)|(?:har|far|fick) (?:jag )?(?:fatt )?forhinder|ar (?:tyvarr )?(?:forhindrad|inte med|ej med)';
const NOT = `(?:${CANNOT}|kommer (?:tyvarr )?(?:inte|ej)|missar|(?:ar |blev )?(?:tyvarr )?(?:sjuk|borta|bortrest|upptagen|ledig|forhindrad)|vabbar|vabba)`;
const YES =
  '(?:kommer|deltar|ar med|kan komma|kan vara med|kan|hanger med|dyker upp|(?:kommer|blir) (?:(?:lite|nagot|cirka|ca) )?(?:\\d{1,2} (?:min\\w*) )?(?:sen|sent|forsenad))';
/** What says no more than that it is a meeting, or that there. */
const AFTER =
  '(?: (?:komma|kommer|vara|med|delta|narvara|medverka|dyka|upp|ga|till|pa|i|det|da|mote|motet|motena|traffen|traff|nasta|gang|eht|dagens|och|darfor|sa|tyvarr|ar|sjuk|kan|inte|ej|tack|jag|heller|den|har|hemma))*';
const AT_MEETING = '(?:(?: \\w+)* (?:mote|motet|motena|traffen|eht|med|delta|narvara|medverka))';

const OWN = new RegExp(`^${BEFORE}(?:${NOT}|(?:vi )?${YES})${AFTER}$`);
/** A child may be ill, or not come: a name alone is one of the group's where it cannot, or at a meeting. */
const OTHERS_SAY = new RegExp(
  `^${BEFORE}(?:${ROLE} (?:${NOT}|${YES})|${NAMED} (?:${CANNOT}|(?=${NOT}${AT_MEETING})${NOT}|kan))${AFTER}$`,
);
/** It is a yes to what stands there, or of a time that is booked. */
const ELSE = /\b(?:min tid|tiden|bokning\w*|konsultation\w*|lektion\w*|skolan|jobbet)\b/;

const AWAY = /\b(?:sjuk|borta|bortrest|ledig|vabb\w*)\b/;

/** What a whole message says of who comes to a meeting; undefined for any other, and for one that asks. */
export function attendanceIn(message: string, today: Day, calendar: SchoolCalendar): Attendance | undefined {
  if (message.includes('?') || message.length > 80) return undefined;
  const read = (text: string): Attendance['whose'] | undefined => {
    const said = fold(text);
    if (ELSE.test(said)) return undefined;
    if (OTHERS_SAY.test(said)) return 'others';
    return OWN.test(said) ? 'own' : undefined;
  };
  const away = AWAY.test(fold(message));
  const alone = read(message);
  if (alone) return { whose: alone, away };
  // "Kan inte på tisdag" speaks of Tuesday.
  const said = timeIn(message, today, calendar);
  const whose = said && !said.wanted.unread ? read(said.rest) : undefined;
  const { days } = said?.wanted ?? {};
  return whose && days ? { whose, away, days } : undefined;
}
