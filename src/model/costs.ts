import { demandOf } from './demand.ts';
import type { Load } from './load.ts';
import { prices, type Tiers } from './prices.ts';
import type { Life } from './record-life.ts';
import { type FunctionName, settings } from './settings.ts';

/** What a month at the average load costs, by service, in USD. */
export type Costs = {
  ordersPerMonth: number;
  services: { name: string; usd: number }[];
  usd: number;
  /** What storing one month's orders adds to each later month. */
  usdPerStoredMonth: number;
};

const secondsPerMonth = 730 * 3_600;
const gigabyte = 2 ** 30;
/** Happenings that take place at all, each in its function. */
const metrics = 30;

/** What a load costs in a month. */
export function costsOf(life: Life, load: Load): Costs {
  const average = { ...load, orders: load.orders * load.average };
  const demand = demandOf(life, average);
  const month = (perSecond: number) => perSecond * secondsPerMonth;
  const gigabytes = (bytesPerSecond: number) => month(bytesPerSecond) / gigabyte;
  const ordersPerMonth = month(average.orders);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

  const runs = sum(demand.runs.map(({ perSecond }) => perSecond));
  const gbSeconds = sum(
    demand.runs.map(({ name, concurrent }) => (concurrent * settings.memory[name]) / 1_024),
  );
  const traces = sum(demand.runs.map(({ name, perSecond }) => tracesOf(name, perSecond)));
  const stored = (bytes: number, months: number) => (bytes * ordersPerMonth * months) / gigabyte;
  const storageOf = (months: number) =>
    priceOf(stored(demand.storedBytes.all, months), prices.storedGb) +
    priceOf(stored(demand.storedBytes.backedUp, months), prices.backedUpGb);
  const services = [
    { name: 'API Gateway', usd: priceOf(month(demand.requests), prices.gatewayCall) },
    {
      name: 'Lambda',
      usd: priceOf(month(runs), prices.run) + priceOf(month(gbSeconds), prices.gbSecond),
    },
    {
      name: 'DynamoDB writes',
      usd: priceOf(month(sum(demand.stores.map(({ writes }) => writes))), prices.writeUnit),
    },
    {
      name: 'DynamoDB reads',
      usd: priceOf(month(sum(demand.stores.map(({ reads }) => reads))), prices.readUnit),
    },
    { name: 'DynamoDB storage, backup', usd: storageOf(load.months) },
    { name: 'SQS', usd: priceOf(month(demand.queueCalls), prices.queueCall) },
    {
      name: 'CloudWatch logs',
      usd:
        priceOf(gigabytes(demand.logBytes.functions), prices.functionLogGb) +
        priceOf(gigabytes(demand.logBytes.gateway), prices.accessLogGb),
    },
    {
      name: 'X-Ray, metrics, alarms',
      usd:
        priceOf(month(traces), prices.trace) +
        priceOf(metrics, prices.metricMonth) +
        priceOf(settings.alarms, prices.alarmMonth) +
        priceOf(settings.dashboards, prices.dashboardMonth),
    },
    { name: 'data out', usd: priceOf(gigabytes(demand.answerBytes), prices.outGb) },
  ];
  return {
    ordersPerMonth,
    services,
    usd: sum(services.map(({ usd }) => usd)),
    usdPerStoredMonth: storageOf(load.months + 1) - storageOf(load.months),
  };
}

/**
 * Traces a second: the first run of each second, and one in twenty of the others
 * ([sampling](https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html)). The authorizer's are part of the API's.
 */
function tracesOf(name: FunctionName, perSecond: number): number {
  if (name === 'authorizer') return 0;
  return Math.min(perSecond, 1) + 0.05 * Math.max(perSecond - 1, 0);
}

/** What so many units of a month cost. */
function priceOf(units: number, tiers: Tiers): number {
  let left = units;
  let usd = 0;
  for (const tier of tiers) {
    const taken = Math.min(left, tier.units);
    usd += taken * tier.usd;
    left -= taken;
  }
  return usd;
}
