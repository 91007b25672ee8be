import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { inventoryQueue } from '../../infra/inventory-queue.ts';
import { imsQueue, resourcesOf, synthesized } from '../support/synthesized.ts';

function variablesOf(context: Record<string, unknown>) {
  const { dev, prod, remove } = synthesized({ context });
  remove();
  return Object.fromEntries(
    Object.entries({ dev, prod }).map(([stage, template]) => {
      const urls = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
        const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
        return Variables.IMS_QUEUE_URL === undefined ? [] : [Variables.IMS_QUEUE_URL];
      });
      return [stage, { urls, parameters: template.findParameters('*') }];
    }),
  );
}

const { 'imsQueueUrl:dev': url } = imsQueue;

describe('the queue of the inventory service', () => {
  it('is the one that the context names', () => {
    const { 'imsQueueUrl:dev': devUrl, 'imsQueueUrl:prod': prodUrl } = imsQueue;
    const { dev, prod } = variablesOf(imsQueue);
    expect([dev?.urls, prod?.urls]).toEqual([
      [devUrl, devUrl],
      [prodUrl, prodUrl],
    ]);
  });

  it('is of one stage only when the context says so, and that of the other is read from SSM at deployment', () => {
    const { 'imsQueueArn:dev': arn, 'imsQueueUrl:dev': url } = imsQueue;
    const { dev, prod } = variablesOf({ 'imsQueueArn:dev': arn, 'imsQueueUrl:dev': url });
    expect(dev?.urls).toEqual([url, url]);
    const defaults = Object.values(prod?.parameters ?? {}).map(({ Type, Default }) => `${Type} ${Default}`);
    expect(defaults).toEqual(
      expect.arrayContaining([
        'AWS::SSM::Parameter::Value<String> /oms/prod/ims-queue-arn',
        'AWS::SSM::Parameter::Value<String> /oms/prod/ims-queue-url',
      ]),
    );
  });

  it('lets its two senders use the key that the context names, and nobody else', () => {
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/5b1c9c1e-7a36-4e5e-8d8a-0f6f8f0a7c11';
    const { prod, remove } = synthesized({ context: { ...imsQueue, 'imsQueueKeyArn:prod': key } });
    remove();
    const having = resourcesOf(prod, 'AWS::IAM::Policy').filter(([, { Properties }]) => {
      const { Statement } = Properties.PolicyDocument as { Statement: Record<string, unknown>[] };
      const ofKey = Statement.filter(({ Resource }) => Resource === key);
      for (const { Action } of ofKey) expect(Action).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
      return ofKey.length > 0;
    });
    expect(having.map(([id]) => id.replace(/RoleDefaultPolicy.*/, ''))).toEqual([
      'ApiFunction',
      'SweeperSweep',
    ]);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a key by another name', { imsQueueKeyArn: 'alias/ims' }, /"alias\/ims"; .*arn:aws:kms:REGION/],
    [
      'a URL without its ARN',
      { 'imsQueueArn:dev': undefined },
      /imsQueueArn:dev is missing beside the other of the two/,
    ],
    ['an ARN without its URL', { 'imsQueueUrl:prod': undefined }, /imsQueueUrl:prod is missing/],
    [
      'an ARN of something else',
      { 'imsQueueArn:dev': 'arn:aws:sns:eu-west-1:111122223333:IMS' },
      /imsQueueArn:dev.*arn:aws:sqs:REGION/,
    ],
    [
      'a name for an ARN',
      { 'imsQueueArn:dev': 'IMS-InventoryQueue' },
      /"IMS-InventoryQueue"; it must have the form/,
    ],
    ['a URL without TLS', { 'imsQueueUrl:dev': url.replace('https', 'http') }, /imsQueueUrl:dev.*https:/],
    ['queues of two names', { 'imsQueueUrl:dev': `${url}-2` }, /two queues for dev/],
    ['queues of two accounts', { 'imsQueueUrl:dev': url.replace('/111', '/222') }, /two queues for dev/],
    ['queues of two regions', { 'imsQueueUrl:dev': url.replace('west-1', 'west-2') }, /two queues for dev/],
    [
      'an ARN for both stages, where orders that try something out would take real stock',
      { imsQueueArn: imsQueue['imsQueueArn:prod'] },
      /imsQueueArn is not taken for both stages.*imsQueueArn:dev.*imsQueueArn:prod/,
    ],
    [
      'a URL for both stages',
      { imsQueueUrl: imsQueue['imsQueueUrl:prod'] },
      /imsQueueUrl is not taken for both stages/,
    ],
  ])('is refused at synthesis as %s', (_what, wrong, message) => {
    expect(() => variablesOf({ ...imsQueue, ...wrong })).toThrow(message);
  });
});

it('a queue in another region than the stack, where that is known, is refused at synthesis', () => {
  const of = (region: string) =>
    inventoryQueue(new Stack(new App({ context: imsQueue }), 'oms-dev', { env: { region } }), 'dev');
  expect(of('eu-west-1').value).toBe(url);
  expect(() => of('eu-west-2')).toThrow(/imsQueueArn:dev is in eu-west-1, .* from eu-west-2/);
});

it.each([
  'https://sqs.eu-west-1.amazonaws.com',
  'https://eu-west-1.queue.amazonaws.com',
  'https://sqs-fips.eu-west-1.amazonaws.com',
  'https://sqs.eu-west-1.api.aws',
  'https://vpce-0a1b-2c3d-eu-west-1a.sqs.eu-west-1.vpce.amazonaws.com',
])('a queue may have its URL at %s', (endpoint) => {
  const given = url.replace('https://sqs.eu-west-1.amazonaws.com', endpoint);
  const { dev } = variablesOf({ ...imsQueue, 'imsQueueUrl:dev': given });
  expect(dev?.urls).toEqual([given, given]);
});

describe('the inventory service, as the sender of verdicts', () => {
  const allowed = (context: Record<string, unknown>) => {
    const { dev, prod, remove } = synthesized({ context: { ...imsQueue, ...context } });
    remove();
    return [dev, prod].map((template) =>
      resourcesOf(template, 'AWS::SQS::QueuePolicy')
        .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: object[] }).Statement)
        .filter((statement) => 'Effect' in statement && statement.Effect === 'Allow'),
    );
  };
  const imsPrincipal = 'arn:aws:iam::111122223333:role/ims-sender';
  const grant = {
    Effect: 'Allow',
    Principal: { AWS: imsPrincipal },
    Action: expect.arrayContaining(['sqs:SendMessage']),
    Resource: { 'Fn::GetAtt': [expect.stringMatching(/^OrderEventsQueue/), 'Arn'] },
  };

  it('needs nothing of the queue in the same account', () => {
    expect(allowed({})).toEqual([[], []]);
  });

  it('is let in from another account, into this queue only', () => {
    expect(allowed({ imsPrincipal })).toEqual([[grant], [grant]]);
    expect(allowed({ 'imsPrincipal:dev': imsPrincipal })).toEqual([[grant], []]);
  });

  it.each(['*', '111122223333', 'arn:aws:iam::111122223333:role/*', ['*']])('is not %j', (wrong) => {
    expect(() => allowed({ imsPrincipal: wrong })).toThrow(/imsPrincipal for dev/);
  });
});
