import { dayOf, inWords } from '../shared/day.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { TEXT_MAX } from './actions.js';
import type { GroupOutcome } from './outcome.js';
import { placeInWords } from './place.js';
import { saidAgain } from './said-again.js';
import { waitsOf } from './waiting-acts.js';
import { waitingButtons, waitingNote } from './words-of-changes.js';
import { press, when } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });

const wrongWords = (wrong: NonNullable<(GroupOutcome & { is: 'meetings' })['wrong']>): string =>
  wrong === 'noneChosen'
    ? say`Välj först vilket möte det gäller. Inget är ändrat.`
    : `${saidAgain(wrong.why)} ${say`Inget är ändrat.`}`;

/** The meetings of a group: when they are and what of them waits, and for who may change them how. */
export function meetingList(outcome: GroupOutcome & { is: 'meetings' }): Reply {
  const { data, ahead, next, later, filled, changes } = outcome;
  const { waiting = [] } = data;
  const { paused, quiet } = data.group;
  const some = changes && ahead.length > 0;
  const chosen = ahead.some(({ id }) => id === filled?.meeting) ? filled?.meeting : undefined;
  const choices = ahead.map(one => ({ title: when(one), value: one.id }));
  return {
    blocks: [
      title(say`${data.group.name}: möten`),
      ...(outcome.wrong ? [text(wrongWords(outcome.wrong))] : []),
      ...(ahead.length > 0
        ? [
            {
              is: 'list' as const,
              items: ahead.map(
                one =>
                  `${when(one)}${one.place ? `, ${placeInWords(one.place)}` : ''}${waitingNote(waitsOf(data, one.id, outcome.now))}`,
              ),
            },
          ]
        : [text(say`Inga möten är planerade.`)]),
      ...(paused ? [text(say`Påminnelserna är pausade, för kanalen tog inte emot dem.`)] : []),
      ...(!paused && quiet !== undefined
        ? [text(say`Påminnelserna är pausade sedan ${inWords(dayOf(new Date(quiet)))}.`)]
        : []),
      ...(some
        ? [
            {
              is: 'choice' as const,
              id: 'meeting',
              label: say`Ändra ett möte`,
              choices,
              ...(chosen ? { value: chosen } : {}),
            },
            {
              is: 'input' as const,
              kind: 'text' as const,
              id: 'phrase',
              label: say`Ny tid, till exempel: 15 oktober 13–14`,
              max: TEXT_MAX.phrase,
              ...(filled?.phrase ? { value: filled.phrase } : {}),
            },
          ]
        : []),
    ],
    buttons: [
      ...(changes ? waiting.filter(({ at }) => at > outcome.now).flatMap(waitingButtons) : []),
      ...(changes
        ? [press(say`Lägg till möten`, { is: 'addForm' }), press(say`Dagordning`, { is: 'agendaForm' }, true)]
        : []),
      ...(some
        ? [
            press(say`Ställ in valt möte`, { is: 'cancel' }),
            press(say`Ställ in resten av serien`, { is: 'cancelRest' }),
            press(say`Flytta valt möte`, { is: 'move' }),
            press(say`Flytta resten av serien`, { is: 'moveRest' }),
          ]
        : []),
      ...(changes && (paused || quiet !== undefined) ? [press(say`Fortsätt påminna`, { is: 'resume' })] : []),
      ...(changes ? [] : [press(say`Så arbetar gruppen`, { is: 'about', group: data.group.id }, true)]),
      ...(next === undefined ? [] : [press(say`Senare möten`, { is: 'meetings', after: next }, true)]),
      ...(later ? [press(say`Första mötena`, { is: 'meetings' }, true)] : []),
    ],
  };
}
