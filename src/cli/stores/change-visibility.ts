import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { chunks } from '../../domain/chunks.ts';

const batch = 10;

/** Hides messages that were received from others for so many seconds more; 0 lets others read them at once. */
export async function changeVisibility(
  client: SQSClient,
  QueueUrl: string,
  messages: readonly { ReceiptHandle?: string | undefined }[],
  seconds: number,
): Promise<void> {
  for (const some of chunks(messages, batch)) {
    const Entries = some.map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: seconds,
    }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}
