import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBRecord } from 'aws-lambda';

type Item = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
type Key = Item;

/** One write of an item, as a request says it. */
type Write = { key: Key; put?: Item; isUpdate?: boolean };

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const target = 'DynamoDB_20120810';

/**
 * Gives one table of dynalite, which has none, a stream of its changes with new and old images.
 *
 * It stands in front of dynalite and looks at each written item before and after, one write of a key at a time, so a
 * key's records come in the order of its writes, whichever client wrote. Everything else goes straight through.
 *
 * @param engine dynalite, listening on `port`
 * @param emit told of each change
 */
export function withChangeFeed(
  engine: Server,
  port: number,
  TableName: string,
  emit: (record: DynamoDBRecord) => void,
): RequestListener {
  const agent = new Agent({ keepAlive: true });
  const lastOfKey = new Map<string, Promise<unknown>>();
  let sequence = 0;

  return (incoming, outgoing) => {
    if (!isWrite(incoming)) {
      engine.emit('request', incoming, outgoing);
      return;
    }
    void relay(incoming, outgoing).catch(() => outgoing.destroy());
  };

  async function relay(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const writes = writesOf(String(incoming.headers['x-amz-target']), body, TableName);
    const forward = () => send(incoming.headers, body);
    const answer = writes.length === 0 ? await forward() : await observed(writes, incoming.headers, forward);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function observed(writes: Write[], headers: IncomingHttpHeaders, forward: () => Promise<Answer>) {
    return inTurn(
      writes.map(({ key }) => JSON.stringify(key)),
      async () => {
        const before = await Promise.all(writes.map(({ key }) => read(headers, key)));
        const answer = await forward();
        if (answer.status !== 200) return answer;
        for (const [index, { key, put, isUpdate }] of writes.entries()) {
          publish(key, before[index], isUpdate ? await read(headers, key) : put);
        }
        return answer;
      },
    );
  }

  /** Runs `work` when every earlier work on these keys is done. */
  async function inTurn<T>(keys: string[], work: () => Promise<T>): Promise<T> {
    const mine = Promise.allSettled(keys.map((key) => lastOfKey.get(key))).then(work);
    const settled = mine.catch(() => {});
    for (const key of keys) lastOfKey.set(key, settled);
    try {
      return await mine;
    } finally {
      for (const key of keys) if (lastOfKey.get(key) === settled) lastOfKey.delete(key);
    }
  }

  function publish(Keys: Key, OldImage: Item | undefined, NewImage: Item | undefined): void {
    if (isDeepStrictEqual(OldImage, NewImage)) return;
    const SequenceNumber = String(++sequence).padStart(21, '0');
    emit({
      eventID: SequenceNumber,
      eventName: OldImage === undefined ? 'INSERT' : NewImage === undefined ? 'REMOVE' : 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'local',
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
        Keys,
        ...(OldImage && { OldImage }),
        ...(NewImage && { NewImage }),
        SequenceNumber,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
  }

  async function read(headers: IncomingHttpHeaders, Key: Key): Promise<Item | undefined> {
    const body = Buffer.from(JSON.stringify({ TableName, Key, ConsistentRead: true }));
    const answer = await send({ ...headers, 'x-amz-target': `${target}.GetItem` }, body);
    return answer.status === 200 ? JSON.parse(answer.body.toString()).Item : undefined;
  }

  function send(headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = headers;
      const outgoing = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          headers: { ...kept, 'content-length': body.length },
        },
        (answer) => {
          bodyOf(answer).then(
            (text) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: text }),
            reject,
          );
        },
      );
      outgoing.on('error', reject).end(body);
    });
  }
}

const writers = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].map(
  (action) => `${target}.${action}`,
);

function isWrite({ headers }: IncomingMessage): boolean {
  return writers.includes(String(headers['x-amz-target']));
}

/** The items of the table that a request would write; none when it cannot be read, which dynalite then says. */
function writesOf(action: string, body: Buffer, table: string): Write[] {
  const call = parsed(body);
  if (action.endsWith('BatchWriteItem')) {
    const requests: { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Key } }[] =
      call?.RequestItems?.[table] ?? [];
    return requests.flatMap(({ PutRequest, DeleteRequest }) => {
      if (PutRequest) return [{ key: keyOf(PutRequest.Item), put: PutRequest.Item }];
      return DeleteRequest ? [{ key: DeleteRequest.Key }] : [];
    });
  }
  if (call?.TableName !== table) return [];
  if (call.Item) return [{ key: keyOf(call.Item), put: call.Item }];
  return call.Key ? [{ key: call.Key, isUpdate: action.endsWith('UpdateItem') }] : [];
}

function parsed(body: Buffer) {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** The tables of this system that have a stream have the key `id`. */
function keyOf({ id }: Item): Key {
  return id === undefined ? {} : { id };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
