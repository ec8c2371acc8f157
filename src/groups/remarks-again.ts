import { say } from '../shared/say.js';
import type { Sentence } from './said-again.js';

/** Why there are no dates, or no new time. */
const REFUSED: readonly Sentence[] = [
  () => say`Det blev inga datum mellan de dagarna.`,
  () => say`Du sa ingen tid. Skriv när ni börjar och slutar, till exempel 13-14.`,
  () => say`Välj en första och en sista dag.`,
  () => say`Jag planerar högst två år åt gången. Välj en tidigare sista dag.`,
  (last, to) => say`Det du skrev går till ${last}, men sista dagen är ${to}. Nu står den senare här.`,
  (day, missing) => say`${day}: ${missing}. Skriv en annan tid.`,
  (day, missing) => say`${day}: ${missing}. Välj en annan tid.`,
  () => say`Det blev ingen dag inom ett år.`,
  () => say`Skriv vilken tid på dagen, till exempel 13-14.`,
  () => say`Mötet slutar efter midnatt. Skriv när det slutar.`,
  () => say`Skriv en dag och en tid, till exempel: 15 oktober 13-14. Flera möten flyttar du med resten av serien.`,
  () => say`Den tiden har redan varit.`,
  () => say`Skriv den nya tiden i rutan, till exempel: fredag 13-14.`,
  () => say`Skriv den nya tiden i rutan, till exempel: måndagar 13-14.`,
  () => say`Mötet ligger redan då.`,
  () => say`Jag vet inte vilka dagar du menar. Skriv till exempel: måndagar 13-14, eller 15 oktober 13-14.`,
  () => say`Mötena ligger kvar som förut. Fler möten lägger du till med ”Lägg till möten”.`,
  () => say`Mötena ligger redan då.`,
  reasons => say`Det blir inga nya möten: ${reasons}.`,
];

/** What was kept of an old time, and what should be known of a new one. */
const KEPT: readonly Sentence[] = [
  week => say`Den dagen i vecka ${week} har redan varit, så jag tog veckan efter.`,
  () => say`Du skrev inget slut, så mötet är lika långt som förut.`,
  () => say`Du skrev inget slut, så mötena är lika långa som förut.`,
  () => say`Du skrev ingen tid, så den är som förut.`,
  weekday => say`Det är en ${weekday}.`,
  closed => say`Den dagen är stängd: ${closed}.`,
];

/** What a date is marked with. What is added to a mark stands last in it, and so is looked for first. */
const MARKS: readonly Sentence[] = [
  (mark, hours) => say`${mark}, krockar med mötet ${hours}`,
  hours => say`krockar med mötet ${hours}`,
  mark => say`${mark}, finns redan`,
  () => say`finns redan`,
  (mark, most) => say`${mark}, högst ${most} datum åt gången, lägg till resten sedan`,
  most => say`högst ${most} datum åt gången, lägg till resten sedan`,
  (mark, day) => say`${mark}, i stället för ${day}`,
  day => say`i stället för ${day}`,
  (day, closed) => say`flyttat från ${day}, ${closed}`,
  closed => say`${closed}, mötet ligger kvar`,
  closed => say`${closed}, inget möte`,
  closed => say`${closed}, ingen annan dag passade`,
  clock => say`klockan ${clock} finns inte då, för klockan ställs fram`,
  () => say`förslag`,
  meeting => say`samma dag som mötet ${meeting}`,
  meeting => say`1 dag före mötet ${meeting}`,
  (days, meeting) => say`${days} dagar före mötet ${meeting}`,
  meeting => say`1 dag efter mötet ${meeting}`,
  (days, meeting) => say`${days} dagar efter mötet ${meeting}`,
  () => say`som förut`,
  () => say`den dagen har redan varit`,
  () => say`inget nytt möte den veckan`,
  day => say`${day}: krockar med nästa möte`,
];

/** Another phrase that loses fewer meetings. */
const SWAPS: readonly Sentence[] = [
  (days, other, count) => say`${days} ger 1 möte, ${other} ${count}.`,
  (days, held, other, count) => say`${days} ger ${held} möten, ${other} ${count}.`,
  other => say`Ta ${other} i stället`,
];

/** The days when nobody works, and the breaks that most schools have. */
const CLOSED: readonly Sentence[] = [
  () => say`nyårsdagen`,
  () => say`trettondedag jul`,
  () => say`långfredagen`,
  () => say`påskdagen`,
  () => say`annandag påsk`,
  () => say`första maj`,
  () => say`Kristi himmelsfärdsdag`,
  () => say`pingstdagen`,
  () => say`nationaldagen`,
  () => say`midsommarafton`,
  () => say`midsommardagen`,
  () => say`alla helgons dag`,
  () => say`julafton`,
  () => say`juldagen`,
  () => say`annandag jul`,
  () => say`nyårsafton`,
  () => say`lov`,
  () => say`höstlov`,
  () => say`jullov`,
  () => say`sportlov`,
  () => say`påsklov`,
  () => say`sommarlov`,
  () => say`studiedag`,
];

/** What is said of days, times and meetings in the steps, in Swedish, to stand on a card. */
export const REMARKS: readonly Sentence[] = [...REFUSED, ...MARKS, ...KEPT, ...SWAPS, ...CLOSED];
