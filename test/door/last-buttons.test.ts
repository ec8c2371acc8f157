import assert from 'node:assert/strict';
import sinon from 'sinon';
import { lastButtonsInMemory } from '../../src/door/last-buttons.js';
import type { CardAction } from '../../src/door/press.js';
import type { Shown } from '../../src/door/shown.js';
import type { LastWord } from '../../src/shared/ports.js';

const NOW = new Date('2026-11-24T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const offering = (rule: string): Shown => ({
  offered: [{ title: rule, figures: [], aside: false, action: { v: 1, do: 'show', rule } }],
  inputs: false,
  figures: false,
  asksSchool: false,
});
const first = (shown: Shown): CardAction | undefined => shown.offered[0]?.action;
const showing = (rule: string): CardAction => ({ v: 1, do: 'show', rule });

/** Several processes' last word, in one memory. */
function inCommon(): LastWord & { away: boolean; asked: number } {
  const marks = new Map<string, string>();
  const common = {
    away: false,
    asked: 0,
    async note(chat: string, mark: string) {
      if (common.away) throw new Error('away');
      marks.set(chat, mark);
    },
    async of(chat: string) {
      common.asked++;
      if (common.away) throw new Error('away');
      return marks.get(chat);
    },
  };
  return common;
}

describe('the buttons of the last reply', () => {
  it('are pressed once, by the person and in the chat that they were shown to', async () => {
    const last = lastButtonsInMemory();
    await last.note('a:1', 'lena', offering('one'), NOW);
    await last.note('a:2', 'sara', offering('two'), NOW);
    assert.equal(await last.press('a:3', 'lena', NOW, first), undefined);
    assert.deepEqual(await last.press('a:1', 'lena', NOW, first), showing('one'));
    assert.equal(await last.press('a:1', 'lena', NOW, first), undefined);
    assert.equal(await last.press('a:2', 'lena', NOW, first), undefined, 'not hers');
  });

  it('are forgotten with any message, also one that is no press', async () => {
    const last = lastButtonsInMemory();
    await last.note('a:1', 'lena', offering('one'), NOW);
    assert.equal(await last.press('a:1', 'lena', NOW, () => undefined), undefined);
    assert.equal(await last.press('a:1', 'lena', NOW, first), undefined);
  });

  it('are those of the newest reply, and none after one without', async () => {
    const last = lastButtonsInMemory();
    await last.note('a:1', 'lena', offering('one'), NOW);
    await last.note('a:1', 'lena', offering('two'), NOW);
    assert.deepEqual(await last.press('a:1', 'lena', NOW, first), showing('two'));
    await last.note('a:1', 'lena', offering('one'), NOW);
    await last.note('a:1', 'lena', undefined, NOW);
    assert.equal(await last.press('a:1', 'lena', NOW, first), undefined);
    await last.note('a:1', 'lena', offering('one'), NOW);
    await last.forget('a:1', NOW);
    assert.equal(await last.press('a:1', 'lena', NOW, first), undefined);
  });

  it('are remembered for less than half an hour, and not before they were shown', async () => {
    const last = lastButtonsInMemory();
    for (const [minutes, action] of [
      [29.99, showing('one')],
      [30, undefined],
      [-1, undefined],
    ] as const) {
      await last.note('a:1', 'lena', offering('one'), NOW);
      assert.deepEqual(await last.press('a:1', 'lena', later(minutes), first), action, String(minutes));
    }
  });

  it('are kept of so many chats alone, the earliest forgotten first', async () => {
    const last = lastButtonsInMemory(undefined, 2);
    for (const chat of ['a:1', 'a:2', 'a:1', 'a:3']) await last.note(chat, 'lena', offering(chat), NOW);
    assert.equal(await last.press('a:2', 'lena', NOW, first), undefined);
    assert.deepEqual(await last.press('a:1', 'lena', NOW, first), showing('a:1'));
    assert.deepEqual(await last.press('a:3', 'lena', NOW, first), showing('a:3'));
  });

  it('are erased after half an hour, whoever comes meanwhile', async () => {
    const clock = sinon.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const last = lastButtonsInMemory();
      await last.note('a:1', 'lena', offering('one'), NOW);
      clock.tick(30 * 60_000);
      // Back in time it would be young enough: it is gone.
      assert.equal(await last.press('a:1', 'lena', later(1), first), undefined);
    } finally {
      clock.restore();
    }
  });

  it('are none where another process has replied since, or cannot be asked', async () => {
    const common = inCommon();
    const [one, other] = [lastButtonsInMemory(common), lastButtonsInMemory(common)];
    await one.note('a:1', 'lena', offering('one'), NOW);
    assert.deepEqual(await one.press('a:1', 'lena', NOW, first), showing('one'));
    for (const since of [
      () => other.note('a:1', 'lena', offering('two'), NOW),
      () => other.note('a:1', 'lena', undefined, NOW),
      () => other.forget('a:1', NOW),
    ]) {
      await one.note('a:1', 'lena', offering('one'), NOW);
      await since();
      assert.equal(await one.press('a:1', 'lena', NOW, first), undefined);
    }
    await one.note('a:1', 'lena', offering('one'), NOW);
    common.away = true;
    assert.equal(await one.press('a:1', 'lena', NOW, first), undefined);
    await one.note('a:1', 'lena', offering('one'), NOW);
    await one.forget('a:2', NOW);
    common.away = false;
    assert.equal(await one.press('a:1', 'lena', NOW, first), undefined, 'the others were not told');
  });

  it('ask the others only of what is a press', async () => {
    const common = inCommon();
    const last = lastButtonsInMemory(common);
    await last.note('a:1', 'lena', offering('one'), NOW);
    await last.press('a:1', 'lena', NOW, () => undefined);
    await last.press('a:1', 'lena', NOW, first);
    assert.equal(common.asked, 0);
    await last.note('a:1', 'lena', offering('one'), NOW);
    await last.press('a:1', 'lena', NOW, first);
    assert.equal(common.asked, 1);
  });
});
