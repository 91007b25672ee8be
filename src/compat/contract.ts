import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visit } from 'yaml';
import { isObject } from '../contract/is-object.ts';
import { parsedYaml } from '../generate/parsed-yaml.ts';
import type { Change } from './change.ts';
import { compareMessages } from './compare-messages.ts';
import { compareRest } from './compare-rest.ts';
import { targetOf } from './contract-node.ts';
import { parseVersion, type Version } from './version.ts';

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

/**
 * @param file from the root, such as `openapi.yaml`
 * @throws Error that names the file when it is not there, is no YAML, has no version, or refers to what is not there
 */
export async function readContract(root: string, file: string): Promise<ContractText> {
  const text = await readFile(join(root, file), 'utf8');
  const parsed = parsedYaml(file, text);
  const document: unknown = parsed.toJS();
  visit(parsed, {
    Pair(_key, { key, value }) {
      if (`${key}` !== '$ref' || !isObject(value) || typeof value.value !== 'string') return;
      try {
        targetOf(document, value.value);
      } catch (error) {
        const [start] = Array.isArray(value.range) ? value.range : [0];
        const line = text.slice(0, start).split('\n').length;
        throw new Error(`${file}:${line}: ${error instanceof Error ? error.message : error}`);
      }
    },
  });
  const info = isObject(document) ? document.info : undefined;
  const version = parseVersion(isObject(info) ? info.version : undefined, `${file}: info.version`);
  return { version, document, text };
}
