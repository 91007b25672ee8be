import { randomBytes, randomUUID } from 'node:crypto';
import { callFault } from './call-fault.ts';
import type { Check } from './check.ts';
import type { Probe } from './probe.ts';
import type { ProblemFault } from './problem-faults.ts';
import { routes } from './routes.ts';

/** Calls every operation of the contract without a key and with a wrong one; each must be refused with 401. */
export async function authorizationChecks(probe: Probe, faultOf: ProblemFault): Promise<Check[]> {
  const callers = [
    { check: 'no key is refused with 401', headers: {} },
    {
      check: 'a wrong key is refused with 401',
      headers: { 'x-api-key': `wrong_${randomBytes(32).toString('base64url')}` },
    },
  ];
  const checks: Check[] = [];
  for (const { operation, method, path } of routes) {
    for (const { check, headers } of callers) {
      const call = { method, path: path.replace('{id}', randomUUID()), headers };
      const fault = await callFault(probe, call, (answer) =>
        faultOf(answer, { status: 401, type: 'unauthorized' }),
      );
      checks.push({ area: 'authorization', operation, check, ...(fault !== undefined && { fault }) });
    }
  }
  return checks;
}
