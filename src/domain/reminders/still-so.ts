import type { Cycle } from '../assessment/assessment'
import { chinaDateOf, chinaHourOf, type Instant } from '../calendar/instant'
import { daysFrom, type PlainDate } from '../calendar/plain-date'
import { isArchived } from '../cycle/stages'
import { dueOn, isOver } from '../deadline/deadline'
import { isWithWriter } from '../people/access'
import type { DropReason, Matter, MessageCause } from './delivery'
import type { OpenPaper } from './open-paper'

/** From ten in the evening until eight in the morning nobody's phone rings, but by what somebody pressed for just then. */
export const isQuietHour = (now: Instant): boolean => chinaHourOf(now) >= 22 || chinaHourOf(now) < 8

/** What of a waiting message says whether it is still so. */
export interface Waiting {
  readonly createdAt: Instant
  readonly dueOn?: PlainDate
  readonly cause?: MessageCause
  readonly atOnce?: true
}

/** What says how many days are left is of its own day alone. */
const OF_ITS_DAY: readonly string[] = ['due', 'overdue', 'review', 'office', 'closed', 'silent']
/** What happened is news for as long: nothing older is sent. */
export const NEWS_DAYS = 3

const isOld = ({ createdAt, cause, atOnce }: Waiting, now: Instant): boolean => {
  const age = daysFrom(chinaDateOf(createdAt), chinaDateOf(now))
  const ofItsDay = atOnce === true || (cause?.kind === 'rule' && OF_ITS_DAY.includes(cause.rule))
  // A clock that was set back makes a message seem to be of tomorrow: then it says what is not so either.
  return ofItsDay ? age !== 0 : age > NEWS_DAYS
}

/**
 * Why a message that waits to be sent is not to be sent any more, or undefined. `paper` and `cycle` are what it is about as they stand
 * now, of a message that says a day that is due.
 */
export const findDropReason = (
  message: Waiting,
  paper: OpenPaper | undefined,
  cycle: Cycle | undefined,
  now: Instant,
): DropReason | undefined => {
  if (message.dueOn !== undefined) {
    if (!paper || !cycle || isArchived(cycle)) return 'done'
    if (paper.hasLeft) return 'left'
    if (paper.state !== 'draft' && paper.state !== 'returned') return 'done'
    if (dueOn(paper, cycle) !== message.dueOn) return 'changed'
    // It says what is to be done until a day that has gone by since.
    if (isOver(message.dueOn, now) && !isOver(message.dueOn, message.createdAt)) return 'day_over'
  }
  return isOld(message, now) ? 'day_over' : undefined
}

/** Whether a matter is over once the paper is handed in. */
export const isWritersMatter = (matter: Matter | undefined): matter is 'hand_in' | 'correct' =>
  matter === 'hand_in' || matter === 'correct'

/**
 * Whether somebody whom a message did not reach has nothing to do any more: what they write was handed in while it was under way, or its
 * enterprise has left the ledger. `paper` is what it was about as it stands now.
 */
export const isDoneMeanwhile = (matter: Matter, paper: Pick<OpenPaper, 'state' | 'hasLeft'> | undefined): boolean =>
  isWritersMatter(matter) && paper !== undefined && (paper.hasLeft || !isWithWriter(paper.state))
