/** Who calls: the client that a key was issued to, what it may do, and the customer it is bound to, if any. */
export type Caller = {
  client_id: string;
  scopes: readonly string[];
  customer_id?: string;
};
