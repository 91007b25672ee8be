// Written by `npm run generate` from openapi.yaml. Do not edit.

export const clientBounds = {
  "idempotencyKey": 255,
  "traceparent": 8192
} as const;
