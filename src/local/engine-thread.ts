import { parentPort, workerData } from 'node:worker_threads';
import { startEmbeddedEngines } from './embedded-engines.ts';
import type { EngineMessage } from './engines.ts';

const tell = (message: EngineMessage) => parentPort?.postMessage(message);

const { endpoints, stop } = await startEmbeddedEngines(workerData, (change) => tell({ change }));
// Whatever it is told, it is to stop; the thread ends when nothing in it is open any more.
parentPort?.once('message', () => void stop());
tell({ endpoints });
