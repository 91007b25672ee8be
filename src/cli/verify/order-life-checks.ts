import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import { isObject } from '../../generate/map-objects.ts';
import type { Check } from './check.ts';
import { digestFault } from './digest-fault.ts';
import type { Probe } from './probe.ts';
import { type ExecutedStep, runRespect } from './run-respect.ts';

const file = join(import.meta.dirname, 'order-life.arazzo.yaml');

type Workflow = { steps: { stepId: string; operationId: string; description: string }[] };

/**
 * Lives an order's life, `order-life.arazzo.yaml`, each answer held against openapi.yaml; an order that a fault
 * leaves behind is deleted.
 *
 * @returns the checks, and the operations that were not reached
 */
export async function orderLifeChecks(
  given: { url: string; key: string; customer: string; sku: string; signal: AbortSignal },
  probe: Probe,
): Promise<{ checks: Check[]; notReached: string[] }> {
  const { workflows }: { workflows: [Workflow] } = parse(await readFile(file, 'utf8'));
  const [{ steps }] = workflows;
  const executed = await runRespect(file, {
    server: given.url.replace(/\/+$/, ''),
    inputs: {
      api_key: given.key,
      customer_id: given.customer,
      sku: given.sku,
      idempotency_key: `oms-verify-${randomUUID()}`,
    },
    signal: given.signal,
  });
  // Of a step that was tried again the last try counts.
  const lastTries = new Map(executed.map((step) => [step.stepId, step]));
  await removeLeftOver(lastTries, given.key, probe);
  const checks = steps.flatMap(({ stepId, operationId, description }) => {
    const step = lastTries.get(stepId);
    return step ? checksOf(step, operationId, description) : [];
  });
  const reached = new Set(steps.filter(({ stepId }) => lastTries.has(stepId)).map(operationOf));
  const notReached = steps.map(operationOf).filter((operation) => !reached.has(operation));
  return { checks, notReached: [...new Set(notReached)] };
}

function operationOf({ operationId }: Workflow['steps'][number]): string {
  return operationId;
}

function checksOf({ checks, response }: ExecutedStep, operation: string, description: string): Check[] {
  const found = checks.map(({ name, condition, passed, message }): Check => {
    const what = name === 'success criteria check' ? condition : name;
    const status = response ? `answered ${response.statusCode}` : 'was not answered';
    const detail = name === 'success criteria check' ? seen(response?.body) : oneLine(message);
    const check = `${description} ${what}`;
    return {
      area: 'order life',
      operation,
      check,
      ...(!passed && { fault: `${status}; ${detail}` }),
    };
  });
  const digest = digestFault(response?.headers['x-contract-digest']);
  if (!response) return found;
  const named: Check = { area: 'contract digest', operation, check: description };
  return [...found, digest === undefined ? named : { ...named, fault: digest }];
}

/** What a wrong answer says of itself: the state of an order, or the kind of a problem. */
function seen(body: unknown): string {
  if (!isObject(body)) return 'without a JSON object';
  const { status, status_reason, type, detail } = body;
  const facts = Object.entries({ status, status_reason, type, detail }).filter(
    ([, value]) => value !== undefined,
  );
  return facts.length > 0 ? facts.map(([name, value]) => `${name} ${value}`).join(', ') : 'its body differs';
}

/** Redocly's words in one line; of an excerpt of the answer only the line that it points to. */
function oneLine(message: string): string {
  const [head = '', ...others] = stripVTControlCharacters(message).trim().split('\n');
  const marked = others.find((line) => /^\s*>/.test(line));
  const rest = marked === undefined ? others.join(' ') : marked.replace(/^\s*>\s*\d*\s*\|?/, 'at');
  return `${head} ${rest}`.replace(/\s+/g, ' ').trim().slice(0, 500);
}

async function removeLeftOver(tries: Map<string, ExecutedStep>, key: string, probe: Probe): Promise<void> {
  const body = tries.get('place')?.response?.body;
  const isRemoved = tries.get('remove')?.response?.statusCode === 204;
  if (isRemoved || !isObject(body) || typeof body.order_id !== 'string') return;
  const call = { method: 'DELETE', path: `/orders/${body.order_id}`, headers: { 'x-api-key': key } };
  // It was a finding already that this does not work.
  await probe(call).catch(() => {});
}
