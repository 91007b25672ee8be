import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { interruptSignal } from '../../src/cli/interrupt-signal.ts';

it.each<[what: string, at: number[], isAborted: boolean, exits: number[]]>([
  ['nothing', [], false, []],
  ['Ctrl-C', [0], true, []],
  ['Ctrl-C that npm passes on', [0, 8], true, []],
  ['Ctrl-C pressed twice', [0, 900], true, [130]],
  ['Ctrl-C pressed twice that npm passes on', [0, 8, 900, 908], true, [130, 130]],
])('%s', (_what, at, isAborted, exits) => {
  const signals = new EventEmitter();
  const codes: number[] = [];
  let now = 0;
  const signal = interruptSignal({ signals, now: () => now, exit: (code) => codes.push(code) });
  for (const moment of at) {
    now = moment;
    signals.emit('SIGINT');
  }
  expect([signal.aborted, codes]).toEqual([isAborted, exits]);
});
