import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { addRequestFormats } from '../../adapters/request-formats.ts';
import { isObject } from '../../contract/is-object.ts';
import { projectRoot } from '../project-root.ts';
import type { Answer } from './probe.ts';

/** What keeps an answer from being the problem that was expected; undefined when nothing does. */
export type ProblemFault = (
  answer: Answer,
  expected: { status: number; type?: string },
) => string | undefined;

/** Holds answers against the schema Problem of openapi.yaml. */
export async function buildProblemFault(): Promise<ProblemFault> {
  const ajv = addRequestFormats(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema(parse(await readFile(join(projectRoot, 'openapi.yaml'), 'utf8')), 'openapi');
  const isProblem = ajv.getSchema('openapi#/components/schemas/Problem');
  if (!isProblem) throw new Error('openapi.yaml has no schema Problem');

  return ({ status, headers, text }, expected) => {
    if (status !== expected.status) return `answered ${status} in place of ${expected.status}`;
    const mediaType = headers.get('Content-Type')?.split(';')[0]?.trim();
    if (mediaType !== 'application/problem+json')
      return `is ${mediaType ?? 'nothing'} in place of problem+json`;
    const body = parsed(text);
    if (!isProblem(body) || !isObject(body)) {
      return `breaks the contract: ${ajv.errorsText(isProblem.errors, { dataVar: 'problem' })}`;
    }
    if (body.status !== status) return `says status ${body.status} in the body of a ${status}`;
    if (body.request_id !== headers.get('X-Request-Id'))
      return 'has a request_id that is not its X-Request-Id';
    if (expected.type !== undefined && body.type !== `urn:oms:problem:${expected.type}`) {
      return `is ${body.type} in place of urn:oms:problem:${expected.type}`;
    }
    if (status === 401 && !headers.get('WWW-Authenticate')) return 'has no WWW-Authenticate';
    return undefined;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
