import { mapObjects } from '../generate/map-objects.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * A copy of a contract whose descriptions have no line breaks within a paragraph: the index of Redoc's search swallows
 * them, and makes one word of those on both sides.
 */
export function withUnwrappedDescriptions<Contract>(contract: Contract): Contract {
  return mapObjects(contract, (node) => {
    const { description } = node;
    return typeof description === 'string' ? { ...node, description: unwrapped(description) } : node;
  });
}
