export function count<Kind>(counts: Map<Kind, number>, kind: Kind, more = 1): void {
  counts.set(kind, (counts.get(kind) ?? 0) + more);
}

/** How often there is which, by name. */
export function tally(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of [...all].sort()) count(counts, one);
  return counts;
}
