import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { School } from './booking-job.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { saysTime } from './wanted.js';
import { type Way, wayOf } from './way.js';
import { beenWords, noDayWords, whenWanted } from './words-of-wanted.js';

type SchoolOutcome = BookingOutcome & { is: 'schools' | 'schoolForm' | 'schoolsFound' | 'schoolPage' };

const question = () => say`Vilken skola eller förskola arbetar du på?`;

const nameField = (): Block => ({
  is: 'input',
  kind: 'text',
  id: 'schoolName',
  label: say`Skolans namn (en del av namnet räcker)`,
  max: 60,
});

const WRONG: Readonly<Record<'empty' | 'unknown', () => string>> = {
  empty: () => say`Skriv en del av skolans namn först.`,
  unknown: () => say`Jag hittar ingen skola med det namnet. Skriv en del av namnet, eller visa hela listan.`,
};

/** Which booking a school is asked for, and what was said of when it is to be. */
const movesWords = ({ moves, wanted, been }: SchoolOutcome & { is: 'schools' | 'schoolForm' }): Block[] => [
  ...(been ? [text(beenWords(been))] : []),
  ...(wanted?.noDay ? [text(noDayWords(wanted.noDay))] : []),
  ...(moves
    ? [
        text(
          wanted && saysTime(wanted)
            ? say`Du flyttar tiden ${when(moves)} till ${whenWanted(wanted)}.`
            : say`Du flyttar tiden ${when(moves)}.`,
        ),
      ]
    : []),
];

const buttonsOf = (schools: readonly School[], way: Way) =>
  schools.map(({ id, name }) => press(name, { is: 'slots', school: id, ...way }));

/** The choice of a school in words: a list, a search, what was found, or one page of the whole list. */
export function schoolWords(outcome: SchoolOutcome): Reply {
  const way = wayOf(outcome);
  const search = press(say`Sök`, { is: 'findSchool', ...way });
  const all = press(say`Visa alla skolor`, { is: 'allSchools', from: 0, ...way }, true);
  switch (outcome.is) {
    case 'schools':
      return {
        blocks: [
          ...movesWords(outcome),
          title(question()),
          ...(outcome.wrong ? [text(say`Jag hittar ingen skola med det namnet. Det här är alla som jag har.`)] : []),
        ],
        buttons: buttonsOf(outcome.schools, way),
      };
    case 'schoolForm':
      return {
        blocks: [
          ...movesWords(outcome),
          title(question()),
          ...(outcome.wrong ? [text(WRONG[outcome.wrong]())] : []),
          nameField(),
        ],
        buttons: [search, all],
      };
    case 'schoolsFound':
      return {
        blocks: [
          title(say`Vilken av dem?`),
          ...(outcome.others > 0
            ? [
                text(
                  say`Det finns ${outcome.others} till. Ser du inte din skola? Skriv mer av namnet och tryck på Sök.`,
                ),
              ]
            : [small(say`Ser du inte din skola? Skriv namnet igen och tryck på Sök.`)]),
          nameField(),
        ],
        buttons: [...buttonsOf(outcome.schools, way), { ...search, aside: true }, all],
      };
    case 'schoolPage': {
      const { schools, from, total } = outcome;
      const next = from + schools.length;
      return {
        blocks: [title(question()), small(say`Skola ${from + 1}–${next} av ${total}, i bokstavsordning.`)],
        buttons: [
          ...buttonsOf(schools, way),
          ...(next < total ? [press(say`Fler skolor`, { is: 'allSchools', from: next, ...way }, true)] : []),
          press(say`Sök i stället`, { is: 'changeSchool', ...way }, true),
        ],
      };
    }
  }
}
