/**
 * A text that is to travel in a header. What a header cannot carry would be told, value and all, by the error of the
 * platform; what is no text would be left out in silence.
 *
 * @throws TypeError that names the value and does not tell it
 */
export function headerText(name: string, text: string, longest: number): string {
  if (typeof text === 'string' && /^[!-~]+$/.test(text) && text.length <= longest) return text;
  throw new TypeError(`${name} must be 1 to ${longest} visible ASCII characters`);
}
