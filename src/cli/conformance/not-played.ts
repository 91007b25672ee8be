/** A scenario cannot be played, or not to its end, in words for the report. */
export class NotPlayed extends Error {
  override readonly name = 'NotPlayed';
}
