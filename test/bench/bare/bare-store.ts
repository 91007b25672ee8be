/** What the hand-written handler and its peers read and write. */
export type BareStore = {
  newId(): string;
  hasCustomer(id: string): Promise<boolean>;
  put(order: Record<string, unknown>): Promise<void>;
  send(message: Record<string, unknown>): Promise<void>;
  get(id: string): Promise<Record<string, unknown> | undefined>;
  delete(id: string): Promise<boolean>;
  list(customer_id: string, limit: number): Promise<Record<string, unknown>[]>;
};
