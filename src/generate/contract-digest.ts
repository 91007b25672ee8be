import { createHash } from 'node:crypto';
import { mapObjects } from './map-objects.ts';

const digits = 16;

/**
 * A name for the contract, the same however openapi.yaml is laid out, and another as soon as it says anything else.
 *
 * @param document openapi.yaml, parsed, references and all
 */
export function contractDigest(document: unknown): string {
  const normalized = JSON.stringify(mapObjects(document, byName));
  const digest = createHash('sha256').update(normalized).digest('hex').slice(0, digits);
  return `export const contractDigest = '${digest}';\n`;
}

function byName(node: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)));
}
