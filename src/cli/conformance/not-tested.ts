/** What no run shows, whatever it finds; docs/conformance.md says why. */
export const notTested: readonly string[] = [
  'that an order_id is remembered for an hour',
  'that no stock is taken for an old request',
  'that a refused order stays refused when stock has come back',
];
