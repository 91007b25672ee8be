/** A fault in the code, made by hand: what is to be found in which file, and what is put there. */
export type Mutation = {
  name: string;
  file: string;
  search: string;
  replacement: string;
  /** An invariant that it breaks, by the beginning of its name. */
  breaks: string;
  /** A seed that shows it. */
  seed: number;
};

/** Faults that a reviewer might overlook; each of them some seed brings to light. */
export const mutations: readonly Mutation[] = [
  {
    name: 'create overwrites an order that is there',
    file: 'src/adapters/order-table.ts',
    search: "ConditionExpression: 'attribute_not_exists(id)'",
    replacement: "ConditionExpression: 'attribute_not_exists(id) OR attribute_exists(id)'",
    breaks: 'an order is made pending by a create',
    seed: 1,
  },
  {
    name: 'a verdict changes an order that is final',
    file: 'src/adapters/order-table.ts',
    search: "'attribute_exists(id) AND #status = :pending'",
    replacement: "'attribute_exists(id) AND (#status = :pending OR attribute_exists(id))'",
    breaks: 'an order is made pending by a create',
    seed: 1,
  },
  {
    name: 'a verdict brings a deleted order back',
    file: 'src/adapters/order-table.ts',
    search: "'attribute_exists(id) AND #status = :pending'",
    replacement: "'attribute_not_exists(id) OR #status = :pending'",
    breaks: 'no deleted order comes back',
    seed: 1,
  },
  {
    name: 'an order is read from a copy that may be behind',
    file: 'src/adapters/order-table.ts',
    search: 'new GetCommand({ TableName, Key: { id }, ConsistentRead: true })',
    replacement: 'new GetCommand({ TableName, Key: { id } })',
    breaks: 'a read, and a delete, tells what was so',
    seed: 16,
  },
  {
    name: 'a key that is bound to one customer deletes the order of another',
    file: 'src/adapters/order-table.ts',
    search: "ConditionExpression: 'customer_id = :customer'",
    replacement: "ConditionExpression: 'customer_id = :customer OR attribute_exists(id)'",
    breaks: 'every answer is one that the contract declares',
    seed: 4,
  },
  {
    name: 'a batch hides its failures',
    file: 'src/adapters/sqs-batch.ts',
    search: 'batchItemFailures: settled.flat()',
    replacement: 'batchItemFailures: []',
    breaks: 'what we send fits asyncapi.yaml',
    seed: 4,
  },
  {
    name: 'a malformed message is acknowledged',
    file: 'src/adapters/order-event-consumer.ts',
    search: '(record) => react(reactions, parseMessage<OrderEvent>(record.body, isOrderEvent)),',
    replacement: `async (record) => {
      try {
        await react(reactions, parseMessage<OrderEvent>(record.body, isOrderEvent));
      } catch (error) {
        if (!(error instanceof OmsError)) throw error;
      }
    },`,
    breaks: 'what we send fits asyncapi.yaml',
    seed: 4,
  },
  {
    name: 'the lines of one sku are not merged',
    file: 'src/adapters/inventory-queue.ts',
    search: 'items: mergedLines(order.items)',
    replacement: 'items: order.items',
    breaks: 'stock taken is the stock',
    seed: 1,
  },
  {
    name: 'entries of a batch that SQS failed count as sent',
    file: 'src/adapters/inventory-queue.ts',
    search: '(Failed ?? []).map(',
    replacement: '(Failed ?? []).slice(0, 0).map(',
    breaks: 'no request for stock is reported that was not sent',
    seed: 3,
  },
  {
    name: 'the page token names the order that was read ahead',
    file: 'src/adapters/query-orders.ts',
    search: 'return pageOf(found.slice(0, fitting));',
    replacement: 'return { orders: found.slice(0, fitting), next: positionOf(found[fitting] as Order) };',
    breaks: 'a walk through the pages',
    seed: 1,
  },
  {
    name: 'the page token names the order before the last',
    file: 'src/adapters/query-orders.ts',
    search: 'const last = orders.at(-1);',
    replacement: 'const last = orders.at(-2) ?? orders.at(-1);',
    breaks: 'a walk through the pages',
    seed: 2,
  },
  {
    name: 'a page that DynamoDB cut short counts as the last',
    file: 'src/adapters/query-orders.ts',
    search: 'if (!LastEvaluatedKey) return',
    replacement: 'if (!LastEvaluatedKey || found.length < limit) return',
    breaks: 'a walk through the pages',
    seed: 1,
  },
  {
    name: 'the oldest order comes first',
    file: 'src/adapters/query-orders.ts',
    search: 'ScanIndexForward: false',
    replacement: 'ScanIndexForward: true',
    breaks: 'a walk through the pages',
    seed: 1,
  },
  {
    name: 'a create is accepted although it could not be stored',
    file: 'src/operations/create-order.ts',
    search: '(await orders.create(order))',
    replacement: "(await orders.create(order).catch(() => 'created'))",
    breaks: 'every 201 is an order that exists',
    seed: 1,
  },
  {
    name: 'an order gets an id of its own at each try',
    file: 'src/operations/create-order.ts',
    search: 'id: key === undefined ? newId() : orderIdOfKey(caller.client_id, key)',
    replacement: 'id: newId()',
    breaks: 'one Idempotency-Key makes one order',
    seed: 1,
  },
  {
    name: 'an Idempotency-Key is taken with another body',
    file: 'src/operations/create-order.ts',
    search: 'if (stored.fingerprint !== order.fingerprint)',
    replacement: 'if (stored.fingerprint === undefined)',
    breaks: 'every answer is one that the contract declares',
    seed: 2,
  },
  {
    name: 'a reservation cancels the order',
    file: 'src/domain/order-transitions.ts',
    search: "InventoryReserved: 'CONFIRMED'",
    replacement: "InventoryReserved: 'CANCELLED'",
    breaks: 'a final state agrees with the verdict',
    seed: 1,
  },
  {
    name: 'the sweeper finds nothing',
    file: 'src/operations/sweep-pending-orders.ts',
    search: 'for await (const page of pending.pages(due))',
    replacement: 'for await (const page of [] as PagePosition[][])',
    breaks: 'no order pends past the bound',
    seed: 4,
  },
  {
    name: 'the sweeper claims orders and sends nothing',
    file: 'src/operations/sweep-pending-orders.ts',
    search: 'const refused = await inventory.requestReservations(claims);',
    replacement: 'const refused = new Map<string, unknown>();',
    breaks: 'no order pends past the bound',
    seed: 2,
  },
  {
    name: 'the sweeper marks orders that are no longer pending',
    file: 'src/adapters/pending-orders.ts',
    search: "'attribute_exists(id) AND #status = :pending AND (attribute_not_exists(next_sweep_at)",
    replacement:
      "'attribute_exists(id) AND (#status = :pending OR attribute_exists(id)) AND (attribute_not_exists(next_sweep_at)",
    breaks: 'an order is made pending by a create',
    seed: 265,
  },
  {
    name: 'the sweeper gives an order up again and again',
    file: 'src/adapters/pending-orders.ts',
    search: "'attribute_exists(id) AND #status = :pending AND attribute_not_exists(given_up_at)'",
    replacement: "'attribute_exists(id) AND #status = :pending'",
    breaks: 'the sweeper gives up no order early or twice',
    seed: 103,
  },
  {
    name: 'the sweeper gives up after five minutes',
    file: 'src/domain/sweep-policy.ts',
    search: 'giveUpAfter: 55 * minute',
    replacement: 'giveUpAfter: 5 * minute',
    breaks: 'the sweeper gives up no order early or twice',
    seed: 2,
  },
  {
    name: 'the sweeper sends at each sweep',
    file: 'src/domain/sweep-policy.ts',
    search: 'new Date(2 * now.getTime() - Date.parse(created_at))',
    replacement: 'new Date(Math.max(now.getTime(), Date.parse(created_at)))',
    breaks: 'the sweeper gives up no order early or twice',
    seed: 103,
  },
];
