import type { Clause } from './clauses.ts';

/** Something that the service did otherwise than agreed. */
export type Finding = {
  /** A warning is about what is asked for but not demanded. */
  severity: 'fault' | 'warning';
  what: string;
  expected: string;
  came: string;
  clause: Clause;
  order_ids: readonly string[];
};
