const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A time span in its two largest units, `3 min 5 s`, for people. */
export function duration(milliseconds: number): string {
  const first = units.findIndex(([, size]) => milliseconds >= size);
  if (first < 0) return 'less than 1 s';
  let rest = milliseconds;
  const parts: string[] = [];
  for (const [unit, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
}
