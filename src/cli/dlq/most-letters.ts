/** Dead messages that one run of a command holds at the most, which it can do within the time that SQS holds them. */
export const mostLetters = 1_000;
