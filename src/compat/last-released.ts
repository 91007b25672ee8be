import { type ContractText, readContract, releasedFolder } from './contract.ts';
import { compareVersions, parseVersion } from './version.ts';

/**
 * The contract of the last release; undefined before the first.
 *
 * @param files the released contracts
 */
export async function lastReleased(
  root: string,
  name: string,
  files: readonly string[],
): Promise<ContractText | undefined> {
  const versions = files
    .flatMap((file) => new RegExp(`^${name}-(.*)\\.yaml$`).exec(file)?.[1] ?? [])
    .map((version) => parseVersion(version, `the version in ${releasedFolder}/${name}-${version}.yaml`))
    .sort(compareVersions);
  const last = versions.at(-1);
  if (!last) return undefined;
  const file = `${releasedFolder}/${name}-${last.join('.')}.yaml`;
  const contract = await readContract(root, file);
  if (compareVersions(contract.version, last) === 0) return contract;
  throw new Error(`${file} is of version ${contract.version.join('.')}`);
}
