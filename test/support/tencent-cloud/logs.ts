import { numberIn, Refused, textIn } from './refused'

type Json = Readonly<Record<string, unknown>>

/** A line as the platform keeps it. */
export interface StandInLog {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly functionName: string
  readonly requestId: string
  readonly log: string
}

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
const CONTEXT = /^context-(\d+)$/

/** Moments are given in China's time. */
const momentIn = (body: Json, name: string): number =>
  Date.parse(`${textIn(body, name, MOMENT).replace(' ', 'T')}+08:00`)

/** A term of a query: a field and a quoted phrase. */
const TERM = /^(request_id|log):"([^"\\]+)"$/

const matches = (query: string): ((line: StandInLog) => boolean) => {
  const terms = query.split(' OR ').map((term) => {
    const [, field, phrase = ''] = TERM.exec(term) ?? []
    if (field === undefined) throw new Refused('InvalidParameter.QueryString', `cannot be read: ${term}`)
    return { field, phrase }
  })
  return ({ requestId, log }) =>
    terms.some(({ field, phrase }) => (field === 'log' ? log.includes(phrase) : requestId === phrase))
}

/** What the functions logged between two moments, so many lines at once, with where the next ones begin. */
export const searchLogs = (kept: readonly StandInLog[], body: Json): Json => {
  const [from, until] = [momentIn(body, 'StartTime'), momentIn(body, 'EndTime')]
  if (from >= until) throw new Refused('InvalidParameter', 'StartTime has to be before EndTime')
  const limit = numberIn(body, 'Limit', 1, 100)
  const isMeant = matches(textIn(body, 'QueryString'))
  const order = body['Sort'] === undefined ? 'desc' : textIn(body, 'Sort', /^(asc|desc)$/)
  const start = body['Context'] === undefined ? 0 : Number(CONTEXT.exec(textIn(body, 'Context', CONTEXT))?.[1])
  const all = kept
    .filter((line) => line.at >= from && line.at <= until && isMeant(line))
    .sort((one, other) => (order === 'asc' ? one.at - other.at : other.at - one.at))
  const next = start + limit
  return {
    Context: next < all.length ? `context-${next}` : '',
    ListOver: next >= all.length,
    Results: all.slice(start, next).map(({ at, functionName, requestId, log }) => ({
      ...{ TopicId: 'topic-0123', TopicName: 'tcb', Timestamp: momentOf(at), FileName: '', Source: '127.0.0.1' },
      Content: JSON.stringify({ function_name: functionName, request_id: requestId, log, src: 'app' }),
    })),
  }
}

const momentOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
