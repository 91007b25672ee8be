/** What each call takes besides its arguments. */
export type CallOptions = {
  /** Ends the call at once, a wait between tries included; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that the whole call may take, retries included; those of the client unless given. */
  timeoutMs?: number | undefined;
};
