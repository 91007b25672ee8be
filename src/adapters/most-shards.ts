/**
 * Over how many keys of GSI2 a status may be spread: one sweep asks each shard eight times, forty of them at once, and
 * has to be done well within its minute. `oms` looks into all of them, whatever a stage was deployed with.
 */
export const mostShards = 500;
