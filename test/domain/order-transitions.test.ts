import { describe, expect, it } from 'vitest';
import { orderTransitions, unappliedOutcome } from '../../src/domain/order-transitions.ts';
import { objectAt, openapi } from '../support/contract.ts';

describe('the state machine of an order', () => {
  it.each([
    { verdict: 'InventoryReserved', to: 'CONFIRMED' },
    { verdict: 'InventoryReservationFailed', to: 'CANCELLED' },
  ] as const)('takes a pending order to $to on $verdict', ({ verdict, to }) => {
    expect(orderTransitions[verdict]).toBe(to);
  });

  it.each([
    { verdict: 'InventoryReserved', found: 'CONFIRMED', outcome: 'repeated' },
    { verdict: 'InventoryReserved', found: 'CANCELLED', outcome: 'contradicted' },
    { verdict: 'InventoryReserved', found: undefined, outcome: 'order-missing' },
    { verdict: 'InventoryReservationFailed', found: 'CONFIRMED', outcome: 'contradicted' },
    { verdict: 'InventoryReservationFailed', found: 'CANCELLED', outcome: 'repeated' },
    { verdict: 'InventoryReservationFailed', found: undefined, outcome: 'order-missing' },
  ] as const)('calls $verdict on an order that is $found $outcome', ({ verdict, found, outcome }) => {
    expect(unappliedOutcome(verdict, found)).toBe(outcome);
  });

  it('leads from pending to every other status of the contract', () => {
    const { enum: statuses } = objectAt(openapi, 'components', 'schemas', 'OrderStatus');
    expect(['PENDING_INVENTORY', ...Object.values(orderTransitions)].sort()).toEqual(
      Array.isArray(statuses) && statuses.toSorted(),
    );
  });
});
