import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderEvent } from '../../src/contract/order-event-reactions.ts';
import type { Happening } from '../../src/operations/ports.ts';
import { type Api, startStack } from '../support/api.ts';
import { bound } from '../support/openapi.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack({ hasInventoryStandIn: false });
});
afterAll(() => api.stop());

const reserved = (order_id: string): OrderEvent => ({ type: 'InventoryReserved', order_id });
const failed = (order_id: string, reason?: string): OrderEvent => ({
  type: 'InventoryReservationFailed',
  order_id,
  ...(reason !== undefined && { reason }),
});

const longestReason = bound('Order', 'maxLength', 'status_reason');

const pendingOrder = () =>
  api.place({ customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1, price: 9.99 }] });

const tell = (...events: object[]) =>
  api.send(api.queues.orderEvents, ...events.map((event) => JSON.stringify(event)));

const reported = (happening: Happening, order_id: string) =>
  api.until(
    `${happening} of ${order_id}`,
    (one) => one.happening === happening && one.facts.order_id === order_id,
  );

describe('a verdict on a pending order', () => {
  it('confirms it', async () => {
    const id = await pendingOrder();
    const before = await api.readOrder(id);
    expect(before.status).toBe('PENDING_INVENTORY');
    await tell(reserved(id));
    const { updated_at, ...after } = await api.finalOrder(id);
    expect(after).toEqual({ ...before, status: 'CONFIRMED', updated_at: undefined });
    expect(updated_at > before.updated_at).toBe(true);
  });

  it.each(['Insufficient inventory', 'Nicht genug auf Lager ☃', ''])(
    'cancels it with its reason "%s"',
    async (reason) => {
      const id = await pendingOrder();
      await tell(failed(id, reason));
      expect(await api.finalOrder(id)).toMatchObject({ status: 'CANCELLED', status_reason: reason });
    },
  );

  it('cancels it whatever the length of its reason, which is cut', async () => {
    const id = await pendingOrder();
    await tell(failed(id, 'x'.repeat(100_000)));
    expect((await api.finalOrder(id)).status_reason).toBe('x'.repeat(longestReason));
  });

  it('cancels it with what is left of a reason that its sender cut within a character', async () => {
    const id = await pendingOrder();
    const text = JSON.stringify(failed(id, 'sold out ')).replace('out ', 'out \\ud83d');
    await api.send(api.queues.orderEvents, text);
    expect((await api.finalOrder(id)).status_reason).toBe('sold out \ufffd');
  });

  it('confirms it whatever the length of the remark', async () => {
    const id = await pendingOrder();
    await tell({ ...reserved(id), reason: 'x'.repeat(100_000) });
    expect((await api.finalOrder(id)).status).toBe('CONFIRMED');
  });

  it('cancels it without a reason when none is given', async () => {
    const id = await pendingOrder();
    await tell(failed(id));
    const order = await api.finalOrder(id);
    expect(order.status).toBe('CANCELLED');
    expect(order).not.toHaveProperty('status_reason');
  });

  it('is understood whatever fields a newer sender adds', async () => {
    const id = await pendingOrder();
    await tell({ ...reserved(id), warehouse: 'W-7', status: 'CANCELLED' });
    expect(await api.finalOrder(id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await api.storedOrder(id)).not.toHaveProperty('warehouse');
  });
});

describe('a verdict on a final order leaves it as it was', () => {
  it.each([
    ['repeats a reservation', reserved, reserved, 'event_repeated'],
    ['repeats a failure', failed, failed, 'event_repeated'],
    ['contradicts a reservation', reserved, failed, 'event_contradicted'],
    ['contradicts a failure', failed, reserved, 'event_contradicted'],
  ] as const)('when it %s', async (_what, first, second, happening) => {
    const id = await pendingOrder();
    await tell(first(id, 'first'));
    await api.finalOrder(id);
    const before = await api.storedOrder(id);
    await tell(second(id, 'second'));
    await reported(happening, id);
    expect(await api.storedOrder(id)).toEqual(before);
  });

  it('when ten of it come at once: one is applied', async () => {
    const id = await pendingOrder();
    let repeats = 0;
    const nine = api.until('nine repeats', ({ happening, facts }) => {
      if (happening === 'event_repeated' && facts.order_id === id) repeats += 1;
      return repeats === 9;
    });
    await tell(...Array.from({ length: 10 }, () => reserved(id)));
    await nine;
    const applied = api.happened.filter(
      ({ happening, facts }) => happening === 'order_confirmed' && facts.order_id === id,
    );
    expect(applied).toHaveLength(1);
  });
});

describe('an order that is deleted while it is pending', () => {
  it.each([reserved, failed])(
    'does not come back with a late verdict, nor does any of its item (%#)',
    async (verdict) => {
      const id = await pendingOrder();
      expect(await api.call('DELETE', `/orders/${id}`)).toMatchObject({ status: 204 });
      await tell(verdict(id, 'late'));
      await reported('event_order_missing', id);
      expect(await api.storedOrder(id)).toBeUndefined();
      expect(await api.call('GET', `/orders/${id}`)).toMatchObject({ status: 404 });
    },
  );
});

describe('a message that does not fit the contract', () => {
  it('ends in the DLQ as it was sent, while those beside it are applied', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, pendingOrder));
    const poison = [
      'not JSON',
      '"a text"',
      JSON.stringify({ type: 'StockCounted', order_id: ids[0] }),
      JSON.stringify({ type: 'InventoryReserved' }),
      JSON.stringify({ type: 'InventoryReserved', order_id: 'ORDER-1' }),
      JSON.stringify({ ...failed(ids[0] ?? ''), reason: 7 }),
    ];
    const good = ids.map((id) => JSON.stringify(reserved(id)));
    await api.send(api.queues.orderEvents, ...good.slice(0, 6), ...poison, ...good.slice(6));

    const atRest = await api.receive(api.queues.orderEventsDlq, poison.length);
    expect(atRest.map(({ Body }) => Body).sort()).toEqual(poison.sort());
    const orders = await Promise.all(ids.map((id) => api.finalOrder(id)));
    expect(orders.map(({ status }) => status)).toEqual(ids.map(() => 'CONFIRMED'));
    const tries = api.happened.filter(({ happening }) => happening === 'event_malformed');
    expect(tries.length).toBeGreaterThanOrEqual(poison.length);
  });

  it('ends there also when it is as large as a message may be', async () => {
    const body = 'x'.repeat(1024 * 1024);
    await api.send(api.queues.orderEvents, body);
    const [atRest] = await api.receive(api.queues.orderEventsDlq, 1);
    expect(atRest?.Body === body).toBe(true);
  });
});
