import type { OrderRecord } from '../stores/order-records.ts';
import type { ReplayEffect } from './replay-effect.ts';

/** What a replay would do, for people. */
export function effectWords(effect: ReplayEffect, order: OrderRecord | undefined): string {
  switch (effect) {
    case 'confirms':
      return 'confirms the order';
    case 'cancels':
      return 'cancels the order';
    case 'confirms-if-first':
      return contradictionWords('confirms', 'cancels');
    case 'cancels-if-first':
      return contradictionWords('cancels', 'confirms');
    case 'nothing-already-so':
      return `nothing: the order is ${order?.status} already`;
    case 'nothing-contradicts':
      return `nothing: the order is ${order?.status}, which is final; ask the inventory team, its stock may be wrong`;
    case 'nothing-order-missing':
      return 'nothing: there is no such order, it was deleted or never was';
    case 'fails-again':
      return 'fails again, and comes back here at once';
    default:
      return effect satisfies never;
  }
}

function contradictionWords(does: string, other: string): string {
  return `${does} the order, but another dead message ${other} it: they contradict one another; ask the inventory team which one holds, and redrive that one by --select`;
}
