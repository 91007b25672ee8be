import { expect, it } from 'vitest';
import { isAwsEndpoint } from '../../src/adapters/is-aws-endpoint.ts';

it.each([
  ['https://dynamodb.eu-west-1.amazonaws.com', true],
  ['https://dynamodb.eu-west-1.amazonaws.com.', true],
  ['https://DynamoDB.EU-West-1.AmazonAWS.com/', true],
  ['https://dynamodb.eu-west-1.api.aws', true],
  ['https://123456789012.ddb.eu-west-1.amazonaws.com', true],
  ['https://vpce-0a1b-2c.sqs.eu-west-1.vpce.amazonaws.com', true],
  ['https://sqs.cn-north-1.amazonaws.com.cn', true],
  ['https://dynamodb.cn-north-1.api.amazonwebservices.com.cn', true],
  ['https://dynamodb.eusc-de-east-1.amazonaws.eu', true],
  ['https://dynamodb.us-iso-east-1.c2s.ic.gov', true],
  ['https://dynamodb.us-isob-east-1.sc2s.sgov.gov', true],
  ['https://dynamodb.eu-isoe-west-1.cloud.adc-e.uk', true],
  ['https://dynamodb.us-isof-south-1.csp.hci.ic.gov', true],
  ['http://127.0.0.1:8000', false],
  ['http://localhost:4566', false],
  ['http://dynamodb:8000', false],
  ['http://amazonaws.com.local:8000', false],
  ['http://jaws:8000', false],
  ['nothing', false],
])('%s: %s', (url, isOfAws) => {
  expect(isAwsEndpoint(url)).toBe(isOfAws);
});
