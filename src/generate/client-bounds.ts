import type { ContractDocument } from './contract-document.ts';

/**
 * The bounds of openapi.yaml that `oms-client` keeps to before it sends anything.
 *
 * @param document openapi.yaml with its references resolved
 */
export function clientBounds({ components }: ContractDocument): string {
  const longest = (name: string) => {
    const parameter = components?.parameters?.[name];
    const schema = parameter && 'schema' in parameter ? parameter.schema : undefined;
    if (schema && 'maxLength' in schema && schema.maxLength !== undefined) return schema.maxLength;
    throw new Error(`openapi.yaml: #/components/parameters/${name} has no maxLength`);
  };
  const bounds = { idempotencyKey: longest('IdempotencyKey'), traceparent: longest('Traceparent') };
  return `export const clientBounds = ${JSON.stringify(bounds, null, 2)} as const;\n`;
}
