import { isObject } from '../../src/contract/is-object.ts';

/** New values by JSON pointer, or functions of the values that stand there; `undefined` takes away. */
export type Edits = Record<string, unknown>;

/** A copy of a contract in which some places are other ones. */
export function edited(contract: unknown, edits: Edits): Record<string, unknown> {
  const copy: unknown = structuredClone(contract);
  for (const [pointer, edit] of Object.entries(edits)) {
    const keys = pointer
      .slice(1)
      .split('/')
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    const owner = keys.reduce<unknown>((node, key) => Reflect.get(Object(node), key), copy);
    if (!isObject(owner) && !Array.isArray(owner)) throw new Error(`there is nothing at ${pointer}`);
    const value = typeof edit === 'function' ? edit(Reflect.get(owner, last)) : edit;
    if (value === undefined && Array.isArray(owner)) owner.splice(Number(last), 1);
    else if (value === undefined) Reflect.deleteProperty(owner, last);
    else Reflect.set(owner, last, value);
  }
  if (!isObject(copy)) throw new Error('a contract is an object');
  return copy;
}

/** An edit of a list: one value more. */
export const append = (value: unknown) => (values: unknown[]) => [...values, value];

/** An edit of a list: one value less. */
export const without = (value: unknown) => (values: unknown[]) => values.filter((other) => other !== value);

/** An edit of an object: one key is called otherwise. */
export const renamed = (from: string, to: string) => (node: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key === from ? to : key, value]));
