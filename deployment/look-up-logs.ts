import * as v from 'valibot'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { formatFullMoment } from '@/text/dates'
import type { CloudApi } from './cloud-api'

export interface LookUp {
  readonly api: Pick<CloudApi, 'tcb'>
  /** What a person was shown where a call failed. */
  readonly reference: string
  readonly now: Instant
  /** How many days are looked back. */
  readonly days: number
  readonly say: (line: string) => void
}

/** As many lines as one answer holds; a call leaves a few. */
const PAGE = 100
const MOST_PAGES = 20
const DAY = 86_400_000
const CHINA = 8 * 3_600_000

/** A call's id: nothing else may get into the query. */
const REFERENCE = /^[\w-]{8,64}$/

const found = v.object({
  LogResults: v.object({
    Context: v.optional(v.nullable(v.string()), ''),
    ListOver: v.boolean(),
    Results: v.array(v.object({ Timestamp: v.union([v.string(), v.number()]), Content: v.string() })),
  }),
})
const content = v.object({
  log: v.optional(v.string()),
  function_name: v.optional(v.string()),
})

/** As the service takes a moment: in China's time, to the second. */
const momentOf = (at: number): string => new Date(at + CHINA).toISOString().slice(0, 19).replace('T', ' ')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A line as it is read: when, in which function, what. What is written down in another way is shown as it is. */
const lineOf = ({ Timestamp, Content }: v.InferOutput<typeof found>['LogResults']['Results'][number]): string => {
  const at = typeof Timestamp === 'number' ? formatFullMoment(getInstant(Timestamp)) : Timestamp
  const read = v.safeParse(content, parsed(Content))
  const { log, function_name: name } = read.success ? read.output : {}
  return `${at}  ${name ?? ''}  ${(log ?? Content).trim()}`
}

/**
 * Shows what the functions logged under a reference, the oldest first: the call itself, and what was done for it afterwards. True where
 * there was anything.
 */
export const lookUpLogs = async ({ api, reference, now, days, say }: LookUp): Promise<boolean> => {
  if (!REFERENCE.test(reference)) {
    say('编号不对：照提示里的原样填，是 8 到 64 位的字母、数字和“-”。')
    return false
  }
  let context = ''
  let lines = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await api.tcb('SearchClsLog', {
      ...{ StartTime: momentOf(now - days * DAY), EndTime: momentOf(now), Limit: PAGE, Sort: 'asc' },
      // Under the call's own id, and in what another function wrote on its behalf.
      QueryString: `request_id:"${reference}" OR log:"${reference}"`,
      ...(context === '' ? {} : { Context: context }),
    })
    const { Context, ListOver, Results } = v.parse(found, answer).LogResults
    for (const each of Results) say(lineOf(each))
    lines += Results.length
    context = Context ?? ''
    if (ListOver || Results.length === 0 || context === '') break
  }
  if (lines === 0)
    say(`最近 ${days} 天没有这个编号的日志：核对编号，或用 --days 往前多找几天（控制台保留多久就有多久）。`)
  return lines > 0
}
