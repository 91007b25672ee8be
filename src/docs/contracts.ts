import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AsyncapiDocument } from '../generate/asyncapi-document.ts';
import type { ContractDocument } from '../generate/contract-document.ts';
import { parsedYaml } from '../generate/parsed-yaml.ts';
import { resolvedContract } from '../generate/resolved-contract.ts';

/** The two contracts, as the docs read them. */
export type Contracts = {
  /** File contents, for who wants to download them. */
  sources: Record<'openapi.yaml' | 'asyncapi.yaml', string>;
  /** openapi.yaml with its references as they are written. */
  rest: ContractDocument;
  /** openapi.yaml with its references resolved. */
  resolved: ContractDocument;
  messages: AsyncapiDocument;
};

/** Reads both contracts from the project's root folder. */
export async function readContracts(root: string): Promise<Contracts> {
  const read = (name: string) => readFile(join(root, name), 'utf8');
  const sources = {
    'openapi.yaml': await read('openapi.yaml'),
    'asyncapi.yaml': await read('asyncapi.yaml'),
  };
  const parsed = (name: keyof typeof sources) => parsedYaml(name, sources[name]).toJS();
  return {
    sources,
    rest: parsed('openapi.yaml'),
    resolved: await resolvedContract(root),
    messages: parsed('asyncapi.yaml'),
  };
}
