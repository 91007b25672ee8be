/** One thing that was looked at, and what is wrong with it, if anything is. */
export type Check = {
  area: 'authorization' | 'scopes' | 'gateway' | 'error shapes' | 'contract digest' | 'order life';
  /** The operationId that it is about; of a call that is none, its method and path. */
  operation: string;
  check: string;
  fault?: string;
};
