/** Milliseconds from an order's confirmation in which its delivery is left to the stream, which takes seconds. */
export const leftToTheStream = 60_000;
