/** A price for so many units of a month, and then the next; the last has no end. */
export type Tiers = readonly { units: number; usd: number }[];

const flat = (usd: number): Tiers => [{ units: Number.POSITIVE_INFINITY, usd }];
const rest = Number.POSITIVE_INFINITY;

/**
 * USD, without free tiers, discounts and taxes: the list prices of us-east-1 as they were published in 2025. They are
 * where most of AWS's examples are, so they can be checked; eu-west-1 is some 13 % dearer in DynamoDB and 14 % in logs.
 * Every price is an input: change it here.
 */
export const prices = {
  region: 'us-east-1',
  asOf: '2025',
  /** Each call of a REST API. */
  gatewayCall: [
    { units: 333e6, usd: 3.5e-6 },
    { units: 667e6, usd: 2.8e-6 },
    { units: 19e9, usd: 2.38e-6 },
    { units: rest, usd: 1.51e-6 },
  ],
  /** Each run of a function, and each GB-second of one on arm64. */
  run: flat(0.2e-6),
  gbSecond: [
    { units: 7.5e9, usd: 0.0000133334 },
    { units: 11.25e9, usd: 0.0000120001 },
    { units: rest, usd: 0.0000106667 },
  ],
  /** Each on-demand unit of DynamoDB; each GB that is kept for a month, and again when it is backed up. */
  writeUnit: flat(0.625e-6),
  readUnit: flat(0.125e-6),
  storedGb: flat(0.25),
  backedUpGb: flat(0.2),
  /** Each call of a standard queue. */
  queueCall: [
    { units: 100e9, usd: 0.4e-6 },
    { units: 100e9, usd: 0.3e-6 },
    { units: rest, usd: 0.24e-6 },
  ],
  /** Each GB of logs that is taken in, of functions and of others; what keeping them costs is a thirtieth of it. */
  functionLogGb: [
    { units: 10_240, usd: 0.5 },
    { units: 20_480, usd: 0.25 },
    { units: 20_480, usd: 0.1 },
    { units: rest, usd: 0.05 },
  ],
  otherLogGb: flat(0.5),
  /** Each trace that X-Ray records: with its default rule one in twenty. */
  trace: flat(5e-6),
  /** Each GB that leaves AWS for the internet. */
  outGb: [
    { units: 10_240, usd: 0.09 },
    { units: 40_960, usd: 0.085 },
    { units: 102_400, usd: 0.07 },
    { units: rest, usd: 0.05 },
  ],
  /** A month of each custom metric (one of a happening and a function), alarm and dashboard. */
  metricMonth: flat(0.3),
  alarmMonth: flat(0.1),
  dashboardMonth: flat(3),
} as const satisfies Record<string, Tiers | string>;
