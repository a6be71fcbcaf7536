import { useRef, useState } from 'react'
import type { TemplateKind } from '@/contract/inbox'
import type { TemplateCheck } from '@/contract/message'
import type { Failure } from '@/text/failures'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { useSession } from '../session/use-session'
import { type Reminders, useReminders } from './use-reminders'

/** What is known of one kind of message: how many are left, and what the test came to. */
export interface KindCheck {
  readonly kind: TemplateKind
  /** undefined where no template is configured. */
  readonly left: number | undefined
  readonly state: 'untried' | 'trying' | TemplateCheck | Failure
}

const KINDS: readonly TemplateKind[] = ['deadline', 'result', 'todo']

/** Sends oneself a test message of every kind, one after the other, and says what WeChat answered. */
export const useReminderCheck = () => {
  const { session, failure: sessionFailure, load } = useSession()
  const reminders: Reminders = useReminders()
  const [tried, setTried] = useState<Readonly<Partial<Record<TemplateKind, KindCheck['state']>>>>({})
  const [running, setRunning] = useState(false)
  const unanswered = useRef<Partial<Record<TemplateKind, string>>>({})
  const { kinds } = reminders
  const reload = session ? reminders.reload : load

  const run = async (): Promise<void> => {
    if (running) return
    setRunning(true)
    setTried({})
    for (const kind of KINDS) {
      setTried((before) => ({ ...before, [kind]: 'trying' }))
      // Asked again after an answer that was lost, it is the same request, and nothing is sent twice.
      const requestId = (unanswered.current[kind] ??= newRequestId())
      const result = await call('message.check', { kind }, requestId)
      if (result.outcome === 'done' || result.outcome === 'refused') delete unanswered.current[kind]
      setTried((before) => ({ ...before, [kind]: result.outcome === 'done' ? result.value : result }))
    }
    await reload()
    setRunning(false)
  }

  return {
    ...reminders,
    reload,
    failure: session ? reminders.failure : sessionFailure,
    checks:
      kinds &&
      KINDS.map((kind): KindCheck => ({
        kind,
        left: kinds.find((each) => each.kind === kind)?.left,
        state: tried[kind] ?? 'untried',
      })),
    /** Nothing can be sent by WeChat any more. */
    isSpent: kinds !== undefined && kinds.length > 0 && kinds.every(({ left }) => left === 0),
    running,
    run,
  }
}
