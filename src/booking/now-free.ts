import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { BookingLetter, WorkerData } from './booking.js';
import { press, text } from './phrases.js';

/** The news that a time of a school has come free that somebody waited for. */
export function nowFree(
  { booking: id }: BookingLetter,
  { waiting }: WorkerData,
  directory: Directory | undefined,
): Reply {
  const school = directory?.schools.find(one => one.id === waiting?.find(other => other.id === id)?.school);
  return {
    blocks: [
      text(
        school
          ? say`Nu finns det en ledig tid för ${school.name}. Den som bokar först får den.`
          : say`Nu finns det en ledig tid. Den som bokar först får den.`,
      ),
      text(
        say`Jag har nu raderat var jag når dig för det här. Är det bråttom, vänta inte. Misstänker du att ett barn far illa, anmäl genast. Vid fara: 112.`,
      ),
    ],
    buttons: [press(say`Visa tiderna`, school ? { is: 'slots', school: school.id } : { is: 'begin' })],
  };
}
