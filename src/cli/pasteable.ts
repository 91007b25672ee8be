import type { Stage } from '../../infra/names.ts';
import { invocation } from './invocation.ts';

/** A command of `oms` as it can be pasted into a terminal; `local` is found from the environment. */
export function pasteable(stage: Stage, words: string): string {
  return `${invocation} ${words}${stage === 'local' ? '' : ` --stage ${stage}`}`;
}
