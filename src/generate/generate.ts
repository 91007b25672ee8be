import { readFile } from 'node:fs/promises';
import { bundle, createConfig } from '@redocly/openapi-core';
import { parse } from 'yaml';
import { clientPackage } from './client-package.ts';
import { contractDigest } from './contract-digest.ts';
import type { ContractDocument } from './contract-document.ts';
import { messageTypes } from './message-types.ts';
import { messageValidators } from './message-validators.ts';
import { operationFacts } from './operation-facts.ts';
import { requestValidators } from './request-validators.ts';
import { routerDocument } from './router-document.ts';
import { schemaAliases } from './schema-aliases.ts';
import { typescriptTypes } from './typescript-types.ts';

const header = (source: string) => `// Written by \`npm run generate\` from ${source}. Do not edit.\n\n`;

/**
 * Everything that `generated/` holds, from the two contracts.
 *
 * @param root folder of openapi.yaml and asyncapi.yaml
 * @returns file contents by path within `generated/`; the same for the same contracts
 */
export async function generate(root: string): Promise<Map<string, string>> {
  const rest = parse(await readFile(`${root}/openapi.yaml`, 'utf8'));
  const messages = parse(await readFile(`${root}/asyncapi.yaml`, 'utf8'));
  const config = await createConfig();
  const resolved = await bundle({ config, ref: `${root}/openapi.yaml`, dereference: true });
  const document = resolved.bundle.parsed as ContractDocument;
  const ofRequests = await requestValidators(document);
  const ofMessages = await messageValidators(messages);
  const fromRest = header('openapi.yaml');
  const fromMessages = header('asyncapi.yaml');
  const types = new Map([
    ['openapi.ts', fromRest + (await typescriptTypes(rest))],
    ['schemas.ts', fromRest + schemaAliases(document)],
  ]);
  const client = await clientPackage(document, types);
  return new Map([
    ...types,
    ['operation-facts.ts', fromRest + operationFacts(document)],
    ['contract-digest.ts', fromRest + contractDigest(rest)],
    ['openapi-document.js', fromRest + routerDocument(document)],
    [
      'openapi-document.d.ts',
      `${fromRest}import type { Document } from 'openapi-backend';\n\nexport const document: Document;\n`,
    ],
    ['request-validators.js', fromRest + ofRequests.code],
    ['request-validators.d.ts', fromRest + ofRequests.types],
    ['asyncapi.ts', fromMessages + (await messageTypes(messages))],
    ...[...client].map(([path, content]) => [`client/${path}`, content] as const),
    ['message-validators.js', fromMessages + ofMessages.code],
    ['message-validators.d.ts', fromMessages + ofMessages.types],
  ]);
}
