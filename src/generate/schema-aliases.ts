import type { ContractDocument } from './contract-document.ts';

/** The type of each schema of the contract by the schema's own name. */
export function schemaAliases({ components }: ContractDocument): string {
  const aliases = Object.keys(components?.schemas ?? {}).map(
    (name) => `export type ${name} = components['schemas']['${name}'];\n`,
  );
  return `import type { components } from './openapi.ts';\n\n${aliases.join('')}`;
}
