/** How waits grow: the first is at the most `firstMs`, each further at the most twice as long, none above `mostMs`. */
type Backoff = { firstMs: number; mostMs: number };

/**
 * The milliseconds to wait after that many waits: anything up to the bound
 * ([full jitter](https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/)), so that clients that
 * failed together do not come back together.
 *
 * @param random from 0 to below 1
 */
export function backoffMs({ firstMs, mostMs }: Backoff, waits: number, random: number): number {
  return random * Math.min(mostMs, firstMs * 2 ** waits);
}
