import { requiredAnswerHeaders } from '../../../generated/operation-facts.ts';

/** Which headers an answer lacks that openapi.yaml requires of its operation and status; undefined when none does. */
export function headerFault(
  operation: string,
  status: number,
  header: (name: string) => string | null | undefined,
): string | undefined {
  const missing = (requiredAnswerHeaders[operation]?.[status] ?? []).filter((name) => !header(name));
  return missing.length > 0 ? `answered ${status} without ${missing.join(', ')}` : undefined;
}
