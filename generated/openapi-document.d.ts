// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { Document } from 'openapi-backend';

export const document: Document;
