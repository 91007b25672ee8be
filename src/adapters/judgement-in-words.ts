import type { Judgement } from './judge-letter.ts';

/** What is wrong with a message, for people. */
export function judgementInWords(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'not-json':
      return 'the body is not JSON';
    case 'not-an-object':
      return 'the body is not an object';
    case 'unknown-type':
      return judgement.type === undefined
        ? 'the body has no type'
        : `asyncapi.yaml has no message "${judgement.type}" on this queue`;
    case 'field-faults':
      return `${judgement.type} breaks the contract: ${judgement.faults.join('; ')}`;
    case 'fine':
      return `no fault: it is a good ${judgement.type}, so it failed for a reason of ours, which may have passed`;
    default:
      return judgement satisfies never;
  }
}
