// Written by `npm run generate` from asyncapi.yaml. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description SQS message attributes. */
        TraceContext: {
            /**
             * @description W3C trace context.
             *     Bounds: maxLength 1024.
             */
            traceparent?: string;
        };
        /**
         * @description The order's id, a UUID in lower case.
         *     Bounds: minLength 36, maxLength 36, pattern ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$.
         */
        OrderId: string;
        ReserveInventory: {
            /** @constant */
            type: "ReserveInventory";
            order_id: components["schemas"]["OrderId"];
            /**
             * @description The customer's id.
             *     Bounds: minLength 1, maxLength 64.
             */
            customer_id: string;
            /**
             * @description Each sku once.
             *     Bounds: minItems 1, maxItems 100.
             */
            items: {
                /**
                 * @description The article.
                 *     Bounds: minLength 1, maxLength 64.
                 */
                sku: string;
                /**
                 * @description How many pieces, over all of the order's lines of this sku.
                 *     Bounds: minimum 1, maximum 10000000.
                 */
                quantity: number;
            }[];
            /**
             * Format: date-time
             * @description When this request was sent, in UTC with exactly three decimals. A repeated request has its own.
             *     Bounds: maxLength 24, pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$.
             * @example 2026-01-02T03:04:05.678Z
             */
            timestamp: string;
        };
        InventoryReserved: {
            /** @constant */
            type: "InventoryReserved";
            order_id: components["schemas"]["OrderId"];
            /**
             * @description A remark for people, if there is any; OMS does not keep it.
             *     Bounds: maxLength 1048576.
             */
            reason?: string;
        };
        InventoryReservationFailed: {
            /** @constant */
            type: "InventoryReservationFailed";
            order_id: components["schemas"]["OrderId"];
            /**
             * @description Why, for people; kept on the order as `status_reason`, as much of it as fits there. Any length that SQS
             *     carries is taken: no verdict is lost for its words.
             *     Bounds: maxLength 1048576.
             */
            reason?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

export interface channels {
  'IMS-InventoryQueue': components['schemas']['ReserveInventory'];
  'OMS-OrderEventsQueue': components['schemas']['InventoryReserved'] | components['schemas']['InventoryReservationFailed'];
}
