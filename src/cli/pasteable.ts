import type { Stage } from '../../infra/names.ts';

/** A command of `oms` as it can be pasted into a terminal; `local` is found from the environment. */
export function pasteable(stage: Stage, words: string): string {
  return `npm run oms -- ${words}${stage === 'local' ? '' : ` --stage ${stage}`}`;
}
