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
  const checked: CheckedContract[] = [];
  // One after the other, so that of two faults it is always the first contract's that is told.
  for (const { name, compare } of contracts) {
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
      checked.push({ name, working, verdict: undefined, text });
      continue;
    }
    const ofThis = accepted.filter(({ contract }) => contract === name);
    const result = verdict(released, working, compare, ofThis);
    const text = told(name, released.version, working.version, result);
    checked.push({ name, working, verdict: result, text });
  }
  return checked;
}
