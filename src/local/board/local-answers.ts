/** `GET /_local/board`: what the page has to know of the stack that serves it. */
export type BoardFacts = {
  api_key: string;
  customers: readonly string[];
  /** Articles that the inventory stand-in knows. */
  skus: readonly string[];
  /** False when IMS-InventoryQueue is left to another consumer. */
  has_stand_in: boolean;
};

/** `GET /_local/queues`. */
export type QueuesView = {
  queues: readonly { name: string; visible: number; in_flight: number }[];
  /** Of OMS-OrderEventsDLQ, fifty at the most, the oldest first; which ones, of more, changes. */
  dead_letters: readonly DeadLetterView[];
};

export type DeadLetterView = {
  id: string;
  sent_at: string;
  /** Its beginning, when it is long. */
  body: string;
  /** What is wrong with it, in words. */
  fault: string;
};

/** `GET /_local/faults/inventory-queue`. */
export type FaultView = { is_on: boolean };
