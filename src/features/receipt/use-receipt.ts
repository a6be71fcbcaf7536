import { useMemo } from 'react'
import type { Assessment } from '@/domain/assessment/assessment'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { isExtensionOffered } from '../home/extension-offered'
import { useAssessment } from '../home/use-assessment'
import { useShownAgain } from '../page-life'
import { useMayAsk, useOffline } from '../session/use-session'
import { type Timeline, useTimeline } from '../timeline'
import { useWrite } from '../use-write'
import { type FormPreview, formPreviewOf } from './form-preview'
import { type ReceiptView, receiptViewOf } from './receipt-view'

interface LoadedFormPreview {
  readonly form: FormPreview | undefined
  readonly failure: Failure | undefined
  readonly offline: boolean
  readonly unsaved: number
  /** How many of them are nowhere but in this running program, and whether the phone is full. */
  readonly unkept: number
  readonly storageFull: boolean
  readonly reload: () => Promise<void>
}

/** One assessment as the official form will print it. */
export const useFormPreview = (assessmentId: string): LoadedFormPreview => {
  const mayAsk = useMayAsk('contact')
  const { value, failure, reload, onPhone, storageFull } = useAssessment(mayAsk ? assessmentId : null)
  useShownAgain(() => void reload())
  const form = useMemo(() => value && formPreviewOf(value.assessment, value.cycle, value.rubric), [value])
  return {
    form,
    failure,
    offline: useOffline(failure),
    unsaved: onPhone.waiting.length,
    unkept: onPhone.unkept.length,
    storageFull,
    reload,
  }
}

export interface Receipt {
  /** undefined while it is loaded; null where nothing was submitted. */
  readonly view: ReceiptView | null | undefined
  /** What was endorsed, for its record of intent. */
  readonly assessment: Assessment | undefined
  readonly failure: Failure | undefined
  readonly timeline: Timeline
  readonly offline: boolean
  readonly withdrawing: boolean
  /** It is with the enterprise, and its last day is near or over: a later one may be asked for. */
  readonly extensionOffered: boolean
  readonly reload: () => Promise<void>
  /** Takes the submission back. Returns why it was not, or undefined where it was. */
  readonly withdraw: () => Promise<Failure | undefined>
}

/** The receipt of one assessment and everything that happened to it. */
export const useReceipt = (assessmentId: string): Receipt => {
  const id = useMayAsk('contact') ? assessmentId : null
  const { value, failure, reload } = useAssessment(id)
  const timeline = useTimeline(id)
  const command = useWrite('assessment.withdraw')
  const view = useMemo(
    () =>
      value && receiptViewOf(value.assessment, value.cycle, value.rubric, serverNow(), value.papers?.stamped.sheets),
    [value],
  )

  const reloadAll = async (): Promise<void> => {
    await Promise.all([reload(), timeline.reload()])
  }
  useShownAgain(() => void reloadAll())

  const withdraw = async (): Promise<Failure | undefined> => {
    if (!value) return undefined
    const result = await command.run({ assessmentId, seenRevision: value.assessment.revision })
    if (result.outcome === 'done' || result.outcome === 'refused') await reloadAll()
    return result.outcome === 'done' ? undefined : result
  }

  return {
    view,
    assessment: value?.assessment,
    failure,
    timeline,
    offline: useOffline(failure),
    withdrawing: command.running,
    extensionOffered: value !== undefined && isExtensionOffered(value.assessment, value.cycle, serverNow()),
    reload: reloadAll,
    withdraw,
  }
}
