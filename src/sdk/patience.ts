/** As long as the API's gateway waits for its function, and a second for the way. */
const tryMs = 29_000 + 1_000;

/** How long the client waits unless it is told otherwise: milliseconds of one try, and of a whole call. */
export const patience = {
  tryMs,
  /** Two whole tries and the wait between them: asking a slow service more often makes it slower. */
  callMs: 2 * tryMs + 5_000,
};
