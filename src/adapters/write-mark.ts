import type { NewId } from '../operations/ports.ts';

/** The mark of one write; eight digits tell the few writes of one item apart, and each order is stored with it twice. */
export function writeMark(newId: NewId): string {
  return newId().slice(0, 8);
}
