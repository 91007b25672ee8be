import type { Finding, Invariant, Remains } from './remains.ts';

/** What is sent, received, reported and failed. */
export const messageInvariants: readonly Invariant[] = [
  ['what we send fits asyncapi.yaml; what does not fit it rests in the DLQ, and nothing else', messagesFit],
  ['no request for stock is reported that was not sent', reportsAreTrue],
  ['no function fails when nothing is wrong', functionsWork],
];

function messagesFit({ inventory, deadLetters }: Remains): Finding[] {
  const garbage = [...inventory.garbage].sort();
  const isGarbage = new Set(garbage);
  const rest = deadLetters.filter(({ body }) => isGarbage.has(body));
  const missing = [...isGarbage].filter((body) => !rest.some((message) => message.body === body));
  const good = deadLetters.filter(({ body }) => !isGarbage.has(body));
  return [
    ...inventory.malformed.map((body) => ({ what: `inventory was sent ${body}`, orders: [] })),
    ...missing.map((body) => ({ what: `this was acknowledged: ${body}`, orders: [] })),
    ...good.map(({ body }) => ({ what: `this is in the DLQ, and is good: ${body}`, orders: [] })),
  ];
}

function reportsAreTrue({ requests }: Remains): Finding[] {
  return [...requests].flatMap(([id, { sent, reported }]) =>
    reported > sent ? [{ what: `${reported} requests are reported, ${sent} were sent`, orders: [id] }] : [],
  );
}

function functionsWork({ failures }: Remains): Finding[] {
  return failures.map((what) => ({ what, orders: [] }));
}
