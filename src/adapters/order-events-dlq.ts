import { type MessageAttributeValue, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSMessageAttribute, SQSRecord } from 'aws-lambda';
import { sentAtAttribute } from './sent-at-attribute.ts';

/** Puts a message away for a person to look at, who finds it by the id that this returns. */
export type SetMessageAside = (record: SQSRecord) => Promise<string | undefined>;

/** SQS takes no more, and what the sender gave goes before
 * ([quotas](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html)). */
const most = { attributes: 10, bytes: 1024 * 1024 };

/**
 * OMS-OrderEventsDLQ in SQS. A message comes there as it was sent, under another id.
 *
 * That makes it a new one to SQS, so when it was sent goes along in an attribute, in milliseconds as SQS has it.
 */
export function buildOrderEventsDlq(client: SQSClient, QueueUrl: string): SetMessageAside {
  return async ({ body, messageAttributes, attributes: { SentTimestamp } }) => {
    const given = Object.fromEntries(
      Object.entries(messageAttributes).map(([name, value]) => [name, attributeOf(value)]),
    );
    const dated = { [sentAtAttribute]: { DataType: 'Number', StringValue: SentTimestamp }, ...given };
    const isFitting =
      Object.keys(dated).length <= most.attributes &&
      Buffer.byteLength(body) + attributeBytes(dated) <= most.bytes;
    const MessageAttributes = isFitting ? dated : given;
    const command = new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes });
    return (await client.send(command)).MessageId;
  };
}

/** Names, types and values count. */
function attributeBytes(attributes: Record<string, MessageAttributeValue>): number {
  const parts = Object.entries(attributes).flatMap(([name, { DataType, StringValue, BinaryValue }]) => [
    Buffer.byteLength(name),
    Buffer.byteLength(DataType ?? ''),
    Buffer.byteLength(StringValue ?? ''),
    BinaryValue?.byteLength ?? 0,
  ]);
  return parts.reduce((sum, bytes) => sum + bytes, 0);
}

/** Lambda writes attributes in other names than SQS, and bytes as Base64. */
function attributeOf({ dataType, stringValue, binaryValue }: SQSMessageAttribute): MessageAttributeValue {
  return {
    DataType: dataType,
    ...(stringValue !== undefined && { StringValue: stringValue }),
    ...(binaryValue !== undefined && { BinaryValue: Buffer.from(binaryValue, 'base64') }),
  };
}
