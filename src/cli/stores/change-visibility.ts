import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

const batch = 10;

/** Hides messages that were received from others for so many seconds more; 0 lets others read them at once. */
export async function changeVisibility(
  client: SQSClient,
  QueueUrl: string,
  messages: readonly { ReceiptHandle?: string | undefined }[],
  seconds: number,
): Promise<void> {
  for (let i = 0; i < messages.length; i += batch) {
    const Entries = messages.slice(i, i + batch).map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: seconds,
    }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}
