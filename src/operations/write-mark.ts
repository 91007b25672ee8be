import type { NewId } from './ports.ts';

/** The mark of one write; eight digits tell the few writes of one item apart, and they are stored with each. */
export function writeMark(newId: NewId): string {
  return newId().slice(0, 8);
}
