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

/** The emergency notice, where what somebody has written into a form tells of danger; a form is read by nobody today. */
export function dangerInForm(
  command: Command,
  { answering, guard }: { readonly answering: Answering; readonly guard: Guard },
  now: Date,
): EmergencyNotice | undefined {
  for (const text of textsIn(command)) {
    // Whoever is named in it goes no further than the guard, as in a message.
    const asked = text.trim() === '' ? undefined : answering.ask(guard.look(text).text, [], now);
    if (asked?.urgent) return asked.urgent;
  }
  return undefined;
}
