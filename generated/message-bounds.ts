// Written by `npm run generate` from asyncapi.yaml. Do not edit.

export const messageBounds = {
  "lines": 100,
  "sku": 64,
  "quantity": 10000000
} as const;
