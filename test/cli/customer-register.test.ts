import { expect, it } from 'vitest';
import { buildCustomerRegister } from '../../src/cli/stores/customer-register.ts';
import { buildAwsClients } from '../../src/handlers/aws-clients.ts';
import { localSettings } from '../../src/local/settings.ts';

const customer = (id: string) => ({ id, name: 'n', email: 'e@x.y', address: 'a' });

it('tells which customers DynamoDB left unprocessed', async () => {
  const { dynamo } = buildAwsClients({ dynamo: localSettings({}).aws });
  const UnprocessedItems = { Customers: [{ PutRequest: { Item: customer('b') } }] };
  dynamo.middlewareStack.add(
    () => async () => ({ output: { $metadata: {}, UnprocessedItems }, response: undefined }),
    { step: 'initialize' },
  );
  const register = buildCustomerRegister(dynamo, 'Customers');
  expect(await register.putSome([customer('a'), customer('b')])).toEqual([customer('b')]);
});
