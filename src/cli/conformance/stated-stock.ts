import { messageBounds } from '../../../generated/message-bounds.ts';
import { UsageError } from '../usage-error.ts';

/** The scenarios halve the stock several times over. */
const fewest = 100;
/** One less than asyncapi.yaml lets a line ask for: the kit asks for one more than there is. */
const most = messageBounds.quantity - 1;
const shape = new RegExp(`^(.{1,${messageBounds.sku}})=(\\d+)$`, 'u');

/**
 * The stock that the service says to have, from `SKU=PIECES`.
 *
 * @throws UsageError
 */
export function statedStock(texts: readonly string[]): Map<string, number> {
  const stock = new Map(texts.map(parsed));
  if (stock.size < texts.length) throw new UsageError('--sku names a sku twice');
  if (stock.size < 2) throw new UsageError('--sku must be given for two skus at least');
  return stock;
}

function parsed(text: string): [string, number] {
  const [, sku, digits] = shape.exec(text) ?? [];
  const pieces = Number(digits);
  if (sku !== undefined && pieces >= fewest && pieces <= most) return [sku, pieces];
  throw new UsageError(
    `--sku is "${text}"; it takes SKU=PIECES, such as TEST-1=1000, with ${fewest} to ${most} pieces`,
  );
}
