import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InboxMessage } from '@/contract/inbox'
import { call } from '@/services/call'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { useOffline, useSession } from '../session/use-session'
import { inboxRow, type InboxRow } from './inbox-rows'

export interface Inbox {
  /** undefined until the first page is here. */
  readonly rows: readonly InboxRow[] | undefined
  readonly more: boolean
  readonly loading: boolean
  readonly failure: Failure | undefined
  readonly offline: boolean
  readonly unread: number
  readonly reload: () => Promise<void>
  readonly loadMore: () => void
  readonly markRead: (messageIds: readonly string[]) => Promise<void>
}

// As many as one request takes (contract/inbox.ts).
const MARKED_AT_ONCE = 50

/** The messages to whoever is using the program, newest first, page by page. */
export const useInbox = (): Inbox => {
  const { session, failure: unknown, noteUnread, load } = useSession()
  const [messages, setMessages] = useState<readonly InboxMessage[]>()
  const [more, setMore] = useState(false)
  const [loading, setLoading] = useState(true)
  const [failure, setFailure] = useState<Failure>()
  const turn = useRef(0)
  const role = session?.person?.seat.role
  const present = session?.seat

  const loadFrom = useCallback(async (offset: number) => {
    const mine = ++turn.current
    setLoading(true)
    const result = await call('inbox.list', { offset, everySeat: true })
    if (mine !== turn.current) return
    setLoading(false)
    if (result.outcome !== 'done') {
      setFailure(result)
      return
    }
    const { rows } = result.value
    setFailure(undefined)
    setMore(result.value.more)
    // A message that came in between shifts the pages by one: what is here already is not shown twice.
    setMessages((was) =>
      offset === 0
        ? rows
        : [...(was ?? []), ...rows.filter((row) => !was?.some(({ messageId }) => messageId === row.messageId))],
    )
  }, [])

  // Asked also when it could not be learnt who is using it: this question then says why.
  const mayAsk = role !== undefined || unknown !== undefined
  useEffect(() => {
    if (mayAsk) void loadFrom(0)
  }, [mayAsk, loadFrom])

  const markRead = async (messageIds: readonly string[]): Promise<void> => {
    if (messageIds.length === 0) return
    const result = await call('inbox.markRead', { messageIds: messageIds.slice(0, MARKED_AT_ONCE), everySeat: true })
    if (result.outcome !== 'done') {
      setFailure(result)
      return
    }
    const now = serverNow()
    noteUnread(result.value.unreadMessages)
    setMessages((was) =>
      was?.map((each) => (messageIds.includes(each.messageId) ? { ...each, readAt: each.readAt ?? now } : each)),
    )
  }

  const rows = useMemo(
    () => (role === undefined ? undefined : messages?.map((message) => inboxRow(message, role, serverNow(), present))),
    [messages, role, present],
  )

  return {
    rows,
    more,
    loading,
    // Messages are drawn for a role: without the session nothing is, whatever came of the other question.
    failure: failure ?? (session ? undefined : unknown),
    offline: useOffline(failure),
    unread: session?.unreadMessages ?? 0,
    reload: async () => {
      await Promise.all([session ? undefined : load(), loadFrom(0)])
    },
    loadMore: () => {
      if (more && !loading) void loadFrom(messages?.length ?? 0)
    },
    markRead,
  }
}
