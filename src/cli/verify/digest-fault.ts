import { contractDigest } from '../../../generated/contract-digest.ts';

/** What is wrong with an answer's `X-Contract-Digest`; undefined when it names this repository's contract. */
export function digestFault(given: string | null | undefined): string | undefined {
  if (given === contractDigest) return undefined;
  if (!given) return 'has no X-Contract-Digest';
  return `was built from the contract ${given}; openapi.yaml here is ${contractDigest}`;
}
