import { mergedLines } from '../../domain/merged-lines.ts';
import type { Line } from './asked.ts';

const mostNamed = 3;

/** An order's lines as the service sees them, the first few of many by name. */
export function linesInWords(lines: readonly Line[]): string {
  const merged = mergedLines(lines);
  const named = merged.slice(0, mostNamed).map(({ sku, quantity }) => `${quantity} × ${sku}`);
  const others = merged.length - named.length;
  return [...named, ...(others > 0 ? [`${others} more skus`] : [])].join(', ');
}
