import assert from 'node:assert/strict';
import { createSecrets } from '../../src/booking/codes.js';
import { createCalendar } from '../../src/shared/calendar-file.js';

const { sign } = createSecrets(Buffer.alloc(32, 7));
const calendar = createCalendar('https://bot.example', sign);
const NOW = new Date('2026-11-28T08:00:00Z');
const start = new Date('2026-12-01T08:00:00Z').getTime();
const event = { start, end: start + 1_800_000, title: 'Konsultation', about: 'Om', where: 'Telefon' };
const token = calendar.url(event)!.slice('https://bot.example/calendar/'.length, -'.ics'.length);

describe('a calendar file’s address', () => {
  it('gives the event it was made for', () => {
    assert.match(calendar.file(token, NOW)!, /DTSTART:20261201T080000Z/);
  });

  const [coded = '', signature = ''] = token.split('.');
  const signed = (text: string) => `${Buffer.from(text).toString('base64url')}.${sign(text)}`;
  const changed: [what: string, token: string][] = [
    ['something behind it', `${token}.zzz`],
    ['a dot behind it', `${token}.`],
    ['padding in its text', `${coded}=.${signature}`],
    ['its text written another way', `${coded}-.${signature}`],
    ['half of its signature', `${coded}.${signature.slice(0, 20)}`],
    ['no signature', coded],
    ['another signature', `${coded}.${sign('x')}`],
    ['a signed text that is no JSON', signed('{')],
    ['a signed text of another shape', signed('{"start":"x"}')],
    ['a signed null', signed('null')],
    ['nothing', ''],
  ];
  for (const [what, text] of changed)
    it(`gives nothing for one with ${what}`, () => assert.equal(calendar.file(text, NOW), undefined));

  it('gives nothing a day after the event', () => {
    assert.ok(calendar.file(token, new Date(event.end + 23 * 3_600_000)));
    assert.equal(calendar.file(token, new Date(event.end + 25 * 3_600_000)), undefined);
  });

  it('takes the place of an earlier one of the same event, whatever its time', () => {
    const fileOf = (of: object) => {
      const url = calendar.url({ ...event, ...of })!;
      const file = calendar.file(url.slice('https://bot.example/calendar/'.length, -'.ics'.length), NOW)!;
      return [/UID:(\S+)/.exec(file)?.[1], /SEQUENCE:(\d+)/.exec(file)?.[1]];
    };
    const later = { start: event.start + 3_600_000, end: event.end + 3_600_000 };
    assert.deepEqual(fileOf({ id: 'abc' }), ['abc@samverkanslotsen', '0']);
    assert.deepEqual(fileOf({ id: 'abc', change: 2, ...later }), ['abc@samverkanslotsen', '2']);
    assert.notEqual(fileOf({})[0], fileOf(later)[0], 'without a name each address is one of its own');
  });
});
