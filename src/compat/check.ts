import { readAcceptedBreaks } from './accepted-breaks.ts';
import { type ContractText, contracts, readContract, releasedFolder } from './contract.ts';
import { lastReleased } from './last-released.ts';
import { releasedFiles } from './released-files.ts';
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
 * @param mayBegin whether a contract without a release passes, to become the first one
 * @throws Error when a contract, its release or the list of accepted breaks cannot be read, or a release was changed
 */
export async function check(root: string, mayBegin: boolean): Promise<CheckedContract[]> {
  const accepted = await readAcceptedBreaks(root);
  const files = await releasedFiles(root);
  return Promise.all(
    contracts.map(async ({ name, compare }) => {
      const file = `${name}.yaml`;
      const working = await readContract(root, file);
      const released = await lastReleased(root, name, files);
      if (!released && !mayBegin) {
        throw new Error(
          `${releasedFolder}/ has no release of ${file} to compare with; \`npm run release-contracts\` makes the first`,
        );
      }
      if (!released) {
        const text = `${file} ${working.version.join('.')}: not released yet\n`;
        return { name, working, verdict: undefined, text };
      }
      const ofThis = accepted.filter(({ contract }) => contract === name);
      const result = verdict(released, working, compare, ofThis);
      return { name, working, verdict: result, text: told(name, released.version, working.version, result) };
    }),
  );
}
