import { messageOf, start, stop, type Db, type Running } from './support/start'

/** Every operator of `db.command.aggregate`, each with what MongoDB answers. */
let running: Running
let db: Db
let $: Db['command']['aggregate']

beforeAll(async () => {
  running = await start()
  db = running.db
  $ = db.command.aggregate
  await db.collection('things').add({
    _id: 'one',
    n: 7,
    m: -2.5,
    zero: 0,
    s: 'Hello',
    h: '产改评估',
    l: [3, 1, 2],
    e: [],
    o: { a: 1, b: 2 },
    pairs: [['k', 1]],
    nil: null,
    t: true,
    words: 'a,b,c',
    objects: [{ v: 1 }, { v: 2 }],
  })
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
  [
    'zip',
    () => $.zip({ inputs: ['$l', ['a', 'b']] }),
    [
      [3, 'a'],
      [1, 'b'],
    ],
  ],
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
  [
    'switch',
    () =>
      $.switch({
        branches: [
          { case: $.lt(['$n', 5]), then: 'low' },
          { case: $.lt(['$n', 9]), then: 'mid' },
        ],
        default: 'high',
      }),
    'mid',
  ],
  ['literal', () => $.literal('$n'), '$n'],
  ['mergeObjects', () => $.mergeObjects(['$o', { b: 9 }]), { a: 1, b: 9 }],
  [
    'objectToArray',
    () => $.objectToArray('$o'),
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
  ],
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
  ['lt of a missing field and null', () => $.lt(['$gone', null]), true],
  ['let', () => $.let({ vars: { d: $.add(['$n', 1]) }, in: $.multiply(['$$d', 2]) }), 16],
  ['$$ROOT', () => '$$ROOT.n', 7],
]

test.each(CASES)('%s', async (_operator, expression, value) => {
  expect(await evaluate(expression())).toEqual(value)
})

test.each(['meta', 'indexOfCP'] as const)('%s is refused by name', async (operator) => {
  expect(await messageOf(evaluate($[operator](['$s', 'l'] as never)))).toContain(
    `not emulated: the aggregation operator $${operator}`,
  )
})

test('$$NOW is refused, since it would not follow the emulated clock', async () => {
  expect(await messageOf(evaluate('$$NOW'))).toContain('not emulated: $$NOW')
})

const FAILING: ReadonlyArray<readonly [what: string, expression: () => unknown, message: RegExp]> = [
  ['division by zero', () => $.divide(['$n', 0]), /divide by zero/],
  ['mod by zero', () => $.mod(['$n', 0]), /\$mod by zero/],
  ['size of nothing', () => $.size('$gone'), /must be an array/],
  ['concat of a number', () => $.concat(['a', '$n']), /string/],
  ['a date that is none', () => $.dateFromString({ dateString: '明天' }), /Error parsing date string/],
]

test.each(FAILING)('%s is an error with its reason', async (_what, expression, message) => {
  expect(await messageOf(evaluate(expression()))).toMatch(message)
})
