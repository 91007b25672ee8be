// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

export interface paths {
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's orders
         * @description A customer's orders, newest first, in pages. Only a missing `next_token` means the end: a page under a rare
         *     `status` may be short, or empty, and still have a `next_token`; so may one of very large orders. A customer
         *     nobody knows has no orders, and so an empty page.
         *
         *     An order's place is that of its `created_at`, which is taken before the order is stored. So it may turn up some
         *     seconds later, behind newer ones: whoever reads what is new since a moment begins a minute before it.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Create an order
         * @description Accepts an order for a known customer and asks the inventory service to reserve its stock. A 201 means that
         *     the order is durable: from then on it is neither lost nor placed twice. It becomes final a moment later; read
         *     it with `getOrder`.
         *
         *     `price` and `name` are what the sales channel agreed with its customer; both are stored as given. `total` is
         *     the exact decimal sum of quantity × price over the lines that have a price.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `order_id` that createOrder answered. */
                id: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * Read an order
         * @description The order as it is now. A read that follows a write sees that write.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        /**
         * Delete an order
         * @description Removes the order for good, whatever its status, and cancels its delivery if that is still pending. An inventory
         *     result that arrives later does not bring it back, nor does a retry of its create, however late. Stock that
         *     inventory had reserved for it stays reserved: this service sends no release message.
         */
        delete: operations["deleteOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `order_id` that createOrder answered. */
                id: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * List an order's deliveries
         * @description What the order has triggered: one delivery, a moment after it was confirmed, and none before or when it is
         *     cancelled.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description An order's id, a UUID in lower case.
         *     Bounds: minLength 36, maxLength 36, pattern ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$.
         * @example 8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f
         */
        OrderId: string;
        /**
         * @description A customer's id.
         *     Bounds: minLength 1, maxLength 64.
         * @example CUST-1001
         */
        CustomerId: string;
        /**
         * @description `PENDING_INVENTORY` until the inventory service has answered, then `CONFIRMED` or `CANCELLED`, which are final.
         * @enum {string}
         */
        OrderStatus: "PENDING_INVENTORY" | "CONFIRMED" | "CANCELLED";
        /**
         * Format: date-time
         * @description UTC with exactly three decimals, so that text order is time order.
         *     Bounds: maxLength 24, pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$.
         * @example 2026-01-02T03:04:05.678Z
         */
        Timestamp: string;
        /** @description An RFC 3339 date-time with any offset, or a plain date. */
        DateBound: string;
        /**
         * @description Says where the next page begins. Pass it back as it is; it has no meaning to a caller.
         *     Bounds: minLength 1, maxLength 512, pattern ^[A-Za-z0-9_-]+$.
         */
        PageToken: string;
        /**
         * @description Bounds: minLength 1, maxLength 128.
         * @example 5b1c9c1e-7a36-4e5e-8d8a-0f6f8f0a7c11
         */
        RequestId: string;
        /** @description One line of a new order. */
        OrderItem: {
            /**
             * @description The article. Several lines may name the same one.
             *     Bounds: minLength 1, maxLength 64.
             * @example SKU-1001
             */
            sku: string;
            /**
             * @description How many pieces.
             *     Bounds: minimum 1, maximum 100000.
             * @example 2
             */
            quantity: number;
            /**
             * Format: two-decimals
             * @description Price of one piece, with at most two decimals.
             *     Bounds: minimum 0, maximum 999999.99.
             * @example 19.99
             */
            price?: number;
            /**
             * @description What the article was called when it was sold.
             *     Bounds: minLength 1, maxLength 200.
             * @example Coffee mug
             */
            name?: string;
        };
        /**
         * @description The new order's lines.
         *     Bounds: minItems 1, maxItems 100.
         */
        OrderItems: components["schemas"]["OrderItem"][];
        /** @description One line of an order, as it was accepted. Later versions may accept larger lines, with more fields. */
        OrderLine: {
            /**
             * @description The article. Several lines may name the same one.
             *     Bounds: minLength 1, maxLength 256.
             * @example SKU-1001
             */
            sku: string;
            /**
             * @description How many pieces.
             *     Bounds: minimum 1, maximum 2147483647.
             * @example 2
             */
            quantity: number;
            /**
             * Format: two-decimals
             * @description Price of one piece, with at most two decimals.
             *     Bounds: minimum 0, maximum 10000000000000.
             * @example 19.99
             */
            price?: number;
            /**
             * @description What the article was called when it was sold.
             *     Bounds: minLength 1, maxLength 1024.
             * @example Coffee mug
             */
            name?: string;
        };
        /**
         * @description The order's lines.
         *     Bounds: minItems 1, maxItems 1000.
         */
        OrderLines: components["schemas"]["OrderLine"][];
        NewOrder: {
            customer_id: components["schemas"]["CustomerId"];
            items: components["schemas"]["OrderItems"];
        };
        OrderAccepted: {
            order_id: components["schemas"]["OrderId"];
        };
        Order: {
            id: components["schemas"]["OrderId"];
            customer_id: components["schemas"]["CustomerId"];
            items: components["schemas"]["OrderLines"];
            /**
             * Format: two-decimals
             * @description Exact sum of quantity × price over the priced lines; 0 when none is priced.
             *     Bounds: minimum 0, maximum 10000000000000.
             * @example 39.98
             */
            total: number;
            status: components["schemas"]["OrderStatus"];
            /**
             * @description Why the order was cancelled, in the inventory service's words.
             *     Bounds: maxLength 1024.
             * @example Insufficient inventory
             */
            status_reason?: string;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        OrderPage: {
            /**
             * @description Newest first.
             *     Bounds: maxItems 100.
             */
            orders: components["schemas"]["Order"][];
            next_token?: components["schemas"]["PageToken"];
        };
        /** @description The delivery that a confirmed order triggers. */
        Delivery: {
            /**
             * Format: uuid
             * @description The delivery's id.
             *     Bounds: minLength 36, maxLength 36.
             * @example 5f1e7f0c-4b6b-5c4e-9a55-0c1f4f6f7a10
             */
            id: string;
            order_id: components["schemas"]["OrderId"];
            /**
             * @description `PENDING` from the start; `CANCELLED` when the order was deleted while it was. A delivery service may take
             *     it to states of its own, so expect others.
             *     Bounds: maxLength 64, pattern ^[A-Z_]+$.
             * @example PENDING
             */
            status: string;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        DeliveryList: {
            /**
             * @description One for a confirmed order, none for any other.
             *     Bounds: maxItems 100.
             */
            deliveries: components["schemas"]["Delivery"][];
        };
        /** @description An RFC 9457 problem. */
        Problem: {
            type: components["schemas"]["ProblemType"];
            /**
             * @description The kind of problem in words; the same for each of its type.
             *     Bounds: maxLength 128.
             * @example The request does not fit the contract
             */
            title: string;
            /**
             * @description The HTTP status.
             *     Bounds: minimum 400, maximum 599.
             * @example 400
             */
            status: number;
            /**
             * @description What is wrong this time, for people.
             *     Bounds: maxLength 512.
             * @example limit must be <= 100
             */
            detail?: string;
            request_id: components["schemas"]["RequestId"];
            /**
             * @description What does not fit the contract: at the least the first finding, at the most twenty.
             *     Bounds: maxItems 20.
             */
            errors?: components["schemas"]["InvalidField"][];
        };
        /**
         * @description What kind of problem this is, for programs to decide on: one of `x-extensible-enum`, to which others may be added.
         *     Bounds: maxLength 64, pattern ^urn:oms:problem:[a-z-]+$.
         * @example urn:oms:problem:invalid-request
         */
        ProblemType: "urn:oms:problem:invalid-request" | "urn:oms:problem:unknown-customer" | "urn:oms:problem:unauthorized" | "urn:oms:problem:forbidden" | "urn:oms:problem:not-found" | "urn:oms:problem:method-not-allowed" | "urn:oms:problem:payload-too-large" | "urn:oms:problem:unsupported-media-type" | "urn:oms:problem:idempotency-key-reused" | "urn:oms:problem:too-many-requests" | "urn:oms:problem:internal-error" | "urn:oms:problem:unavailable" | (string & {});
        /** @description One finding; it has a `pointer` when it lies in the body and a `parameter` otherwise. */
        InvalidField: {
            /**
             * @description JSON pointer into the body, as a URI fragment.
             *     Bounds: maxLength 256.
             * @example #/items/0/quantity
             */
            pointer?: string;
            /**
             * @description Name of the query parameter, path parameter or header.
             *     Bounds: maxLength 256.
             * @example limit
             */
            parameter?: string;
            /**
             * @description Bounds: maxLength 256.
             * @example must be >= 1
             */
            message: string;
        };
    };
    responses: {
        /** @description The request does not fit the contract; `errors` names the fields. */
        InvalidRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no `x-api-key` header, or its key is unknown, expired or revoked. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks the operation's scope, or is bound to another customer. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such order, or it is not one that this key may see. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than any valid order. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not declared as `application/json`. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The calls come faster than the service allows; slow down and try again. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something unforeseen went wrong. Reads can be repeated, creates with the same `Idempotency-Key` too. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The service cannot answer just now. Try again after `Retry-After` seconds; a create with the same
         *     `Idempotency-Key`.
         */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-Contract-Digest": components["headers"]["ContractDigest"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description A name of the caller's own for this create, unique to it, such as a UUID. A second call with the same key and
         *     the same body answers the first call's order again; with another body it is refused with 422. Two callers'
         *     keys never meet, and a caller counts as one for each customer that a key of its own is bound to. A key belongs
         *     to its order for good: when that was deleted, the same body still answers the same 201 and places no second
         *     order; for a new one use another key.
         *     Bounds: minLength 1, maxLength 255, pattern ^[!-~]+$.
         */
        IdempotencyKey: string;
        /**
         * @description [W3C trace context](https://www.w3.org/TR/trace-context/). The message to the inventory service carries on the
         *     same trace. A value that is not a trace context is passed over.
         *     Bounds: maxLength 8192.
         */
        Traceparent: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this call in the service's logs; quote it when something looks wrong. */
        RequestId: components["schemas"]["RequestId"];
        /**
         * @description Names the contract that the answering service was built from: the first sixteen hexadecimal digits of the
         *     SHA-256 of this document as JSON with its keys in order, so that comments and layout do not count. An answer that
         *     the gateway gives by itself does not have it.
         */
        ContractDigest: string;
        /** @description Says that the key goes into the header `x-api-key` (RFC 9110, 11.6.1). */
        Challenge: string;
        /** @description Seconds to wait before the next try. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrders: {
        parameters: {
            query: {
                /** @description Whose orders. */
                customer_id: components["schemas"]["CustomerId"];
                /** @description Only orders in this status. */
                status?: components["schemas"]["OrderStatus"];
                /**
                 * @description Only orders created at or after this moment. A plain date means the start of that day in UTC. In a URL,
                 *     write the `+` of an offset as `%2B`.
                 */
                start_date?: components["schemas"]["DateBound"];
                /**
                 * @description Only orders created at or before this moment. A plain date means the end of that day in UTC. In a URL,
                 *     write the `+` of an offset as `%2B`.
                 */
                end_date?: components["schemas"]["DateBound"];
                /**
                 * @description How many orders a page holds at the most.
                 *     Bounds: minimum 1, maximum 100, default 20.
                 */
                limit?: number;
                /**
                 * @description The `next_token` of the page before. It is valid only with the same `customer_id`, `status`, `start_date`
                 *     and `end_date`; `limit` may change.
                 */
                next_token?: components["schemas"]["PageToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A name of the caller's own for this create, unique to it, such as a UUID. A second call with the same key and
                 *     the same body answers the first call's order again; with another body it is refused with 422. Two callers'
                 *     keys never meet, and a caller counts as one for each customer that a key of its own is bound to. A key belongs
                 *     to its order for good: when that was deleted, the same body still answers the same 201 and places no second
                 *     order; for a new one use another key.
                 *     Bounds: minLength 1, maxLength 255, pattern ^[!-~]+$.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description [W3C trace context](https://www.w3.org/TR/trace-context/). The message to the inventory service carries on the
                 *     same trace. A value that is not a trace context is passed over.
                 *     Bounds: maxLength 8192.
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The order's customer and lines. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order is accepted. */
            201: {
                headers: {
                    /** @description Path of the new order at the host that was called, behind the stage or base path of the called address. */
                    Location: string;
                    /** @description `true` when this answer repeats that of an earlier call with the same `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAccepted"];
                };
            };
            /**
             * @description The request does not fit the contract (`urn:oms:problem:invalid-request`, with the fields in `errors`), or
             *     the customer is not known (`urn:oms:problem:unknown-customer`). Nothing was created.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description This `Idempotency-Key` was already used with another body. Nothing was created; the earlier order stands. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `order_id` that createOrder answered. */
                id: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `order_id` that createOrder answered. */
                id: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `order_id` that createOrder answered. */
                id: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order's deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Contract-Digest": components["headers"]["ContractDigest"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
