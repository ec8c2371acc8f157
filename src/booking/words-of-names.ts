import { inTongue, SWEDISH, say } from '../shared/say.js';
import type { Weekday } from '../shared/wall-time.js';
import type { Form, Subject } from './booking.js';

const FORMS_SAID: Readonly<Record<Form, { readonly alone: () => string; readonly amongOthers: () => string }>> = {
  telefon: { alone: () => say`Telefon`, amongOthers: () => say`telefon` },
  teams: { alone: () => say`Teams`, amongOthers: () => say`teams` },
  plats: { alone: () => say`På plats`, amongOthers: () => say`på plats` },
};

const SUBJECTS_SAID: Readonly<Record<Subject, () => string>> = {
  oro: () => say`En oro för ett barn`,
  hemmet: () => say`Hur vi talar med hemmet`,
  anmalan: () => say`Hur man anmäler`,
  samtycke: () => say`Samtycke och sekretess`,
  samverkan: () => say`Samarbete och möten`,
  annat: () => say`Något annat`,
};

/** How a consultation is held, as it stands alone or begins a sentence: "På plats". */
export const formName = (form: Form): string => FORMS_SAID[form].alone();

/** How a consultation is held, as it stands on a line after other things: "på plats". */
export const formOnLine = (form: Form): string => FORMS_SAID[form].amongOthers();

/** How a consultation is held, as a calendar has it: always in Swedish, since it may be read by others than whom it was made for. */
export const formInCalendar = (form: Form): string => inTongue(SWEDISH, () => formName(form));

/** What a consultation is about, as it stands alone. */
export const subjectName = (subject: Subject): string => SUBJECTS_SAID[subject]();

const WEEKDAYS_SAID: Readonly<
  Record<Weekday, { readonly alone: () => string; readonly onLine: () => string; readonly each: () => string }>
> = {
  1: { alone: () => say`Måndag`, onLine: () => say`mån`, each: () => say`måndagar` },
  2: { alone: () => say`Tisdag`, onLine: () => say`tis`, each: () => say`tisdagar` },
  3: { alone: () => say`Onsdag`, onLine: () => say`ons`, each: () => say`onsdagar` },
  4: { alone: () => say`Torsdag`, onLine: () => say`tors`, each: () => say`torsdagar` },
  5: { alone: () => say`Fredag`, onLine: () => say`fre`, each: () => say`fredagar` },
  6: { alone: () => say`Lördag`, onLine: () => say`lör`, each: () => say`lördagar` },
  7: { alone: () => say`Söndag`, onLine: () => say`sön`, each: () => say`söndagar` },
};

/** A weekday as it stands alone: "Måndag". */
export const weekdayName = (weekday: Weekday): string => WEEKDAYS_SAID[weekday].alone();

/** A weekday in short, as it stands before a date: "mån". */
export const weekdayOnLine = (weekday: Weekday): string => WEEKDAYS_SAID[weekday].onLine();

/** A weekday of every week: "måndagar". */
export const everyWeekday = (weekday: Weekday): string => WEEKDAYS_SAID[weekday].each();
