/**
 * A value of a command to paste, for a shell, to which an id or a free text may hold commands. An option takes it behind
 * `=`, since it may begin with a dash.
 */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
