import { ApiDefinition, EndpointType, MethodLoggingLevel, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { accessLog } from './access-log.ts';
import { apiProjection, type Contract } from './api-projection.ts';
import { HouseFunction } from './house-function.ts';
import type { OmsTables } from './oms-tables.ts';
import type { StageSettings } from './stage-settings.ts';
import { statusShardsUse } from './status-shards.ts';
import type { Use } from './use.ts';

type ApiProps = {
  settings: StageSettings;
  tables: OmsTables;
  inventory: Use;
  contract: Contract;
};

/** The REST API as the contract has it, its authorizer and its function (specification, "API Gateway"). */
export class Api extends Construct {
  readonly function: HouseFunction;
  /** The version of the function that callers get; deployments shift it. */
  readonly live: Alias;
  readonly authorizer: HouseFunction;
  readonly gateway: SpecRestApi;
  /** Name of the API in CloudWatch's metrics. */
  readonly name: string;

  constructor(scope: Construct, id: string, { settings, tables, inventory, contract }: ApiProps) {
    super(scope, id);
    const { stage, throttling, logRetention } = settings;
    this.name = `oms-${stage}`;
    this.function = new HouseFunction(this, 'Function', {
      settings,
      name: 'api',
      description: 'Answers the REST API',
      uses: [
        tables.use('orderTable', ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], ['GSI1']),
        tables.use('customerTable', ['GetItem']),
        tables.use('deliveryTable', [], ['GSI1']),
        inventory,
        ...statusShardsUse(settings.statusShards),
      ],
      memorySize: 1024,
      // A page may take eight reads. The gateway waits for 29 seconds, and the function's answer has to be there by then.
      timeout: Duration.seconds(28),
      // CDK makes a new version when the template's text of the function changes, and where the text is the name of an
      // SSM parameter, its value may change behind it. CloudFormation sees the value here, and replaces the version.
      currentVersionOptions: { description: `Sends to ${inventory.value}` },
    });
    this.live = this.function.addAlias('live');
    this.authorizer = new HouseFunction(this, 'Authorizer', {
      settings,
      name: 'authorizer',
      description: 'Says whose key a call carries, and what the key may do',
      uses: [tables.use('apiKeyTable', ['GetItem'])],
    });
    const targets = { name: this.name, apiUri: uriOf(this.live), authorizerUri: uriOf(this.authorizer) };
    this.gateway = new SpecRestApi(this, 'Gateway', {
      restApiName: this.name,
      apiDefinition: ApiDefinition.fromInline(apiProjection(contract, targets)),
      endpointTypes: [EndpointType.REGIONAL],
      // One role for the account's gateways: whoever deploys last sets it, so nobody may take it away.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: stage,
        throttlingRateLimit: throttling.rate,
        throttlingBurstLimit: throttling.burst,
        tracingEnabled: true,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        ...accessLog(this, settings),
      },
    });
    // The gateway makes this log by itself when it is not there, and keeps it for ever.
    const faults = new LogGroup(this, 'GatewayFaults', {
      logGroupName: `API-Gateway-Execution-Logs_${this.gateway.restApiId}/${stage}`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.gateway.deploymentStage.node.addDependency(faults);
    this.live.addPermission('Gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.gateway.arnForExecuteApi('*', '/*', stage),
    });
    this.authorizer.addPermission('Gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${Aws.PARTITION}:execute-api:${Aws.REGION}:${Aws.ACCOUNT_ID}:${this.gateway.restApiId}/authorizers/*`,
    });
    this.#acknowledge();
  }

  #acknowledge(): void {
    Validations.of(this.gateway).acknowledge(
      {
        id: 'AwsSolutions-APIG2',
        reason:
          'The function holds each request against the whole contract, of which the gateway knows a part.',
      },
      {
        id: 'AwsSolutions-APIG3',
        reason:
          'Callers are trusted back ends with keys; calls are throttled, and a WAF is for browsers and bots.',
      },
      {
        id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
        reason: 'The role of the gateways of the account, which is made for this policy and has no other.',
      },
    );
  }
}

/** Ends in the date that Lambda's invocation API has, whatever its version is else. */
function uriOf({ functionArn }: { functionArn: string }): string {
  return `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}
