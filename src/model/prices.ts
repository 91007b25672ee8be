/** A price for so many units of a month, and then the next; the last has no end. */
export type Tiers = readonly { units: number; usd: number }[];

const flat = (usd: number): Tiers => [{ units: Number.POSITIVE_INFINITY, usd }];
const rest = Number.POSITIVE_INFINITY;

/**
 * USD, without free tiers, discounts and taxes: the list prices of us-east-1, where most of AWS's examples are, so that
 * they can be checked. Other regions have others. Every price is an input: change it here.
 *
 * Each names the page that rules, and where the number was read when these were last checked, in November 2026: AWS fills
 * in the tables of its price pages by a script, so they were read from what AWS says elsewhere, or from others who quote
 * its price list.
 */
export const prices = {
  region: 'us-east-1',
  asOf: '2026',
  /** Each call of a REST API ([price](https://aws.amazon.com/api-gateway/pricing/), read in [AWS's whitepaper](https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html)). */
  gatewayCall: [
    { units: 333e6, usd: 3.5e-6 },
    { units: 667e6, usd: 2.8e-6 },
    { units: 19e9, usd: 2.38e-6 },
    { units: rest, usd: 1.51e-6 },
  ],
  /** Each run of a function, and each GB-second of one on arm64 ([price](https://aws.amazon.com/lambda/pricing/), quoted from the price list; [AWS on the tiers](https://aws.amazon.com/blogs/compute/introducing-tiered-pricing-for-aws-lambda/)). */
  run: flat(0.2e-6),
  gbSecond: [
    { units: 7.5e9, usd: 0.0000133334 },
    { units: 11.25e9, usd: 0.0000120001 },
    { units: rest, usd: 0.0000106667 },
  ],
  /**
   * Each on-demand unit of DynamoDB; each GB that is stored for a month, and again, of the tables without their indexes, for
   * point-in-time recovery ([price](https://aws.amazon.com/dynamodb/pricing/on-demand/), quoted from the price list;
   * units have cost half of what they did since November 2024). That Lambda reads the stream is free.
   */
  writeUnit: flat(0.625e-6),
  readUnit: flat(0.125e-6),
  storedGb: flat(0.25),
  backedUpGb: flat(0.2),
  /** Each call of a standard queue with no more than 64 KB ([price](https://aws.amazon.com/sqs/pricing/), quoted by others). */
  queueCall: [
    { units: 100e9, usd: 0.4e-6 },
    { units: 100e9, usd: 0.3e-6 },
    { units: rest, usd: 0.24e-6 },
  ],
  /** Each GB of the functions' logs that is taken in ([price](https://aws.amazon.com/cloudwatch/pricing/), read in [AWS's blog](https://aws.amazon.com/blogs/compute/aws-lambda-introduces-tiered-pricing-for-amazon-cloudwatch-logs-and-additional-logging-destinations/)); what keeping them costs is a thirtieth of it. */
  functionLogGb: [
    { units: 10_240, usd: 0.5 },
    { units: 20_480, usd: 0.25 },
    { units: 20_480, usd: 0.1 },
    { units: rest, usd: 0.05 },
  ],
  /** Each GB of the gateway's access log, from the same page. Whether it has tiers as well could not be found; this is the dearer answer. */
  accessLogGb: flat(0.5),
  /** Each trace that X-Ray records ([price](https://aws.amazon.com/xray/pricing/), from the page's own example). */
  trace: flat(5e-6),
  /** Each GB that leaves AWS for the internet ([price](https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer), quoted from the price list). */
  outGb: [
    { units: 10_240, usd: 0.09 },
    { units: 40_960, usd: 0.085 },
    { units: 102_400, usd: 0.07 },
    { units: rest, usd: 0.05 },
  ],
  /** A month of each custom metric (one of a happening and a function), alarm and dashboard ([price](https://aws.amazon.com/cloudwatch/pricing/), quoted by others). */
  metricMonth: flat(0.3),
  alarmMonth: flat(0.1),
  dashboardMonth: flat(3),
} as const satisfies Record<string, Tiers | string>;
