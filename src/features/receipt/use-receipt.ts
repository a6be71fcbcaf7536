import { useMemo } from 'react'
import type { Assessment } from '@/domain/assessment/assessment'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { useAssessment } from '../home/use-assessment'
import { useWrite } from '../use-write'
import { useOffline } from '../session/use-offline'
import { useMayAsk } from '../session/use-session'
import { useShownAgain } from '../page-life'
import { useTimeline, type Timeline } from '../timeline'
import { receiptViewOf, type ReceiptView } from './receipt-view'

export interface Receipt {
  /** undefined while it is loaded; null where nothing was submitted. */
  readonly view: ReceiptView | null | undefined
  /** What was endorsed, for its record of intent. */
  readonly assessment: Assessment | undefined
  readonly failure: Failure | undefined
  readonly timeline: Timeline
  readonly offline: boolean
  readonly withdrawing: boolean
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
  const view = useMemo(() => value && receiptViewOf(value.assessment, value.cycle, serverNow()), [value])

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
    reload: reloadAll,
    withdraw,
  }
}
