import { statusShardsOf } from '../../infra/status-shards.ts';
import { mostShards } from '../adapters/most-shards.ts';

/** What the system is asked to do. */
export type Load = { [Name in keyof typeof loadInputs]: number };

type Input = { default: number; least: number; most: number; isWhole?: true; about: string };

/** The inputs of the model, each an option of the same name. What is not measured is an assumption, and said to be. */
export const loadInputs = {
  orders: { default: 1_000, least: 0.001, most: 10_000_000, about: 'orders a second, at the peak' },
  lines: {
    default: 3,
    least: 1,
    most: 100,
    isWhole: true,
    about: 'lines of an order, each with price and name',
  },
  gets: { default: 2, least: 0, most: 1_000, about: 'reads of each order (getOrder)' },
  lists: { default: 0.5, least: 0, most: 1_000, about: 'pages read for each order (listOrders)' },
  page: { default: 20, least: 1, most: 100, isWhole: true, about: 'orders on such a page' },
  deliveries: { default: 0.5, least: 0, most: 1_000, about: 'reads of each order’s deliveries' },
  confirmed: { default: 0.95, least: 0, most: 1, about: 'share of orders whose stock is there' },
  deletes: { default: 0.01, least: 0, most: 1, about: 'share of orders that are deleted' },
  replays: { default: 0.01, least: 0, most: 10, about: 'creates repeated under their Idempotency-Key' },
  outage: {
    default: 10,
    least: 0,
    most: 50,
    about: 'minutes without the inventory queue, to be healed from',
  },
  clients: { default: 20, least: 1, most: 1_000_000, isWhole: true, about: 'API keys in use at one time' },
  customer: { default: 0.02, least: 0, most: 1, about: 'share of the biggest customer in all orders' },
  shards: {
    default: statusShardsOf.prod.at(-1) ?? 1,
    least: 1,
    most: mostShards,
    isWhole: true,
    about: 'shards of a status; the default is what prod has',
  },
  months: {
    default: 12,
    least: 0,
    most: 1_200,
    about: 'months of orders in the tables; only callers delete any, so the default is the bill after a year',
  },
  average: {
    default: 1,
    least: 0.001,
    most: 1,
    about: 'average load as a share of the peak, for the cost; 1 is the peak all month',
  },
  dynamo: { default: 6, least: 0.1, most: 1_000, about: 'ms of a call to DynamoDB (assumed)' },
  sqs: { default: 12, least: 0.1, most: 1_000, about: 'ms of a call to SQS (assumed)' },
  code: {
    default: 4,
    least: 0.1,
    most: 1_000,
    about: 'ms of a function’s own code per call or batch (assumed)',
  },
  headroom: { default: 0.7, least: 0.1, most: 1, about: 'share of a ceiling that is planned with' },
} as const satisfies Record<string, Input>;

/**
 * @param given texts by input name; the others have their defaults
 * @throws Error that names the input and what it takes
 */
export function loadOf(given: Readonly<Record<string, string | undefined>> = {}): Load {
  const inputs: [string, Input][] = Object.entries(loadInputs);
  const entries = inputs.map(([name, { default: usual, least, most, isWhole = false }]) => {
    const text = given[name];
    const value = text === undefined ? usual : Number(text);
    const isOfKind = text?.trim() !== '' && (!isWhole || Number.isInteger(value));
    if (isOfKind && value >= least && value <= most) return [name, value];
    const [from, to] = [least, most].map((bound) => bound.toLocaleString('en-US'));
    throw new Error(
      `--${name} is "${text}"; it takes a ${isWhole ? 'whole ' : ''}number from ${from} to ${to}`,
    );
  });
  return Object.fromEntries(entries);
}
