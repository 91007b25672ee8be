import type { Happening } from '../../../src/operations/ports.ts';
import type { Step } from '../history.ts';
import { confirmed, type Finding, type Invariant, pending, type Remains } from './remains.ts';

/** What operators are told. */
export const happeningInvariants: readonly Invariant[] = [
  ['what becomes of an order and its delivery is told once, if the teller lives to do so', stepsAreToldOnce],
];

/** What is told of which step; a function that crashes after its write tells nothing. */
const ofOrder = {
  order_confirmed: ({ before, after }) => before?.status === pending && after?.status === confirmed,
  order_cancelled: ({ before, after }) => before?.status === pending && after?.status === 'CANCELLED',
} satisfies Partial<Record<Happening, (step: Step) => boolean>>;
const ofDelivery = {
  delivery_triggered: ({ by }) => by === 'put',
  delivery_cancelled: ({ before, after }) => before?.status === 'PENDING' && after?.status === 'CANCELLED',
} satisfies Partial<Record<Happening, (step: Step) => boolean>>;

function stepsAreToldOnce({ told, history, deliveryHistory }: Remains): Finding[] {
  const deliverySteps = Map.groupBy(
    [...deliveryHistory.all()].flatMap(([, steps]) => steps),
    ({ before, after }) => String((after ?? before)?.order_id),
  );
  return [...told].flatMap(([id, happenings]) => [
    ...tooMany(id, happenings, ofOrder, history.of(id)),
    ...tooMany(id, happenings, ofDelivery, deliverySteps.get(id) ?? []),
  ]);
}

function tooMany(
  id: string,
  happenings: ReadonlyMap<Happening, number>,
  kinds: Partial<Record<Happening, (step: Step) => boolean>>,
  steps: readonly Step[],
): Finding[] {
  return Object.entries(kinds).flatMap(([name, isStep]) => {
    const times = happenings.get(name as Happening) ?? 0;
    const taken = steps.filter(isStep).length;
    return times > taken ? [{ what: `${name} was told ${times} times, not ${taken}`, orders: [id] }] : [];
  });
}
