import { IMS_InventoryQueue as isReserveInventory } from '../../../../generated/message-validators.js';
import type { ReservationMessage } from '../../../adapters/reservation-message.ts';
import { parseMessage } from '../../../contract/parse-message.ts';
import { clauses } from '../clauses.ts';
import type { Scenario } from '../scenario.ts';

export const unknownFields: Scenario = {
  name: 'unknown fields',
  about: 'fields in the message and its lines that a later OMS may send',
  run: async ({ stock, expect }) => {
    await expect(
      {
        verdict: 'InventoryReserved',
        what: 'an order was refused whose message has fields that the service does not know',
        because: 'only the fields of the contract count',
        clause: clauses.unknownFields,
      },
      [{ sku: stock.first(1), quantity: 1 }],
      { change: withUnknownFields },
    );
    return undefined;
  },
};

function withUnknownFields({ MessageBody, MessageAttributes }: ReservationMessage): ReservationMessage {
  const message = parseMessage(MessageBody, isReserveInventory);
  const items = message.items.map((item) => ({ ...item, gift: true, note: null }));
  const later = { channel: { name: 'web' }, tags: ['a', 'b'] };
  return { MessageBody: JSON.stringify({ ...message, ...later, items }), MessageAttributes };
}
