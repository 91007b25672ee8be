/** One sweep under way. */
export type SweepRun = {
  /** Names the sweep in the marks that it makes. */
  by: string;
  /** When an order was created that is just that old, in milliseconds, as the sweep begins. */
  createdAtAge(age: number): string;
  /** Whether that share of the sweep's time is not over yet. */
  isWithin(share: number): boolean;
  /** What it has done so far; complete unless its time runs out or a part of it fails. */
  done: { sent: number; failed: number; given_up: number; is_complete: boolean };
};
