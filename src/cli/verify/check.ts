/** One thing that was looked at, and what is wrong with it, if anything is. */
export type Check = {
  area: 'authorization' | 'error shapes' | 'contract digest' | 'order life';
  /** The operationId that it is about. */
  operation: string;
  check: string;
  fault?: string;
};
