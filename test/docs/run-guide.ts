import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleService } from '../../src/docs/sample-service.ts';
import type { Api } from '../support/api.ts';
import type { GuideBlock } from './guide-blocks.ts';

/**
 * Runs a guide's shell blocks as its reader would: one after the other in one shell, in an empty folder, until one
 * fails.
 *
 * @returns what each shell block printed
 * @throws when a block fails, or they do not end in time
 */
export async function runGuide(blocks: readonly GuideBlock[], api: Api): Promise<Map<GuideBlock, string>> {
  const scripts = blocks.filter(({ language }) => language === 'sh');
  const folder = await mkdtemp(join(tmpdir(), 'oms-guide-'));
  try {
    const script = ['set -eu', ...scripts.map(({ code }, index) => `{\n${code}} > output-${index}`)].join(
      '\n',
    );
    await promisify(execFile)('bash', ['-c', script.replaceAll(sampleService.url, api.url)], {
      cwd: folder,
      env: { PATH: process.env.PATH, AWS_ENDPOINT_URL_SQS: api.engines.sqsEndpoint },
      timeout: 50_000,
    });
    const outputs = await Promise.all(
      scripts.map((_, index) => readFile(join(folder, `output-${index}`), 'utf8')),
    );
    return new Map(scripts.map((block, index) => [block, outputs[index] ?? '']));
  } finally {
    await rm(folder, { recursive: true });
  }
}
