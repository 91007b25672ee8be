import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** A process under test with all that it has printed. */
export type Child = {
  out: () => string;
  err: () => string;
  /** Waits until it has printed a match; fails when it ends, or takes too long, before that. */
  printed(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>;
  /** Waits until it and all that holds its output has ended; the exit code. */
  ended(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  /** Gives it text to read. */
  type(text: string): void;
  /** Reads no more of what it prints, as a pipe's other end that is gone. */
  stopReading(...streams: ('stdout' | 'stderr')[]): void;
};

/** Starts a process in the project's root with these variables and no other AWS or OMS ones. */
export function startChild(
  command: string,
  args: readonly string[],
  variables: Record<string, string> = {},
): Child {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS_|OMS_|PORT$|npm_)/.test(name));
  const child: ChildProcess = spawn(command, args, {
    cwd: new URL('../..', import.meta.url),
    env: { ...Object.fromEntries(inherited), ...variables },
    stdio: 'pipe',
  });
  const text = { out: '', err: '' };
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  child.stdout?.on('data', (chunk) => {
    text.out += chunk;
    wake();
  });
  child.stderr?.on('data', (chunk) => {
    text.err += chunk;
    wake();
  });
  let hasEnded = false;
  const closed = once(child, 'close').then(([code]): number | null => {
    hasEnded = true;
    wake();
    return code;
  });

  function printed(pattern: RegExp, withinMs = 50_000): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const give = (settle: () => void) => {
        clearTimeout(timer);
        waiting.delete(look);
        settle();
      };
      const fail = (why: string) =>
        give(() => reject(new Error(`${command} ${why} ${pattern}; it printed:\n${text.out}${text.err}`)));
      const look = () => {
        const found = pattern.exec(text.out) ?? pattern.exec(text.err);
        if (found) give(() => resolve(found));
        else if (hasEnded) fail('ended before it printed');
      };
      const timer = setTimeout(() => fail(`did not print within ${withinMs} ms`), withinMs);
      waiting.add(look);
      look();
    });
  }

  return {
    out: () => text.out,
    err: () => text.err,
    printed,
    ended: () => closed,
    kill: (signal) => {
      child.kill(signal);
    },
    type: (text) => {
      child.stdin?.write(text);
    },
    stopReading: (...streams) => {
      for (const name of streams) child[name]?.destroy();
    },
  };
}

const script = '/usr/bin/script';

/** Whether a process can be started at a terminal of its own, which takes the `script` of util-linux. */
export const hasTerminals = process.platform === 'linux' && existsSync(script);

/**
 * Starts a command line at a terminal of its own, which is hung up when `script` is ended itself. The shell gives its
 * place to the command: dash would stay, die of a Ctrl-C and hide the command's exit code.
 */
export function startAtTerminal(line: string, variables: Record<string, string>): Child {
  return startChild(script, ['-qefc', `exec ${line}`, '/dev/null'], { ...variables, SHELL: '/bin/sh' });
}
