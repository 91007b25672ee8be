/** A value of a command to paste, for a shell, to which an id or a free text may hold commands. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
