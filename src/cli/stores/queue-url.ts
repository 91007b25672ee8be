import { GetQueueUrlCommand, QueueDoesNotExist, type SQSClient } from '@aws-sdk/client-sqs';
import { Failure } from '../failure.ts';

/**
 * The address of a queue by its name.
 *
 * @param endpoint the engine that keeps it, when that is not AWS
 * @throws Failure when there is none
 */
export async function queueUrl(
  client: SQSClient,
  QueueName: string,
  endpoint: string | undefined,
): Promise<string> {
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName })).catch((cause) => {
    if (!(cause instanceof QueueDoesNotExist)) throw cause;
    throw new Failure(`there is no queue ${QueueName} in this account and region.`, { cause });
  });
  if (!QueueUrl) throw new Failure(`SQS gave no address for ${QueueName}`);
  return endpoint ? new URL(new URL(QueueUrl).pathname, endpoint).href : QueueUrl;
}
