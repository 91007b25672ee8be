import { createServer, type RequestListener } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { explainError } from '../../src/cli/explain-error.ts';
import { run } from '../../src/cli/run.ts';
import { strangerFailure } from '../../src/cli/stranger-failure.ts';
import { listening } from '../support/listening.ts';

async function oms(respond: RequestListener, ...args: string[]) {
  const server = await listening(createServer(respond));
  onTestFinished(() => server.stop());
  let err = '';
  const code = await run(args, {
    environment: { AWS_ENDPOINT_URL: server.url },
    stdout: () => {},
    stderr: (text) => {
      err += text;
    },
    now: () => new Date(),
    newKey: () => '',
    signal: new AbortController().signal,
  });
  return { code, err, url: server.url };
}

const page: RequestListener = (_, answer) => answer.end('<!DOCTYPE html>');
const lost: RequestListener = (_, answer) => answer.writeHead(404).end('not found');
const other: RequestListener = (_, answer) => answer.writeHead(404).end('{"detail":"no such path"}');

it.each([
  ['a page', page],
  ['no such page', lost],
  ['JSON of another service', other],
])('an endpoint that answers with %s is told as what it is not', async (_what, respond) => {
  for (const [command, service, variable] of [
    ['keys', 'DynamoDB', 'AWS_ENDPOINT_URL_DYNAMODB'],
    ['dlq', 'SQS', 'AWS_ENDPOINT_URL_SQS'],
  ] as const) {
    const { code, err, url } = await oms(respond, command, 'list');
    expect([code, err]).toEqual([
      1,
      `oms: what answers at ${url}, where ${variable}, or AWS_ENDPOINT_URL, points to is not ${service}\n`,
    ]);
  }
});

it('an answer that begins and never ends is not waited for', async () => {
  const stalled: RequestListener = (_, answer) =>
    answer.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).write('{"Items":[');
  const { code, err, url } = await oms(stalled, 'keys', 'list');
  expect([code, err]).toEqual([
    1,
    `oms: DynamoDB at ${url}, where AWS_ENDPOINT_URL_DYNAMODB, or AWS_ENDPOINT_URL, points to does not answer\n`,
  ]);
});

it('one that hangs is named', () => {
  const timeOut = Object.assign(new Error('request did not complete'), { name: 'TimeoutError' });
  expect(strangerFailure(timeOut, 'SQS', 'http://a')).toMatchObject({
    message: 'SQS at http://a, where AWS_ENDPOINT_URL_SQS, or AWS_ENDPOINT_URL, points to does not answer',
  });
  expect(strangerFailure(timeOut, 'DynamoDB', undefined)).toMatchObject({
    message: 'DynamoDB in this account and region does not answer',
  });
});

it.each([
  ['Region is missing', 'Error', 'the region of the profile nope, if there is one of that name'],
  ['none', 'CredentialsProviderError', 'no AWS credentials of the profile nope'],
])('a profile that has nothing is named: %s', (message, name, told) => {
  const error = Object.assign(new Error(message), { name });
  expect(explainError(error, { AWS_PROFILE: 'nope' })).toContain(told);
  expect(explainError(error)).not.toContain('nope');
});
