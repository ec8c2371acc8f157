import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { BookingOutcome } from './outcome.js';
import { press, text } from './phrases.js';

type Offered = BookingOutcome & { is: 'offered' };

/** So many weeks, as far ahead as can be booked, as they stand in a sentence. */
const WEEKS: Readonly<Record<number, () => string>> = {
  1: () => say`den närmaste veckan`,
  2: () => say`de närmaste två veckorna`,
  3: () => say`de närmaste tre veckorna`,
  4: () => say`de närmaste fyra veckorna`,
  5: () => say`de närmaste fem veckorna`,
  6: () => say`de närmaste sex veckorna`,
  7: () => say`de närmaste sju veckorna`,
  8: () => say`de närmaste åtta veckorna`,
};

function bookable({ slots, weeks, changed }: Offered): string {
  const span = WEEKS[weeks]?.() ?? say`de närmaste ${weeks} veckorna`;
  if (slots === 0)
    return changed
      ? say`Ändrat, men ingen tid går att boka ${span}.`
      : say`Sparat, men ingen tid går att boka ${span}.`;
  const count = slots === 1 ? say`1 tid kan bokas ${span}.` : say`${slots} tider kan bokas ${span}.`;
  return `${changed ? say`Ändrat.` : say`Sparat.`} ${count}`;
}

function outsideTerms({ outside, between }: Offered): string[] {
  if (outside === 0) return [];
  return [
    outside === 1 ? say`1 av dem ligger utanför terminen.` : say`${outside} av dem ligger utanför terminen.`,
    between
      ? say`Är du ledig då, tryck på Borta mellan terminerna.`
      : say`Är du ledig då, ändra sista dagen eller skriv att du är borta.`,
  ];
}

function inTheWay({ taken }: Offered): string[] {
  if (taken === 0) return [];
  return [
    taken === 1
      ? say`1 tid till krockar med något du redan har: en bokning, frånvaro eller andra tider. Den kan inte bokas så länge det andra ligger där.`
      : say`${taken} tider till krockar med något du redan har: en bokning, frånvaro eller andra tider. De kan inte bokas så länge det andra ligger där.`,
  ];
}

function hidden({ hides }: Offered): string[] {
  if (hides === 0) return [];
  return [
    hides === 1
      ? say`1 av dina andra tider visas inte längre, för de här ligger i vägen. Se dina tider, och ändra eller avsluta det som inte ska gälla.`
      : say`${hides} av dina andra tider visas inte längre, för de här ligger i vägen. Se dina tider, och ändra eller avsluta det som inte ska gälla.`,
  ];
}

/** What came of saving times. */
export function offeredWords(outcome: Offered): Reply {
  const { between } = outcome;
  const said = [bookable(outcome), ...outsideTerms(outcome), ...inTheWay(outcome), ...hidden(outcome)];
  return {
    blocks: [text(said.join(' '))],
    buttons: [
      ...(between ? [press(say`Borta mellan terminerna`, { is: 'away', from: between.from, to: between.to })] : []),
      press(say`Mina tider`, { is: 'times' }),
    ],
  };
}
