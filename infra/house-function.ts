import { fileURLToPath } from 'node:url';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing, type VersionOptions } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { bundleOptions } from './bundle/bundle-options.ts';
import type { StageSettings } from './stage-settings.ts';
import type { Use } from './use.ts';

type HouseFunctionProps = {
  settings: StageSettings;
  /** Of its file in `src/handlers/`. */
  name: 'api' | 'authorizer' | 'order-events' | 'deliveries' | 'sweeper';
  description: string;
  /** What it works with: each brings its variable and its permissions, and there are no others. */
  uses: readonly Use[];
  memorySize?: number;
  timeout?: Duration;
  reservedConcurrentExecutions?: number | undefined;
  /** Of a function that has versions. */
  currentVersionOptions?: VersionOptions;
};

const root = new URL('../', import.meta.url);
const pathOf = (file: string) => fileURLToPath(new URL(file, root));
const { format, mainFields, minify, target, alias } = bundleOptions;

/** A function with the defaults of this house (specification, "Lambda"). */
export class HouseFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const { settings, name, description, uses, memorySize = 512, timeout = Duration.seconds(10) } = props;
    const { reservedConcurrentExecutions, currentVersionOptions } = props;
    const functionName = `oms-${settings.stage}-${name}`;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName: `/oms/${settings.stage}/${name}`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own, because Lambda's managed policy may write to every log of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName,
      description,
      entry: pathOf(`src/handlers/${name}.ts`),
      projectRoot: pathOf('.'),
      depsLockFilePath: pathOf('package-lock.json'),
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout,
      ...(reservedConcurrentExecutions !== undefined && { reservedConcurrentExecutions }),
      ...(currentVersionOptions && { currentVersionOptions }),
      environment: Object.fromEntries(uses.map(({ variable, value }) => [variable, value])),
      role,
      initialPolicy: uses.flatMap(({ statements }) => statements),
      tracing: Tracing.ACTIVE,
      logGroup,
      // No level is set: Lambda would drop the counters, which are lines without one.
      loggingFormat: LoggingFormat.JSON,
      bundling: {
        mainFields,
        minify,
        target,
        // The SDK that was tested, not the one that the runtime has that week.
        bundleAwsSDK: true,
        esbuildArgs: {
          '--format': format,
          ...Object.fromEntries(Object.entries(alias).map(([name, file]) => [`--alias:${name}`, file])),
        },
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes no resource: PutTraceSegments and PutTelemetryRecords can only be allowed on all.',
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The specification asks for Node.js 22.',
    });
  }
}
