import { join } from 'node:path';
import { readAcceptedBreaks } from './accepted-breaks.ts';
import { type ContractText, contracts, lastReleased, readContract } from './contract.ts';
import { told } from './told.ts';
import { type Verdict, verdict } from './verdict.ts';

/** A contract as it is, with its verdict and the words for it; without a verdict when it was never released. */
export type CheckedContract = {
  name: string;
  working: ContractText;
  verdict: Verdict | undefined;
  text: string;
};

/**
 * Judges the contracts of a folder against their last releases.
 *
 * @throws Error when a contract, or the list of accepted breaks, cannot be read
 */
export async function check(root: string): Promise<CheckedContract[]> {
  const accepted = await readAcceptedBreaks(root);
  return Promise.all(
    contracts.map(async ({ name, compare }) => {
      const working = await readContract(join(root, `${name}.yaml`));
      const released = await lastReleased(root, name);
      if (!released) {
        const text = `${name}.yaml ${working.version.join('.')}: not released yet\n`;
        return { name, working, verdict: undefined, text };
      }
      const ofThis = accepted.filter(({ contract }) => contract === name);
      const result = verdict(released, working, compare, ofThis);
      return { name, working, verdict: result, text: told(name, released.version, working.version, result) };
    }),
  );
}
