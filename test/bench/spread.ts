/** What the runs gave: the middle one, the quartiles around it, and how many there were. */
export type Spread = { median: number; low: number; high: number; of: number };

/** Sums the values of several runs up. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [low = Number.NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return rounded(low + (high - low) * (place - Math.floor(place)));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), of: values.length };
}

/** More digits than this are noise, and make a file that changes for nothing. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
