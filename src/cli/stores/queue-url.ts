import { GetQueueUrlCommand, QueueDoesNotExist, type SQSClient } from '@aws-sdk/client-sqs';
import { Failure } from '../failure.ts';
import { placeWords } from '../place-words.ts';

/**
 * The address of a queue by its name; an address is taken as it is.
 *
 * @param endpoint the engine that keeps it, when that is not AWS
 * @throws Failure when there is none
 */
export async function queueUrl(
  client: SQSClient,
  queue: string,
  endpoint: string | undefined,
): Promise<string> {
  const address = URL.canParse(queue) ? queue : await addressOf(client, queue, endpoint);
  return endpoint ? new URL(new URL(address).pathname, endpoint).href : address;
}

async function addressOf(
  client: SQSClient,
  QueueName: string,
  endpoint: string | undefined,
): Promise<string> {
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName })).catch((cause) => {
    if (!(cause instanceof QueueDoesNotExist)) throw cause;
    throw new Failure(`there is no queue ${QueueName} ${placeWords('AWS_ENDPOINT_URL_SQS', endpoint)}.`, {
      cause,
    });
  });
  if (!QueueUrl) throw new Failure(`SQS gave no address for ${QueueName}`);
  return QueueUrl;
}
