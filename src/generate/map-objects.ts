import { isObject } from '../contract/is-object.ts';

/** A copy of a JSON document with `change` applied to each object in it, innermost first. */
export function mapObjects<T>(
  document: T,
  change: (node: Record<string, unknown>) => Record<string, unknown>,
): T;
export function mapObjects(
  node: unknown,
  change: (node: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  if (Array.isArray(node)) return node.map((element) => mapObjects(element, change));
  if (!isObject(node)) return node;
  return change(
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapObjects(value, change)])),
  );
}
