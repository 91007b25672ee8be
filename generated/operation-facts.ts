// Written by `npm run generate` from openapi.yaml. Do not edit.

export const operationFacts = {
  "listOrders": {
    "requiredScopes": [
      "orders:read"
    ],
    "queryDefaults": {
      "limit": 20
    }
  },
  "createOrder": {
    "requiredScopes": [
      "orders:write"
    ],
    "queryDefaults": {}
  },
  "getOrder": {
    "requiredScopes": [
      "orders:read"
    ],
    "queryDefaults": {}
  },
  "deleteOrder": {
    "requiredScopes": [
      "orders:write"
    ],
    "queryDefaults": {}
  },
  "listDeliveries": {
    "requiredScopes": [
      "orders:read"
    ],
    "queryDefaults": {}
  }
} as const;

export const requestHeaders = [
  "idempotency-key",
  "traceparent"
] as const;

export const apiKeyHeader = "x-api-key";

export const contractBounds = {
  "statusReason": 1024,
  "requestBodyBytes": 524288,
  "deliveries": 100,
  "problemDetail": 512,
  "problemErrors": 20,
  "invalidFieldText": 256
} as const;

