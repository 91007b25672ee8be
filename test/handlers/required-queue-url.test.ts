import { expect, it } from 'vitest';
import { requiredQueueUrl } from '../../src/handlers/required-queue-url.ts';

const given = (endpoint: string, AWS_REGION?: string) => {
  const IMS_QUEUE_URL = `${endpoint}/111122223333/IMS-InventoryQueue`;
  return () => requiredQueueUrl({ IMS_QUEUE_URL, AWS_REGION }, 'IMS_QUEUE_URL');
};

it.each([
  ['https://sqs.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['https://eu-west-1.queue.amazonaws.com', 'eu-west-1'],
  ['https://sqs-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['https://vpce-0a1b-2c3d-eu-west-1a.sqs.eu-west-1.vpce.amazonaws.com', 'eu-west-1'],
  ['https://sqs.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ['https://queue.amazonaws.com', 'us-east-1'],
  ['https://sqs.eu-west-1.amazonaws.com', undefined],
  ['http://sqs.us-east-1.localhost:4566', 'eu-west-1'],
  ['http://127.0.0.1:9324', 'eu-west-1'],
])('a queue at %s can be sent to from %s', (endpoint, region) => {
  expect(given(endpoint, region)()).toBe(`${endpoint}/111122223333/IMS-InventoryQueue`);
});

it.each([
  ['https://sqs.eu-west-2.amazonaws.com', 'eu-west-1'],
  ['https://eu-west-2.queue.amazonaws.com', 'eu-west-1'],
  ['https://sqs.us-gov-west-1.amazonaws.com', 'us-west-1'],
  ['https://vpce-0a1b-2c3d-eu-west-2a.sqs.eu-west-2.vpce.amazonaws.com', 'eu-west-1'],
])('a queue at %s is refused at the start of a function in %s', (endpoint, region) => {
  expect(given(endpoint, region)).toThrow(/IMS_QUEUE_URL names a queue in .* from /);
});
