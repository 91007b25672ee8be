import { type AsyncapiDocument, channelPayloads } from './asyncapi-document.ts';
import { typescriptTypes } from './typescript-types.ts';

/** TypeScript types of the messages, and `channels`: what travels on each channel, by the channel's name. */
export async function messageTypes(document: AsyncapiDocument): Promise<string> {
  const { info, components } = document;
  const types = await typescriptTypes({
    openapi: '3.1.0',
    info,
    paths: {},
    components: { schemas: components.schemas },
  });
  const channels = Object.entries(channelPayloads(document)).map(([name, payloads]) => {
    const union = payloads.map((payload) => `components['schemas']['${payload}']`).join(' | ');
    return `  '${name}': ${union};`;
  });
  return `${types}\nexport interface channels {\n${channels.join('\n')}\n}\n`;
}
