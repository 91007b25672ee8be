import { randomUUID } from 'node:crypto';
import { callFault } from './call-fault.ts';
import type { Check } from './check.ts';
import type { Answer, Call, Probe } from './probe.ts';
import type { ProblemFault } from './problem-faults.ts';
import { routes } from './routes.ts';

type Expected = { status: number; type: string; allow?: readonly string[] };
type Stray = { operation: string; check: string; call: Call; expected: Expected };

const unusual = ['PUT', 'PATCH', 'DELETE', 'POST', 'GET'];

/**
 * Calls what the contract does not have. A path that it does not know is the gateway's to refuse; every other method of a
 * path goes the way of the operations, past the authorizer to the function (infra/api-projection.ts).
 */
export async function gatewayChecks(probe: Probe, key: string, faultOf: ProblemFault): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { operation, check, call, expected } of strays(key)) {
    const fault = await callFault(
      probe,
      call,
      (answer) => faultOf(answer, expected) ?? allowFault(answer, expected),
    );
    checks.push({ area: 'gateway', operation, check, ...(fault !== undefined && { fault }) });
  }
  return checks;
}

function strays(key: string): Stray[] {
  const headers = { 'x-api-key': key };
  const paths = Map.groupBy(routes, ({ path }) => path);
  const others = [...paths].flatMap(([path, known]): Stray[] => {
    const allow = known.map(({ method }) => method);
    const method = unusual.find((one) => !allow.includes(one));
    // A path that takes them all has no other.
    if (method === undefined) return [];
    const call = { method, path: path.replace('{id}', randomUUID()) };
    const operation = `${method} ${path}`;
    return [
      {
        operation,
        check: 'is a 405 that says which methods there are',
        call: { ...call, headers },
        expected: { status: 405, type: 'method-not-allowed', allow },
      },
      {
        operation,
        check: 'without a key is a 401',
        call,
        expected: { status: 401, type: 'unauthorized' },
      },
    ];
  });
  const nowhere = { method: 'GET', path: `/nothing-${randomUUID()}` };
  const absent = { operation: 'an unknown path', expected: { status: 404, type: 'not-found' } };
  return [
    { ...absent, check: 'is a 404', call: { ...nowhere, headers } },
    { ...absent, check: 'is a 404 without a key, too', call: nowhere },
    ...others,
  ];
}

function allowFault({ headers }: Answer, { allow }: Expected): string | undefined {
  if (allow === undefined) return undefined;
  const given = headers.get('Allow');
  const wanted = allow.toSorted().join(', ');
  if (
    given
      ?.split(/\s*,\s*/)
      .toSorted()
      .join(', ') === wanted
  )
    return undefined;
  return `has ${given ? `Allow: ${given}` : 'no Allow'} in place of ${wanted}`;
}
