/** When a pending order's request for stock is sent again, in milliseconds of the order's age. */
export type SweepPolicy = {
  /** Younger orders are left alone: their verdict is most likely on its way. */
  firstAfter: number;
  /** Older orders are given up: the inventory service forgets an order's id after an hour, and would take its stock twice. */
  giveUpAfter: number;
};

const minute = 60_000;

/** Sends at an age of 3, 6, 12, 24, 48 and 52 minutes. */
export const sweepPolicy: SweepPolicy = { firstAfter: 3 * minute, giveUpAfter: 55 * minute };

/** How fast one sweep goes. */
export const sweepPace = {
  /** Orders that are in hand at one time, which is also what SQS takes in one batch. */
  handful: 10,
  /** Milliseconds after which nothing further is begun: a sweep runs each minute, in a function that has as long. */
  budget: 45_000,
  /** The share of that time that sending may take, so that there is some left to say what is not sent for. */
  sendingShare: 0.7,
} as const;

/** The ages between which an order's n-th try is due, counted from one. */
export type SweepWindow = { sweep: number; from: number; to: number };

/** How long a try stays due that could not be made; then the next one takes its place. */
const longestDue = 3 * minute;

/**
 * The tries that a policy makes: an order that has waited waits as long again, and once more shortly before it is
 * given up. Between two windows an order need not be looked at.
 */
export function sweepWindows({ firstAfter, giveUpAfter }: SweepPolicy): SweepWindow[] {
  const last = giveUpAfter - Math.min(firstAfter, longestDue);
  const ages: number[] = [];
  for (let age = firstAfter; age < last; age *= 2) ages.push(age);
  ages.push(last);
  return ages.map((from, index) => ({
    sweep: index + 1,
    from,
    to: Math.min(ages[index + 1] ?? giveUpAfter, from + longestDue),
  }));
}

/** Whether stock may still be asked for: not once the inventory service may have forgotten that it was before. */
export function mayAskForStock(created_at: string, now: Date, policy: SweepPolicy = sweepPolicy): boolean {
  return now.getTime() - Date.parse(created_at) < policy.giveUpAfter;
}
