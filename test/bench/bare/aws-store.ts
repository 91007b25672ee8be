import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { BareStore } from './bare-store.ts';

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});
const sqs = new SQSClient({});
const { ORDER_TABLE_NAME, CUSTOMER_TABLE_NAME, IMS_QUEUE_URL } = process.env;

/** The store on AWS, as its clients come. */
export const awsStore: BareStore = {
  newId: randomUUID,
  hasCustomer: async (id) => {
    const { Item } = await dynamo.send(
      new GetCommand({ TableName: CUSTOMER_TABLE_NAME, Key: { id }, ConsistentRead: true }),
    );
    return Item !== undefined;
  },
  put: async (order) => {
    await dynamo.send(
      new PutCommand({
        TableName: ORDER_TABLE_NAME,
        Item: order,
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    );
  },
  send: async (message) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: IMS_QUEUE_URL, MessageBody: JSON.stringify(message) }));
  },
  get: async (id) => {
    const { Item } = await dynamo.send(
      new GetCommand({ TableName: ORDER_TABLE_NAME, Key: { id }, ConsistentRead: true }),
    );
    return Item;
  },
  delete: async (id) => {
    const { Attributes } = await dynamo.send(
      new DeleteCommand({ TableName: ORDER_TABLE_NAME, Key: { id }, ReturnValues: 'ALL_OLD' }),
    );
    return Attributes !== undefined;
  },
  list: async (customer_id, limit) => {
    const { Items = [] } = await dynamo.send(
      new QueryCommand({
        TableName: ORDER_TABLE_NAME,
        IndexName: 'GSI1',
        Limit: limit,
        ScanIndexForward: false,
        KeyConditionExpression: 'customer_id = :customer',
        ExpressionAttributeValues: { ':customer': customer_id },
      }),
    );
    return Items;
  },
};
