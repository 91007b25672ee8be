import { createReadStream } from 'node:fs';

/** A text file's lines, without their ends and without a byte order mark. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + (isFirst ? chunk.replace(/^\ufeff/, '') : chunk)).split('\n');
    isFirst = false;
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
