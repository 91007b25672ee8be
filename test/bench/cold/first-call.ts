import { events } from '../events.ts';

/** What a function is called with first, how it answers, and which operations of AWS it calls on the way. */
export function firstCall(name: string): { event: unknown; expected: string; calls: string[] } {
  switch (name) {
    case 'the service: authorizer':
      return {
        event: {
          type: 'REQUEST',
          methodArn: 'arn:aws:execute-api:us-east-1:111122223333:api/prod/POST/orders',
          headers: { 'x-api-key': 'bench' },
          requestContext: { requestId: 'bench' },
        },
        expected: 'done',
        calls: ['GetItem'],
      };
    case 'the service: order-events': {
      const body = JSON.stringify({ type: 'InventoryReserved', order_id });
      return {
        event: { Records: [{ messageId: '1', body, attributes: { ApproximateReceiveCount: '1' } }] },
        expected: 'done',
        calls: ['UpdateItem'],
      };
    }
    case 'the service: deliveries': {
      const dynamodb = {
        Keys: { id: { S: order_id } },
        OldImage: image('PENDING_INVENTORY'),
        NewImage: image('CONFIRMED'),
        SequenceNumber: '1',
      };
      return {
        event: { Records: [{ eventName: 'MODIFY', dynamodb }] },
        expected: 'done',
        calls: ['PutItem'],
      };
    }
    case 'the service: sweeper':
      // A minute in which no order waits for too long, as nearly all are.
      return { event: {}, expected: 'done', calls: ['Query'] };
    default:
      return {
        event: events.create.event,
        expected: String(events.create.status),
        calls: ['GetItem', 'PutItem', 'SendMessage'],
      };
  }
}

const order_id = '00000000-0000-4000-8000-000000000001';

/** An order in its table's stream. */
function image(status: string) {
  const at = '2026-01-02T03:04:05.678Z';
  return {
    id: { S: order_id },
    customer_id: { S: 'CUST-1001' },
    items: { L: [{ M: { sku: { S: 'SKU-1001' }, quantity: { N: '2' }, price: { N: '19.99' } } }] },
    total: { N: '39.98' },
    status: { S: status },
    created_at: { S: at },
    updated_at: { S: at },
  };
}
