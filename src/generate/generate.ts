import { readFile } from 'node:fs/promises';
import { clientBounds } from './client-bounds.ts';
import { clientPackage } from './client-package.ts';
import { contractDigest } from './contract-digest.ts';
import { messageBounds } from './message-bounds.ts';
import { messageTypes } from './message-types.ts';
import { messageValidators } from './message-validators.ts';
import { operationFacts } from './operation-facts.ts';
import { parsedYaml } from './parsed-yaml.ts';
import { requestValidators } from './request-validators.ts';
import { resolvedContract } from './resolved-contract.ts';
import { routerDocument } from './router-document.ts';
import { schemaAliases } from './schema-aliases.ts';
import { typescriptTypes } from './typescript-types.ts';

const header = (source: string) => `// Written by \`npm run generate\` from ${source}. Do not edit.\n\n`;

/**
 * Everything that `generated/` holds, from the two contracts.
 *
 * @param root folder of openapi.yaml and asyncapi.yaml
 * @returns file contents by path within `generated/`; the same for the same contracts
 * @throws Error that names the contract and what is wrong there
 */
export async function generate(root: string): Promise<Map<string, string>> {
  const read = async (file: string) => parsedYaml(file, await readFile(`${root}/${file}`, 'utf8')).toJS();
  const rest = await read('openapi.yaml');
  const messages = await read('asyncapi.yaml');
  const document = await resolvedContract(root);
  const ofRequests = await requestValidators(document);
  const ofMessages = await messageValidators(messages);
  const fromRest = header('openapi.yaml');
  const fromMessages = header('asyncapi.yaml');
  const ofClient = new Map([
    ['openapi.ts', fromRest + (await typescriptTypes(rest))],
    ['schemas.ts', fromRest + schemaAliases(document)],
    ['client-bounds.ts', fromRest + clientBounds(document)],
  ]);
  const client = await clientPackage(document, ofClient);
  return new Map([
    ...ofClient,
    ['operation-facts.ts', fromRest + operationFacts(document)],
    ['contract-digest.ts', fromRest + contractDigest(rest)],
    ['openapi-document.js', fromRest + routerDocument(document)],
    [
      'openapi-document.d.ts',
      `${fromRest}import type { Document } from 'openapi-backend';\n\nexport const document: Document;\n`,
    ],
    ['request-validators.js', fromRest + ofRequests.code],
    ['request-validators.d.ts', fromRest + ofRequests.types],
    ['message-bounds.ts', fromMessages + messageBounds(messages)],
    ['asyncapi.ts', fromMessages + (await messageTypes(messages))],
    ...[...client].map(([path, content]) => [`client/${path}`, content] as const),
    ['message-validators.js', fromMessages + ofMessages.code],
    ['message-validators.d.ts', fromMessages + ofMessages.types],
  ]);
}
