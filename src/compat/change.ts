/** How much a change asks of those who use the contract, as the part of the version that it raises. */
export type Impact = 'major' | 'minor' | 'patch';

/** A difference between two versions of a contract, as one place of it shows it. */
export type Change = {
  impact: Impact;
  /** JSON pointer into the newer contract, or into the older one for what is gone. */
  at: string;
  what: string;
  /** Where callers, senders or receivers meet it. */
  place: string;
};
