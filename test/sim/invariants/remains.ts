import type { Happening } from '../../../src/operations/ports.ts';
import type { Item } from '../expressions.ts';
import type { History } from '../history.ts';
import type { Inventory } from '../inventory.ts';
import type { Ledger } from '../ledger.ts';
import type { StoredMessage } from '../sqs-model.ts';
import type { Change } from '../stream-model.ts';

/** What is left of a run when all is quiet. Times are those of the virtual clock. */
export type Remains = {
  ledger: Ledger;
  history: History;
  orders: ReadonlyMap<string, Item>;
  /** What deleted orders have left behind, by their ids. */
  tombstones: ReadonlyMap<string, Item>;
  /** What the deliveries went through, by their ids. */
  deliveryHistory: History;
  deliveries: ReadonlyMap<string, Item>;
  inventory: Inventory;
  openingStock: Readonly<Record<string, number>>;
  deadLetters: readonly StoredMessage[];
  /** Changes of orders that rest in the failure destination of the stream. */
  setAside: readonly Change[];
  /** What the function itself set aside. */
  changeLetters: readonly StoredMessage[];
  /** When the sweeper reported which order as given up. */
  givenUp: { order_id: string; at: number }[];
  /** How often a request for an order's stock was sent, and how often it was reported so. */
  requests: ReadonlyMap<string, { sent: number; reported: number; lastAt: number }>;
  /** How often each happening was told of each order. */
  told: ReadonlyMap<string, ReadonlyMap<Happening, number>>;
  /** Functions that threw while nothing was wrong. */
  failures: string[];
  /** When the last fault was over. */
  healedAt: number;
  /** By how much an index may have been behind at the most. */
  greatestLag: number;
};

/** What is wrong, and with which orders. */
export type Finding = { what: string; orders: string[] };

/** What holds after every run, whatever went wrong in it. */
export type Invariant = readonly [name: string, check: (remains: Remains) => Finding[]];

export const pending = 'PENDING_INVENTORY';
export const confirmed = 'CONFIRMED';
