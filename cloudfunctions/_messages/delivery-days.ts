import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { addDays, type PlainDate } from '@/domain/calendar/plain-date'
import { NEWS_DAYS } from '@/domain/reminders/still-so'
import type { DeliveryDay, DeliveryDayStore } from '../_store/delivery-days'
import { fewAtOnce } from '../_store/few-at-once'
import type { MessageHistoryStore } from '../_store/message-history'

/** So many days are shown. */
const SHOWN = 30
/** By then what of a day still waited is dropped, since it is no news any more, and claims of the dead are resolved. */
const SETTLED_AFTER = NEWS_DAYS + 2

interface Counting {
  readonly stores: { readonly deliveryDays: DeliveryDayStore; readonly messageHistory: MessageHistoryStore }
  readonly now: Instant
}

/** The days that are shown, the newest first. */
const daysShown = (now: Instant): readonly PlainDate[] =>
  Array.from({ length: SHOWN }, (_, back) => addDays(chinaDateOf(now), -back))

const settledDays = (now: Instant): readonly PlainDate[] => daysShown(now).slice(SETTLED_AFTER)

const countDay = async ({ stores }: Counting, on: PlainDate): Promise<DeliveryDay> => ({
  on,
  counts: await stores.messageHistory.countDay(on),
})

/** Whether all of a day's messages became something; where the clock stood still they wait longer, and it is counted later. */
const isOver = ({ counts }: DeliveryDay): boolean => counts.every(({ outcome }) => outcome !== 'waiting')

/** What became of the messages of the last days, the newest first: the latest are counted as they are now, the others were. */
export const readDeliveryDays = async (counting: Counting): Promise<readonly DeliveryDay[]> => {
  const days = daysShown(counting.now)
  const kept = await counting.stores.deliveryDays.of(settledDays(counting.now))
  return fewAtOnce(days, async (on) => kept.get(on) ?? countDay(counting, on))
}

/** Counts days that are over for good, once each. Returns how many it counted. */
export const keepDeliveryDays = async (counting: Counting): Promise<number> => {
  const { stores, now } = counting
  const days = settledDays(now)
  const kept = await stores.deliveryDays.of(days)
  const wanted = days.filter((each) => !kept.has(each))
  // Of an environment's first days, and of most days of a year, there is nothing to count.
  const written = await stores.messageHistory.daysWritten(wanted)
  const empty = wanted.filter((on) => !written.has(on)).map((on) => ({ on, counts: [] }))
  await stores.deliveryDays.keepNew(empty)
  let counted = empty.length
  for (const on of wanted.filter((each) => written.has(each))) {
    const day = await countDay(counting, on)
    if (!isOver(day)) continue
    await stores.deliveryDays.keepNew([day])
    counted += 1
  }
  return counted
}

/** A day that was counted otherwise than it is. */
export interface Recounted {
  readonly on: PlainDate
  readonly before: number
  readonly after: number
}

const totalOf = (day: DeliveryDay | undefined): number => day?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0

/** Counts all days that are over anew, and returns those that had been counted otherwise. */
export const recountDeliveryDays = async (counting: Counting): Promise<readonly Recounted[]> => {
  const { stores, now } = counting
  const days = settledDays(now)
  const kept = await stores.deliveryDays.of(days)
  const wrong: Recounted[] = []
  const textOf = (day: DeliveryDay | undefined): string =>
    (day?.counts ?? [])
      .map(({ matter, outcome, count }) => `${matter} ${outcome} ${count}`)
      .sort()
      .join()
  for (const on of days) {
    const day = await countDay(counting, on)
    if (!isOver(day)) continue
    if (textOf(day) !== textOf(kept.get(on))) wrong.push({ on, before: totalOf(kept.get(on)), after: totalOf(day) })
    await stores.deliveryDays.keep(day)
  }
  return wrong
}
