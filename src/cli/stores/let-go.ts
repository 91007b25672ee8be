import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

const batch = 10;

/** Lets messages that were received be read by others at once. */
export async function letGo(
  client: SQSClient,
  QueueUrl: string,
  messages: readonly { ReceiptHandle?: string | undefined }[],
): Promise<void> {
  for (let i = 0; i < messages.length; i += batch) {
    const Entries = messages.slice(i, i + batch).map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: 0,
    }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}
