import type { Problem } from '../../generated/schemas.ts';
import { OmsProblem } from './oms-problem.ts';

/**
 * The error that an answer without success is thrown as.
 *
 * @param body the answer's body, parsed when it was JSON
 */
export function problemOf(body: unknown, { status, statusText, headers }: Response): OmsProblem {
  if (isProblem(body)) return new OmsProblem(body);
  return new OmsProblem({
    type: 'about:blank',
    title: statusText || `HTTP ${status}`,
    status,
    request_id: headers.get('X-Request-Id') ?? undefined,
  });
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { type, title, status } = body as Record<string, unknown>;
  return typeof type === 'string' && typeof title === 'string' && typeof status === 'number';
}
