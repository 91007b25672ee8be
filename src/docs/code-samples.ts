import type { ContractDocument } from '../generate/contract-document.ts';
import { curlSample } from './curl-sample.ts';
import type { SampleCall } from './sample-calls.ts';
import { sdkSample } from './sdk-sample.ts';

/** A copy of openapi.yaml with `x-codeSamples` at each operation, as Redoc shows them. */
export function withCodeSamples(document: ContractDocument, calls: readonly SampleCall[]): ContractDocument {
  const copy = structuredClone(document);
  for (const call of calls) {
    const item: Record<string, unknown> = copy.paths[call.template] ?? {};
    item[call.method.toLowerCase()] = {
      ...Object(item[call.method.toLowerCase()]),
      'x-codeSamples': [
        { lang: 'bash', label: 'curl', source: curlSample(call) },
        { lang: 'typescript', label: 'TypeScript', source: sdkSample(call) },
      ],
    };
  }
  return copy;
}
