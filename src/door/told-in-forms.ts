import type { Answering } from '../answering/answering.js';
import type { EmergencyNotice } from '../answering/danger/urgent.js';
import { type GroupText, TEXTS_OF } from '../groups/actions.js';
import type { Command } from './commands.js';
import type { Guard } from './guard/guard.js';

/** What stands in the boxes of a form that a command brings; none of them for other commands. */
function textsIn(command: Command): readonly string[] {
  const meant = command.do === 'reword' ? command.meant : command;
  if (meant.do === 'booking') return meant.step.is === 'confirm' ? [meant.inputs.note] : [];
  if (meant.do !== 'group') return [];
  const inputs: Readonly<Partial<Record<GroupText, string>>> = meant.inputs;
  return (TEXTS_OF[meant.step.is] ?? []).flatMap(name => inputs[name] ?? []);
}

/** A longer text is no note and no point: what would be refused for its length is not read to its end. */
const READ_MAX = 2_000;

interface Reading {
  readonly answering: Answering;
  readonly guard: Guard;
}

/** The emergency notice, where a text tells of danger now; whoever is named in it goes no further than the guard, as in a message. */
export function dangerIn(text: string, { answering, guard }: Reading, now: Date): EmergencyNotice | undefined {
  return text.trim() === '' ? undefined : answering.ask(guard.look(text.slice(0, READ_MAX)).text, [], now).urgent;
}

/** The emergency notice, where what somebody has written into a form tells of danger; a form is read by nobody today. */
export function dangerInForm(command: Command, reading: Reading, now: Date): EmergencyNotice | undefined {
  for (const text of textsIn(command)) {
    const danger = dangerIn(text, reading, now);
    if (danger) return danger;
  }
  return undefined;
}
