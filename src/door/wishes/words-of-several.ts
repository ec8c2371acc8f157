import type { Wanted } from '../../booking/wanted.js';
import { whenWanted } from '../../booking/words-of-wanted.js';
import type { Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { dayName, type Weekday } from '../../shared/wall-time.js';
import type { Meant } from './fulfil.js';
import { offerButton } from './offers.js';
import type { Several } from './several.js';

/** When it is that something is done with, and when it is to be, as far as that was understood. */
function whenOf({ does }: Meant): string {
  if (does.do === 'group' && does.step.is === 'which') {
    const { day, days = day === undefined ? undefined : [{ from: day, to: day }], hours } = does.step;
    const { phrase } = does.inputs;
    return [whenWanted({ ...(days ? { days } : {}), ...(hours ? { hours } : {}) }), phrase && say`till ${phrase}`]
      .filter(Boolean)
      .join(' ');
  }
  if (does.do !== 'booking') return '';
  const { step } = does;
  const wanted = 'wanted' in step ? step.wanted : undefined;
  const to = wanted ? whenWanted(wanted) : '';
  if (step.is !== 'mine' && step.is !== 'times') return to;
  const on = 'on' in step && step.on !== undefined ? dayName(step.on as Weekday) : '';
  const own = [on, step.at ? whenWanted(step.at as Wanted) : ''].filter(Boolean).join(' ');
  return [own, to && say`till ${to}`].filter(Boolean).join(' ');
}

/** What a social worker does with her own times, by which two of them are told apart. */
function ofWorker({ does }: Meant): string | undefined {
  if (does.do !== 'booking') return undefined;
  if (does.step.is === 'offerForm') return say`Lägg in tider`;
  return does.step.is === 'times' && does.step.to === 'cancel' ? say`Ställ in en bokning` : undefined;
}

/** The button of one of them, told from the others by when it is. */
function buttonOf(act: Meant): Button {
  const button = offerButton(act);
  const title = ofWorker(act) ?? button.title;
  const when = whenOf(act);
  return { ...button, title: when === '' ? title : `${title}: ${when}` };
}

/** More than one thing was asked for: none is done, and each is a press away. */
export function severalWords({ acts, left }: Several): Reply {
  const steps = acts.map(({ does }) => (does.do === 'booking' ? does.step : undefined));
  const cancels = steps.some(step => step?.is === 'mine' && step.to === 'cancel');
  const books = steps.some(step => step?.is === 'begin' || (step?.is === 'slots' && step.move === undefined));
  return {
    blocks: [
      { is: 'title', text: say`Jag gör en sak i taget` },
      {
        is: 'text',
        text:
          acts.length > 1
            ? say`Inget är ändrat än. Välj vad du vill börja med. Kom sedan tillbaka hit och välj nästa.`
            : say`Inget är ändrat än. Du bad om flera saker, och jag förstod bara den här.`,
      },
      ...(left ? [{ is: 'text' as const, text: say`Resten förstod jag inte. Skriv det i ett eget meddelande.` }] : []),
      ...(cancels && books
        ? [
            {
              is: 'text' as const,
              text: say`Vill du byta tid? Skriv i stället: boka om. Då har du kvar din tid tills den nya är klar.`,
            },
          ]
        : []),
    ],
    buttons: acts.map(buttonOf),
  };
}
