import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { type AsyncapiDocument, channelPayloads } from './asyncapi-document.ts';
import { bundledModule } from './bundled-module.ts';
import { mapObjects } from './map-objects.ts';

/**
 * One compiled validator for each channel, so that a consumer loads neither the contract nor a schema compiler.
 *
 * @returns a self-contained ES module, and its declarations
 */
export async function messageValidators(
  document: AsyncapiDocument,
): Promise<{ code: string; types: string }> {
  // `discriminator` is strict AJV's way to judge a message by the schema of its own type alone, so that its errors
  // are about that type.
  const ajv = new Ajv2020({ code: { source: true, esm: true }, discriminator: true, allErrors: true });
  addFormats.default(ajv);
  const $defs = mapObjects(document.components.schemas, withLocalReferences);
  const channels = Object.entries(channelPayloads(document));
  for (const [name, payloads] of channels) {
    const oneOf = payloads.map((payload) => ({ $ref: `#/$defs/${payload}` }));
    ajv.addSchema(
      { type: 'object', required: ['type'], discriminator: { propertyName: 'type' }, oneOf, $defs },
      name,
    );
  }
  const source = standaloneCode.default(
    ajv,
    Object.fromEntries(channels.map(([name]) => [identifier(name), name])),
  );
  const declarations = channels.map(
    ([name]) => `export const ${identifier(name)}: Validate<channels['${name}']>;`,
  );
  return {
    code: await bundledModule(source),
    types: `${declarationHead}${declarations.join('\n')}\n`,
  };
}

const declarationHead = `import type { ErrorObject } from 'ajv';
import type { channels } from './asyncapi.ts';

interface Validate<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}

`;

function identifier(channel: string): string {
  return channel.replace(/\W/g, '_');
}

function withLocalReferences(node: Record<string, unknown>): Record<string, unknown> {
  if (typeof node.$ref !== 'string') return node;
  return { ...node, $ref: node.$ref.replace('#/components/schemas/', '#/$defs/') };
}
