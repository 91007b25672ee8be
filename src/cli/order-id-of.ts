import { isUuid } from '../adapters/uuid.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when the text is no order's id */
export function orderIdOf(text: string): string {
  const id = text.trim().toLowerCase();
  if (isUuid(id)) return id;
  throw new UsageError(`"${text}" is no order's id; it looks like 8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f`);
}
