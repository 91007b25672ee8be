/** The largest part of a sku's stock that shows whether it was taken twice: then less than two pieces are left. */
export function half(left: number): number {
  return Math.floor(left / 2);
}
