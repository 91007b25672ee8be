/**
 * Over how many keys of GSI2 a status may be spread: one sweep asks each shard eight times, forty of them at once, and
 * holds a page of each. With so many it makes a hundred rounds, which leaves most of its minute for sending even when a
 * round takes a tenth of a second. `oms` looks into all of them, whatever a stage was deployed with.
 */
export const mostShards = 500;
