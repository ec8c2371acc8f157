import assert from 'node:assert/strict';
import { LINK_MAX, linkOf, PLACE_TEXT_MAX, placeFault, placeInWords } from '../../src/groups/place.js';

const TEAMS = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${'Zm9v'.repeat(40)}%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d`;

describe('where a meeting is', () => {
  for (const place of [
    '',
    'Sal 3',
    'Socialkontoret, Storgatan 12',
    'Rum 2:14, kl. 13.00',
    TEAMS,
    'https://teams.microsoft.com/meet/2345678901234?p=AbC',
    'https://zoom.us/j/98765432101',
    `Sal 3 eller (${TEAMS})`,
    `https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28)}`,
    'x'.repeat(PLACE_TEXT_MAX),
    'https://möte.kommun.se/rum',
  ])
    it(`takes ${place.slice(0, 60)}`, () => assert.equal(placeFault(place), undefined));

  for (const [place, why] of [
    ['http://zoom.us/j/1', 'scheme'],
    ['ftp://host.se/x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['Sal 3 JavaScript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['msteams://teams.microsoft.com/l/meetup', 'scheme'],
    ['www.zoom.us/j/1', 'whole'],
    ['zoom.us/j/98765432101', 'whole'],
    ['https://', 'whole'],
    ['https://user@zoom.us/j/1', 'user'],
    ['https://teams.microsoft.com:x@evil.se/j', 'user'],
    ['https://10.0.0.1/j', 'host'],
    ['https://2130706433/j', 'host'],
    ['https://0x7f.1/j', 'host'],
    ['https://[::1]/j', 'host'],
    ['https://localhost/j', 'host'],
  ] as const)
    it(`says of ${place} that it is no link to a meeting: ${why}`, () =>
      assert.deepEqual(placeFault(place), { is: 'link', why }));

  it('takes a host with å, ä or ö also the hundred thousandth time', () => {
    for (let time = 0; time < 100_000; time += 1)
      assert.equal(placeFault('https://möte.kommun.se/rum'), undefined, `time ${time}`);
  });

  it('says how many characters too many, of the text and of the link', () => {
    assert.deepEqual(placeFault('x'.repeat(PLACE_TEXT_MAX + 7)), { is: 'tooLong', by: 7 });
    const long = `https://teams.microsoft.com/${'a'.repeat(LINK_MAX - 28 + 3)}`;
    assert.deepEqual(placeFault(long), { is: 'tooLong', by: 3 });
    assert.deepEqual(placeFault(`${TEAMS} ${'x'.repeat(PLACE_TEXT_MAX)}`), { is: 'tooLong', by: 1 });
  });

  it('is a short line with the link behind it', () => {
    assert.equal(placeInWords(TEAMS), 'Länk till teams.microsoft.com');
    assert.equal(placeInWords(`Sal 3, ${TEAMS}.`), 'Sal 3, länk till teams.microsoft.com.');
    assert.equal(placeInWords('Sal 3'), 'Sal 3');
    assert.equal(linkOf(`Sal 3, ${TEAMS}.`), TEAMS);
    assert.equal(linkOf('Sal 3'), undefined);
    // What an earlier version kept is shown, never opened.
    assert.equal(linkOf('http://zoom.us/j/1'), undefined);
    assert.equal(placeInWords('javascript:alert(1)'), 'javascript:alert(1)');
  });
});
