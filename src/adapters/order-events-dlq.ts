import { type MessageAttributeValue, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSMessageAttribute, SQSRecord } from 'aws-lambda';

/** Puts a message away for a person to look at. */
export type SetMessageAside = (record: SQSRecord) => Promise<void>;

/** OMS-OrderEventsDLQ in SQS. A message comes there as it was sent, under another id. */
export function buildOrderEventsDlq(client: SQSClient, QueueUrl: string): SetMessageAside {
  return async ({ body, messageAttributes }) => {
    const attributes = Object.entries(messageAttributes).map(([name, value]) => [name, attributeOf(value)]);
    const MessageAttributes = Object.fromEntries(attributes);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes }));
  };
}

/** Lambda writes attributes in other names than SQS, and bytes as Base64. */
function attributeOf({ dataType, stringValue, binaryValue }: SQSMessageAttribute): MessageAttributeValue {
  return {
    DataType: dataType,
    ...(stringValue !== undefined && { StringValue: stringValue }),
    ...(binaryValue !== undefined && { BinaryValue: Buffer.from(binaryValue, 'base64') }),
  };
}
