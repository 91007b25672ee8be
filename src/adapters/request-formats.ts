import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { twoDecimals } from './two-decimals.ts';

/** Teaches a schema compiler the formats that openapi.yaml uses; without this AJV lets every text pass. */
export function addRequestFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['date', 'date-time', 'uuid', 'uri-reference']);
  return ajv.addFormat('two-decimals', twoDecimals);
}
