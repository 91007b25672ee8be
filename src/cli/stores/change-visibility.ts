import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { chunks } from '../../domain/chunks.ts';

const batch = 10;

/**
 * Hides messages that were received from others for so many seconds more; 0 lets others read them at once.
 *
 * @returns those of which SQS did not do it, as of one whose time is over and that another reader may have
 */
export async function changeVisibility<One extends { ReceiptHandle?: string | undefined }>(
  client: SQSClient,
  QueueUrl: string,
  messages: readonly One[],
  seconds: number,
): Promise<One[]> {
  const failed: One[] = [];
  for (const some of chunks(messages, batch)) {
    const Entries = some.map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: seconds,
    }));
    const { Failed = [] } = await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    failed.push(...Failed.flatMap(({ Id }) => some[Number(Id)] ?? []));
  }
  return failed;
}
