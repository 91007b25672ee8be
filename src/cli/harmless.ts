// Control characters but the line feed, separators that end a line, and what turns the direction of a text around.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Texts of others, such as a message's or a customer's, must not steer the operator's terminal. */
export function harmless(text: string): string {
  return text.replace(steering, '\ufffd');
}

/** A value within a line: it must not begin lines of its own either. */
export function harmlessValue(text: string): string {
  return harmless(text).replaceAll('\n', '\ufffd');
}

/** A JSON document that says the same and does not steer the terminal. */
export function harmlessJson(document: string): string {
  return document.replace(steering, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
