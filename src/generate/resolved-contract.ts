import { bundle, createConfig } from '@redocly/openapi-core';
import type { ContractDocument } from './contract-document.ts';

/**
 * openapi.yaml with its references resolved.
 *
 * @param root its folder
 * @throws Error that names a reference which leads nowhere
 */
export async function resolvedContract(root: string): Promise<ContractDocument> {
  const config = await createConfig();
  const { bundle: whole, problems } = await bundle({
    config,
    ref: `${root}/openapi.yaml`,
    dereference: true,
  });
  const [problem] = problems;
  if (problem)
    throw new Error(`openapi.yaml: ${problem.message}, at ${problem.location[0]?.pointer ?? '#/'}`);
  return whole.parsed as ContractDocument;
}
