import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import type { OmsTables } from './oms-tables.ts';
import { stageContext } from './stage-context.ts';
import type { StageSettings } from './stage-settings.ts';
import { statusShardsUse } from './status-shards.ts';
import type { Use } from './use.ts';

const minute = Duration.minutes(1);

/** The sweep of each minute, which sends requests for stock again that got lost. */
export class Sweeper extends Construct {
  readonly sweep: HouseFunction;

  constructor(
    scope: Construct,
    id: string,
    { settings, tables, inventory }: { settings: StageSettings; tables: OmsTables; inventory: Use },
  ) {
    super(scope, id);
    const isReserved = String(stageContext(this, settings.stage, 'reserveSweeper')) === 'true';
    this.sweep = new HouseFunction(this, 'Sweep', {
      settings,
      name: 'sweeper',
      description: 'Asks the inventory service again for orders that have been pending for too long',
      uses: [
        tables.use('orderTable', ['UpdateItem'], ['GSI2']),
        inventory,
        ...statusShardsUse(settings.statusShards),
      ],
      timeout: minute,
      // Two sweeps side by side do no harm, as each order is claimed by a conditional write. The reservation is for the
      // day when the API has taken all that the account has: then it is the sweeper that is needed most. Lambda refuses
      // it to a new account, which may have ten runs in all, so it is asked for.
      reservedConcurrentExecutions: isReserved ? 1 : undefined,
    });
    // The next minute's sweep is the retry.
    const target = new LambdaFunction(this.sweep, { retryAttempts: 0, maxEventAge: minute });
    new Rule(this, 'EachMinute', {
      ruleName: `oms-${settings.stage}-sweep`,
      schedule: Schedule.rate(minute),
      targets: [target],
    });
    this.sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: minute });
  }
}
