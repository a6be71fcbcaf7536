import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentLink } from '@/contract/document'
import type { CallResult } from '@/services/call'
import { fetchNext, keptBytes } from '@/services/document-download'
import type { FetchTask, HandedOn, MadeFile, Showing, WayOut } from '@/services/document-file'
import { handOn, showDocument, wayOut } from '@/services/document-opening'
import type { Failure } from '@/text/failures'
import { downloadDocument } from './download'
import { useIsOpen, wait } from './while-open'

/** Where a file is on its way out of the program. */
export type FileStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'fetching'; readonly percent: number }
  /** What has arrived is kept; it goes on when somebody says so. */
  | { readonly kind: 'stopped'; readonly percent: number; readonly full: boolean }
  | {
      readonly kind: 'arrived'
      readonly file: MadeFile
      readonly showing: Showing
      readonly way: WayOut
      readonly handed: HandedOn | null
    }
  | { readonly kind: 'refused'; readonly failure: Failure }

type Relink = () => Promise<CallResult<DocumentLink>>

export interface DocumentFile {
  readonly standing: FileStanding
  /** Fetches a file and shows it, where it can be shown. A second call while one is under way does nothing. */
  readonly fetch: (relink: Relink) => Promise<void>
  /** Goes on with what was stopped. */
  readonly resume: () => Promise<void>
  /** Hands on what has arrived. To be called by a tap's own handler, before anything is awaited. */
  readonly handItOn: () => void
  /** Takes up a file that is on the device already, in part or whole. */
  readonly takeUp: (file: MadeFile, relink: Relink) => Promise<void>
  readonly clear: () => void
}

/** One file on its way out of the program: fetched, with what arrived kept where it breaks off, then shown or handed on. */
export const useDocumentFile = (): DocumentFile => {
  const [standing, setStanding] = useState<FileStanding>({ kind: 'none' })
  const isOpen = useIsOpen()
  const busy = useRef(false)
  const task = useRef<FetchTask>()
  const source = useRef<Relink>()
  const percent = useRef(0)
  useEffect(() => () => task.current?.abort(), [])

  const deliver = useCallback(
    async (relink: Relink): Promise<FileStanding> => {
      const link = await relink()
      if (link.outcome === 'offline') return { kind: 'stopped', percent: percent.current, full: false }
      if (link.outcome !== 'done') return { kind: 'refused', failure: link }
      const end = await downloadDocument(link.value, {
        ...{ keptBytes, fetchNext, relink, wait, isOpen },
        onPercent: (now) => {
          percent.current = now
          if (isOpen()) setStanding({ kind: 'fetching', percent: now })
        },
        onTask: (next) => {
          task.current = next
        },
      })
      if (end === 'unreachable' || end === 'no_room')
        return { kind: 'stopped', percent: percent.current, full: end === 'no_room' }
      if (end !== 'arrived') return { kind: 'refused', failure: end }
      const showing = isOpen() ? await showDocument(link.value) : 'not_shown'
      return { kind: 'arrived', file: link.value, showing, way: wayOut(), handed: null }
    },
    [isOpen],
  )

  const fetch = useCallback(
    async (relink: Relink) => {
      if (busy.current) return
      busy.current = true
      source.current = relink
      setStanding({ kind: 'fetching', percent: percent.current })
      const end = await deliver(relink)
      busy.current = false
      if (isOpen()) setStanding(end)
    },
    [deliver, isOpen],
  )

  const handItOn = (): void => {
    if (standing.kind !== 'arrived') return
    const { file } = standing
    void handOn(file).then((handed) => {
      if (isOpen()) setStanding((now) => (now.kind === 'arrived' && now.file === file ? { ...now, handed } : now))
    })
  }

  const clear = useCallback(() => {
    percent.current = 0
    setStanding({ kind: 'none' })
  }, [])

  const takeUp = useCallback(
    async (file: MadeFile, relink: Relink) => {
      const kept = await keptBytes(file)
      if (busy.current || !isOpen() || kept === 0) return
      source.current = relink
      percent.current = Math.floor((kept * 100) / file.bytes)
      setStanding(
        kept === file.bytes
          ? { kind: 'arrived', file, showing: 'not_shown', way: wayOut(), handed: null }
          : { kind: 'stopped', percent: percent.current, full: false },
      )
    },
    [isOpen],
  )

  return {
    standing,
    fetch: async (relink) => {
      if (!busy.current) percent.current = 0
      await fetch(relink)
    },
    resume: async () => {
      if (source.current) await fetch(source.current)
    },
    handItOn,
    takeUp,
    clear,
  }
}
