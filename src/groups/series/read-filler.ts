import { after, type Hit, isSpokenAnd, isText, listed, type Reader } from './look.js';
import { isGroupName, partOfName } from './meeting-name.js';
import type { Part } from './parts.js';
import type { Token } from './tokens.js';

const FILLERS = listed(`
  vi | ni | jag | ses | träffas | möts | mötas | träffa | har | ska | skall | vill | vill ha | ska ha | hej |
  hejsan | hej alla | hej på er | hej igen | god morgon | tack | tack på förhand | tack så mycket | hälsningar | mvh | gärna | alltid | som vanligt | som alltid | regelbundet | stående | återkommande | lägg till |
  lägg in | lägg upp | planera | boka | boka in | gruppen | gruppen ses | gruppen träffas | om man kan |
  om det går | om möjligt | om det funkar | om det går bra | om det passar | om alla kan | skulle vi kunna | skulle vi kunna ha | skulle kunna | kunna | tänker jag | bli | det blir | det är | är | kör | kör vi | vi kör | snälla | please |
  we meet | meet | meeting | meetings | mötestid | mötestider | tid | tider | möte | möten | mötet | mötena |
  möte : | träff | träffar | träffen | nytt möte | nya möten | ett möte | en träff | serie | mötesserie |
  fast tid | mötesdag | vår grupp | i vår grupp | för gruppen | som standard | hålls | ligger | ligger på | sker | våra träffar | våra möten | mötena ligger | mötet ligger | äger rum | blir |
  så | ok | okej | dag | dag : | när | när : | we | tiden är | skulle vilja | hela tiden | hädanefter | framåt |
  framöver | löpande | samma tid | samma klockslag | samma tider | datum | datum : | helst | än så länge | olika : | räcker | räcker för oss | duger | va | tillsvidare | tills vidare | t v | tv | direkt | inget mer | inget mer sen | den gången | räcker med | det räcker med | för vår del | från vår sida | och framåt | båda dagarna | båda | alla dagarna | each time |
  alla gånger | alla gångerna | vid alla tillfällen | brukar | vi brukar | vi brukar ses | brukar träffas | oss | in oss |
  kan du | kan ni | lägga in | lägga in det | lägga in oss | lägga till | lägga till det | skriva in | skriv in | boka oss |
  kommer | kommer att | vi kommer att | alltså | nog | typ | liksom | ju | väl | tänkte | vi tänkte | tänker | vi tänker | försöka | försöka med | försöker | köra | satsar på |
  bara | endast | enbart | only | i rad | på rad | i sträck | annars | i övrigt | en gång till | ett möte till | en träff till | ett enda möte | en enda träff | en enda gång | obs | observera | viktigt | ett extra möte | en extra träff | extra möte
`);
/** What may be the same as before: "samma tid", "på samma ställe", "samma dag och plats". */
const SAME = ['tid', 'tider', 'klockslag', 'plats', 'stalle', 'rum', 'sal', 'lokal', 'lank', 'adress', 'hus'];

/** What follows "samma": one thing or several of SAME, joined by "och"; undefined where none does. */
function afterSame(tokens: readonly Token[], at: number): number | undefined {
  const same = isText(tokens, at, 'pa', 'i') ? at + 1 : at;
  if (!isText(tokens, same, 'samma') || !isText(tokens, same + 1, ...SAME)) return undefined;
  let next = same + 2;
  while (isText(tokens, next, 'och', 'o', 'a', '&', '+', ',')) {
    const then = isText(tokens, next + 1, 'samma') ? next + 2 : next + 1;
    if (!isText(tokens, then, ...SAME)) break;
    next = then + 1;
  }
  return next;
}

/** Words that say nothing of when: "vi ses", "som vanligt", "om man kan", "EHT", "samverkansmöte". */
export const readFiller: Reader<Part> = (tokens, at) => {
  const hits: Hit<Part>[] = after(tokens, at, FILLERS, true).map(next => ({ got: { is: 'filler' }, next }));
  const token = tokens[at];
  const same = afterSame(tokens, at);
  if (same !== undefined) hits.push({ got: { is: 'filler' }, next: same });
  // ".. varannan torsdag då, ..": at an end it only rounds off.
  if (isText(tokens, at, 'da') && (tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark'))
    hits.push({ got: { is: 'filler' }, next: at + 1 });
  const named = token?.kind === 'word' && token.lex.length === 0 ? partOfName(token.text) : undefined;
  // "vi i trygghetsteamet".
  const group = isText(tokens, at, 'i', 'hos', 'for') ? tokens[at + 1] : undefined;
  if (group?.kind === 'word' && isGroupName(group.text)) hits.push({ got: { is: 'filler' }, next: at + 2 });
  // "fredagsmys" says the day.
  if (named) hits.push({ got: named, next: at + 1 });
  return hits;
};

const JOINTS = listed(
  ', | . | ; | : | ! | ? | och | o | samt | dvs | ( | ) | / | + | & | and | även | också | dessutom | plus | - | " | ” | …',
);
const THEN = listed('sedan | sen | därefter | därpå | efter det | då | then | after that');
const EACH = listed('resp | respektive');

/** Between two days a dash says from one to the other, and never both. */
const isRangeOfDays = (tokens: readonly Token[], at: number) =>
  isText(tokens, at, '-') &&
  [tokens[at - 1], tokens[at + 1]].every(one => one?.lex.some(({ is }) => is === 'weekday') || isShort(one));
const isShort = (token: Token | undefined) => token?.text === 'on' || token?.text === 'fr';

const isNumeric = (token: Token | undefined) => token !== undefined && token.kind !== 'word' && token.kind !== 'mark';

/** What only joins two constituents, or closes one. */
export const readJoint: Reader<Part> = (tokens, at) =>
  after(tokens, at, JOINTS, true)
    .filter(() => !isRangeOfDays(tokens, at))
    // Between numbers a dash belongs to them.
    .filter(next => !isText(tokens, at, '-', '/', '+') || !(isNumeric(tokens[at - 1]) || isNumeric(tokens[next])))
    .concat(isSpokenAnd(tokens, at) ? [at + 1] : [])
    .map(
      (next): Hit<Part> => ({
        got: { is: 'joint', ...(isText(tokens, at, ':') ? { colon: true as const } : {}) },
        next,
      }),
    )
    .concat(
      after(tokens, at, THEN, true)
        .filter(next => tokens[next]?.kind !== 'mark')
        .map(next => ({ got: { is: 'joint', later: true }, next })),
    )
    .concat(after(tokens, at, EACH, true).map(next => ({ got: { is: 'joint', each: true }, next })));
