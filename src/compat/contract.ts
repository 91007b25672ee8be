import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isObject } from '../generate/map-objects.ts';
import type { Change } from './change.ts';
import { compareMessages } from './compare-messages.ts';
import { compareRest } from './compare-rest.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';

/** Where the contracts of the releases are kept, as `openapi-1.0.0.yaml`. */
export const releasedFolder = 'released';

/** The contracts, each with what tells two versions of it apart. */
export const contracts = [
  { name: 'openapi', compare: compareRest },
  { name: 'asyncapi', compare: compareMessages },
] as const satisfies {
  name: string;
  compare: (released: unknown, working: unknown) => Change[];
}[];

/** A contract as it was read. */
export type ContractText = { version: Version; document: unknown; text: string };

/** @throws Error when the file is not there, is no YAML or has no version */
export async function readContract(path: string): Promise<ContractText> {
  const text = await readFile(path, 'utf8');
  const document: unknown = parse(text);
  const info = isObject(document) ? document.info : undefined;
  const version = parseVersion(isObject(info) ? info.version : undefined);
  return { version, document, text };
}

/** The contract of the last release; undefined before the first. */
export async function lastReleased(root: string, name: string): Promise<ContractText | undefined> {
  const files = await readdir(join(root, releasedFolder)).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const versions = files
    .flatMap((file) => new RegExp(`^${name}-(\\d+\\.\\d+\\.\\d+)\\.yaml$`).exec(file)?.[1] ?? [])
    .map(parseVersion)
    .sort(compareVersions);
  const last = versions.at(-1);
  if (!last) return undefined;
  const file = join(root, releasedFolder, `${name}-${last.join('.')}.yaml`);
  const contract = await readContract(file);
  if (compareVersions(contract.version, last) === 0) return contract;
  throw new Error(`${file} is of version ${contract.version.join('.')}`);
}
