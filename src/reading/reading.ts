import { setImmediate as othersTurn } from 'node:timers/promises';
import { type Answering, createAnswering } from '../answering/answering.js';
import { withSettings } from '../answering/settings.js';
import { withheld } from '../answering/unfinished.js';
import type { Config } from '../config.js';
import type { Guard } from '../door/guard/guard.js';
import { createdLater, createKeeper, type Keeper } from '../door/guard/kept.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import type { Wishes } from '../door/wishes/taken.js';
import { createWishes } from '../door/wishes/wishes.js';
import { FAULTS } from '../faults.js';
import { guardOf } from '../guard-of.js';
import { englishOf } from '../shared/english.js';
import { type Fault, faultLine } from '../shared/file-fault.js';
import type { Log } from '../shared/ports.js';
import type { Tongue } from '../shared/say.js';
import { inOne, type Piece } from '../shared/steps.js';
import { keptKnowledge, readVersion } from '../stores/kept-knowledge.js';
import { type Kept, recallFrom } from '../stores/kept-results.js';
import { type Knowledge, packsIn } from '../stores/knowledge.js';
import { placed } from '../stores/placed-faults.js';
import { tellingRules } from './identity-in-rules.js';
import { otherTextFaults, withoutFaulty } from './other-texts.js';
import { finderOf, knownPeople } from './people.js';

/** One reading of the knowledge folder, whole, and everything that is made of it. */
export interface Reading {
  readonly knowledge: Knowledge;
  /** As `readVersion` names it; 'given' where a test gave the knowledge. */
  readonly version: string;
  readonly answering: Answering;
  readonly guard: Guard;
  readonly keeper: Keeper;
  readonly wishes: Wishes;
  readonly english: Tongue;
}

/** What a reading is made of that somebody has already. */
export interface Given {
  readonly knowledge: Knowledge;
  readonly answering: Answering;
  readonly keeper?: Keeper;
  readonly guard?: Guard;
}

/** Puts a reading together; the pieces are what its first questions would else wait for, as of an instant. */
export function readingOf(given: Given, version: string, now: Date): { reading: Reading; pieces: readonly Piece[] } {
  const { knowledge, answering } = given;
  const keeper = given.keeper ?? createdLater(() => createKeeper(createVocabulary(knowledge)));
  const guard = given.guard ?? guardOf(knowledge, answering.recall);
  const wishes = createWishes(answering, guard);
  return {
    reading: { knowledge, version, answering, guard, keeper, wishes, english: englishOf(knowledge.english) },
    pieces: [...answering.pieces(now), inOne(() => wishes.prepare(now))],
  };
}

/**
 * Reads the knowledge folder of the settings, faults and all; `again`: whoever its directory names by mail address is
 * looked up anew, though they were found before. Rejects with SL-GRAPH where they cannot be looked up.
 */
export async function readFolder(
  { knowledgeDir, packs, ...settings }: Config,
  kept: Kept,
  again = true,
): Promise<Given & { readonly version: string }> {
  const { knowledge: named, version } = await readVersion(knowledgeDir, packs, kept);
  const read = await knownPeople(named, { find: finderOf(settings), kept, again });
  // A start serves a folder with its faults; a rule on reporting that nobody stands for, an own one with a wording that no text
  // may contain, or one that tells who somebody is, is none of it, nor is another text that delays a report or leaves 112 out.
  const whole = async () => keptKnowledge(knowledgeDir, await packsIn(knowledgeDir), kept);
  const telling = await tellingRules(whole, version, kept);
  const tells = new Set(telling.map(({ file }) => file));
  const own = telling.filter(({ file }) => read.rules.some(rule => rule.file === file));
  const looked = read.rules.map(rule => ({ rule, faults: withheld(rule, read.forbidden) }));
  const rules = looked
    .filter(({ rule, faults }) => faults.length === 0 && !tells.has(rule.file))
    .map(({ rule }) => rule);
  // The versions of a rule share their phrasings, and what is wrong with them.
  const told = new Map(own.flatMap(one => one.faults).map(fault => [faultLine(fault), fault]));
  const ofRules = [...looked.flatMap(({ faults }) => faults), ...told.values()];
  const faults = [...read.faults, ...ofRules, ...otherTextFaults(read)];
  const knowledge = { ...withoutFaulty(read), faults, rules: withSettings(rules, settings) };
  return { knowledge, version, answering: createAnswering(knowledge, recallFrom(kept)) };
}

/** Says in the log what could not be used of a knowledge folder, each fault with its file and line. */
export async function tellFaults(folder: string, faults: readonly Fault[], log: Log): Promise<void> {
  for (const fault of await placed(folder, faults))
    log.error('knowledge', { code: 'SL-KNOWLEDGE', fault: faultLine(fault), next: FAULTS['SL-KNOWLEDGE'].next });
}

/** Does work piece by piece and lets others in between; the longest time that they had to wait, in milliseconds. */
export async function inPieces(pieces: readonly Piece[]): Promise<number> {
  let longest = 0;
  for (const piece of pieces) {
    for (let more = true; more; ) {
      await othersTurn();
      const before = performance.now();
      more = piece();
      longest = Math.max(longest, performance.now() - before);
    }
  }
  return longest;
}
