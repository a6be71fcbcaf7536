import { messageOf, start, stop, type Db, type Running } from './support/start'

/** What operators make of nothing, of null and of the wrong type, each with what MongoDB answers. */
let running: Running
let db: Db

beforeAll(async () => {
  running = await start()
  db = running.db
  await db.collection('things').add({
    _id: 'one',
    n: 7,
    s: 'Hello',
    h: '产改评估',
    l: [3, 1, 2],
    m: [2, 'x', null],
    e: [],
    o: { a: 1, b: 2 },
    os: [{ a: 1 }, { b: 2 }],
    nil: null,
    t: true,
    at: new Date('2023-12-15T15:50:00Z'),
  })
})
afterAll(() => stop(running))

const evaluate = async (expression: unknown): Promise<unknown> => {
  const { data } = await db.collection('things').aggregate().project({ _id: 0, value: expression }).end()
  return data[0].value
}

const REFUSED: ReadonlyArray<readonly [what: string, expression: unknown, message: string]> = [
  [
    'setUnion of a number',
    { $setUnion: ['$l', '$n'] },
    'All operands of $setUnion must be arrays. One argument is of type: int',
  ],
  ['slice of a text', { $slice: ['$s', 1] }, 'First argument to $slice must be an array, but is of type: string'],
  [
    'slice by a text',
    { $slice: ['$l', '$s'] },
    'Second argument to $slice must be a numeric value, but is of type: string',
  ],
  [
    'slice by a fraction',
    { $slice: ['$l', 1.5] },
    "Second argument to $slice can't be represented as a 32-bit integer: 1.5",
  ],
  ['slice of no length', { $slice: ['$l', 0, 0] }, 'Third argument to $slice must be positive: 0'],
  ['slice of a negative length', { $slice: ['$l', 0, -1] }, 'Third argument to $slice must be positive: -1'],
  ['slice of one operand', { $slice: ['$l'] }, 'Expression $slice takes at least 2 arguments'],
  [
    'substrCP from before the start',
    { $substrCP: ['$s', -1, 2] },
    '$substrCP: the starting index must be nonnegative integer.',
  ],
  ['substrCP of a negative length', { $substrCP: ['$s', 0, -1] }, '$substrCP: length must be a nonnegative integer.'],
  [
    'substrCP from a text',
    { $substrCP: ['$s', '$s', 1] },
    '$substrCP: starting index must be a numeric type (is BSON type string)',
  ],
  ['substrCP of true', { $substrCP: ['$t', 0, 1] }, "can't convert from BSON type bool to String"],
  ['toUpper of an array', { $toUpper: '$e' }, "can't convert from BSON type array to String"],
  [
    'mergeObjects of a number',
    { $mergeObjects: ['$o', '$n'] },
    '$mergeObjects requires object inputs, but input 7 is of type int',
  ],
  [
    'mergeObjects of a text',
    { $mergeObjects: '$s' },
    '$mergeObjects requires object inputs, but input "Hello" is of type string',
  ],
  ['a range that no memory holds', { $range: [0, 300_000_000] }, '$range would use too much memory (4800000000 bytes)'],
]

test.each(REFUSED)('%s is refused', async (_what, expression, message) => {
  expect(await messageOf(evaluate(expression))).toContain(message)
})

const VALUES: ReadonlyArray<readonly [what: string, expression: unknown, value: unknown]> = [
  ['max with a missing operand', { $max: ['$gone', 5, '$n'] }, 7],
  ['max with a missing operand last', { $max: ['$n', '$gone'] }, 7],
  ['max with null', { $max: ['$nil', -1] }, -1],
  ['max of nothing but missing and null', { $max: ['$gone', '$nil'] }, null],
  ['max of an array with a null', { $max: '$m' }, 'x'],
  ['max of one operand in an array', { $max: ['$l'] }, 3],
  ['max of no element', { $max: '$e' }, null],
  ['min with a missing operand', { $min: ['$gone', 5, '$n'] }, 5],
  ['min of nothing', { $min: ['$gone'] }, null],
  ['sum of one operand in an array', { $sum: ['$l'] }, 6],
  ['avg with what is no number', { $avg: ['$n', '$s', '$gone', 1] }, 4],
  ['stdDevPop of nothing', { $stdDevPop: '$gone' }, null],
  ['stdDevPop of no element', { $stdDevPop: '$e' }, null],
  ['stdDevPop of what is no number', { $stdDevPop: ['$s', '$nil'] }, null],
  ['stdDevPop of one number', { $stdDevPop: '$n' }, 0],
  ['stdDevSamp of no element', { $stdDevSamp: '$e' }, null],
  ['stdDevSamp of one number', { $stdDevSamp: '$n' }, null],
  ['setUnion with null', { $setUnion: ['$l', '$nil'] }, null],
  ['setUnion with a missing set', { $setUnion: ['$l', '$gone'] }, null],
  ['setUnion, in order and each once', { $setUnion: ['$l', [2, 9, 2]] }, [1, 2, 3, 9]],
  ['setUnion of one set', { $setUnion: '$l' }, [1, 2, 3]],
  ['setUnion of equal objects', { $setUnion: [[{ $literal: { a: 1 } }], [{ $literal: { a: 1 } }]] }, [{ a: 1 }]],
  ['slice of null', { $slice: ['$nil', 1] }, null],
  ['slice of what is missing', { $slice: ['$gone', 1] }, null],
  ['slice by null', { $slice: ['$l', '$nil'] }, null],
  ['slice of a length of null', { $slice: ['$l', 0, '$nil'] }, null],
  ['slice of no elements', { $slice: ['$l', 0] }, []],
  ['slice past the end', { $slice: ['$l', 7, 1] }, []],
  ['slice from further back than there is', { $slice: ['$l', -9, 2] }, [3, 1]],
  ['substrCP of null', { $substrCP: ['$nil', 0, 2] }, ''],
  ['substrCP of what is missing', { $substrCP: ['$gone', 0, 2] }, ''],
  ['substrCP of a number', { $substrCP: ['$n', 0, 2] }, '7'],
  ['substrCP of a date', { $substrCP: ['$at', 0, 10] }, '2023-12-15'],
  ['substrCP past the end', { $substrCP: ['$h', 3, 9] }, '估'],
  ['substrBytes of a date', { $substrBytes: ['$at', 0, 4] }, '2023'],
  ['mergeObjects of one object', { $mergeObjects: '$o' }, { a: 1, b: 2 }],
  ['mergeObjects of an array of objects', { $mergeObjects: '$os' }, { a: 1, b: 2 }],
  ['mergeObjects of null and nothing', { $mergeObjects: ['$nil', '$gone'] }, {}],
  ['mergeObjects with a field that is null', { $mergeObjects: ['$o', { a: '$nil' }] }, { a: null, b: 2 }],
  ['mergeObjects with a field that is missing', { $mergeObjects: ['$o', { a: '$gone' }] }, { a: 1, b: 2 }],
]

test.each(VALUES)('%s', async (_what, expression, value) => {
  expect(await evaluate(expression)).toEqual(value)
})
