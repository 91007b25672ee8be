import type { Command } from './command.ts';
import { conformanceIms } from './commands/conformance-ims.ts';
import { customersGet } from './commands/customers-get.ts';
import { customersImport } from './commands/customers-import.ts';
import { customersPut } from './commands/customers-put.ts';
import { deliveriesReconcile } from './commands/deliveries-reconcile.ts';
import { dlqDiscard } from './commands/dlq-discard.ts';
import { dlqExplain } from './commands/dlq-explain.ts';
import { dlqList } from './commands/dlq-list.ts';
import { dlqRedrive } from './commands/dlq-redrive.ts';
import { keysIssue } from './commands/keys-issue.ts';
import { keysList } from './commands/keys-list.ts';
import { keysRevoke } from './commands/keys-revoke.ts';
import { ordersList } from './commands/orders-list.ts';
import { ordersWhy } from './commands/orders-why.ts';
import { sweep } from './commands/sweep.ts';
import { tablesRestore } from './commands/tables-restore.ts';
import { verify } from './commands/verify.ts';

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  keysIssue,
  keysList,
  keysRevoke,
  customersPut,
  customersGet,
  customersImport,
  ordersWhy,
  ordersList,
  dlqList,
  dlqExplain,
  dlqRedrive,
  dlqDiscard,
  deliveriesReconcile,
  tablesRestore,
  sweep,
  verify,
  conformanceIms,
];
