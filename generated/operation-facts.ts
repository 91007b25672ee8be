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

export const requiredAnswerHeaders: Record<string, Record<string, readonly string[]>> = {
  "listOrders": {
    "200": [
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "createOrder": {
    "201": [
      "Location",
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "413": [
      "X-Request-Id"
    ],
    "415": [
      "X-Request-Id"
    ],
    "422": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "getOrder": {
    "200": [
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "deleteOrder": {
    "204": [
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "listDeliveries": {
    "200": [
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  }
};

export const apiKeyHeader = "x-api-key";

export const contractBounds = {
  "statusReason": 1024,
  "requestBodyBytes": 524288,
  "deliveries": 100,
  "problemDetail": 512,
  "problemErrors": 20,
  "invalidFieldText": 256
} as const;

