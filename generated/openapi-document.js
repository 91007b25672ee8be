// Written by `npm run generate` from openapi.yaml. Do not edit.

export const document = {
  "openapi": "3.0.3",
  "info": {
    "title": "Order Management System",
    "version": "1.0.1"
  },
  "paths": {
    "/orders": {
      "get": {
        "operationId": "listOrders",
        "security": [
          {
            "ApiKey": []
          }
        ],
        "parameters": [
          {
            "name": "customer_id",
            "in": "query",
            "required": true,
            "description": "Whose orders.",
            "schema": {
              "type": "string",
              "description": "A customer's id.",
              "minLength": 1,
              "maxLength": 64,
              "example": "CUST-1001"
            }
          },
          {
            "name": "status",
            "in": "query",
            "description": "Only orders in this status.",
            "schema": {
              "type": "string",
              "description": "`PENDING_INVENTORY` until the inventory service has answered, then `CONFIRMED` or `CANCELLED`, which are final.\n",
              "enum": [
                "PENDING_INVENTORY",
                "CONFIRMED",
                "CANCELLED"
              ]
            }
          },
          {
            "name": "start_date",
            "in": "query",
            "description": "Only orders created at or after this moment. A plain date means the start of that day in UTC. In a URL,\nwrite the `+` of an offset as `%2B`.\n",
            "schema": {
              "description": "An RFC 3339 date-time with any offset, or a plain date.",
              "anyOf": [
                {
                  "type": "string",
                  "format": "date-time",
                  "maxLength": 64,
                  "example": "2026-01-02T05:04:05+02:00"
                },
                {
                  "type": "string",
                  "format": "date",
                  "maxLength": 64,
                  "example": "2026-01-02"
                }
              ]
            }
          },
          {
            "name": "end_date",
            "in": "query",
            "description": "Only orders created at or before this moment. A plain date means the end of that day in UTC. In a URL,\nwrite the `+` of an offset as `%2B`.\n",
            "schema": {
              "description": "An RFC 3339 date-time with any offset, or a plain date.",
              "anyOf": [
                {
                  "type": "string",
                  "format": "date-time",
                  "maxLength": 64,
                  "example": "2026-01-02T05:04:05+02:00"
                },
                {
                  "type": "string",
                  "format": "date",
                  "maxLength": 64,
                  "example": "2026-01-02"
                }
              ]
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many orders a page holds at the most.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100,
              "default": 20
            }
          },
          {
            "name": "next_token",
            "in": "query",
            "description": "The `next_token` of the page before. It is valid only with the same `customer_id`, `status`, `start_date`\nand `end_date`; `limit` may change.\n",
            "schema": {
              "type": "string",
              "description": "Says where the next page begins. Pass it back as it is; it has no meaning to a caller.",
              "minLength": 1,
              "maxLength": 512,
              "pattern": "^[A-Za-z0-9_-]+$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": ""
          },
          "400": {
            "description": ""
          },
          "401": {
            "description": ""
          },
          "403": {
            "description": ""
          },
          "429": {
            "description": ""
          },
          "500": {
            "description": ""
          },
          "503": {
            "description": ""
          }
        }
      },
      "post": {
        "operationId": "createOrder",
        "security": [
          {
            "ApiKey": []
          }
        ],
        "parameters": [
          {
            "name": "Idempotency-Key",
            "in": "header",
            "description": "A name of the caller's own for this create, unique to it, such as a UUID. A second call with the same key and\nthe same body answers the first call's order again; with another body it is refused with 422. Two callers'\nkeys never meet, and a caller counts as one for each customer that a key of its own is bound to. A key belongs\nto its order for good: when that was deleted, the same body still answers the same 201 and places no second\norder; for a new one use another key.\n",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255,
              "pattern": "^[!-~]+$",
              "example": "1f9c3a52-0b0e-4d8e-9c9d-3b1f0f9a2c77"
            }
          },
          {
            "name": "traceparent",
            "in": "header",
            "description": "[W3C trace context](https://www.w3.org/TR/trace-context/). The message to the inventory service carries on the\nsame trace. A value that is not a trace context is passed over.\n",
            "schema": {
              "type": "string",
              "maxLength": 8192,
              "example": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "description": "The order's customer and lines.",
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "customer_id",
                  "items"
                ],
                "properties": {
                  "customer_id": {
                    "type": "string",
                    "description": "A customer's id.",
                    "minLength": 1,
                    "maxLength": 64,
                    "example": "CUST-1001"
                  },
                  "items": {
                    "type": "array",
                    "description": "The new order's lines.",
                    "minItems": 1,
                    "maxItems": 100,
                    "items": {
                      "type": "object",
                      "description": "One line of a new order.",
                      "additionalProperties": false,
                      "required": [
                        "sku",
                        "quantity"
                      ],
                      "properties": {
                        "sku": {
                          "type": "string",
                          "description": "The article. Several lines may name the same one.",
                          "minLength": 1,
                          "maxLength": 64,
                          "example": "SKU-1001"
                        },
                        "quantity": {
                          "type": "integer",
                          "description": "How many pieces.",
                          "minimum": 1,
                          "maximum": 100000,
                          "example": 2
                        },
                        "price": {
                          "type": "number",
                          "format": "two-decimals",
                          "description": "Price of one piece, with at most two decimals.",
                          "minimum": 0,
                          "maximum": 999999.99,
                          "example": 19.99
                        },
                        "name": {
                          "type": "string",
                          "description": "What the article was called when it was sold.",
                          "minLength": 1,
                          "maxLength": 200,
                          "example": "Coffee mug"
                        }
                      }
                    }
                  }
                }
              },
              "examples": {
                "twoLines": {
                  "summary": "Two lines, one of them priced",
                  "value": {
                    "customer_id": "CUST-1001",
                    "items": [
                      {
                        "sku": "SKU-1001",
                        "quantity": 2,
                        "price": 19.99,
                        "name": "Coffee mug"
                      },
                      {
                        "sku": "SKU-1002",
                        "quantity": 1
                      }
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": ""
          },
          "400": {
            "description": ""
          },
          "401": {
            "description": ""
          },
          "403": {
            "description": ""
          },
          "413": {
            "description": ""
          },
          "415": {
            "description": ""
          },
          "422": {
            "description": ""
          },
          "429": {
            "description": ""
          },
          "500": {
            "description": ""
          },
          "503": {
            "description": ""
          }
        }
      }
    },
    "/orders/{id}": {
      "get": {
        "operationId": "getOrder",
        "security": [
          {
            "ApiKey": []
          }
        ],
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The `order_id` that createOrder answered.",
            "schema": {
              "type": "string",
              "format": "uuid",
              "description": "An order's id, a UUID in lower case.",
              "minLength": 36,
              "maxLength": 36,
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "example": "8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f"
            }
          }
        ],
        "responses": {
          "200": {
            "description": ""
          },
          "400": {
            "description": ""
          },
          "401": {
            "description": ""
          },
          "403": {
            "description": ""
          },
          "404": {
            "description": ""
          },
          "429": {
            "description": ""
          },
          "500": {
            "description": ""
          },
          "503": {
            "description": ""
          }
        }
      },
      "delete": {
        "operationId": "deleteOrder",
        "security": [
          {
            "ApiKey": []
          }
        ],
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The `order_id` that createOrder answered.",
            "schema": {
              "type": "string",
              "format": "uuid",
              "description": "An order's id, a UUID in lower case.",
              "minLength": 36,
              "maxLength": 36,
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "example": "8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f"
            }
          }
        ],
        "responses": {
          "204": {
            "description": ""
          },
          "400": {
            "description": ""
          },
          "401": {
            "description": ""
          },
          "403": {
            "description": ""
          },
          "404": {
            "description": ""
          },
          "429": {
            "description": ""
          },
          "500": {
            "description": ""
          },
          "503": {
            "description": ""
          }
        }
      }
    },
    "/orders/{id}/deliveries": {
      "get": {
        "operationId": "listDeliveries",
        "security": [
          {
            "ApiKey": []
          }
        ],
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The `order_id` that createOrder answered.",
            "schema": {
              "type": "string",
              "format": "uuid",
              "description": "An order's id, a UUID in lower case.",
              "minLength": 36,
              "maxLength": 36,
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "example": "8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f"
            }
          }
        ],
        "responses": {
          "200": {
            "description": ""
          },
          "400": {
            "description": ""
          },
          "401": {
            "description": ""
          },
          "403": {
            "description": ""
          },
          "404": {
            "description": ""
          },
          "429": {
            "description": ""
          },
          "500": {
            "description": ""
          },
          "503": {
            "description": ""
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "ApiKey": {
        "type": "apiKey",
        "in": "header",
        "name": "x-api-key",
        "description": "A key issued by the operators of this service. Its revocation takes effect within a minute."
      }
    }
  }
};
