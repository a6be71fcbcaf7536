import { messageOf, start, stop, type Db, type Running } from './support/start'

/** Every operator of `db.command.aggregate`, each with what MongoDB answers. */
let running: Running
let db: Db
let $: Db['command']['aggregate']

const AT = new Date('2023-12-15T13:04:05.678Z')
const SUNDAY = new Date('2023-01-01T00:00:00Z')

beforeAll(async () => {
  running = await start()
  db = running.db
  $ = db.command.aggregate
  await db.collection('things').add({
    _id: 'one', n: 7, m: -2.5, zero: 0, s: 'Hello', h: '产改评估', l: [3, 1, 2], e: [], o: { a: 1, b: 2 }, pairs: [['k', 1]],
    at: AT, sunday: SUNDAY, nil: null, t: true, words: 'a,b,c', objects: [{ v: 1 }, { v: 2 }],
  } as never)
  await db.collection('others').add([{ g: 'x', v: 1, o: { p: 1 } }, { g: 'x', v: 3, o: { q: 2 } }, { g: 'y', v: 8 }] as never)
})
afterAll(() => stop(running))

const evaluate = async (expression: unknown): Promise<unknown> => {
  const { data } = await db.collection('things').aggregate().project({ _id: 0, value: expression }).end()
  return data[0].value
}

type Case = readonly [operator: string, expression: () => unknown, value: unknown]

