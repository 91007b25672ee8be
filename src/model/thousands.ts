/** A number as people read it: two figures below ten, else whole, with its thousands marked. */
export function thousands(number: number): string {
  if (!Number.isFinite(number)) return 'never';
  const rounded = Number(number.toPrecision(number < 10 ? 2 : 3));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 3 });
}
