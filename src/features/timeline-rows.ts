import type { EventKind } from '@/domain/assessment/assessment-event'
import { formatMoment } from '@/text/dates'
import { eventSentence, eventTitle, type TimelineEvent } from '@/text/events'
import { roleWord } from '@/text/states'

/** One line of the timeline as it is drawn. */
export interface TimelineRow {
  readonly id: string
  readonly who: string
  readonly what: string
  readonly when: string
  /** It names the person. */
  readonly note: string
  readonly tone: 'ok' | 'warn' | 'danger' | 'info' | 'neutral'
}

const TONES: Readonly<Record<EventKind, TimelineRow['tone']>> = {
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
}

/** Events with the last endorsement among them, once, however far they were read. */
export const withEndorsement = (
  events: readonly TimelineEvent[],
  endorsed: TimelineEvent | null | undefined,
): readonly TimelineEvent[] =>
  endorsed && !events.some(({ eventId }) => eventId === endorsed.eventId) ? [...events, endorsed] : events

/** An assessment's history in words, for whoever reads it, with the newest event on top. */
export const timelineRows = (events: readonly TimelineEvent[]): readonly TimelineRow[] =>
  [...events]
    .sort((a, b) => b.at - a.at || b.revision - a.revision)
    .map((event) => ({
      id: event.eventId,
      who: roleWord(event.actor.role),
      what: eventTitle(event),
      when: formatMoment(event.at),
      note: eventSentence(event),
      tone: TONES[event.kind],
    }))
