import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../src/docs/contracts.ts';
import { curlSample } from '../../src/docs/curl-sample.ts';
import { sampleCalls } from '../../src/docs/sample-calls.ts';
import { sampleService } from '../../src/docs/sample-service.ts';
import { type Api, startStack } from '../support/api.ts';
import { root } from '../support/contract.ts';
import { contractOperations } from '../support/openapi.ts';

const { rest, resolved } = await readContracts(root);
const calls = sampleCalls(rest, resolved);

describe('the curl samples', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startStack();
  });
  afterAll(() => api?.stop());

  it('are of all operations', () => {
    expect(calls.map(({ operationId }) => operationId).sort()).toEqual(
      contractOperations.map(({ id }) => id).sort(),
    );
  });

  it.each(calls)('$operationId succeeds, pasted into a shell', async (call) => {
    const id = await api.place({ customer_id: 'CUST-1001', items: [{ sku: 'SKU-1001', quantity: 1 }] });
    const command = curlSample(call)
      .replaceAll(sampleService.url, api.url)
      .replaceAll(call.path.id ?? sampleService.url, id);
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      `${command} --silent --output /dev/null --write-out '%{http_code}'`,
    ]);
    const operation = contractOperations.find((each) => each.id === call.operationId);
    expect(Number(stdout)).toBe(operation?.success);
  });

  it('hold what a shell would take apart', async () => {
    const [call] = calls;
    if (!call) return expect.unreachable('there is no call');
    const name = `O'Reilly "\\ $HOME \`id\``;
    const command = curlSample({ ...call, body: { name } }).replace(/^curl/, "printf '%s\\n'");
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    expect(stdout).toContain(JSON.stringify({ name }, null, 2));
  });
});
