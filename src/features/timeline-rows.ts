import { formatMoment } from '@/text/dates'
import { eventSentence, eventTitle, eventTone, LAST_ENDORSEMENT, type TimelineEvent } from '@/text/events'
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

const rowOf = (event: TimelineEvent): TimelineRow => ({
  id: event.eventId,
  who: roleWord(event.actor.role),
  what: eventTitle(event),
  when: formatMoment(event.at),
  note: eventSentence(event),
  tone: eventTone(event),
})

const newestFirst = (events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  [...events].sort((a, b) => b.at - a.at || b.revision - a.revision)

/** An assessment's history in words, for whoever reads it, with the newest event on top. */
export const timelineRows = (events: readonly TimelineEvent[]): readonly TimelineRow[] => newestFirst(events).map(rowOf)

/** As many events as somebody sees without asking for more. */
const IN_SIGHT = 20

/**
 * The last endorsement, where so much came after it that it is out of sight: read or not, it stands above the history, and
 * nothing that a contact does by turns hides it. `before` is the one that is older than what was read.
 */
export const endorsementAbove = (
  events: readonly TimelineEvent[],
  before: TimelineEvent | null | undefined,
): { readonly title: string; readonly event: TimelineRow } | undefined => {
  const ordered = newestFirst(events)
  const at = ordered.findIndex(({ kind }) => kind === 'endorsed')
  const event = at === -1 ? before : at >= IN_SIGHT ? ordered[at] : undefined
  return event ? { title: LAST_ENDORSEMENT, event: rowOf(event) } : undefined
}
