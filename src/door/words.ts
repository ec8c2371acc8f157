import type { Answering, AnsweringData } from '../answering/answering.js';
import { wordsOfStep } from '../answering/guide/words.js';
import { tellMeButton } from '../answering/promised/words-of-tell-me.js';
import type { Rule } from '../answering/rule.js';
import { guideButton, handOver, ruleButton, wordsOfShown } from '../answering/words-of-answers.js';
import { emergency } from '../answering/words-of-notices.js';
import { ruleBlocks } from '../answering/words-of-rule.js';
import { wordsOfBooking } from '../booking/words-of-booking.js';
import { forReaders, wordsOfGroups } from '../groups/words-of-groups.js';
import { dayOf } from '../shared/day.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Outcome } from './outcome.js';
import type { Place } from './rights.js';
import { chatWords } from './wishes/chat.js';
import { toldWords } from './wishes/words-of-directory.js';
import { severalWords } from './wishes/words-of-several.js';
import { askFirstWords, withOffers, withUndone, withWish } from './wishes/words-of-wishes.js';
import { wordsOfCurated } from './words-of-curated.js';
import { fileNotice, withFileNotice } from './words-of-files.js';
import { wordsOfRefusal } from './words-of-refusals.js';
import { wordsForAll, wordsForWriter } from './words-of-strict.js';
import { askedAgain } from './words-of-typed.js';

const whatIDo = (): Block[] => [
  {
    is: 'text',
    text: say`Jag svarar på frågor om orosanmälan, samtycke, sekretess och samverkan mellan skola och socialtjänst. Skriv som du pratar.`,
  },
  {
    is: 'text',
    text: say`Skriv aldrig vem det gäller: inga namn, personnummer eller bilder. Är ett barn i fara nu? Ring 112.`,
  },
];

/** Rules that a newcomer asks for first, each in its newest version. */
function firstButtons(data: AnsweringData): Button[] {
  const rules = data.rules
    .filter(rule => rule.firstQuestion !== undefined && rule.validTo === undefined)
    .toSorted((one, other) => one.firstQuestion! - other.firstQuestion!);
  return [...guideButton(data), ...rules.map(ruleButton)];
}

/** What can be done beside asking, by place: the words to write. */
const jobsInPrivate = (): Block => ({
  is: 'list',
  items: [
    say`Boka en tid: boka, mina bokningar, avboka, boka om`,
    say`Nummer och kontakt: vem är vår kontaktsocialsekreterare, vem ringer jag nu`,
    say`Få stöd steg för steg: ska jag anmäla`,
    say`Har du anmält? Jag påminner om beskedet: jag har anmält`,
    say`Är du kontaktsocialsekreterare: mina tider, lägg in tider, jag är sjuk i dag`,
    say`Är du chef för dem: konsultationer i siffror`,
    say`Är du sammankallande: möten, status (resten skriver du i gruppens kanal)`,
    say`Sköter du reglerna: obesvarade, granskningar, vad ändras i reglerna`,
  ],
});

const jobsInChannel = (): Block => ({
  is: 'list',
  items: [
    say`Koppla kanalen till gruppen: koppla grupp`,
    say`Mötena: nästa möte, möten, lägg till möten, flytta mötet, ställ in mötet`,
    say`Dagordningen: ta upp frånvaro på nästa möte`,
    say`Hur gruppen ligger till: status, utvärdera, resultat`,
    say`Boka tid och guiden tar vi privat: skriv till mig i chatten`,
  ],
});

const jobsIn = (place: Place): Block[] => [
  { is: 'heading', text: say`Det här kan jag göra` },
  place === 'private' ? jobsInPrivate() : jobsInChannel(),
];

const sharedHint = (): Block => ({
  is: 'small',
  text: say`Här läser fler. Gäller frågan ett enskilt barn? Skriv till mig i en privat chatt, också där utan namn.`,
});

const slowDown = () =>
  say`Nu kommer det fler meddelanden från dig än jag hinner svara på. Vänta en minut och skriv sedan igen. Är ett barn i fara? Ring 112.`;

/** What is said when a question is kept: for how long, and that nobody is named. */
function keptNotice(days: number): Block[] {
  if (days === 0) return [];
  return [
    {
      is: 'small',
      text: say`Jag sparar frågan i högst ${days} dagar så att reglerna kan bli bättre: bara ord som jag känner till, och inte vem du är.`,
    },
  ];
}

/** "Hjälpte det?" under an answer, the question along with "none of these", and what is kept. */
function withFeedback(outcome: Outcome & { is: 'asked' }, reply: Reply, place: Place): Reply {
  const q = outcome.text.slice(0, 300);
  if (outcome.outcome === 'choose') {
    const buttons = reply.buttons.map(button =>
      'action' in button && button.action.do === 'rejectChoices'
        ? { ...button, action: { ...button.action, q } }
        : button,
    );
    return { ...reply, buttons };
  }
  if (outcome.outcome === 'none')
    return {
      blocks: [...reply.blocks, ...keptNotice(outcome.kept)],
      buttons: [...tellMeButton(q, place === 'private' ? outcome.kept : 0), ...reply.buttons],
    };
  if (q === '') return reply;
  const helped = (title: string, yes: boolean): Button => ({
    title,
    aside: true,
    action: { v: 1, do: 'helped', yes, rule: outcome.rule.id, q },
  });
  return { ...reply, buttons: [...reply.buttons, helped(say`Det hjälpte`, true), helped(say`Hjälpte inte`, false)] };
}

