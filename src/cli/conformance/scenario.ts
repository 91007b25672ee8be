import type { Play } from './play.ts';

/** One thing that the service must bear. */
export type Scenario = {
  name: string;
  /** What it shows, for the report. */
  about: string;
  /**
   * Plays it; what is wrong is told by `find`.
   *
   * @returns what it could not show with the stock that there is, for the report
   * @throws NotPlayed when there is not the stock for it
   */
  run(play: Play): Promise<string | undefined>;
};
