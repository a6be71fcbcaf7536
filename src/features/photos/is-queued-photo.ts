import type { QueuedPhoto } from './photo-queue'

const STEPS = new Set(['upload', 'attach', 'caption', 'remove'])

const has = (value: unknown, ...keys: readonly string[]): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value)

/** Whether what the phone had kept is a photo of the queue: another version of the program may have written it. */
export const isQueuedPhoto = (value: unknown): value is QueuedPhoto =>
  has(value, 'photoId', 'no', 'caption', 'step', 'status', 'attempt', 'file', 'request') &&
  typeof value['photoId'] === 'string' &&
  typeof value['no'] === 'number' &&
  typeof value['caption'] === 'string' &&
  STEPS.has(String(value['step'])) &&
  has(value['file'], 'name', 'type', 'bytes') &&
  has(value['status'], 'kind') &&
  (value['request'] === null || has(value['request'], 'requestId', 'caption'))
