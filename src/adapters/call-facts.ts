import { AsyncLocalStorage } from 'node:async_hooks';
import type { Report } from '../operations/ports.ts';

/** What identifies the call or message that is being handled, on every line that is told of it. */
type CallFacts = { request_id?: string; message_id?: string };

const current = new AsyncLocalStorage<CallFacts>();

/** Handles something so that whatever it reports on its way bears these facts. */
export function withCallFacts<Result>(facts: CallFacts, handle: () => Result): Result {
  return current.run(facts, handle);
}

/** A report that adds the facts of the call that it is told in. */
export function tellingCallFacts(report: Report): Report {
  return (happening, facts) => report(happening, { ...current.getStore(), ...facts });
}
