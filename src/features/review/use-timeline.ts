import { useEffect, useRef } from 'react'
import { useQuery } from '../use-query'
import { eventSentence, eventTitle } from '@/text/events'
import { formatMoment } from '@/text/dates'
import { roleWord } from '@/text/states'

const TONES = {
  submitted: 'info',
  withdrawn: 'neutral',
  review_began: 'neutral',
  returned: 'warn',
  endorsed: 'ok',
  sent_back: 'warn',
  received: 'ok',
  extended: 'info',
  routed: 'neutral',
  marked_late: 'danger',
} as const

/** An assessment's history in words, the latest first; read anew whenever its revision moves on. */
export const useTimeline = (assessmentId: string, revision: number) => {
  const query = useQuery('assessment.timeline', { assessmentId })
  const { reload } = query
  const readAt = useRef(revision)
  useEffect(() => {
    if (readAt.current === revision) return
    readAt.current = revision
    void reload()
  }, [revision, reload])
  return {
    failure: query.failure,
    reload,
    events: query.value?.events
      .map((event) => ({
        id: event.eventId,
        // The sentence below it names the person.
        who: roleWord(event.actor.role),
        what: eventTitle(event),
        when: formatMoment(event.at),
        note: eventSentence(event),
        tone: TONES[event.kind],
        revision: event.revision,
      }))
      .sort((a, b) => b.revision - a.revision),
  }
}
