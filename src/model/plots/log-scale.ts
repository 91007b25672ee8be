/** Where a value lies between two places, by its logarithm; and the powers of ten on the way. */
type LogScale = { at(value: number): number; decades: readonly number[] };

/** A scale from one value to another, which lie at the places that are given. */
export function logScale([first, last]: [number, number], [start, end]: [number, number]): LogScale {
  const place = (value: number) => start + ((end - start) * Math.log(value / first)) / Math.log(last / first);
  const decades: number[] = [];
  for (let value = first; value <= last * 1.001; value *= 10) decades.push(value);
  return { at: place, decades };
}
