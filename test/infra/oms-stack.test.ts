import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { resourcesOf, synthesized } from '../support/synthesized.ts';

const { dev, prod, remove } = synthesized();
afterAll(remove);

const stages = [
  { stage: 'dev', template: dev, suffix: '-dev' },
  { stage: 'prod', template: prod, suffix: '' },
];

/** What of the gateway's document names the functions that it calls. */
type Body = {
  paths: Record<string, Record<string, { 'x-amazon-apigateway-integration': { uri: unknown } }>>;
  components: {
    securitySchemes: Record<string, { 'x-amazon-apigateway-authorizer': { authorizerUri: unknown } }>;
  };
};

const ref = {
  partition: { Ref: 'AWS::Partition' },
  region: { Ref: 'AWS::Region' },
  account: { Ref: 'AWS::AccountId' },
};
const joined = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });
const invocationOf = (FunctionName: unknown) =>
  joined(
    'arn:',
    ref.partition,
    ':apigateway:',
    ref.region,
    ':lambda:path/2015-03-31/functions/',
    FunctionName,
    '/invocations',
  );

function notThere(): never {
  throw new Error('the template has it not');
}

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const days = (count: number) => count * 24 * 60 * 60;
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' });
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' });

describe.each(stages)('the stack of $stage', ({ stage, template, suffix }) => {
  it('has OrderTable with its key, both indexes and its stream', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      TableName: `OrderTable${suffix}`,
      KeySchema: [hash('id')],
      AttributeDefinitions: Match.arrayWith([
        text('id'),
        text('customer_id'),
        text('created_at'),
        text('status'),
      ]),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'GSI1',
          KeySchema: [hash('customer_id'), range('created_at')],
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: 'GSI2',
          KeySchema: [hash('status'), range('created_at')],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      // A tombstone that went would give its order's id away a second time.
      TimeToLiveSpecification: Match.absent(),
    });
  });

  it.each([
    ['CustomerTable', 'id', Match.absent()],
    ['DeliveryTable', 'id', [Match.objectLike({ IndexName: 'GSI1', KeySchema: [hash('order_id')] })]],
    ['ApiKeyTable', 'key_hash', Match.absent()],
  ])('has %s', (name, key, indexes) => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      TableName: `${name}${suffix}`,
      KeySchema: [hash(key)],
      GlobalSecondaryIndexes: indexes,
      StreamSpecification: Match.absent(),
      TimeToLiveSpecification: Match.absent(),
    });
  });

  it('bills all tables on demand, encrypts them with the AWS managed key and can restore any second', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 4);
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, KMSMasterKeyId: Match.absent() },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('has standard queues that refuse whoever does not use TLS, and none of the inventory service', () => {
    const names = resourcesOf(template, 'AWS::SQS::Queue').map(([, { Properties }]) => Properties.QueueName);
    expect(names.sort()).toEqual(
      ['OMS-OrderChangesDLQ', 'OMS-OrderEventsDLQ', 'OMS-OrderEventsQueue'].map((name) => `${name}${suffix}`),
    );
    template.allResourcesProperties('AWS::SQS::Queue', {
      FifoQueue: Match.absent(),
      SqsManagedSseEnabled: true,
    });
    const guarded = resourcesOf(template, 'AWS::SQS::QueuePolicy').flatMap(
      ([, { Properties }]) => Properties.Queues,
    );
    expect(guarded).toHaveLength(3);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it('sets a verdict aside after a thousand tries, the most that SQS takes, and gives its consumer six time-outs for each', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: `OMS-OrderEventsQueue${suffix}`,
      VisibilityTimeout: 60,
      RedrivePolicy: { maxReceiveCount: 1_000 },
      MessageRetentionPeriod: days(7),
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `oms-${stage}-order-events`,
      Timeout: 10,
    });
  });

  it.each(['OMS-OrderEventsDLQ', 'OMS-OrderChangesDLQ'])(
    'keeps what failed in %s for as long as SQS keeps anything, which is longer than where it came from',
    (name) => {
      template.hasResourceProperties('AWS::SQS::Queue', {
        QueueName: `${name}${suffix}`,
        MessageRetentionPeriod: days(14),
      });
    },
  );

  it('reads verdicts in partial batches, and not so many at once that they crowd out the API', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  it("reads OrderTable's stream filtered, in halves after a failure, and for hours before it gives a change up", () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('OrderTable'), 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: -1,
      MaximumRecordAgeInSeconds: 6 * 60 * 60,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: {
        Filters: [
          { Pattern: '{"dynamodb":{"NewImage":{"status":{"S":[{"prefix":"CONFIRMED"}]}}}}' },
          {
            Pattern:
              '{"eventName":["REMOVE"],"dynamodb":{"OldImage":{"status":{"S":[{"prefix":"CONFIRMED"}]}}}}',
          },
          {
            Pattern:
              '{"dynamodb":{"OldImage":{"status":{"S":[{"prefix":"CONFIRMED"}]}},"NewImage":{"deleted_at":{"S":[{"exists":true}]}}}}',
          },
        ],
      },
      DestinationConfig: {
        OnFailure: {
          Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeliveriesDeadLetters'), 'Arn'] },
        },
      },
    });
  });

  it('lets the API function read eight times for a page, and answer before the gateway’s 29 seconds are over', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `oms-${stage}-api`,
      Timeout: 28,
    });
  });

  it('runs five functions on Node.js 22 and arm64, traced, with JSON logs that end', () => {
    template.resourceCountIs('AWS::Lambda::Function', 5);
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs22.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: Match.anyValue() });
  });

  it.each([
    ['api', ['CUSTOMER_TABLE_NAME', 'DELIVERY_TABLE_NAME', 'IMS_QUEUE_URL', 'ORDER_TABLE_NAME']],
    ['authorizer', ['API_KEY_TABLE_NAME']],
    ['order-events', ['ORDER_EVENTS_DLQ_URL', 'ORDER_TABLE_NAME']],
    ['deliveries', ['DELIVERY_TABLE_NAME', 'ORDER_CHANGES_DLQ_URL']],
    ['sweeper', ['IMS_QUEUE_URL', 'ORDER_TABLE_NAME']],
  ])('tells the function %s exactly what it needs', (name, variables) => {
    const told = resourcesOf(template, 'AWS::Lambda::Function')
      .filter(([, { Properties }]) => Properties.FunctionName === `oms-${stage}-${name}`)
      .map(([, { Properties }]) => Properties.Environment as { Variables: Record<string, unknown> });
    expect(told.map(({ Variables }) => Object.keys(Variables).sort())).toEqual([variables]);
  });

  it('sweeps each minute, one sweep for a minute and no retry', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [
        Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweeperSweep'), 'Arn'] } }),
      ],
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `oms-${stage}-sweeper`,
      Timeout: 60,
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });

  it('has one REST API with its stage, traced, throttled, with access logs and no data in any log', () => {
    template.resourceCountIs('AWS::ApiGateway::RestApi', 1);
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      Name: `oms-${stage}`,
      EndpointConfiguration: { Types: ['REGIONAL'] },
      Body: { info: { title: `oms-${stage}` } },
    });
    template.resourceCountIs('AWS::ApiGateway::Stage', 1);
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      StageName: stage,
      TracingEnabled: true,
      AccessLogSetting: {
        Format: Match.serializedJson(Match.objectLike({ request_id: '$context.requestId' })),
      },
      MethodSettings: [
        Match.objectLike({
          DataTraceEnabled: false,
          ThrottlingRateLimit: Match.anyValue(),
          ThrottlingBurstLimit: Match.anyValue(),
        }),
      ],
    });
  });

  it('makes the log of the gateway’s faults, which ends, before the gateway makes one that does not', () => {
    const named = { LogGroupName: joined('API-Gateway-Execution-Logs_', Match.anyValue(), `/${stage}`) };
    const faults = Object.keys(template.findResources('AWS::Logs::LogGroup', { Properties: named }));
    expect(faults).toHaveLength(1);
    template.hasResource('AWS::ApiGateway::Stage', { DependsOn: Match.arrayWith(faults) });
  });

  it('calls exactly what lets this gateway in, and it only: the live API function, and the authorizer', () => {
    const [[gateway = '', { Properties }] = notThere()] = resourcesOf(template, 'AWS::ApiGateway::RestApi');
    const { paths, components } = Properties.Body as Body;
    const integrations = Object.values(paths)
      .flatMap((item) => Object.values(item))
      .map((method) => method['x-amazon-apigateway-integration'].uri);
    const authorizers = Object.values(components.securitySchemes).map(
      (scheme) => scheme['x-amazon-apigateway-authorizer'].authorizerUri,
    );
    const [[live = '', alias] = notThere()] = resourcesOf(template, 'AWS::Lambda::Alias');
    expect(alias.Properties).toMatchObject({ Name: 'live', FunctionName: { Ref: functionId('api') } });
    const targets = [
      { called: integrations, FunctionName: { Ref: live }, from: `/${stage}/*/*` },
      {
        called: authorizers,
        FunctionName: { 'Fn::GetAtt': [functionId('authorizer'), 'Arn'] },
        from: '/authorizers/*',
      },
    ];
    for (const { called, FunctionName } of targets) {
      expect(called.length).toBeGreaterThan(0);
      for (const uri of called) expect(uri).toEqual(invocationOf(FunctionName));
    }
    const permissions = resourcesOf(template, 'AWS::Lambda::Permission')
      .map(([, { Properties }]) => Properties)
      .filter(({ Principal }) => Principal === 'apigateway.amazonaws.com');
    expect(permissions).toEqual(
      targets.map(({ FunctionName, from }) => ({
        Action: 'lambda:InvokeFunction',
        FunctionName,
        Principal: 'apigateway.amazonaws.com',
        SourceArn: joined(
          'arn:',
          ref.partition,
          ':execute-api:',
          ref.region,
          ':',
          ref.account,
          ':',
          { Ref: gateway },
          from,
        ),
      })),
    );
  });

  function functionId(name: string): string {
    const named = resourcesOf(template, 'AWS::Lambda::Function').find(
      ([, { Properties }]) => Properties.FunctionName === `oms-${stage}-${name}`,
    );
    return (named ?? notThere())[0];
  }

  it('names the roles that send to the inventory service, whose queue may have to let them in', () => {
    for (const [output, role] of [
      ['ApiRoleArn', 'ApiFunctionRole'],
      ['SweeperRoleArn', 'SweeperSweepRole'],
    ] as const) {
      template.hasOutput(output, {
        Value: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${role}`), 'Arn'] },
      });
    }
  });

  it('tags what it has with service, environment and version', () => {
    const tags = [
      { Key: 'Environment', Value: stage },
      { Key: 'Service', Value: 'oms' },
      { Key: 'Version', Value: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    ];
    for (const type of [
      'AWS::DynamoDB::Table',
      'AWS::SQS::Queue',
      'AWS::Lambda::Function',
      'AWS::IAM::Role',
    ]) {
      for (const [, { Properties }] of resourcesOf(template, type)) expect(Properties.Tags).toEqual(tags);
    }
  });
});
