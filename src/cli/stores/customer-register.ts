import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';

/** A customer (specification, "Customer Table"). */
export type Customer = { id: string; name: string; email: string; address: string };

/** A customer as it is stored, which another system may have written. */
type StoredCustomer = Partial<Customer> & Pick<Customer, 'id'>;

/** The customers, as an operator keeps them. */
export type CustomerRegister = {
  get(id: string): Promise<StoredCustomer | undefined>;
  /** A page of customers in no order that means anything; `next` is the id to go on behind. */
  page(limit: number, after?: string): Promise<{ customers: StoredCustomer[]; next?: string }>;
  put(customer: Customer): Promise<'added' | 'replaced'>;
  /** Puts up to 25 customers with ids of their own; those that the table did not take just now. */
  putSome(customers: readonly Customer[]): Promise<Customer[]>;
};

/** CustomerTable in DynamoDB. */
export function buildCustomerRegister(client: DynamoDBDocumentClient, TableName: string): CustomerRegister {
  return {
    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item as StoredCustomer | undefined;
    },

    page: async (limit, after) => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName,
          Limit: limit,
          ConsistentRead: true,
          ...(after !== undefined && { ExclusiveStartKey: { id: after } }),
        }),
      );
      return {
        customers: Items as StoredCustomer[],
        ...(LastEvaluatedKey && { next: String(LastEvaluatedKey.id) }),
      };
    },

    put: async (Item) => {
      const { Attributes } = await client.send(new PutCommand({ TableName, Item, ReturnValues: 'ALL_OLD' }));
      return Attributes ? 'replaced' : 'added';
    },

    putSome: async (customers) => {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({
          RequestItems: { [TableName]: customers.map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
      return (UnprocessedItems?.[TableName] ?? []).flatMap(({ PutRequest }) =>
        PutRequest ? [PutRequest.Item as Customer] : [],
      );
    },
  };
}
