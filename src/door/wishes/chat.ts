import type { Block, Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { fold } from '../../shared/text.js';
import { goesOnAlone } from '../guide-words.js';

/**
 * What somebody says who wants nothing done: fine, yes or no to what stood there, that nothing is to be booked or changed, that it helped or not,
 * a sad face, that they do not know, that they wonder why of nothing that was answered, or of what is booked and free, that it is to be broken off (the guide, or nothing that is open), that they have second thoughts,
 * that something is to go on where nothing stands open, that a point of an agenda is to go or to be another, who is told of a meeting that is changed,
 * that something was not clear, that what was asked where others read is dropped, or anything.
 */
export const CHAT = [
  ...([
    'ok',
    'yes',
    'no',
    'helped',
    'notHelped',
    'sad',
    'inCard',
    'notBooked',
    'unchanged',
    'unsure',
    'why',
    'whyShown',
  ] as const),
  ...(['leftGuide', 'breaksOff', 'waits', 'goesOn', 'pointStays', 'whoIsTold', 'what', 'dropped', 'other'] as const),
] as const;
export type Chat = (typeof CHAT)[number];

const SAD = /[\u{1F614}\u{1F61E}\u{1F622}\u{1F625}\u{1F62D}\u{1F63F}\u{1F494}\u{2639}]/u;
const WHOLE: readonly (readonly [Chat, RegExp])[] = [
  [
    'ok',
    /^(?:ok|okej|oki|okey|jaha|jaja|jasa|mm|aha|bra|toppen|perfekt|fint|kanon|bra svar|jag forstar|nu forstar jag)$/,
  ],
  [
    'yes',
    /^(?:ja|jo|japp|jepp|yes|ja tack|ja det ar det|ja det stammer|(?:(?:ja|jo) )?(?:(?:tack )?garna|garna (?:tack|det))|(?:ja|jo) (?:tack )?(?:garna|absolut|visst|gor det)(?: tack)?)$/,
  ],
  [
    'no',
    /^(?:nej|nej tack|na|nae|nix|inte det|nej inte det|fel|det var inte det|det var inte det jag menade|inte det jag menade|(?:nej )?(?:inget|ingen|inga) av (?:det|de|dem|dom|detta|dessa|alternativen|svaren|reglerna)(?: dar| har)?)$/,
  ],
  [
    'breaksOff',
    /^(?:(?:nej|na|nae|ah|men|ok|okej|oj) )*(?:(?:avbryt|avbryta|avsluta|stopp|stop)(?: det| det har| allt| nu| tack)?|glom (?:det|allt|bort det)|(?:vi |jag )?(?:strunta|struntar|strunt|skit|skiter|skippa|skippar) (?:i (?:det|allt)|det|samma)|lat det vara|lat bli|slapp det)(?: da| nu| tack| istallet)*$/,
  ],
  [
    'what',
    /^(?:(?:men|jaha|ok|okej|hm|nej) )*(?:va|vada|hur da|(?:hur|vad) menar du(?: (?:nu|da|med (?:det|svaret)))?|vad betyder det(?: dar)?|(?:jag |vi )?(?:forstar|fattar|hanger) (?:inte|ingenting|inget|inte med)(?: (?:alls|nu|vad du menar|svaret|det))*)$/,
  ],
  [
    'waits',
    /^(?:nej |ja |nja |ok )?(?:vanta(?: lite| nu| litet| ett tag| med det)?|nja|njae|forresten|nej forresten)$/,
  ],
  ['helped', /^(?:ja )?(?:det |detta |svaret )?(?:hjalpte|hjalpte mig|var bra|var till hjalp)$/],
  [
    'notHelped',
    /^(?:nej )?(?:det |detta |svaret )?(?:hjalpte inte(?: mig)?|var inte bra|var ingen hjalp|ingen hjalp)$/,
  ],
];

/** What a whole message says, where it is one of these; undefined for any other. */
export function chatIn(text: string): Chat | undefined {
  const said = fold(text);
  if (said === '') return SAD.test(text) ? 'sad' : undefined;
  if (goesOnAlone(said)) return 'goesOn';
  return WHOLE.find(([, whole]) => whole.test(said))?.[0];
}

const help = (): Button => ({ title: say`Vad kan du göra?`, action: { v: 1, do: 'help' } });
const numbers = (): Button => ({ title: say`Prata med en människa`, action: { v: 1, do: 'tell', what: 'numbers' } });
const guide = (): Button => ({ title: say`Guide: ska jag anmäla?`, action: { v: 1, do: 'guide', picks: [] } });
const text = (words: string): Block => ({ is: 'text', text: words });

/** An answer to that, as a person would give it. */
export function chatWords(said: Chat): Reply {
  switch (said) {
    case 'ok':
      return { blocks: [text(say`Bra. Skriv igen när du undrar något.`)], buttons: [] };
    // It may be meant for a question on a card, as whether a child is in danger now: the last card has none that it answers.
    case 'yes':
      return {
        blocks: [
          text(say`Svarar du på en fråga i ett kort? Tryck på knappen i kortet, jag ser inte vad du menar.`),
          text(say`Är ett barn i fara? Ring 112.`),
        ],
        buttons: [help()],
      };
    // A title was typed of a button that sends what is filled in along.
    case 'inCard':
      return {
        blocks: [
          text(
            say`Tryck på knappen i kortet. När du skriver här följer det som är ifyllt inte med, så inget är gjort.`,
          ),
        ],
        buttons: [],
      };
    case 'why':
      return {
        blocks: [
          text(
            say`Jag vet inte vilket svar du menar. Fråga en gång till och skriv vad det gäller: orosanmälan, samtycke, sekretess eller samverkan.`,
          ),
          text(say`Är ett barn i fara? Ring 112.`),
        ],
        buttons: [help(), guide()],
      };
    case 'whyShown':
      return {
        blocks: [
          text(
            say`Mitt förra svar bygger inte på någon lag. Det visar bara hur det ser ut just nu, och inget är ändrat.`,
          ),
          text(say`Undrar du över en regel: skriv hela frågan. Är ett barn i fara? Ring 112.`),
        ],
        buttons: [help(), guide()],
      };
    case 'unchanged':
      return {
        blocks: [text(say`Okej, inget är ändrat. Det som är bokat står kvar. Vill du avboka: skriv avboka.`)],
        buttons: [help()],
      };
    case 'notBooked':
      return { blocks: [text(say`Okej, jag bokar inget.`)], buttons: [help()] };
    case 'helped':
      return { blocks: [text(say`Vad bra att det hjälpte.`)], buttons: [] };
    case 'no':
      return {
        blocks: [text(say`Okej, då gör jag inget. Undrar du något: skriv det med egna ord, utan namn.`)],
        buttons: [help(), numbers()],
      };
    case 'notHelped':
      return {
        blocks: [text(say`Vad synd. Prova med andra ord, eller prata med en människa.`)],
        buttons: [numbers(), help()],
      };
    case 'leftGuide':
      return {
        blocks: [text(say`Du har lämnat guiden.`), text(say`Är ett barn i fara? Ring 112.`)],
        buttons: [guide(), help()],
      };
    case 'breaksOff':
      return {
        blocks: [text(say`Det finns inget att avbryta. Inget är ändrat.`), text(say`Är ett barn i fara? Ring 112.`)],
        buttons: [help()],
      };
    case 'pointStays':
      return {
        blocks: [
          text(
            say`En punkt på ett mötes kort kan jag inte ta bort eller ändra. Säg det på mötet. Stående punkter ändrar den som sammankallar: skriv ”ändra dagordning”.`,
          ),
        ],
        buttons: [],
      };
    case 'what':
      return {
        blocks: [
          text(say`Jag vet inte vad du syftar på. Skriv hela frågan: gäller det en regel, en tid eller ett möte?`),
          text(say`Är ett barn i fara? Ring 112.`),
        ],
        buttons: [help()],
      };
    // What was asked on which card is not remembered there, nor whether it was pressed.
    case 'dropped':
      return {
        blocks: [
          text(
            say`Okej, jag gör inget nytt. Har någon redan tryckt på ett kort och det ska tas tillbaka: skriv ”ångra”.`,
          ),
          text(say`Är ett barn i fara? Ring 112.`),
        ],
        buttons: [],
      };
    case 'whoIsTold':
      return {
        blocks: [
          text(
            say`När ett möte ställs in eller flyttas hos mig skriver jag det i gruppens kanal, och inte till någon annan. Kan jag inte skriva där säger jag det till den som sammankallar.`,
          ),
        ],
        buttons: [],
      };
    case 'goesOn':
      return {
        blocks: [
          text(say`Jag vet inte vad du vill fortsätta med. Vill du gå igenom guiden: tryck på knappen.`),
          text(say`Är ett barn i fara? Ring 112.`),
        ],
        buttons: [guide(), help()],
      };
    case 'waits':
      return {
        blocks: [
          text(
            say`Jag har inte gjort något. Är du orolig för ett barn ska du inte vänta: anmäl genast. Annars skriver du igen när du vill.`,
          ),
        ],
        buttons: [help()],
      };
    case 'sad':
      return {
        blocks: [
          text(say`Det låter tungt. Vill du berätta? Skriv utan namn, eller prata med en människa.`),
          text(say`Är ett barn i fara? Ring 112.`),
        ],
        buttons: [numbers()],
      };
    case 'unsure':
      return {
        blocks: [
          text(
            say`Är du osäker på om du ska anmäla? Starta guiden, eller fråga med egna ord, utan namn. Är ett barn i fara? Ring 112.`,
          ),
        ],
        buttons: [guide(), help()],
      };
    case 'other':
      return {
        blocks: [
          text(
            say`Jag är en bot, så småprata är jag inte så bra på. Fråga mig om oro för ett barn, en tid eller ett möte.`,
          ),
        ],
        buttons: [help()],
      };
  }
}
