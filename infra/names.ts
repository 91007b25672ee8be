/** Where this system runs; `local` is a laptop. */
export type Stage = 'local' | 'dev' | 'prod';

/** The specification's names of everything that has one. */
const names = {
  orderTable: 'OrderTable',
  customerTable: 'CustomerTable',
  deliveryTable: 'DeliveryTable',
  apiKeyTable: 'ApiKeyTable',
  orderEventsQueue: 'OMS-OrderEventsQueue',
  orderEventsDlq: 'OMS-OrderEventsDLQ',
  orderChangesDlq: 'OMS-OrderChangesDLQ',
  inventoryQueue: 'IMS-InventoryQueue',
} as const;

/** Physical names in a stage: the specification's own in prod and on a laptop, with `-dev` in dev. */
export function physicalNames(stage: Stage): Record<keyof typeof names, string> {
  if (stage !== 'dev') return names;
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, `${name}-dev`])) as Record<
    keyof typeof names,
    string
  >;
}
