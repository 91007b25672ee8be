import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { expect, it } from 'vitest';
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

/** The logical id of the version of the API function that callers get. */
function liveVersion(version: string): unknown {
  const { dev, remove } = synthesized({ context: { 'alarmEmail:dev': 'a@example.com', version } });
  remove();
  const [[, alias] = []] = resourcesOf(dev, 'AWS::Lambda::Alias');
  return alias?.Properties.FunctionVersion;
}

it('each release makes a new version of the function, which takes up the SSM parameters as they are', () => {
  expect(liveVersion('1.0.1')).toEqual(liveVersion('1.0.1'));
  expect(liveVersion('1.0.1')).not.toEqual(liveVersion('1.0.2'));
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
