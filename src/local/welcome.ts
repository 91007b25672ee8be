import type { LocalSettings } from './settings.ts';
import type { LocalStack } from './stack.ts';

/** What `npm start` prints: where everything is, and a first order to paste. */
export function welcome(
  { url, engines }: Pick<LocalStack, 'url' | 'engines'>,
  settings: LocalSettings,
): string {
  const key = settings.isOwnKey ? '$OMS_API_KEY' : settings.apiKey;
  const inventory = settings.hasInventoryStandIn
    ? 'a stand-in answers on IMS-InventoryQueue'
    : 'off; IMS-InventoryQueue waits for your consumer';
  const verdicts = settings.readsOrderEvents
    ? ''
    : '\n  Verdicts    stay on OMS-OrderEventsQueue; OMS does not read them';
  return `
OMS is ready at ${url}

  Board       ${url}/
  API key     ${settings.isOwnKey ? 'the one in OMS_API_KEY' : settings.apiKey}
  Docs        ${url}/docs/guides (guides), ${url}/docs (API), ${url}/docs/events (messages)
  Inventory   ${inventory}${verdicts}
  Stop        Ctrl-C

Look inside with any AWS client:
AWS_ENDPOINT_URL_DYNAMODB=${engines.dynamoEndpoint}
AWS_ENDPOINT_URL_SQS=${engines.sqsEndpoint}
In a shell, such as for oms:
export AWS_ENDPOINT_URL_DYNAMODB=${engines.dynamoEndpoint} AWS_ENDPOINT_URL_SQS=${engines.sqsEndpoint}

Place an order:
curl -i ${url}/orders -H "x-api-key: ${key}" -H 'content-type: application/json' \\
  -d '{"customer_id":"CUST-1001","items":[{"sku":"SKU-1001","quantity":2,"price":19.99}]}'

`;
}
