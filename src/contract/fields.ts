import * as v from 'valibot'
import { withoutUnseen } from '@/domain/answer/control-characters'
import { findSeat } from '@/domain/people/seat'
import { findPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { BANDS, COUNTED_OF_INDICATOR, RESPONSE_SPANS } from '@/domain/totals/behind'
import { CONTACT_FILTERS, EVIDENCE_FILTERS, LIST_ORDERS, STANDING_FILTERS } from './choices'

/** Ids that the product makes itself: short, and without anything that could be a path or an operator. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** One year, as c2026. Where an action takes one and none is named, it answers of the year that whoever asks is led to. */
export const cycleId = v.pipe(v.string(), v.regex(/^c\d{4}$/))

/** A seat, by its key, as contact:e001. */
export const seat = v.pipe(
  v.string(),
  v.check((key) => findSeat(key) !== undefined),
)

export const role = v.picklist(['contact', 'reviewer', 'office'])

/** The client's id of one request: random, and the same again when the request is repeated. */
export const requestId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,48}$/))

/** The id of one photo: random, made on the phone, and the same again when it is sent again. */
export const photoId = v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/))

/** A SHA-256 in hexadecimal. */
export const digest = v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/))

/** The number of an indicator. Whether the rubric has it is for the domain to say. */
export const indicatorNo = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))

export const revision = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A calendar day, YYYY-MM-DD. */
export const plainDate = v.pipe(
  v.string(),
  v.check((text) => findPlainDate(text) !== undefined),
  v.transform((text) => text as PlainDate),
)

/**
 * What people write, of so many characters at most: what was pasted along with it and cannot be seen stays outside. Whoever types it is
 * told by the field; a program from before is not refused for it.
 */
export const written = (limit: number) => v.pipe(v.string(), v.maxLength(limit), v.transform(withoutUnseen))

/** Text whose true limit is the domain's; this one only keeps a request from being a book. */
export const text = written(20_000)

/** A short line: a name, a caption, a reason. */
export const line = written(1_000)

/** The last row that was read of what only ever grows at its new end: what comes after it stays the same, whatever is added. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

/** Where the next page goes on; null is the beginning. */
export const after = v.nullable(
  v.strictObject({
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  }),
)

/** Rows of what grows at its new end, the newest first. */
export interface CursorPage<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
  /** What to ask for next; null where there is nothing older. */
  readonly next: Cursor | null
}

/** A moment, in milliseconds. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0))

/** As many points as a table can come to, and more. */
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000))

const band = v.picklist(BANDS)

/** A calendar day that is one before it is parsed, too: what was asked for is kept as it was. */
const dayNamed = v.custom<PlainDate>((value) => typeof value === 'string' && findPlainDate(value) !== undefined)

/** Of which enterprises a number of 统计 is. */
const counted = v.variant('of', [
  v.strictObject({ of: v.literal('contents') }),
  v.strictObject({ of: v.picklist(COUNTED_OF_INDICATOR), no: indicatorNo }),
  v.strictObject({ of: v.literal('band'), no: indicatorNo, band }),
  v.strictObject({ of: v.literal('band_of'), dimension: id, band }),
  v.strictObject({ of: v.literal('band_total'), band }),
  v.strictObject({ of: v.literal('submitted_on'), on: dayNamed }),
  v.strictObject({ of: v.literal('answered'), span: v.picklist(RESPONSE_SPANS) }),
])

/** What a list of enterprises is narrowed to besides its tab; programs that do not know it leave it out. */
export const narrowing = {
  evidence: v.optional(v.picklist(EVIDENCE_FILTERS)),
  contact: v.optional(v.picklist(CONTACT_FILTERS)),
  /** Who is behind a number of 统计. */
  counted: v.optional(counted),
  standing: v.optional(v.picklist(STANDING_FILTERS)),
  /** Of what was handed in, the enterprise's own points: from so many, and up to so many. */
  scoreFrom: v.optional(points),
  scoreTo: v.optional(points),
  /** Only what somebody else changed after this moment. */
  changedSince: v.optional(instant),
}

/** What it is sorted by; its own order where nothing is named. */
export const order = v.optional(v.picklist(LIST_ORDERS))

/** What a list of the whole province is narrowed to besides: the union that answers, or a city: its union's, and those that it is proposed for. */
export const placing = { unionId: v.optional(id), cityId: v.optional(id) }

/** What a return carries: the last day, those of single indicators that end sooner, and 退回函. */
export const correctionFields = {
  rectifyBy: plainDate,
  each: v.optional(v.pipe(v.array(v.strictObject({ no: indicatorNo, rectifyBy: plainDate })), v.maxLength(100))),
  note: written(3_000),
}

/** How many rows were passed over, for the next page. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

/** The place of a row in its list: what the list is sorted by, of that row. */
export type RowKey = ReadonlyArray<string | number | null>

const rowKey = v.pipe(
  v.array(v.nullable(v.union([v.number(), v.pipe(v.string(), v.maxLength(400))]))),
  v.minLength(1),
  v.maxLength(5),
)

/** Where the next page of a list begins: after the row that was read last; after so many rows where none is named. */
export const paging = { offset, after: v.optional(v.nullable(rowKey), null) }

/** A page of a list whose next page begins after its last row, whatever comes in before or leaves meanwhile. */
export interface KeyedPage {
  readonly more: boolean
  /** What to ask for next; null where there is no more, missing where an earlier version answers. */
  readonly next?: RowKey | null
}
