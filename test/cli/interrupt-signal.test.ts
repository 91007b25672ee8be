import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { interruptSignal } from '../../src/cli/interrupt-signal.ts';

it.each<[what: string, sent: string[], isAborted: boolean, exits: number[]]>([
  ['nothing', [], false, []],
  ['Ctrl-C', ['SIGINT'], true, []],
  ['a stop by a supervisor', ['SIGTERM'], true, []],
  ['Ctrl-C that npm passes on', ['SIGINT', 'SIGINT'], true, []],
  ['Ctrl-C pressed three times', ['SIGINT', 'SIGINT', 'SIGINT'], true, [130]],
  ['Ctrl-C pressed twice that npm passes on', ['SIGINT', 'SIGINT', 'SIGINT', 'SIGINT'], true, [130, 130]],
  ['Ctrl-C that npm passes on, then a stop', ['SIGINT', 'SIGINT', 'SIGTERM'], true, [130]],
])('%s', (_what, sent, isAborted, exits) => {
  const signals = new EventEmitter();
  const codes: number[] = [];
  const signal = interruptSignal({ signals, exit: (code) => codes.push(code) });
  for (const name of sent) signals.emit(name);
  expect([signal.aborted, codes]).toEqual([isAborted, exits]);
});
