import { start, stop, type Db, type Running } from './support/start'

/** The date operators of `db.command.aggregate`, each with what MongoDB answers. */
let running: Running
let db: Db
let $: Db['command']['aggregate']

const AT = new Date('2023-12-15T13:04:05.678Z')

beforeAll(async () => {
  running = await start()
  db = running.db
  $ = db.command.aggregate
  await db.collection('things').add({ _id: 'one', at: AT, nil: null })
})
afterAll(() => stop(running))

const evaluate = async (expression: unknown): Promise<unknown> => {
  const { data } = await db.collection('things').aggregate().project({ _id: 0, value: expression }).end()
  return data[0].value
}

type Case = readonly [operator: string, expression: () => unknown, value: unknown]

const CASES: readonly Case[] = [
  ['add of a date and milliseconds', () => $.add(['$at', 1000]), new Date(AT.getTime() + 1000)],
  ['subtract of dates', () => $.subtract(['$at', '$at']), 0],
  ['dateFromParts', () => $.dateFromParts({ year: 2023, month: 12, day: 15 }), new Date('2023-12-15T00:00:00Z')],
  [
    'dateFromParts in Beijing',
    () => $.dateFromParts({ year: 2023, month: 12, day: 15, timezone: '+08:00' }),
    new Date('2023-12-14T16:00:00Z'),
  ],
  ['dateFromString', () => $.dateFromString({ dateString: '2023-12-15T00:00:00Z' }), new Date('2023-12-15T00:00:00Z')],
  ['dayOfMonth', () => $.dayOfMonth('$at'), 15],
  ['dayOfWeek', () => $.dayOfWeek('$at'), 6],
  ['dayOfYear', () => $.dayOfYear('$at'), 349],
  ['isoDayOfWeek', () => $.isoDayOfWeek('$at'), 5],
  ['isoWeek', () => $.isoWeek('$at'), 50],
  ['isoWeekYear', () => $.isoWeekYear('$at'), 2023],
  ['millisecond', () => $.millisecond('$at'), 678],
  ['second', () => $.second('$at'), 5],
  ['minute', () => $.minute('$at'), 4],
  ['hour', () => $.hour('$at'), 13],
  ['month', () => $.month('$at'), 12],
  ['week', () => $.week('$at'), 50],
  ['year', () => $.year('$at'), 2023],
  ['dateToString', () => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S' }), '2023-12-15 13:04:05'],
  [
    'dateToString in Beijing',
    () => $.dateToString({ date: '$at', format: '%Y-%m-%d %H', timezone: '+08:00' }),
    '2023-12-15 21',
  ],
  [
    'dateFromString in Beijing',
    () => $.dateFromString({ dateString: '2023-12-15 08:00:00', timezone: '+08:00' }),
    new Date('2023-12-15T00:00:00Z'),
  ],
  ['week in Beijing', () => $.week({ date: new Date('2023-12-30T17:00:00Z'), timezone: '+08:00' }), 53],
]

test.each(CASES)('%s', async (_operator, expression, value) => {
  expect(await evaluate(expression())).toEqual(value)
})

const WEEKS: ReadonlyArray<readonly [day: string, week: number, isoWeekYear: number]> = [
  ['2023-01-01', 1, 2022],
  ['2022-01-01', 0, 2021],
  ['2022-01-02', 1, 2021],
  ['2021-01-03', 1, 2020],
  ['2020-12-31', 52, 2020],
  ['2024-12-30', 52, 2025],
  ['2023-12-31', 53, 2023],
]

test.each(WEEKS)('on %s week is %d, from Sunday, and isoWeekYear %d', async (day, week, isoWeekYear) => {
  expect(await evaluate({ week: $.week(new Date(day)), iso: $.isoWeekYear(new Date(day)) })).toEqual({
    week,
    iso: isoWeekYear,
  })
})
