import { chinaDateOf, chinaHourOf, endOfChinaDay, getInstant } from '@/domain/calendar/instant'
import { addDays, daysFrom } from '@/domain/calendar/plain-date'
import { isOver } from '@/domain/deadline/deadline'
import { formatDay, formatFullDay, formatMoment, formatTime } from '@/text/dates'
import { day } from './cast'

/* Run in a process of its own under a TZ: prints everything about days and moments that must not depend on it. */

// Every half hour of the days on which clocks change in Los Angeles, Lord Howe or nowhere.
const starts = ['2026-11-01T00:00:00Z', '2026-03-08T00:00:00Z', '2026-10-03T12:00:00Z', '2026-12-15T12:00:00Z']
const moments = starts.flatMap((start) =>
  Array.from({ length: 60 }, (_, index) => getInstant(Date.parse(start) + index * 1_800_000)),
)
const deadline = day('2026-12-15')

process.stdout.write(
  JSON.stringify({
    moments: moments.map((at) => [
      chinaDateOf(at),
      chinaHourOf(at),
      formatTime(at),
      formatMoment(at),
      formatDay(chinaDateOf(at)),
      formatFullDay(chinaDateOf(at)),
      isOver(deadline, at),
      daysFrom(chinaDateOf(at), deadline),
    ]),
    days: Array.from({ length: 400 }, (_, index) => addDays(day('2027-12-01'), index)).map((each) => [
      each,
      endOfChinaDay(each),
      formatFullDay(each),
    ]),
  }),
)
