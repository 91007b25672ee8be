/** A record of OrderTable's stream that is no change of an order; it would be none however often it is read. */
export class UnreadableChange extends Error {
  override readonly name = 'UnreadableChange';
}
