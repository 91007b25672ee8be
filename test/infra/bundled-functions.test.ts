import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type {
  APIGatewayAuthorizerResult,
  APIGatewayProxyResult,
  DynamoDBBatchResponse,
  SQSBatchResponse,
} from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyHash } from '../../src/adapters/api-key-table.ts';
import { startDeployedFunctions } from '../support/deployed-functions.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import type { Lambda } from '../support/lambda.ts';
import { isMotoInstalled } from '../support/moto-server.ts';

type Functions = Record<'api' | 'authorizer' | 'orderEvents' | 'deliveries' | 'sweeper', Lambda>;

const json = { 'content-type': 'application/json', 'x-api-key': 'a-key' };

describe.skipIf(!isMotoInstalled)(
  'the functions as they are deployed, bundled and alone (skipped without moto_server on the PATH)',
  () => {
    let deployed: Awaited<ReturnType<typeof startDeployedFunctions>>;
    let functions: Functions;

    beforeAll(async () => {
      deployed = await startDeployedFunctions();
      const [api, authorizer, orderEvents, deliveries, sweeper] = await Promise.all([
        deployed.start('api'),
        deployed.start('authorizer'),
        deployed.start('order-events'),
        deployed.start('deliveries'),
        deployed.start('sweeper'),
      ]);
      functions = { api, authorizer, orderEvents, deliveries, sweeper };
      await deployed.dynamo.send(
        new PutCommand({ TableName: 'CustomerTable-dev', Item: { id: 'CUST-1001', name: 'Ada' } }),
      );
      await deployed.dynamo.send(
        new PutCommand({
          TableName: 'ApiKeyTable-dev',
          Item: { key_hash: keyHash('a-key'), client_id: 'shop', scopes: ['orders:read', 'orders:write'] },
        }),
      );
    });
    afterAll(() => deployed?.stop());

    /** A call through both functions that the gateway calls. */
    async function call(httpMethod: string, path: string, given: Parameters<typeof gatewayEvent>[0] = {}) {
      const { context } = await functions.authorizer.invoke<APIGatewayAuthorizerResult>({
        type: 'REQUEST',
        methodArn: `arn:aws:execute-api:us-east-1:111122223333:api/dev/${httpMethod}${path}`,
        headers: json,
        requestContext: { requestId: 'request-1' },
      });
      const event = gatewayEvent({ httpMethod, path, resource: path, stage: 'dev', headers: json, ...given });
      const { statusCode, body } = await functions.api.invoke<APIGatewayProxyResult>({
        ...event,
        requestContext: { ...event.requestContext, authorizer: context },
      });
      return { status: statusCode, body: body === '' ? undefined : JSON.parse(body) };
    }

    async function place(): Promise<string> {
      const body = JSON.stringify({
        customer_id: 'CUST-1001',
        items: [{ sku: 'SKU-1', quantity: 2, price: 9.99 }],
      });
      const answer = await call('POST', '/orders', { body });
      expect(answer).toMatchObject({ status: 201, body: { order_id: expect.any(String) } });
      return answer.body.order_id;
    }

    /** The one message that the inventory service finds. */
    async function requestForStock(): Promise<{ type: string; order_id: string }> {
      const QueueUrl = deployed.inventoryQueueUrl;
      const { Messages = [] } = await deployed.sqs.send(
        new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }),
      );
      expect(Messages).toHaveLength(1);
      const [{ Body = '', ReceiptHandle } = {}] = Messages;
      await deployed.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return JSON.parse(Body);
    }

    it('take an order from creation over its confirmation and its delivery to its end', async () => {
      const order_id = await place();
      expect(await requestForStock()).toMatchObject({ type: 'ReserveInventory', order_id });

      const verdict = { type: 'InventoryReserved', order_id };
      const batch = { Records: [{ messageId: 'm1', body: JSON.stringify(verdict), attributes: {} }] };
      expect(await functions.orderEvents.invoke<SQSBatchResponse>(batch)).toEqual({ batchItemFailures: [] });
      const order = { id: order_id, status: 'CONFIRMED', total: 19.98 };
      const read = await call('GET', `/orders/${order_id}`);
      expect(read).toMatchObject({ status: 200, body: order });

      const change = {
        eventName: 'MODIFY',
        dynamodb: {
          SequenceNumber: '1',
          OldImage: marshall({ ...read.body, status: 'PENDING_INVENTORY' }),
          NewImage: marshall(read.body),
        },
      };
      const changes = { Records: [change] };
      expect(await functions.deliveries.invoke<DynamoDBBatchResponse>(changes)).toEqual({
        batchItemFailures: [],
      });
      expect(await call('GET', `/orders/${order_id}/deliveries`)).toMatchObject({
        status: 200,
        body: { deliveries: [{ order_id, status: 'PENDING' }] },
      });

      const multiValueQueryStringParameters = { customer_id: ['CUST-1001'], status: ['CONFIRMED'] };
      expect(await call('GET', '/orders', { multiValueQueryStringParameters })).toMatchObject({
        status: 200,
        body: { orders: [order] },
      });
      expect(await call('DELETE', `/orders/${order_id}`)).toMatchObject({ status: 204 });
      expect(await call('GET', `/orders/${order_id}`)).toMatchObject({ status: 404 });
    });

    it('ask again for an order whose request for stock got lost', async () => {
      const lost = {
        id: 'f2f1f2b0-7a0e-4f0a-9c55-0d0c4a1a7a11',
        customer_id: 'CUST-1001',
        items: [{ sku: 'SKU-1', quantity: 1 }],
        total: 0,
        status: 'PENDING_INVENTORY',
        created_at: new Date(Date.now() - 4 * 60_000).toISOString(),
        updated_at: new Date(Date.now() - 4 * 60_000).toISOString(),
      };
      await deployed.dynamo.send(new PutCommand({ TableName: 'OrderTable-dev', Item: lost }));
      await functions.sweeper.invoke({});
      expect(await requestForStock()).toMatchObject({ type: 'ReserveInventory', order_id: lost.id });
    });

    it('refuse a key that was never issued, and methods that the contract does not have', async () => {
      const unknown = {
        type: 'REQUEST',
        headers: { 'x-api-key': 'b' },
        requestContext: { requestId: 'request-2' },
      };
      await expect(functions.authorizer.invoke(unknown)).rejects.toThrow('Unauthorized');
      expect(await call('PATCH', '/orders')).toMatchObject({
        status: 405,
        body: { type: 'urn:oms:problem:method-not-allowed' },
      });
    });

    it('say at start which variable is missing', async () => {
      await expect(deployed.start('api', { IMS_QUEUE_URL: '' })).rejects.toThrow('IMS_QUEUE_URL is missing');
    });
  },
);
