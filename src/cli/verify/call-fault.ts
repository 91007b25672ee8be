import type { Answer, Call, Probe } from './probe.ts';

/** What is wrong with the answer to a call; that there is none is wrong, too. */
export function callFault(
  probe: Probe,
  call: Call,
  faultOf: (answer: Answer) => string | undefined,
): Promise<string | undefined> {
  return probe(call).then(faultOf, (error) => (error instanceof Error ? error.message : String(error)));
}
