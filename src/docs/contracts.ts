import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import { parse } from 'yaml';
import type { AsyncapiDocument } from '../generate/asyncapi-document.ts';
import type { ContractDocument } from '../generate/contract-document.ts';

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
  const config = await createConfig();
  const { bundle: whole } = await bundle({ config, ref: join(root, 'openapi.yaml'), dereference: true });
  return {
    sources,
    rest: parse(sources['openapi.yaml']),
    resolved: whole.parsed as ContractDocument,
    messages: parse(sources['asyncapi.yaml']),
  };
}
