/**
 * A text up to a bound in characters as people count them, which a slice counts in halves of some; what is left of one
 * goes. A half that the sender's own cut left becomes a replacement character: nothing is lost for its words.
 */
export function firstCharacters(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most)];
  return characters.slice(0, most).join('').toWellFormed();
}
