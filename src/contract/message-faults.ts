import type { ErrorObject } from 'ajv';
import { faultsByField } from './faults-by-field.ts';

const most = 5;

/** What is wrong with a message, `items/0/quantity must be >= 1`, for those who sent it: the first faults, and none of its values. */
export function messageFaults(errors: readonly ErrorObject[]): string[] {
  return faultsByField(errors, most).map(
    ({ field, message }) => `${field.slice(1) || 'the body'} ${message}`,
  );
}
