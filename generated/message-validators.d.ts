// Written by `npm run generate` from asyncapi.yaml. Do not edit.

import type { ErrorObject } from 'ajv';
import type { channels } from './asyncapi.ts';

interface Validate<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}

export const IMS_InventoryQueue: Validate<channels['IMS-InventoryQueue']>;
export const OMS_OrderEventsQueue: Validate<channels['OMS-OrderEventsQueue']>;
