import { useState } from 'react'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { extensionBoundsOf, isOver, lastDayOf } from '@/domain/deadline/deadline'
import { serverNow } from '@/services/server-clock'
import { isWithContact } from '../home/open-work'
import { useAssessment } from '../home/use-assessment'
import { useShownAgain } from '../page-life'
import { yearAllows } from '../session/page-year'
import { unopenedReason } from '../session/unopened'
import { useMayAsk, useOffline } from '../session/use-session'
import { useWrite } from '../use-write'
import { dayGap, reasonGap } from './extension-form'

/** 申请延期 of one's own form: what is asked for, what was answered, and asking anew. */
export const useAskExtension = (assessmentId: string) => {
  const { value, failure, reload } = useAssessment(useMayAsk('contact') ? assessmentId : null)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const asking = useWrite('assessment.askExtension')
  const takingBack = useWrite('assessment.takeBackRequest')
  useShownAgain(() => void reload())

  const view = value && {
    lastDay: lastDayOf(value.assessment, value.cycle),
    over: isOver(lastDayOf(value.assessment, value.cycle), serverNow()),
    bounds: extensionBoundsOf(value.assessment, value.cycle, serverNow()),
    enterpriseName: value.assessment.enterpriseName,
    unionName: value.assessment.unionName,
    request: value.assessment.extensionRequest ?? null,
    decline: value.assessment.extensionDecline ?? null,
    /** Why nothing of the form can be done any more, where that is so. */
    ended: unopenedReason(value.cycle, serverNow(), value.assessment),
    mayAsk: isWithContact(value.assessment) && !value.assessment.departure && yearAllows(value.cycle, 'ask_extension'),
  }
  const gaps = view ? { day: dayGap(day, view.bounds), reason: reasonGap(reason) } : {}

  /** Whether it was asked; what is missing is said at its field, and a refusal above. */
  const ask = async (): Promise<boolean> => {
    setTried(true)
    if (!value || gaps.day || gaps.reason) return false
    const seenRevision = value.assessment.revision
    const result = await asking.run({ assessmentId, seenRevision, wishedOn: getPlainDate(day), reason: reason.trim() })
    if (result.outcome === 'refused' || result.outcome === 'done') await reload()
    if (result.outcome !== 'done') return false
    setTried(false)
    setDay('')
    setReason('')
    return true
  }

  const takeBack = async (): Promise<boolean> => {
    if (!value) return false
    const result = await takingBack.run({ assessmentId, seenRevision: value.assessment.revision })
    if (result.outcome === 'refused' || result.outcome === 'done') await reload()
    return result.outcome === 'done'
  }

  return {
    view,
    failure,
    offline: useOffline(failure),
    reload,
    form: { day, setDay, reason, setReason, gaps: tried ? gaps : {} },
    ask,
    asking: asking.running,
    notAsked: asking.failure,
    takeBack,
    takingBack: takingBack.running,
    notTakenBack: takingBack.failure,
  }
}

export type AskExtension = ReturnType<typeof useAskExtension>
