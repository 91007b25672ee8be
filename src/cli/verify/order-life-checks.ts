import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import { isObject } from '../../contract/is-object.ts';
import { projectRoot } from '../project-root.ts';
import type { Check } from './check.ts';
import { digestFault } from './digest-fault.ts';
import { headerFault } from './header-fault.ts';
import { placeRefusal } from './place-refusal.ts';
import type { Probe } from './probe.ts';
import { type ExecutedStep, runRespect } from './run-respect.ts';

const file = join(projectRoot, 'src/cli/verify/order-life.arazzo.yaml');

/** An order that a life which ended early left behind, and whether it was deleted all the same. */
export type LeftOver = { order_id: string; is_deleted: boolean };

/** The checks, and the operations that were not reached. */
export type OrderLife = { checks: Check[]; notReached: string[]; leftOver?: LeftOver };

type Workflow = { steps: { stepId: string; operationId: string; description: string }[] };

/**
 * Lives an order's life, `order-life.arazzo.yaml`, each answer held against openapi.yaml; an order that a fault
 * leaves behind is deleted.
 *
 * @param given.waits told now and then how many seconds the order has been pending, and how many it may be
 */
export async function orderLifeChecks(
  given: {
    url: string;
    key: string;
    customer: string;
    sku: string;
    signal: AbortSignal;
    waits: (seconds: number, most: number) => void;
  },
  probe: Probe,
): Promise<OrderLife> {
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
    retried: (step, count, most) => {
      if (step === 'follow' && (count === 2 || count % 10 === 0)) given.waits(count, most);
    },
  });
  // Of a step that was tried again the last try counts.
  const lastTries = new Map(executed.map((step) => [step.stepId, step]));
  const leftOver = await removeLeftOver(lastTries, given.key, probe);
  const placed = lastTries.get('place')?.response?.statusCode;
  const refusal = placed === undefined || placed === 201 ? undefined : await placeRefusal(probe, given);
  const checks = steps.flatMap(({ stepId, operationId, description }) => {
    const step = lastTries.get(stepId);
    if (!step) return [];
    const tries = executed.filter((one) => one.stepId === stepId).length;
    const known = { tries, refusal: stepId === 'place' ? refusal : undefined };
    return checksOf(step, operationId, description, known);
  });
  const reached = new Set(steps.filter(({ stepId }) => lastTries.has(stepId)).map(operationOf));
  const notReached = steps.map(operationOf).filter((operation) => !reached.has(operation));
  return { checks, notReached: [...new Set(notReached)], ...(leftOver && { leftOver }) };
}

function operationOf({ operationId }: Workflow['steps'][number]): string {
  return operationId;
}

function checksOf(
  { checks, response }: ExecutedStep,
  operation: string,
  description: string,
  { tries, refusal }: { tries: number; refusal: string | undefined },
): Check[] {
  const found = checks.map(({ name, condition, passed, message }): Check => {
    const what = name === 'success criteria check' ? condition : name;
    const status = response ? `answered ${response.statusCode}` : 'was not answered';
    const detail =
      name === 'success criteria check' ? (refusal ?? seen(response?.body, tries)) : oneLine(message);
    const check = `${description} ${what}`;
    return {
      area: 'order life',
      operation,
      check,
      ...(!passed && { fault: `${status}; ${detail}` }),
    };
  });
  if (!response) return found;
  const { statusCode, headers } = response;
  const missing = headerFault(operation, statusCode, (name) => headers[name.toLowerCase()]);
  const digest = digestFault(headers['x-contract-digest']);
  return [
    ...found,
    {
      area: 'order life',
      operation,
      check: `${description} required headers`,
      ...(missing !== undefined && { fault: missing }),
    },
    {
      area: 'contract digest',
      operation,
      check: description,
      ...(digest !== undefined && { fault: digest }),
    },
  ];
}

/** What a wrong answer says of itself: the state of an order, or the kind of a problem. */
function seen(body: unknown, tries: number): string {
  if (!isObject(body)) return 'without a JSON object';
  const { status, status_reason, type, detail } = body;
  // The order is asked for once a second.
  if (status === 'PENDING_INVENTORY') {
    return `status ${status}: no verdict after ${tries - 1} s: is the inventory service running?`;
  }
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

async function removeLeftOver(
  tries: Map<string, ExecutedStep>,
  key: string,
  probe: Probe,
): Promise<LeftOver | undefined> {
  const body = tries.get('place')?.response?.body;
  const isRemoved = tries.get('remove')?.response?.statusCode === 204;
  if (isRemoved || !isObject(body) || typeof body.order_id !== 'string') return undefined;
  const call = { method: 'DELETE', path: `/orders/${body.order_id}`, headers: { 'x-api-key': key } };
  const { order_id } = body;
  return probe(call).then(
    ({ status }) => ({ order_id, is_deleted: status === 204 || status === 404 }),
    () => ({ order_id, is_deleted: false }),
  );
}
