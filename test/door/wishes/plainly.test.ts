import assert from 'node:assert/strict';
import { createMayBePlain, plainly } from '../../../src/door/wishes/plainly.js';
import { LATER, OWN, readLabelled } from '../../bench/labelled.js';
import { knowledge } from '../../helpers/guard.js';

describe('whether a message may be a plain wish with when beside it', () => {
  const actions = knowledge.wishes?.actions ?? [];
  const phrases = actions.filter(({ id }) => ['book', 'cancel'].includes(id)).flatMap(({ asks }) => asks);
  const mayBePlain = createMayBePlain(phrases);

  it('is let through with whatever phrase it is made of', () => {
    assert.ok(phrases.length > 100);
    for (const phrase of phrases) assert.equal(mayBePlain(`${phrase} på torsdag kl 9`), true, phrase);
    const known = createMayBePlain(['byt min tid']);
    assert.equal(known('ändra min tid till fredag'), true);
    assert.equal(known('ska jag anmäla oro på fredag'), false);
  });

  it('is let through where nothing but what is asked for is left', () => {
    const none = createMayBePlain([]);
    for (const rest of ['boka', 'finns något ledigt', 'har du tid', 'vill flytta', 'byta tid', 'boka om', 'något']) {
      assert.notEqual(
        plainly(rest, () => false),
        undefined,
        rest,
      );
      assert.equal(none(`${rest} på fredag`), true, rest);
    }
  });

  it('is not read twice where a rule answers it, as with nearly all questions', async () => {
    // Who asks for a room or an appointment elsewhere is read for when: that is no rule's question.
    const rows = (await Promise.all([OWN, LATER].map(readLabelled))).flat().filter(({ kind }) => kind === 'answer');
    const through = rows.filter(({ q }) => mayBePlain(q));
    assert.ok(rows.length > 500);
    assert.ok(through.length < rows.length / 20, `${through.length} of ${rows.length}`);
  });
});
