/**
 * How many shards of a status are asked at once. It is below the SDK's fifty connections: a call that waits for one has
 * its time running, and would fail all.
 */
export const shardsAtOnce = 40;
