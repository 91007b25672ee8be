/** The orders that a command to a table or queue is about. */
export function ordersOf(command: object): string[] {
  const { input } = command as { input: Record<string, unknown> };
  const { Key, Item, MessageBody, Entries } = input;
  if (isDelivery(Item)) return [Item.order_id];
  if (Array.isArray(Entries)) return Entries.flatMap((entry: unknown) => orderOfBody(entry));
  if (MessageBody !== undefined) return orderOfBody(input);
  return idOf(Key ?? Item);
}

function isDelivery(item: unknown): item is { order_id: string } {
  return typeof (item as { order_id?: unknown } | undefined)?.order_id === 'string';
}

function orderOfBody(message: unknown): string[] {
  const { MessageBody } = message as { MessageBody?: string };
  const found = /"order_id":"([^"]*)"/.exec(MessageBody ?? '')?.[1];
  return found === undefined ? [] : [found];
}

/** Ids that are not those of orders are of customers, which are many times shorter. */
function idOf(key: unknown): string[] {
  const { id } = (key ?? {}) as { id?: unknown };
  return typeof id === 'string' && id.length === 36 ? [id] : [];
}
