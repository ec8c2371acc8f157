import assert from 'node:assert/strict';
import { DEMO_ROLES, demoRole, playgroundSettings } from '../../src/cli/demo-people.js';

interface Settings {
  readonly currentUser: { readonly id: string };
  readonly users: readonly { readonly id: string; readonly name: string }[];
}

describe('the people of the Playground', () => {
  for (const role of DEMO_ROLES) {
    it(`are five colleagues of the ${role}, which is what its schema asks for`, () => {
      const { currentUser, users } = playgroundSettings(demoRole(role)!) as Settings;
      const ids = users.map(({ id }) => id);
      assert.equal(new Set(ids).size, 5);
      assert.ok(!ids.includes(currentUser.id));
    });
  }

  it('are those who write in a channel, before the head', () => {
    const { users } = playgroundSettings(demoRole('teacher')!) as Settings;
    assert.deepEqual(
      users.map(({ name }) => name),
      ['Sara Social', 'Kim Kallar', 'Kaj Kurator', 'Robin Rektor', 'Vera Vikarie'],
    );
  });
});
