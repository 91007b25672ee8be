import { isOfKey } from '../../../src/domain/order-id.ts';
import { orderTransitions } from '../../../src/domain/order-transitions.ts';
import type { History } from '../history.ts';
import { type Finding, type Invariant, pending, type Remains } from './remains.ts';

/** What orders go through. */
export const stateInvariants: readonly Invariant[] = [
  ['an order is made pending by a create, and a final state never changes', statesAreFinal],
  ['a final state agrees with the verdict that inventory sent', finalStatesAgree],
  ['no deleted order comes back', deletedOrdersStayAway],
  ['of a deleted order that had a key its tombstone is left, for good, and nothing else', tombstonesStand],
];

function statesAreFinal({ history }: Remains): Finding[] {
  return eachStep(history, ({ by, before, after }) => {
    if (!after) return undefined;
    if (by === 'put' && before) return 'a create overwrote it';
    if (by === 'put' && after.status !== pending) return `a create stored it as ${after.status}`;
    if (before && before.status !== pending && JSON.stringify(before) !== JSON.stringify(after)) {
      return `it was ${before.status} and was changed`;
    }
    return undefined;
  });
}

function finalStatesAgree({ history, inventory }: Remains): Finding[] {
  const verdicts = Map.groupBy(inventory.verdicts, ({ event }) => event.order_id);
  return [...history.all()].flatMap(([id, steps]) =>
    steps.flatMap(({ by, before, after, at }) => {
      if (by === 'delete' || !after || after.status === pending || before?.status === after.status) return [];
      const agrees = (verdicts.get(id) ?? []).some(
        ({ event, at: decidedAt }) =>
          decidedAt <= at &&
          orderTransitions[event.type] === after.status &&
          event.reason === after.status_reason,
      );
      return agrees ? [] : [{ what: `it became ${after.status}, which no verdict says`, orders: [id] }];
    }),
  );
}

function deletedOrdersStayAway({ history }: Remains): Finding[] {
  return [...history.all()].flatMap(([id, steps]) => {
    const deletedAt = steps.findIndex(({ by }) => by === 'delete');
    const ghost = steps.find(({ by, before }) => by === 'update' && !before);
    const returned = deletedAt < 0 ? undefined : steps.slice(deletedAt + 1).find(({ after }) => after);
    const wrong = ghost ?? returned;
    return wrong
      ? [{ what: `it was not there, and then: ${JSON.stringify(wrong.after)}`, orders: [id] }]
      : [];
  });
}

function tombstonesStand({ history, tombstones }: Remains): Finding[] {
  const deleted = [...history.all()].filter(([, steps]) => steps.some(({ by }) => by === 'delete'));
  return deleted.flatMap(([id]) => {
    const left = Object.keys(tombstones.get(id) ?? {}).sort();
    const wanted = isOfKey(id) ? ['deleted_at', 'deleted_by', 'fingerprint', 'id'] : [];
    return left.join() === wanted.join() ? [] : [{ what: `it was deleted and left ${left}`, orders: [id] }];
  });
}

function eachStep(
  history: History,
  wrong: (step: ReturnType<History['of']>[number]) => string | undefined,
): Finding[] {
  return [...history.all()].flatMap(([id, steps]) =>
    steps.flatMap((step) => {
      const what = wrong(step);
      return what === undefined ? [] : [{ what, orders: [id] }];
    }),
  );
}