const CASES: readonly Case[] = [
  ['abs', () => $.abs('$m'), 2.5],
  ['add', () => $.add(['$n', '$m', 1]), 5.5],
  ['add of a date and milliseconds', () => $.add(['$at', 1000]), new Date(AT.getTime() + 1000)],
  ['ceil', () => $.ceil('$m'), -2],
  ['divide', () => $.divide(['$n', 2]), 3.5],
  ['exp', () => $.exp('$zero'), 1],
  ['floor', () => $.floor('$m'), -3],
  ['ln', () => $.ln(1), 0],
  ['log', () => $.log([8, 2]), 3],
  ['log10', () => $.log10(1000), 3],
  ['mod', () => $.mod(['$n', 4]), 3],
  ['multiply', () => $.multiply(['$n', 2, 3]), 42],
  ['pow', () => $.pow(['$n', 2]), 49],
  ['sqrt', () => $.sqrt(49), 7],
  ['subtract', () => $.subtract(['$n', '$m']), 9.5],
  ['subtract of dates', () => $.subtract(['$at', '$at']), 0],
  ['trunc', () => $.trunc('$m'), -2],
  ['add with null', () => $.add(['$n', '$nil']), null],
  ['arrayElemAt', () => $.arrayElemAt(['$l', -1]), 2],
  ['arrayToObject', () => $.arrayToObject('$pairs'), { k: 1 }],
  ['concatArrays', () => $.concatArrays(['$l', [9]]), [3, 1, 2, 9]],
  ['filter', () => $.filter({ input: '$l', as: 'x', cond: $.gt(['$$x', 1]) }), [3, 2]],
  ['in', () => $.in([2, '$l']), true],
  ['indexOfArray', () => $.indexOfArray(['$l', 2]), 2],
  ['isArray', () => $.isArray('$l'), true],
  ['map', () => $.map({ input: '$l', as: 'x', in: $.multiply(['$$x', 2]) }), [6, 2, 4]],
  ['map over objects', () => $.map({ input: '$objects', as: 'x', in: '$$x.v' }), [1, 2]],
  ['range', () => $.range([0, 6, 2]), [0, 2, 4]],
  ['reduce', () => $.reduce({ input: '$l', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
  ['reverseArray', () => $.reverseArray('$l'), [2, 1, 3]],
  ['size', () => $.size('$l'), 3],
  ['slice', () => $.slice(['$l', 1, 2]), [1, 2]],
  ['slice from the end', () => $.slice(['$l', -2]), [1, 2]],
  ['zip', () => $.zip({ inputs: ['$l', ['a', 'b']] }), [[3, 'a'], [1, 'b']]],
  ['and', () => $.and(['$t', '$n']), true],
  ['not', () => $.not(['$t']), false],
  ['or', () => $.or(['$zero', '$nil']), false],
  ['cmp', () => $.cmp(['$n', 8]), -1],
  ['eq', () => $.eq(['$n', 7]), true],
  ['eq of a missing field and null', () => $.eq(['$gone', null]), false],
  ['gt', () => $.gt(['$n', 7]), false],
  ['gte', () => $.gte(['$n', 7]), true],
  ['lt', () => $.lt(['$n', 8]), true],
  ['lte', () => $.lte(['$n', 6]), false],
  ['neq', () => $.neq(['$n', 6]), true],
  ['gt across types, by their order', () => $.gt(['$s', '$n']), true],
  ['cond', () => $.cond({ if: '$t', then: 'yes', else: 'no' }), 'yes'],
  ['cond in short', () => $.cond([$.gt(['$n', 100]), 1, 2]), 2],
  ['ifNull', () => $.ifNull(['$nil', 'none']), 'none'],
  ['ifNull of a missing field', () => $.ifNull(['$gone', 0]), 0],
  ['switch', () => $.switch({ branches: [{ case: $.lt(['$n', 5]), then: 'low' }, { case: $.lt(['$n', 9]), then: 'mid' }], default: 'high' }), 'mid'],
  ['dateFromParts', () => $.dateFromParts({ year: 2023, month: 12, day: 15 }), new Date('2023-12-15T00:00:00Z')],
  ['dateFromParts in Beijing', () => $.dateFromParts({ year: 2023, month: 12, day: 15, timezone: '+08:00' }), new Date('2023-12-14T16:00:00Z')],
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
  ['dateToString in Beijing', () => $.dateToString({ date: '$at', format: '%Y-%m-%d %H', timezone: '+08:00' }), '2023-12-15 21'],
  ['literal', () => $.literal('$n'), '$n'],
  ['mergeObjects', () => $.mergeObjects(['$o', { b: 9 }]), { a: 1, b: 9 }],
  ['objectToArray', () => $.objectToArray('$o'), [{ k: 'a', v: 1 }, { k: 'b', v: 2 }]],
  ['allElementsTrue', () => $.allElementsTrue(['$l']), true],
  ['anyElementTrue', () => $.anyElementTrue([[0, false]]), false],
  ['setDifference', () => $.setDifference(['$l', [1]]), [3, 2]],
  ['setEquals', () => $.setEquals(['$l', [1, 2, 3, 3]]), true],
  ['setIntersection', () => $.setIntersection([['a', 'b'], ['b']]), ['b']],
  ['setIsSubset', () => $.setIsSubset([[1], '$l']), true],
  ['concat', () => $.concat(['$s', ' ', '$h']), 'Hello 产改评估'],
  ['concat with null', () => $.concat(['$s', '$nil']), null],
  ['indexOfBytes', () => $.indexOfBytes(['$s', 'l']), 2],
  ['split', () => $.split(['$words', ',']), ['a', 'b', 'c']],
  ['strLenBytes', () => $.strLenBytes('$h'), 12],
  ['strLenCP', () => $.strLenCP('$h'), 4],
  ['strcasecmp', () => $.strcasecmp(['$s', 'HELLO']), 0],
  ['substr', () => $.substr(['$s', 1, 2]), 'el'],
  ['substrBytes', () => $.substrBytes(['$s', 0, 4]), 'Hell'],
  ['substrCP', () => $.substrCP(['$h', 2, 2]), '评估'],
  ['toLower', () => $.toLower('$s'), 'hello'],
  ['toUpper', () => $.toUpper('$s'), 'HELLO'],
  ['avg', () => $.avg('$l'), 2],
  ['max', () => $.max('$l'), 3],
  ['min', () => $.min('$l'), 1],
  ['sum', () => $.sum('$l'), 6],
  ['sum of one value', () => $.sum('$n'), 7],
  ['sum of nothing', () => $.sum('$gone'), 0],
  ['avg of nothing', () => $.avg('$gone'), null],
  ['max of one value', () => $.max('$n'), 7],
  ['toLower of null', () => $.toLower('$nil'), ''],
  ['substr to the end', () => $.substr(['$s', 1, -1]), 'ello'],
  ['indexOfBytes after Chinese', () => $.indexOfBytes(['$h', '改']), 3],
  ['dateFromString in Beijing', () => $.dateFromString({ dateString: '2023-12-15 08:00:00', timezone: '+08:00' } as never), new Date('2023-12-15T00:00:00Z')],
  ['week in Beijing', () => $.week({ date: new Date('2023-12-30T17:00:00Z'), timezone: '+08:00' } as never), 53],
  ['lt of a missing field and null', () => $.lt(['$gone', null]), true],
  ['let', () => $.let({ vars: { d: $.add(['$n', 1]) }, in: $.multiply(['$$d', 2]) }), 16],
  ['$$ROOT', () => '$$ROOT.n', 7],
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
  expect(await evaluate({ week: $.week(new Date(day)), iso: $.isoWeekYear(new Date(day)) })).toEqual({ week, iso: isoWeekYear })
})

type Grouped = readonly [operator: string, accumulator: () => unknown, x: unknown, y: unknown]

const GROUPED: readonly Grouped[] = [
  ['addToSet', () => $.addToSet('$g'), ['x'], ['y']],
  ['avg', () => $.avg('$v'), 2, 8],
  ['first', () => $.first('$v'), 1, 8],
  ['last', () => $.last('$v'), 3, 8],
  ['max', () => $.max('$v'), 3, 8],
  ['min', () => $.min('$v'), 1, 8],
  ['push', () => $.push('$v'), [1, 3], [8]],
  ['push of objects', () => $.push({ value: '$v' }), [{ value: 1 }, { value: 3 }], [{ value: 8 }]],
  ['stdDevPop', () => $.stdDevPop('$v'), 1, 0],
  ['stdDevSamp', () => $.stdDevSamp('$v'), Math.SQRT2, null],
  ['sum', () => $.sum('$v'), 4, 8],
  ['sum of ones', () => $.sum(1), 2, 1],
  ['sum of a condition', () => $.sum($.cond([$.gt(['$v', 2]), 1, 0])), 1, 1],
  ['mergeObjects', () => $.mergeObjects('$o'), { p: 1, q: 2 }, {}],
]

test.each(GROUPED)('group with %s', async (_operator, accumulator, x, y) => {
  const { data } = await db.collection('others').aggregate().group({ _id: '$g', value: accumulator() }).sort({ _id: 1 }).end()
  expect(data).toEqual([{ _id: 'x', value: x }, { _id: 'y', value: y }])
})

test.each(['meta', 'indexOfCP'] as const)('%s is refused by name', async (operator) => {
  expect(await messageOf(evaluate($[operator](['$s', 'l'] as never)))).toContain(`not emulated: the aggregation operator $${operator}`)
})

test('$$NOW is refused, since it would not follow the emulated clock', async () => {
  expect(await messageOf(evaluate('$$NOW'))).toContain('not emulated: $$NOW')
})

const FAILING: ReadonlyArray<readonly [what: string, expression: () => unknown, message: RegExp]> = [
  ['division by zero', () => $.divide(['$n', 0]), /divide by zero/],
  ['mod by zero', () => $.mod(['$n', 0]), /\$mod by zero/],
  ['size of nothing', () => $.size('$gone'), /must be an array/],
  ['concat of a number', () => $.concat(['a', '$n']), /string/],
  ['a date that is none', () => $.dateFromString({ dateString: '明天' } as never), /Error parsing date string/],
]

test.each(FAILING)('%s is an error with its reason', async (_what, expression, message) => {
  expect(await messageOf(evaluate(expression()))).toMatch(message)
})
