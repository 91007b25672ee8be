import { isObject } from '../contract/is-object.ts';
import type { AsyncapiDocument } from './asyncapi-document.ts';

/** The bounds of asyncapi.yaml that its types cannot say, for who sends right up to them. */
export function messageBounds({ components }: AsyncapiDocument): string {
  const line = ['properties', 'items', 'items', 'properties'];
  const boundAt = (...path: string[]) => {
    const names = ['ReserveInventory', ...path];
    const found = names.reduce((node: unknown, name) => isObject(node) && node[name], components.schemas);
    if (typeof found === 'number') return found;
    throw new Error(`asyncapi.yaml: #/components/schemas/${names.join('/')} is no number`);
  };
  const bounds = {
    lines: boundAt('properties', 'items', 'maxItems'),
    sku: boundAt(...line, 'sku', 'maxLength'),
    quantity: boundAt(...line, 'quantity', 'maximum'),
  };
  return `export const messageBounds = ${JSON.stringify(bounds, null, 2)} as const;\n`;
}
