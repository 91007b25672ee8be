import type { InvalidField } from '../../generated/schemas.ts';
import { OmsProblem } from './oms-problem.ts';
import { retryAfterMs } from './retry-after-ms.ts';
import { realWorld } from './world.ts';

/**
 * The error that an answer without success is thrown as. Of its body, which may be anybody's, fields that are not what
 * the contract says are left out.
 *
 * @param body the answer's body, parsed when it was JSON
 */
export function problemOf(body: unknown, { status, statusText, headers }: Response): OmsProblem {
  const { type, title, detail, request_id, errors } = recordOf(body);
  return new OmsProblem({
    type: textOf(type) ?? 'about:blank',
    title: textOf(title) ?? (statusText || `HTTP ${status}`),
    // A body may say otherwise; what was answered decides.
    status,
    detail: textOf(detail),
    request_id: textOf(request_id) ?? headers.get('X-Request-Id') ?? undefined,
    errors: Array.isArray(errors) ? errors.flatMap(invalidFieldOf) : undefined,
    retryAfterMs: retryAfterMs(headers, realWorld.today()),
  });
}

function invalidFieldOf(found: unknown): InvalidField[] {
  const { pointer, parameter, message } = recordOf(found);
  if (typeof message !== 'string') return [];
  return [
    {
      ...(typeof pointer === 'string' && { pointer }),
      ...(typeof parameter === 'string' && { parameter }),
      message,
    },
  ];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
