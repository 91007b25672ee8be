import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../docs/main.ts');

/** The docs site of `npm run docs`: built once, in processes of its own, and kept. */
export type DocsSite = {
  /** The files by their names. */
  files(): Promise<Map<string, string>>;
  /** Begins to build behind everything else that this computer does, for whoever comes to read. */
  prepare(): void;
  /** Ends a build that is under way, with all that it started and wrote. */
  stop(): Promise<void>;
};

export function buildDocsSite(): DocsSite {
  const ending = new AbortController();
  let built: Promise<Map<string, string>> | undefined;
  const build = (started?: (child: ChildProcess) => void) => {
    const { signal } = ending;
    built ??= readSite(signal, started);
    // A build that failed is tried again by the next visitor.
    built.catch(() => {
      if (!signal.aborted) built = undefined;
    });
    return built;
  };
  return {
    files: () => build(),
    prepare: () => {
      build(({ pid }) => pid !== undefined && setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL));
    },
    stop: async () => {
      ending.abort();
      await built?.catch(() => {});
    },
  };
}

async function readSite(
  signal: AbortSignal,
  started?: (child: ChildProcess) => void,
): Promise<Map<string, string>> {
  signal.throwIfAborted();
  const folder = await mkdtemp(join(tmpdir(), 'oms-docs-'));
  try {
    const site = join(folder, 'site');
    const scratch = join(folder, 'scratch');
    await mkdir(scratch);
    signal.throwIfAborted();
    await runBuild(site, scratch, signal, started);
    const entries = await readdir(site, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    return new Map(
      await Promise.all(
        files.map(
          async (file): Promise<[string, string]> => [
            file.slice(site.length + 1),
            await readFile(file, 'utf8'),
          ],
        ),
      ),
    );
  } finally {
    // Processes that were just ended may still be writing.
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

/** @throws Error with what the build said, when it fails or is ended */
async function runBuild(
  site: string,
  scratch: string,
  signal: AbortSignal,
  started?: (child: ChildProcess) => void,
): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, site], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: scratch },
    // A group of its own, which can be ended with all that it starts.
    detached: true,
  });
  const end = () => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGKILL');
  };
  signal.addEventListener('abort', end, { once: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  started?.(child);
  const [code] = await once(child, 'close').finally(() => signal.removeEventListener('abort', end));
  if (code !== 0) throw new Error(`the docs were not built: ${said}`);
}
