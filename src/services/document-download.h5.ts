import type { DocumentLink } from '@/contract/document'
import type { FetchEnd, FetchTask, MadeFile } from './document-file'

/** A browser keeps nothing of a file for the program: what it was given it has saved. */
export const keptOf = async <File extends MadeFile>(_wanted: readonly File[]): Promise<readonly File[]> => []

export const keptBytes = async (_file: MadeFile): Promise<number> => 0

const save = (blob: Blob, fileName: string): void => {
  const anchor = document.createElement('a')
  anchor.href = window.URL.createObjectURL(blob)
  anchor.download = fileName
  anchor.click()
  // Safari reads the address after the click has returned.
  setTimeout(() => window.URL.revokeObjectURL(anchor.href), 60_000)
}

/** Fetches a file whole and has the browser save it, under its own name. */
export const fetchNext = (
  { url, fileName, bytes }: DocumentLink,
  _from: number,
  _onBytes: (bytes: number) => void,
): FetchTask => {
  const ending = new AbortController()
  const fetched = async (): Promise<FetchEnd> => {
    try {
      const response = await fetch(url, { signal: ending.signal })
      if (!response.ok) return { outcome: 'link_died' }
      save(await response.blob(), fileName)
      return { outcome: 'arrived', kept: bytes }
    } catch {
      // No network, or whoever waited has left.
      return { outcome: 'unreachable' }
    }
  }
  return { end: fetched(), abort: () => ending.abort() }
}
