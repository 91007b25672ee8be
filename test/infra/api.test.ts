import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { imsQueue, resourcesOf, synthesized } from '../support/synthesized.ts';

type Change = { version?: string; body?: [path: string, value: unknown] };

/** The logical id of dev's deployment; a new id is a new snapshot of the API, and the same one is none. */
function deploymentId({ version = '1.0.0', body }: Change = {}): string[] {
  const { dev, remove } = synthesized({
    context: { ...imsQueue, version },
    change: ({ dev: stack }) => {
      const gateway = stack.node.findAll().find((each) => each instanceof CfnRestApi);
      if (body) gateway?.addPropertyOverride(`Body.${body[0]}`, body[1]);
    },
  });
  remove();
  return resourcesOf(dev, 'AWS::ApiGateway::Deployment').map(([id]) => id);
}

const asItIs = deploymentId();

const { prod: withParameters, remove: removeIt } = synthesized({ context: {} });
removeIt();

/** The version of prod's API function that callers get, by its logical id, and what it is made of. */
function liveVersion(context: Record<string, unknown>, change?: (api: CfnFunction) => void) {
  const { prod, remove } = synthesized({
    context,
    change: ({ prod: stack }) => {
      for (const each of stack.node.findAll()) {
        if (each instanceof CfnFunction && each.functionName === 'oms-prod-api') change?.(each);
      }
    },
  });
  remove();
  const [[id, { Properties }] = notThere()] = resourcesOf(prod, 'AWS::Lambda::Version');
  prod.hasResourceProperties('AWS::Lambda::Alias', { FunctionVersion: { 'Fn::GetAtt': [id, 'Version'] } });
  return { id, Properties };
}

function notThere(): never {
  throw new Error('the API function has no version');
}

describe('the version of the function that callers get', () => {
  const asItIs = liveVersion({ version: '1.0.0' });

  it('stays as long as the function does, whatever the release', () => {
    expect(liveVersion({ version: '9.9.9' })).toEqual(asItIs);
  });

  it.each<[string, (api: CfnFunction) => void]>([
    ['code', (api) => api.addPropertyOverride('Code.S3Key', 'other.zip')],
    ['memory', (api) => api.addPropertyOverride('MemorySize', 2048)],
    ['environment', (api) => api.addPropertyOverride('Environment.Variables.ORDER_TABLE_NAME', 'Other')],
  ])('is another one when its %s changes', (_what, change) => {
    expect(liveVersion({ version: '1.0.0' }, change).id).not.toBe(asItIs.id);
  });

  it('is replaced when the value of the SSM parameter changes that the function was given', () => {
    const [[, api] = notThere()] = resourcesOf(withParameters, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties.FunctionName === 'oms-prod-api',
    );
    const { Variables } = api.Properties.Environment as { Variables: Record<string, unknown> };
    const [parameter] = Object.entries(withParameters.findParameters('*')).flatMap(([Ref, { Default }]) =>
      Default === '/oms/prod/ims-queue-url' ? [{ Ref }] : [],
    );
    expect(Variables.IMS_QUEUE_URL).toEqual(parameter);
    // CloudFormation replaces a version whose description changes, and compares it with the parameter filled in.
    expect(asItIs.Properties.Description).toEqual({ 'Fn::Join': ['', ['Sends to ', parameter]] });
  });
});

it('a deployment stays as long as the API does, whatever the release', () => {
  expect(asItIs).toEqual([expect.stringMatching(/^ApiGatewayDeployment/)]);
  expect(deploymentId()).toEqual(asItIs);
  expect(deploymentId({ version: '9.9.9' })).toEqual(asItIs);
});

it.each<[string, string, unknown]>([
  ['a route', 'paths./carts.get.operationId', 'listCarts'],
  ['a scope', 'paths./orders.post.x-required-scopes', ['orders:read']],
  ['an integration', 'paths./orders.post.x-amazon-apigateway-integration.uri', 'elsewhere'],
  [
    'the authorizer',
    'components.securitySchemes.ApiKey.x-amazon-apigateway-authorizer.authorizerResultTtlInSeconds',
    300,
  ],
  ['an answer of the gateway', 'x-amazon-apigateway-gateway-responses.THROTTLED.statusCode', '503'],
])('%s that changes makes a new deployment', (_what, path, value) => {
  expect(deploymentId({ body: [path, value] })).not.toEqual(asItIs);
});
