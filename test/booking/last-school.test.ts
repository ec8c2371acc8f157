import assert from 'node:assert/strict';
import { LastSchools } from '../../src/booking/last-school.js';

describe('the school that somebody looked at last', () => {
  it('is remembered for each person', () => {
    const schools = new LastSchools();
    schools.note('eva', 'tallskolan');
    schools.note('ben', 'granskolan');
    schools.note('eva', 'granskolan');
    assert.deepEqual(
      [schools.of('eva'), schools.of('ben'), schools.of('kim')],
      ['granskolan', 'granskolan', undefined],
    );
  });

  it('is forgotten first for whoever looked longest ago, when there are too many', () => {
    const schools = new LastSchools(2);
    for (const person of ['eva', 'ben', 'eva', 'kim']) schools.note(person, 'tallskolan');
    assert.deepEqual(
      [schools.of('eva'), schools.of('ben'), schools.of('kim')],
      ['tallskolan', undefined, 'tallskolan'],
    );
  });
});
