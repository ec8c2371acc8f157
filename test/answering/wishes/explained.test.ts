import assert from 'node:assert/strict';
import { ACTIONS, type WishExamples } from '../../../src/answering/wishes/examples.js';
import { createExplaining } from '../../../src/answering/wishes/explained.js';

/** Phrasings of a few actions, made up for this test alone. */
const ASKS: Readonly<Partial<Record<(typeof ACTIONS)[number], readonly string[]>>> = {
  book: [
    'boka tid nu',
    'boka en tid',
    'boka en konsultation',
    'kan jag boka konsultation',
    'boka konsultation',
    'boka tid hos lisbet',
  ],
  cancel: ['avboka min tid', 'kan du avboka tiden', 'avboka', 'kan jag avboka nu'],
  numbers: ['numret till jouren', 'numret till mottagningen', 'kan jag få numret till jouren', 'numret nu'],
  contact: ['vem kan jag nå', 'kan jag få en kontakt nu', 'kontakt', 'vår kontakt', 'kontakt nu'],
  moveMeeting: ['kan vi flytta mötet', 'flytta mötet'],
  cancelMeeting: ['kan du ställa in mötet nu', 'ställ in mötet'],
};
const wishes: WishExamples = {
  actions: ACTIONS.map(id => ({ id, place: 'private', asks: [...(ASKS[id] ?? [])] })),
  questions: [],
};
const explained = createExplaining(wishes, word => word === 'torsdag' || word === 'granskolan');

describe('what of a message an action explains', () => {
  for (const [text, action, all] of [
    ['boka en konsultation', 'book', 'all'],
    ['kan jag boka', 'book', 'all'],
    // A time and a name of ours need no explanation; nor do the letters of a slip, nor a compound of words that are known.
    ['boka tid torsdag', 'book', 'all'],
    ['boka tid granskolan', 'book', 'all'],
    ['boka konsultaton', 'book', 'all'],
    ['boka konsultationstid', 'book', 'all'],
    ['boka k', 'book', 'all'],
    // What stands after the act's own word, or after a word that an object follows, is what it is done to.
    ['boka tid hos frissan', 'book', 'notObject'],
    ['boka aulan', 'book', 'notObject'],
    ['boka tid hos [namn]', 'book', 'notObject'],
    ['[namn] vill boka tid', 'book', 'some'],
    ['boka en ny tandläkartid', 'book', 'notObject'],
    ['avboka min vikarie', 'cancel', 'notObject'],
    ['numret till bageriet', 'numbers', 'notObject'],
    ['kan jag få en kontakt på it', 'contact', 'notObject'],
    // Anything else stands for itself.
    ['snabbt boka tid', 'book', 'some'],
    ['jag i arbetslaget vill boka tid', 'book', 'some'],
    ['det är rörigt i klassen nu och jag vill boka tid', 'book', 'some'],
    // A word of one phrasing may have come with anything, and another action's words explain nothing.
    ['boka tid hos lisbet', 'book', 'notObject'],
    ['boka mötet', 'book', 'notObject'],
    ['flytta mötet', 'moveMeeting', 'all'],
  ] as const) {
    it(`"${text}" as ${action}: ${all}`, () => assert.equal(explained(text, action), all));
  }
});
