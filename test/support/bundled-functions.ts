import type { LocalFunctions } from '../../src/local/functions.ts';
import { composeFunctions } from '../../src/local/functions.ts';
import type { Compose } from '../../src/local/stack.ts';
import type { Happening, Report } from '../../src/operations/ports.ts';
import { type Lambda, startLambda } from './lambda.ts';

type FunctionName = 'api' | 'authorizer' | 'order-events' | 'deliveries';

/**
 * The functions as they are synthesized for AWS, each in a process of its own, in the place of those that the local
 * stack composes; what they print is reported. The sweeper is the stack's own, whose minutes are seconds there.
 *
 * @param bundles file of each function
 */
export function buildBundledFunctions(bundles: Record<string, string>, report: Report) {
  const running: Lambda[] = [];

  const compose: Compose = async (
    environment,
    world,
    { dynamoEndpoint, sqsEndpoint },
  ): Promise<LocalFunctions> => {
    const credentials = await world.dynamo.config.credentials();
    const variables = {
      ...(environment as Record<string, string>),
      AWS_REGION: await world.dynamo.config.region(),
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoEndpoint,
      AWS_ENDPOINT_URL_SQS: sqsEndpoint,
    };
    const start = async (name: FunctionName) => {
      const lambda = await startLambda(String(bundles[name]), variables, (printed) =>
        retell(printed, report),
      );
      running.push(lambda);
      return lambda;
    };
    const [api, authorizer, orderEvents, deliveries] = await Promise.all([
      start('api'),
      start('authorizer'),
      start('order-events'),
      start('deliveries'),
    ]);
    return {
      api: (event) => api.invoke(event),
      authorizer: (event) => authorizer.invoke(event),
      orderEvents: (event) => orderEvents.invoke(event),
      deliveries: (event) => deliveries.invoke(event),
      sweeper: composeFunctions(environment, world).sweeper,
    };
  };

  return {
    compose,
    stop: async () => {
      await Promise.all(running.map((lambda) => lambda.stop()));
    },
  };
}

/** A line of the log is a happening again; a line of counters is passed over. */
function retell(printed: string, report: Report): void {
  for (const line of printed.split('\n').filter(Boolean)) {
    const { message, level: _level, service: _service, timestamp: _timestamp, ...facts } = JSON.parse(line);
    if (message !== undefined) report(message as Happening, facts);
  }
}
