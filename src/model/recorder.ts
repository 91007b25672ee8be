import type { SQSClient } from '@aws-sdk/client-sqs';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type TableKey, type TableShape, tableShapes } from '../../infra/tables.ts';
import { unlessRefused } from '../adapters/unless-refused.ts';
import type { AwsClients } from '../handlers/aws-clients.ts';
import type { StoreCall } from './capacity.ts';
import { type Item, itemSize } from './item-size.ts';

/** What one run of a function did. */
export type Footprint = {
  calls: (StoreCall & { table: TableKey })[];
  /** Bytes of each message that was sent. */
  messages: number[];
  /** Bytes of the lines that were told, and of the line of counters that ends each run. */
  logBytes: number;
  counterBytes: number;
};

/** Clients that do what they are told and keep what it was, and `record`, which keeps what a run of a function did. */
type Recorder = {
  clients: AwsClients;
  record(run: () => Promise<unknown>): Promise<Footprint>;
};

/** Records the calls that functions make and the lines that they print. */
export function buildRecorder({ dynamo, sqs }: AwsClients, tables: Record<TableKey, string>): Recorder {
  let current: Footprint | undefined;
  const tableOf = (name: string | undefined) => {
    const found = (Object.keys(tableShapes) as TableKey[]).find((key) => tables[key] === name);
    if (!found) throw new Error(`the model knows no table ${name}`);
    return found;
  };
  const stored = async (
    TableName: string | undefined,
    key: Record<string, unknown>,
  ): Promise<Item | undefined> => {
    const { Item } = await dynamo.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
    return Item && marshall(Item);
  };

  async function sendToDynamo(command: object): Promise<unknown> {
    if (command instanceof GetCommand) {
      const { TableName, Key = {}, ConsistentRead = false } = command.input;
      const bytes = itemSize(await stored(TableName, Key));
      current?.calls.push({ table: tableOf(TableName), does: 'read', isConsistent: ConsistentRead, bytes });
      return dynamo.send(command);
    }
    if (command instanceof QueryCommand) {
      const { TableName, IndexName: index, FilterExpression, ProjectionExpression } = command.input;
      if (FilterExpression !== undefined)
        throw new Error('what a filter hides is metered, and not seen here');
      const all = new QueryCommand({ ...command.input, ...withoutProjection(command.input) });
      const { Items = [] } =
        ProjectionExpression === undefined ? await dynamo.send(command) : await dynamo.send(all);
      const bytes = Items.reduce((sum, item) => sum + itemSize(marshall(item)), 0);
      const where = index === undefined ? {} : { index };
      current?.calls.push({ table: tableOf(TableName), does: 'read', ...where, isConsistent: false, bytes });
      return dynamo.send(command);
    }
    if (
      command instanceof PutCommand ||
      command instanceof UpdateCommand ||
      command instanceof DeleteCommand
    ) {
      const { TableName } = command.input;
      const table = tableOf(TableName);
      const key =
        'Item' in command.input ? keyOf(tableShapes[table], command.input.Item) : (command.input.Key ?? {});
      const before = await stored(TableName, key);
      const answer = dynamo.send(command as PutCommand);
      const written = await unlessRefused(answer);
      const after = await stored(TableName, key);
      current?.calls.push({ table, does: 'write', before, after, isRefused: written === undefined });
      return answer;
    }
    throw new Error(`the model does not know what ${command.constructor.name} takes`);
  }

  return {
    clients: {
      // The functions use nothing of the clients but `send`.
      dynamo: { send: sendToDynamo } as unknown as DynamoDBDocumentClient,
      sqs: {
        send: (command: { input: { MessageBody?: string } }) => {
          current?.messages.push(Buffer.byteLength(command.input.MessageBody ?? ''));
          return sqs.send(command as never);
        },
      } as unknown as SQSClient,
    },
    record: async (run) => {
      const footprint: Footprint = { calls: [], messages: [], logBytes: 0, counterBytes: 0 };
      current = footprint;
      for (const line of await printed(run)) {
        if (line.startsWith('{"_aws"')) footprint.counterBytes += Buffer.byteLength(line);
        else footprint.logBytes += Buffer.byteLength(line);
      }
      current = undefined;
      return footprint;
    },
  };
}

function keyOf({ key }: TableShape, item: Record<string, unknown> = {}): Record<string, unknown> {
  return { [key.partition]: item[key.partition] };
}

/** A projection hides attributes that are metered all the same. */
function withoutProjection({ KeyConditionExpression = '' }: { KeyConditionExpression?: string | undefined }) {
  return {
    ProjectionExpression: undefined,
    ...(!KeyConditionExpression.includes('#') && { ExpressionAttributeNames: undefined }),
  };
}

/** The lines that functions print on the way, which they do past any logger that could be handed to them. */
async function printed(run: () => Promise<unknown>): Promise<string[]> {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += chunk;
    return true;
  };
  try {
    await run();
  } finally {
    process.stdout.write = write;
  }
  return text.split('\n').filter(Boolean);
}
