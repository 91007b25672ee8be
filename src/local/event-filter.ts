/** A pattern of an event source mapping: nested fields that end in lists of the values they may have. */
export type EventPattern = { readonly [field: string]: EventPattern | readonly unknown[] };

/**
 * Whether an event fits one of the patterns, as Lambda's event filtering judges it; of its operators only equality,
 * `prefix` and `exists`, which are those that are used here
 * ([event filtering](https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html)).
 *
 * Below a field that is not there nothing fits, since AWS does not say that anything does.
 */
export function fitsOne(event: unknown, patterns: readonly EventPattern[]): boolean {
  return patterns.some((pattern) => fits(event, pattern));
}

function fits(value: unknown, pattern: EventPattern | readonly unknown[]): boolean {
  if (isList(pattern)) return pattern.some((wanted) => meets(value, wanted));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(pattern).every(([name, inner]) =>
    fits((value as Record<string, unknown>)[name], inner),
  );
}

function meets(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  if ('prefix' in wanted) return typeof value === 'string' && value.startsWith(String(wanted.prefix));
  return 'exists' in wanted && (value !== undefined) === wanted.exists;
}

function isList(pattern: EventPattern | readonly unknown[]): pattern is readonly unknown[] {
  return Array.isArray(pattern);
}
