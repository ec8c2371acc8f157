import assert from 'node:assert/strict';

/** A line of a calendar file: its name, its parameters, and its value as it stands. */
export interface Line {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

/** A part of a calendar file (VCALENDAR, VEVENT, VALARM). */
export interface Part {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
}

const NAME = /^(?:[A-Z]+(?:-[A-Z]+)*|X(?:-[A-Z0-9]+)+)$/;

/** Reads a calendar file by RFC 5545 to the letter: ends of lines, their length in octets, escapes, and what must be there once. */
export function readStrictly(file: string): Part {
  assert.ok(file.endsWith('\r\n'), 'ends with the end of a line');
  assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/, 'no other ends of lines');
  const raw = file.slice(0, -2).split('\r\n');
  for (const line of raw) {
    assert.ok(Buffer.byteLength(line) <= 75, `75 octets at most: ${Buffer.byteLength(line)} in ${line}`);
    assert.doesNotMatch(line, /\uFFFD/, 'no letter is cut');
    assert.notEqual(line, '', 'no empty line');
  }
  const unfolded: string[] = [];
  for (const line of raw)
    if (/^[ \t]/.test(line)) {
      assert.ok(unfolded.length > 0, 'nothing to go on from');
      unfolded[unfolded.length - 1] += line.slice(1);
    } else unfolded.push(line);
  const lines = unfolded.map((line): Line => {
    const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")+):(.*)$/s.exec(line) ?? assert.fail(`no name: ${line}`);
    const [name = '', ...params] = head.split(';');
    assert.match(name, NAME);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they may not stand there
    assert.doesNotMatch(value, /[\x00-\x08\x0A-\x1F\x7F]/);
    return { name, params, value };
  });
  const [calendar, rest] = partOf(lines);
  assert.deepEqual(rest, [], 'nothing behind the calendar');
  assert.equal(calendar.name, 'VCALENDAR');
  once(calendar, 'VERSION', 'PRODID');
  for (const event of calendar.parts) {
    assert.equal(event.name, 'VEVENT');
    once(event, 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'SUMMARY');
    for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) assert.match(textOf(event, name), /^\d{8}T\d{6}Z$/);
    for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION'])
      for (const { value } of event.lines.filter(line => line.name === name))
        assert.match(value, /^(?:[^\\,;]|\\[\\,;nN])*$/, `escaped: ${value}`);
    for (const alarm of event.parts) {
      assert.equal(alarm.name, 'VALARM');
      once(alarm, 'ACTION', 'TRIGGER');
      if (textOf(alarm, 'ACTION') === 'DISPLAY') once(alarm, 'DESCRIPTION');
      assert.match(textOf(alarm, 'TRIGGER'), /^-?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/);
    }
  }
  return calendar;
}

function partOf(lines: readonly Line[]): [Part, readonly Line[]] {
  const [begin, ...after] = lines;
  assert.equal(begin?.name, 'BEGIN');
  const own: Line[] = [];
  const parts: Part[] = [];
  let rest: readonly Line[] = after;
  while (rest[0] && rest[0].name !== 'END') {
    if (rest[0].name === 'BEGIN') {
      const [part, left] = partOf(rest);
      parts.push(part);
      rest = left;
    } else {
      own.push(rest[0]);
      rest = rest.slice(1);
    }
  }
  assert.equal(rest[0]?.value, begin?.value, 'ends what began');
  return [{ name: begin!.value, lines: own, parts }, rest.slice(1)];
}

function once(part: Part, ...names: string[]): void {
  for (const name of names)
    assert.equal(part.lines.filter(line => line.name === name).length, 1, `${name} once in ${part.name}`);
}

/** The value of a line of a part; '' where there is none. */
export const textOf = (part: Part, name: string): string => part.lines.find(line => line.name === name)?.value ?? '';
