import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

/** The most bytes that each bundle may have. Each kilobyte is read, parsed and compiled at a cold start. */
const budgets: Record<string, number> = {
  api: 370_000,
  authorizer: 235_000,
  // Besides both clients it has the validators of messages.
  'order-events': 295_000,
  deliveries: 265_000,
  sweeper: 265_000,
};

const bundles = inject('bundles');

describe('the bundles as they are synthesized', () => {
  it('have a budget each', () => {
    expect(Object.keys(bundles).sort()).toEqual(Object.keys(budgets).sort());
  });

  it.each(Object.entries(budgets))('%s has at the most %i bytes', (name, most) => {
    expect(readFileSync(String(bundles[name])).length).toBeLessThanOrEqual(most);
  });

  it.each(Object.keys(budgets))('%s is one file, without a source map', (name) => {
    expect(readdirSync(dirname(String(bundles[name])))).toEqual(['index.js']);
  });

  const foreign: Record<string, { within: string[]; mark: string }> = {
    'the router': { within: ['api'], mark: 'postRoutingHandler' },
    'a validator of requests': { within: ['api'], mark: '/requestBody' },
    'the client of SQS': { within: ['api', 'order-events', 'deliveries', 'sweeper'], mark: 'AmazonSQS' },
    'a schema compiler': { within: [], mark: 'strictTypes' },
    'credentials from elsewhere than the environment': { within: [], mark: 'AssumeRoleWithWebIdentity' },
  };

  it.each(Object.entries(foreign))('%s is only in those that use it', (_what, { within, mark }) => {
    const found = Object.keys(budgets).filter((name) =>
      readFileSync(String(bundles[name]), 'utf8').includes(mark),
    );
    expect(found).toEqual(within);
  });
});
