import type { ErrorObject } from 'ajv';
import { faultInWords } from './fault-in-words.ts';

/**
 * What AJV's errors say of each field at fault, in words; never what the field holds.
 *
 * @returns JSON pointers with a message each, one for a field however many faults it has, and `most` in all
 */
export function faultsByField(
  errors: readonly ErrorObject[],
  most: number,
): { field: string; message: string }[] {
  const byField = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const field = fieldOf(error);
    const others = byField.get(field);
    if (others) others.push(error);
    else if (byField.size < most) byField.set(field, [error]);
  }
  return [...byField].map(([field, found]) => ({ field, message: faultInWords(found) }));
}

/** Path of the field at fault; for a missing or an unknown field that of the field itself, not of its parent. */
function fieldOf({ keyword, instancePath, params }: ErrorObject): string {
  const child =
    params.missingProperty ??
    params.additionalProperty ??
    (keyword === 'discriminator' ? params.tag : undefined);
  return child === undefined ? instancePath : `${instancePath}/${escaped(String(child))}`;
}

/** RFC 6901. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
