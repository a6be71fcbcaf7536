import type { DocumentLink } from '@/contract/document'
import type { CallResult } from '@/services/call'
import type { FetchTask, MadeFile } from '@/services/document-file'
import type { Failure } from '@/text/failures'

export interface DownloadPorts {
  /** How many bytes of the file are on the device already. */
  readonly keptBytes: (file: MadeFile) => Promise<number>
  readonly fetchNext: (link: DocumentLink, from: number, onBytes: (bytes: number) => void) => FetchTask
  /** A new link to the same file. */
  readonly relink: () => Promise<CallResult<DocumentLink>>
  readonly wait: (milliseconds: number) => Promise<void>
  /** How much has arrived, in whole percents, each once. */
  readonly onPercent: (percent: number) => void
  /** What is under way, so that it can be ended. */
  readonly onTask: (task: FetchTask) => void
  /** Whether anybody still waits for it. */
  readonly isOpen: () => boolean
}

/** What came of a download. What had arrived stays on the device, and the next one goes on from there. */
export type DownloadEnd = 'arrived' | 'unreachable' | 'no_room' | Failure

/** A piece that does not arrive is asked for again, before it is left to the person to go on. */
const TRIES = 3
const PAUSE = 1_000

/** Fetches a file, piece by piece where the platform does it so. A link that died meanwhile is asked for anew. */
export const downloadDocument = async (
  first: DocumentLink,
  { keptBytes, fetchNext, relink, wait, onPercent, onTask, isOpen }: DownloadPorts,
): Promise<DownloadEnd> => {
  let link = first
  let kept = await keptBytes(link)
  let tries = 0
  let told = -1
  const tell = (bytes: number): void => {
    const percent = Math.floor((bytes * 100) / link.bytes)
    if (percent > told) onPercent(percent)
    told = Math.max(told, percent)
  }
  tell(kept)
  while (kept < link.bytes) {
    if (!isOpen()) return 'unreachable'
    const task = fetchNext(link, kept, tell)
    onTask(task)
    const end = await task.end
    if (end.outcome === 'no_room') return 'no_room'
    if (end.outcome === 'arrived' && end.kept > kept) {
      kept = end.kept
      tries = 0
      tell(kept)
      continue
    }
    tries += 1
    if (tries === TRIES || !isOpen()) return 'unreachable'
    if (end.outcome === 'link_died') {
      const again = await relink()
      if (again.outcome !== 'done') return again.outcome === 'offline' ? 'unreachable' : again
      // Made anew meanwhile, it may be another file: then nothing of the old one counts.
      link = again.value
    } else await wait(PAUSE * tries)
    // What had arrived may have made room for another file meanwhile.
    kept = await keptBytes(link)
  }
  return 'arrived'
}