/** A reply without the buttons of some steps of a group. */
function withoutHidden(reply: Reply, hidden: readonly string[]): Reply {
  const isHidden = (button: Button) =>
    'action' in button && button.action.do === 'group' && hidden.includes(button.action.step.is);
  return { ...reply, buttons: reply.buttons.filter(button => !isHidden(button)) };
}

function wordsFor(outcome: Outcome, data: AnsweringData, place: Place): Reply {
  switch (outcome.is) {
    case 'asked': {
      const said = withFeedback(outcome, wordsOfShown(outcome, data), place);
      const reply = withUndone(withOffers(said, outcome.offers ?? [], outcome), outcome);
      return outcome.file ? withFileNotice(reply, outcome.outcome === 'answer') : reply;
    }
    case 'guide':
      return outcome.again
        ? askedAgain(wordsOfStep(outcome.step, outcome.context), outcome.again)
        : wordsOfStep(outcome.step, outcome.context);
    case 'told':
      return toldWords(outcome, data.directory);
    case 'chat':
      return chatWords(outcome.said);
    case 'several':
      return severalWords(outcome, data.directory?.schools);
    case 'askFirst':
      return askFirstWords(outcome.does);
    case 'help':
      return {
        blocks: [{ is: 'title', text: say`Så kan jag hjälpa dig` }, ...jobsIn(place), ...whatIDo()],
        buttons: firstButtons(data),
      };
    case 'welcome':
      return {
        blocks: [{ is: 'title', text: say`Hej! Jag är Samverkanslotsen` }, ...whatIDo(), ...jobsIn(place)],
        buttons: firstButtons(data),
      };
    case 'greeting':
      return { blocks: [{ is: 'text', text: say`Hej! Vad undrar du?` }, ...whatIDo()], buttons: firstButtons(data) };
    case 'thanks':
      return {
        blocks: [{ is: 'text', text: say`Tack själv. Skriv igen när du undrar något.` }],
        buttons: [],
      };
    case 'choicesRejected':
      return {
        blocks: [
          { is: 'text', text: say`Då vet jag inte. Prova gärna med andra ord.` },
          ...handOver(data.directory),
          ...keptNotice(outcome.kept),
        ],
        buttons: [
          ...tellMeButton(outcome.text ?? '', place === 'private' ? outcome.kept : 0),
          { title: say`Vad kan du svara på?`, action: { v: 1, do: 'help' } },
        ],
      };
    case 'fileRefused':
      return { blocks: [fileNotice()], buttons: [] };
    case 'unhelpful':
      return {
        blocks: [
          { is: 'text', text: say`Tack, då vet jag det.` },
          ...handOver(data.directory),
          ...keptNotice(outcome.kept),
          // Right above the titles that it asks about.
          ...(outcome.others.length > 0
            ? [{ is: 'text' as const, text: say`Är det något av det här i stället?` }]
            : []),
        ],
        buttons: outcome.others.map(ruleButton),
      };
    case 'unanswered':
    case 'drafted':
    case 'reviews':
    case 'changes':
    case 'report':
    case 'tellMe':
      return wordsOfCurated(outcome, data);
    case 'booking':
      return wordsOfBooking(outcome.booking, data.directory);
    case 'group':
      return withoutHidden(
        wordsOfGroups(place === 'private' ? outcome.group : forReaders(outcome.group)),
        outcome.hidden ?? [],
      );
    case 'reword':
      return place === 'private' ? wordsForWriter(outcome, data.directory) : wordsForAll(outcome);
    case 'notHere':
      return {
        blocks: [
          {
            is: 'text',
            text: say`Här går det inte att boka. Ring socialtjänstens mottagning, eller skriv boka till mig i Teams om din kommun har slagit på det.`,
          },
        ],
        buttons: [],
      };
    case 'found':
      return { blocks: [], buttons: outcome.rules.map(ruleButton) };
    case 'refused':
      return wordsOfRefusal(outcome, data);
    case 'tooFast':
      return {
        blocks: [...emergency(outcome.urgent, data.directory), { is: 'text', text: slowDown() }],
        buttons: [],
      };
    case 'oldCard':
      return {
        blocks: [{ is: 'text', text: say`Den knappen är för gammal. Skriv din fråga igen, så svarar jag.` }],
        buttons: [{ title: say`Vad kan du svara på?`, action: { v: 1, do: 'help' } }],
      };
  }
}

/** An outcome in the words that the user reads; where others read too, with the offer to go on in private. */
export function wordsOf(outcome: Outcome, data: AnsweringData, place: Place): Reply {
  const said = wordsFor(outcome, data, place);
  const reply = outcome.wish ? withWish(said, outcome.wish, outcome.is, data) : said;
  // What a group plans is meant for all who read here, and a refusal says itself where to go on.
  const asIs =
    place === 'private' || ['group', 'reword', 'refused', 'tooFast', 'told', 'chat', 'several'].includes(outcome.is);
  const hint = asIs ? [] : [sharedHint()];
  return { ...reply, blocks: [...emergency(outcome.danger, data.directory), ...reply.blocks, ...hint] };
}

/** A rule to share with colleagues: as an answer, without the questions that follow one. */
export function wordsOfRule(rule: Rule, answering: Answering, now: Date): Reply {
  return { blocks: ruleBlocks(rule, answering.data, dayOf(now)), buttons: [] };
}
