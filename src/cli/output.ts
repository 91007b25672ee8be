import { Failure } from './failure.ts';
import { harmless, harmlessJson } from './harmless.ts';

/** Where all that `oms` says goes through. */
export type Output = {
  /** What a command was asked for: the value with `--json`, and else the text. */
  result(value: unknown, text: () => string): void;
  /** Something by the way, such as progress; it never mixes with the result. */
  note(line: string): void;
  /**
   * A note that must have been written before what comes next.
   *
   * @throws Failure when it cannot be
   */
  show(line: string): Promise<void>;
};

/** As a stream has it: `done` is called when the text is written, with an error when it cannot be. */
export type Write = (text: string, done?: (error?: Error | null) => void) => void;

/** Writes results to one stream and notes to another. */
export function buildOutput(streams: { stdout: Write; stderr: Write }, isJson: boolean): Output {
  return {
    result: (value, text) => {
      const shown = isJson ? harmlessJson(JSON.stringify(value, null, 2)) : harmless(text()).trimEnd();
      streams.stdout(`${shown}\n`);
    },
    note: (line) => streams.stderr(`${harmless(line)}\n`),
    show: (line) =>
      new Promise((resolve, reject) => {
        streams.stderr(`${harmless(line)}\n`, (cause) => {
          if (!cause) return resolve();
          reject(new Failure(`nobody can read what is shown: ${cause.message}`, { cause }));
        });
      }),
  };
}
