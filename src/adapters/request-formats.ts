import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { dateTime } from './date-time.ts';
import { twoDecimals } from './two-decimals.ts';

/** Teaches a schema compiler the formats that openapi.yaml uses; without this AJV lets every text pass. */
export function addRequestFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['date', 'uuid', 'uri-reference']);
  return ajv.addFormat('date-time', dateTime).addFormat('two-decimals', twoDecimals);
}
