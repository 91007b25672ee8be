import type { OpenAPI3 } from 'openapi-typescript';

type Reference = { $ref: string };

/** The parts of an AsyncAPI 3.0 document that code is generated from. */
export type AsyncapiDocument = {
  info: { title: string; version: string };
  channels: Record<string, { messages: Record<string, Reference> }>;
  components: {
    messages: Record<string, { payload: Reference }>;
    schemas: NonNullable<NonNullable<OpenAPI3['components']>['schemas']>;
  };
};

/** The payload schemas of each channel, by the channel's name: `{'IMS-InventoryQueue': ['ReserveInventory'], …}`. */
export function channelPayloads({ channels, components }: AsyncapiDocument): Record<string, string[]> {
  const payloadOf = ({ $ref }: Reference) => {
    const message = components.messages[lastOf($ref)];
    if (!message) throw new Error(`asyncapi.yaml: ${$ref} leads nowhere`);
    return lastOf(message.payload.$ref);
  };
  return Object.fromEntries(
    Object.entries(channels).map(([name, { messages }]) => [name, Object.values(messages).map(payloadOf)]),
  );
}

function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
