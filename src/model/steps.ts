import type { Load } from './load.ts';
import type { Step } from './record-life.ts';
import { settings } from './settings.ts';

/** The steps that are a call of the API each. */
export const apiSteps = [
  'createOrder',
  'replay',
  'getOrder',
  'listOrders',
  'listDeliveries',
  'deleteOrder',
] as const satisfies Step[];

/** How many times a second each step takes place. */
export function stepsPerSecond(load: Load): Record<Step, number> {
  const { orders, replays, gets, lists, deliveries, deletes, confirmed, clients, shards } = load;
  const requests = orders * (1 + replays + gets + lists + deliveries + deletes);
  return {
    // The gateway keeps the answer for a key for a while, so a busy key is asked for once in that time.
    authorize: Math.min(requests, clients / settings.authorizerTtl),
    createOrder: orders,
    replay: orders * replays,
    getOrder: orders * gets,
    listOrders: orders * lists,
    listDeliveries: orders * deliveries,
    deleteOrder: orders * deletes,
    confirm: orders * confirmed,
    cancel: orders * (1 - confirmed),
    triggerDelivery: orders * confirmed,
    cancelDelivery: orders * confirmed * deletes,
    // Each minute, over the plain status and all of its shards.
    sweep: (shards === 1 ? 1 : 1 + shards) / 60,
  };
}
