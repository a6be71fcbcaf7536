import { useMemo } from 'react'
import type { Instant } from '@/domain/calendar/instant'
import { serverNow } from '@/services/server-clock'
import { formatPastMoment } from '@/text/dates'
import { eventSentence, eventTitle, eventTone, LAST_ENDORSEMENT, type TimelineEvent } from '@/text/events'
import { roleWord } from '@/text/states'
import { usePages, type Pages } from './use-pages'

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

/** What every recorded step has, whatever paper it belongs to. */
interface Recorded {
  readonly eventId: string
  readonly actor: { readonly role: Parameters<typeof roleWord>[0] }
  readonly at: Instant
}

/** How the steps of one kind of paper are worded. */
interface StepWords<Event> {
  readonly title: (event: Event) => string
  readonly note: (event: Event) => string
  readonly tone: (event: Event) => TimelineRow['tone']
}

/** Turns recorded steps of one kind of paper into lines. */
export const rowOf =
  <Event extends Recorded>({ title, note, tone }: StepWords<Event>) =>
  (event: Event): TimelineRow => ({
    id: event.eventId,
    who: roleWord(event.actor.role),
    what: title(event),
    when: formatPastMoment(event.at, serverNow()),
    note: note(event),
    tone: tone(event),
  })

/** Of one moment, the later revision is the newer. */
export const newestFirst = <Event extends { readonly at: number; readonly revision: number }>(
  events: readonly Event[],
): readonly Event[] => [...events].sort((a, b) => b.at - a.at || b.revision - a.revision)

const assessmentRow = rowOf<TimelineEvent>({ title: eventTitle, note: eventSentence, tone: eventTone })

/** An assessment's history in words, for whoever reads it, with the newest event on top. */
export const timelineRows = (events: readonly TimelineEvent[]): readonly TimelineRow[] =>
  newestFirst(events).map(assessmentRow)

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
  return event ? { title: LAST_ENDORSEMENT, event: assessmentRow(event) } : undefined
}

export interface Timeline extends Omit<Pages<'assessment.timeline'>, 'rows' | 'last'> {
  /** In words, newest first. undefined until the first answer. */
  readonly rows: readonly TimelineRow[] | undefined
  /** The last endorsement, where it is out of sight among them or further back than they are. */
  readonly above: { readonly title: string; readonly event: TimelineRow } | undefined
}

/** An assessment's history, the newest first and further back on demand; `null` waits. */
export const useTimeline = (assessmentId: string | null): Timeline => {
  const { rows, last, ...pages } = usePages('assessment.timeline', assessmentId === null ? null : { assessmentId })
  const before = last?.endorsedBefore
  return {
    ...pages,
    rows: useMemo(() => rows && timelineRows(rows), [rows]),
    above: useMemo(() => rows && endorsementAbove(rows, before), [rows, before]),
  }
}
