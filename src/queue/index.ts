export { parseQueueAddress, type QueueAddress } from './address.ts';
export { enqueue, type KeyedItem, resume, sealChunks } from './chunks.ts';
export { type OpenQueue, openQueue } from './open-queue.ts';
export { openQueueRunner } from './runner.ts';
export { inputMark, queueKey, type Seal, sealOf } from './seal.ts';
export { statesOf } from './states-of.ts';
export type { Progress, QueueStore, Row, StoredBatch } from './store.ts';
export { type Chunk, type ChunkWork, queueFailure, readTrouble, takeChunks } from './take-chunks.ts';
