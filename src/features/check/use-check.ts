import { useEffect } from 'react'
import { begunAt } from '@/domain/deadline/grace'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { isExtensionOffered } from '../home/extension-offered'
import { useAssessment } from '../home/use-assessment'
import { useMessages } from '../use-messages'
import { useWrite } from '../use-write'
import { useMayAsk, useOffline } from '../session/use-session'
import { useShownAgain } from '../page-life'
import { useUnopened } from '../session/unopened'
import { checkViewOf, type CheckView } from './check-view'

export interface Check {
  readonly view: CheckView | undefined
  readonly failure: Failure | undefined
  readonly offline: boolean
  readonly unsaved: number
  /** How many of them are nowhere but in this running program, and whether the phone is full. */
  readonly unkept: number
  readonly storageFull: boolean
  readonly submitting: boolean
  /** The last day is near or over: a later one may be asked for. */
  readonly extensionOffered: boolean
  readonly reload: () => Promise<void>
  /** Submits, and asks to send the result by WeChat: call it in the tap. Returns why it was not, or undefined where it was. */
  readonly submit: () => Promise<Failure | undefined>
}

/** The check of one assessment before it is submitted. */
export const useCheck = (assessmentId: string): Check => {
  const mayAsk = useMayAsk('contact')
  const { value, failure, reload, settle, onPhone, storageFull } = useAssessment(mayAsk ? assessmentId : null)
  const command = useWrite('assessment.submit')
  useShownAgain(() => void reload())
  const askForMessages = useMessages()
  // What was typed a moment ago need not wait for its pause.
  const loaded = value !== undefined
  useEffect(() => {
    if (loaded) void settle()
  }, [loaded, settle])
  useUnopened(value?.cycle)

  const submit = async (): Promise<Failure | undefined> => {
    if (!value) return undefined
    const answered = askForMessages()
    const result = await command.run({ assessmentId, seenRevision: value.assessment.revision })
    await answered
    if (result.outcome === 'done' || result.outcome === 'refused') await reload()
    return result.outcome === 'done' ? undefined : result
  }

  // What was tapped in time and has no answer yet may be tapped again for as long as it still counts.
  const now = begunAt(command.begunAt, serverNow())
  return {
    view: value && checkViewOf({ ...value, now, onPhone }),
    failure,
    offline: useOffline(failure),
    unsaved: onPhone.waiting.length,
    unkept: onPhone.unkept.length,
    storageFull,
    submitting: command.running,
    extensionOffered: value !== undefined && isExtensionOffered(value.assessment, value.cycle, serverNow()),
    reload,
    submit,
  }
}
