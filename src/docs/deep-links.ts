import { contractOperations } from '../generate/contract-document.ts';
import type { Contracts } from './contracts.ts';

/**
 * Anchors that stay as they are whatever renders the pages, and where Redoc shows what they name:
 * `operation/createOrder` on the API page, `message/ReserveInventory` on that of the messages.
 */
export function deepLinks({ resolved, messages }: Pick<Contracts, 'resolved' | 'messages'>) {
  const operations = contractOperations(resolved).map(({ operation }) => [
    `operation/${operation.operationId}`,
    `/${slug(operation.tags?.[0] ?? '')}/${slug(operation.operationId)}`,
  ]);
  const received = Object.entries(messages.channels).flatMap(([name, channel]) =>
    Object.keys(channel.messages).map((message) => [
      `message/${message}`,
      `/channels/${slug(name)}#channels/${slug(name)}/messages&m=${slug(message)}`,
    ]),
  );
  return {
    operations: Object.fromEntries(operations) as Record<string, string>,
    messages: Object.fromEntries(received) as Record<string, string>,
  };
}

/** A name as Redoc writes it into a route. */
function slug(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, '-');
}
