/** The ids that were given, with `--select` or without it, one by one or with commas between them. */
export function selectedIds(select: readonly string[], operands: readonly string[]): string[] {
  return [...select, ...operands].flatMap((text) => text.split(',')).filter(Boolean);
}
