/** A value as a person reads it: whole, because an accepted break is named by these words. */
export function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
