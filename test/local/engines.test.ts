import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildEngineClients } from '../../src/local/engine-clients.ts';
import { startEngines } from '../../src/local/engines.ts';
import { provisionTables } from '../../src/local/provision.ts';
import { startChild } from '../support/child.ts';

it('the embedded engines answer while the thread of the functions is busy', async () => {
  const engines = await startEngines({});
  try {
    for (const endpoint of [engines.dynamoEndpoint, engines.sqsEndpoint]) {
      const ask = `fetch('${endpoint}').then(({ status }) => console.log(status))`;
      // This thread does nothing until the child has its answer.
      const status = execFileSync(process.execPath, ['-e', ask], { timeout: 50_000, encoding: 'utf8' });
      expect(Number(status)).toBeGreaterThan(0);
    }
  } finally {
    await engines.stop();
  }
});

it('engines outside are taken as they are, and none is started', async () => {
  const outside = { dynamoEndpoint: 'http://127.0.0.1:1', sqsEndpoint: 'http://127.0.0.1:2' };
  const engines = await startEngines(outside);
  expect(engines).toEqual({ ...outside, stop: expect.any(Function) });
  await engines.stop();
});

it('a stack that is to use the embedded tables of another one says so, and what to unset', async () => {
  const engines = await startEngines({});
  const { dynamo, sqs } = buildEngineClients(engines);
  await provisionTables(dynamo);
  const child = startChild(process.execPath, ['src/local/main.ts'], {
    PORT: '0',
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamoEndpoint,
    AWS_ENDPOINT_URL_SQS: engines.sqsEndpoint,
  });
  try {
    expect(await child.ended()).toBe(1);
    expect(child.err()).toBe(
      `oms: DynamoDB at ${engines.dynamoEndpoint} is that of another \`npm start\`, from whose \`export\` line this shell has it; unset AWS_ENDPOINT_URL_DYNAMODB AWS_ENDPOINT_URL_SQS, and start again\n`,
    );
  } finally {
    dynamo.destroy();
    sqs.destroy();
    await engines.stop();
  }
});

it('an embedded engine that breaks ends the process, with its reason', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'oms-data-'));
  await writeFile(join(dataDir, 'dynamodb'), 'no folder');
  const child = startChild(process.execPath, ['src/local/main.ts'], { PORT: '0', OMS_DATA_DIR: dataDir });
  try {
    expect(await child.ended()).toBe(1);
    expect(child.err()).toMatch(/^oms: the tables in .*dynamodb cannot be opened: .+\n$/);
    expect(child.out()).not.toContain('ready');
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

it('a folder of tables belongs to one stack at a time, and is free again when that has stopped', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'oms-data-'));
  try {
    const first = await startEngines({ dataDir });
    await expect(startEngines({ dataDir })).rejects.toThrow('which another npm start is using');
    await first.stop();
    await (await startEngines({ dataDir })).stop();
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
