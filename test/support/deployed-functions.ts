import { join } from 'node:path';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Lambda, startLambda } from './lambda.ts';
import { startMotoServer } from './moto-server.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

type TableProperties = Omit<CreateTableCommandInput, 'SSESpecification' | 'StreamSpecification'>;
type FunctionProperties = {
  Handler: string;
  /** Its name without `.zip` is that of the asset. */
  Code: { S3Key: string };
  Environment: { Variables: Record<string, string | { Ref: string }> };
};
type FunctionName = 'api' | 'authorizer' | 'order-events' | 'deliveries' | 'sweeper';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'us-east-1';

/**
 * What `cdk synth` makes of the stage dev, running: the tables and queues of the template in moto, and each function's asset in a
 * process of its own, with the variables of the template.
 */
export async function startDeployedFunctions() {
  const { dev, outdir, remove } = synthesized({ bundle: ['oms-dev'] });
  const moto = await startMotoServer();
  const dynamo = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, credentials, endpoint: moto.endpoint }),
  );
  const sqs = new SQSClient({ region, credentials, endpoint: moto.endpoint });
  /** What a Ref to a table or queue of the stack stands for. */
  const places = new Map<string, string>();
  for (const [id, { Properties }] of resourcesOf(dev, 'AWS::DynamoDB::Table')) {
    const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } =
      Properties as TableProperties;
    await dynamo.send(
      new CreateTableCommand({
        TableName,
        KeySchema,
        AttributeDefinitions,
        GlobalSecondaryIndexes,
        BillingMode,
      }),
    );
    places.set(id, String(TableName));
  }
  for (const [id, { Properties }] of resourcesOf(dev, 'AWS::SQS::Queue')) {
    const { QueueUrl = '' } = await sqs.send(
      new CreateQueueCommand({ QueueName: String(Properties.QueueName) }),
    );
    places.set(id, QueueUrl);
  }
  const { QueueUrl: inventoryQueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({ QueueName: 'IMS-InventoryQueue' }),
  );
  const running: Lambda[] = [];

  /** Starts the function of that name, with some of its variables replaced. */
  async function start(name: FunctionName, replaced: Record<string, string> = {}): Promise<Lambda> {
    const [deployed] = resourcesOf(dev, 'AWS::Lambda::Function')
      .map(([, { Properties }]) => Properties)
      .filter(({ FunctionName }) => FunctionName === `oms-dev-${name}`);
    const { Handler, Code, Environment } = deployed as FunctionProperties;
    const [file] = Handler.split('.');
    const variables = Object.entries(Environment.Variables).map(([variable, value]) => {
      if (typeof value === 'object') return [variable, places.get(value.Ref)];
      return [variable, variable === 'IMS_QUEUE_URL' ? inventoryQueueUrl : value];
    });
    const lambda = await startLambda(
      join(outdir, `asset.${Code.S3Key.replace(/\.zip$/, '')}`, `${file}.js`),
      {
        ...Object.fromEntries(variables),
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_ENDPOINT_URL: moto.endpoint,
        ...replaced,
      },
    );
    running.push(lambda);
    return lambda;
  }

  async function stop(): Promise<void> {
    await Promise.all(running.map((lambda) => lambda.stop()));
    dynamo.destroy();
    sqs.destroy();
    await moto.stop();
    remove();
  }

  return { dynamo, sqs, inventoryQueueUrl, start, stop };
}
