/** A line of a block that shows a terminal. */
type ConsoleLine = { text: string; isCommand: boolean };

/** The lines of a terminal: what was typed stands behind `$ `, and goes on behind a line that ends with a backslash. */
export function consoleLines(code: string): ConsoleLine[] {
  let goesOn = false;
  return code.split('\n').map((text) => {
    const isCommand = goesOn || text.startsWith('$ ');
    goesOn = isCommand && text.endsWith('\\');
    return { text, isCommand };
  });
}
