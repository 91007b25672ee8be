const shape = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The first UUID in a text, in lower case, as orders have their ids. */
export function uuidIn(text: string): string | undefined {
  return shape.exec(text.toLowerCase())?.[0];
}

/** Whether a text is a UUID, in upper or lower case, and nothing besides. */
export function isUuid(text: string): boolean {
  return uuidIn(text) === text.toLowerCase();
}
