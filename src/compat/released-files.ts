import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasedFolder } from './contract.ts';
import { sumLine, sumsFile } from './release-sums.ts';

/**
 * The names of the released contracts, such as `openapi-1.0.0.yaml`; none before the first release.
 *
 * @throws Error when one is not as it was released: changed, gone, or put there by hand
 */
export async function releasedFiles(root: string): Promise<string[]> {
  const names = (await orNone(readdir(join(root, releasedFolder)), [])).filter(isContract);
  const listed = (await orNone(readFile(join(root, sumsFile), 'utf8'), '')).split('\n').filter(Boolean);
  const present = await Promise.all(
    names.map(async (name) => sumLine(name, await readFile(join(root, releasedFolder, name), 'utf8'))),
  );
  const [missed] = listed.filter((line) => !present.includes(line));
  if (missed) throw new Error(`${releasedFolder}/${lost(nameIn(missed), names)}; take it back from git`);
  const [astray] = present.filter((line) => !listed.includes(line));
  if (astray) {
    const fault = `${releasedFolder}/${nameIn(astray)} is not in ${sumsFile}`;
    throw new Error(`${fault}; a release is made by \`npm run release-contracts\``);
  }
  return names;
}

function lost(name: string, names: readonly string[]): string {
  return names.includes(name) ? `${name} is not what was released: its sum is another` : `${name} is gone`;
}

function isContract(name: string): boolean {
  return /^(openapi|asyncapi)-.*\.yaml$/.test(name);
}

function nameIn(line: string): string {
  return line.split('  ')[1] ?? line;
}

async function orNone<T>(read: Promise<T>, none: T): Promise<T> {
  return read.catch((error) => {
    if (error.code === 'ENOENT') return none;
    throw error;
  });
}
