import type { Block, Reply } from '../shared/reply.js';
import type { School } from './booking-job.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title } from './phrases.js';

type SchoolOutcome = BookingOutcome & { is: 'schools' | 'schoolForm' | 'schoolsFound' | 'schoolPage' };

const QUESTION = 'Vilken skola eller förskola arbetar du på?';

const NAME: Block = {
  is: 'input',
  kind: 'text',
  id: 'schoolName',
  label: 'Skolans namn (en del av namnet räcker)',
  max: 60,
};

const WRONG = {
  empty: 'Skriv en del av skolans namn först.',
  unknown: 'Jag hittar ingen skola med det namnet. Skriv en del av namnet, eller visa hela listan.',
} as const;

const buttonsOf = (schools: readonly School[], move: string | undefined) =>
  schools.map(({ id, name }) => press(name, { is: 'slots', school: id, move }));

/** The choice of a school in words: a list, a search, what was found, or one page of the whole list. */
export function schoolWords(outcome: SchoolOutcome): Reply {
  const { move } = outcome;
  const search = press('Sök', { is: 'findSchool', move });
  const all = press('Visa alla skolor', { is: 'allSchools', from: 0, move }, true);
  switch (outcome.is) {
    case 'schools':
      return { blocks: [title(QUESTION)], buttons: buttonsOf(outcome.schools, move) };
    case 'schoolForm':
      return {
        blocks: [title(QUESTION), ...(outcome.wrong ? [text(WRONG[outcome.wrong])] : []), NAME],
        buttons: [search, all],
      };
    case 'schoolsFound':
      return {
        blocks: [
          title('Vilken av dem?'),
          ...(outcome.others > 0
            ? [text(`Det finns ${outcome.others} till. Ser du inte din skola? Skriv mer av namnet och tryck på Sök.`)]
            : [small('Ser du inte din skola? Skriv namnet igen och tryck på Sök.')]),
          NAME,
        ],
        buttons: [...buttonsOf(outcome.schools, move), { ...search, aside: true }, all],
      };
    case 'schoolPage': {
      const { schools, from, total } = outcome;
      const next = from + schools.length;
      return {
        blocks: [title(QUESTION), small(`Skola ${from + 1}–${next} av ${total}, i bokstavsordning.`)],
        buttons: [
          ...buttonsOf(schools, move),
          ...(next < total ? [press('Fler skolor', { is: 'allSchools', from: next, move }, true)] : []),
          press('Sök i stället', { is: 'changeSchool', move }, true),
        ],
      };
    }
  }
}
