/** The ids of `--select ID …`, which may be repeated, followed by further ids, or have commas between them. */
export function selectedIds(select: readonly string[], operands: readonly string[]): string[] {
  return [...select, ...operands].flatMap((text) => text.split(',')).filter(Boolean);
}
