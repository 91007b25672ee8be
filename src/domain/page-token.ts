import { createHash } from 'node:crypto';
import { OmsError } from '../contract/oms-error.ts';
import type { DateRange } from './date-range.ts';

/** Where a page ends: the key of its last order. */
export type PagePosition = { created_at: string; id: string };

/** What a token is bound to; a page may only continue the list that it is part of. */
export type ListFilters = DateRange & { customer_id: string; status?: string | undefined };

const checksumBytes = 16;

/**
 * An opaque text that says where the next page of this very list begins.
 *
 * Its checksum covers the position and the list. It is no secret and needs none: whoever forges a token only moves
 * within a list that the request itself was allowed to read, since the customer comes from the request, never from
 * the token.
 */
export function pageToken(position: PagePosition, filters: ListFilters): string {
  const text = `${position.created_at}${position.id}`;
  return Buffer.concat([checksum(text, filters), Buffer.from(text)]).toString('base64url');
}

/** @throws OmsError `invalid-request` when the token is not one that this list's last page gave */
export function pagePosition(token: string, filters: ListFilters): PagePosition {
  const bytes = Buffer.from(token, 'base64url');
  const text = bytes.subarray(checksumBytes).toString();
  const { created_at, id } = /^(?<created_at>.{24})(?<id>[0-9a-f-]{36})$/.exec(text)?.groups ?? {};
  const isOfThisList =
    created_at !== undefined &&
    id !== undefined &&
    // The store refuses a position outside of the range, which a forger could name.
    created_at >= filters.from &&
    created_at <= filters.to &&
    token === pageToken({ created_at, id }, filters);
  if (!isOfThisList) {
    const message = 'is not the next_token of this customer, status, start_date and end_date';
    throw new OmsError('invalid-request', {
      detail: `next_token ${message}`,
      fields: [{ parameter: 'next_token', message }],
    });
  }
  return { created_at, id };
}

function checksum(text: string, { customer_id, status, from, to }: ListFilters): Buffer {
  const list = JSON.stringify([text, customer_id, status ?? null, from, to]);
  return createHash('sha256').update(list).digest().subarray(0, checksumBytes);
}
