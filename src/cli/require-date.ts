import { Ajv } from 'ajv';
import { addRequestFormats } from '../adapters/request-formats.ts';
import { listOrdersParameter } from './list-orders-parameter.ts';
import { UsageError } from './usage-error.ts';

const isDate = addRequestFormats(new Ajv({ strict: false })).compile(listOrdersParameter('start_date'));

/**
 * Lets nothing pass but what the contract takes for a date: a 31st of November would be read as the 1st of December.
 *
 * @throws UsageError that names the option
 */
export function requireDate(option: string, text: string): void {
  if (isDate(text)) return;
  throw new UsageError(
    `${option} is "${text}"; it takes a date that there is, 2027-12-31, or an RFC 3339 date-time`,
  );
}
