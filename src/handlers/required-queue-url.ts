import { isAwsEndpoint } from '../adapters/is-aws-endpoint.ts';
import { type Environment, required } from './environment.ts';

const region = /^[a-z]+(-[a-z]+)+-\d+$/;

/**
 * The URL of a queue that a function sends to; called at start.
 *
 * A request to AWS is signed for the function's own region, so a queue of another one refuses every message.
 *
 * @throws Error naming the variable, when it is missing or its queue is in another region than `AWS_REGION`
 */
export function requiredQueueUrl(environment: Environment, name: string): string {
  const url = required(environment, name);
  const { AWS_REGION: own } = environment;
  if (!own || !isAwsEndpoint(url)) return url;
  // Each kind of endpoint has its region between two dots of its name, the oldest one none.
  const other = new URL(url).hostname.split('.').find((part) => region.test(part) && part !== own);
  if (other === undefined) return url;
  throw new Error(
    `the environment variable ${name} names a queue in ${other}, and nothing can be sent there from ${own}`,
  );
}
