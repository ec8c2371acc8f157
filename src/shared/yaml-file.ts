import { parse as parseYaml } from 'yaml';
import type * as z from 'zod/v4';
import { type Fault, shown } from './file-fault.js';

/** The value at a path inside parsed data; undefined where the path leads nowhere. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const key of path) value = value === null || value === undefined ? undefined : Reflect.get(Object(value), key);
  return value;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(' | ')}`;
  return issue.code === 'invalid_type' ? `a ${issue.expected}` : issue.message;
}

/** zod's issues as faults that name file, field, expected and received. */
export function zodFaults(file: string, data: unknown, error: z.ZodError): Fault[] {
  return error.issues.map(issue => {
    const field = issue.path.map(String).join('.') || 'front matter';
    if (issue.code === 'unrecognized_keys') {
      return { file, field: issue.keys.join(', '), expected: 'no such field', received: 'a field of that name' };
    }
    return { file, field, expected: expectation(issue), received: shown(valueAt(data, issue.path)) };
  });
}

/** YAML text -> data, or the one fault that says where the YAML breaks. */
export function readYaml(file: string, text: string): { data: unknown } | { fault: Fault } {
  try {
    return { data: parseYaml(text) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { fault: { file, field: 'yaml', expected: 'YAML that can be read', received: reason } };
  }
}
