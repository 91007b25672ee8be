import { inspect } from 'node:util';
import type { SampleCall } from './sample-calls.ts';
import { sampleService } from './sample-service.ts';

/**
 * A call through the SDK `oms-client`, in TypeScript. Its methods have the names of the operations and take the path
 * parameters in turn, then the body or the query. A create gets its `Idempotency-Key` from the client.
 */
export function sdkSample({ operationId, path, query, body, answers }: SampleCall): string {
  const values = [
    ...Object.values(path),
    ...(body === undefined ? [] : [body]),
    ...(Object.keys(query).length > 0 ? [query] : []),
  ];
  return [
    "import { OmsClient } from 'oms-client';",
    '',
    `const oms = new OmsClient(${literal({ baseUrl: sampleService.url, apiKey: sampleService.key })});`,
    '',
    `${resultOf(answers)}await oms.${operationId}(${values.map(literal).join(', ')});`,
  ].join('\n');
}

function resultOf({ schema, fields }: SampleCall['answers']): string {
  if (fields.length > 0) return `const { ${fields.join(', ')} } = `;
  return schema ? `const ${schema.charAt(0).toLowerCase()}${schema.slice(1)} = ` : '';
}

/** JSON as a literal of TypeScript. */
function literal(value: unknown): string {
  return inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: 72 });
}
