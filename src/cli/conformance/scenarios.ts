import type { Scenario } from './scenario.ts';
import { concurrentDuplicates } from './scenarios/concurrent-duplicates.ts';
import { duplicateMessage } from './scenarios/duplicate-message.ts';
import { earlierOrders } from './scenarios/earlier-orders.ts';
import { hundredLines } from './scenarios/hundred-lines.ts';
import { lastPieces } from './scenarios/last-pieces.ts';
import { mergedSkus } from './scenarios/merged-skus.ts';
import { normal } from './scenarios/normal.ts';
import { oneLineShort } from './scenarios/one-line-short.ts';
import { unknownFields } from './scenarios/unknown-fields.ts';
import { unknownSku } from './scenarios/unknown-sku.ts';

/** All scenarios, those first that can put the least stock in doubt. */
export const scenarios: readonly Scenario[] = [
  normal,
  mergedSkus,
  unknownFields,
  unknownSku,
  oneLineShort,
  hundredLines,
  duplicateMessage,
  concurrentDuplicates,
  lastPieces,
  earlierOrders,
];
