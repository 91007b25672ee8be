/** When a pending order's request for stock is sent again, in milliseconds of the order's age. */
export type SweepPolicy = {
  /** Younger orders are left alone: their verdict is most likely on its way. */
  firstAfter: number;
  /** Older orders are given up: the inventory service forgets an order's id after an hour, and would take its stock twice. */
  giveUpAfter: number;
};

const minute = 60_000;

/** Sends at an age of about 3, 6, 12, 24 and 48 minutes. */
export const sweepPolicy: SweepPolicy = { firstAfter: 3 * minute, giveUpAfter: 55 * minute };

/** The earliest time of the next try: an order that has waited waits as long again. */
export function nextSweepAt(created_at: string, now: Date): string {
  return new Date(2 * now.getTime() - Date.parse(created_at)).toISOString();
}

/** Whether stock may still be asked for: not once the inventory service may have forgotten that it was before. */
export function mayAskForStock(created_at: string, now: Date, policy: SweepPolicy = sweepPolicy): boolean {
  return now.getTime() - Date.parse(created_at) < policy.giveUpAfter;
}
