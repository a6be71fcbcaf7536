import { codeOf, messageOf, start, stop, type Db, type Running } from './support/start'

let running: Running
let db: Db
let _: Db['command']

const DOCUMENTS = [
  {
    _id: 'a',
    n: 1,
    s: 'apple',
    tags: ['red', 'round'],
    nested: { k: 1, list: [{ x: 1, y: 2 }, { x: 3 }] },
    at: new Date('2023-12-01T00:00:00Z'),
    maybe: null,
  },
  {
    _id: 'b',
    n: 5,
    s: 'Banana',
    tags: ['yellow'],
    nested: { k: 2, list: [] },
    at: new Date('2023-12-15T00:00:00Z'),
    maybe: 1,
  },
  { _id: 'c', n: 10, s: 'cherry', tags: [], nested: { k: 3 }, at: new Date('2023-12-31T00:00:00Z'), flag: true },
  {
    _id: 'd',
    n: -2.5,
    s: '橙子',
    tags: ['orange', 'round', 'sweet'],
    nested: { k: 4, list: [{ x: 1, y: 9 }] },
    flag: false,
    scores: [1, 5, 9],
  },
  {
    _id: 'e',
    s: 'elder',
    nested: 7,
    scores: [2, 8],
    answers: { '8': { text: '八' }, '28': { text: '' } },
    mixed: [1, { x: 1 }],
  },
]

beforeAll(async () => {
  running = await start()
  db = running.db
  _ = db.command
  await db.collection('things').add(DOCUMENTS)
})
afterAll(() => stop(running))

const ids = async (query: object): Promise<string> => {
  const { data } = await db.collection('things').where(query).get()
  return data.map((document: { _id: string }) => document._id).join('')
}

type Case = readonly [what: string, query: () => object, found: string]

const CASES: readonly Case[] = [
  ['a plain value', () => ({ n: 5 }), 'b'],
  ['several fields', () => ({ n: 5, s: 'Banana' }), 'b'],
  ['a nested object as paths', () => ({ nested: { k: 3 } }), 'c'],
  ['a dotted path', () => ({ 'nested.k': 2 }), 'b'],
  ['a path through an array', () => ({ 'nested.list.x': 1 }), 'ad'],
  ['a position in an array', () => ({ 'nested.list.1.x': 3 }), 'a'],
  ['a numeric key of an object', () => ({ 'answers.8.text': '八' }), 'e'],
  ['null, which a missing field is too', () => ({ maybe: null }), 'acde'],
  ['a date', () => ({ at: new Date('2023-12-15T00:00:00Z') }), 'b'],
  ['an element of an array', () => ({ tags: 'round' }), 'ad'],
  ['a whole array', () => ({ tags: ['yellow'] }), 'b'],
  ['a regular expression', () => ({ s: /^B/ }), 'b'],
  ['a regular expression without regard to case', () => ({ s: /^b/i }), 'b'],
  ['db.RegExp', () => ({ s: db.RegExp({ regexp: 'AN', options: 'i' }) }), 'b'],
  ['a regular expression on elements', () => ({ tags: /^r/ }), 'ad'],
  ['eq', () => ({ n: _.eq(5) }), 'b'],
  ['eq of an object, as a whole', () => ({ nested: _.eq({ k: 3 }) }), 'c'],
  ['neq, which a missing field satisfies', () => ({ n: _.neq(5) }), 'acde'],
  ['gt', () => ({ n: _.gt(5) }), 'c'],
  ['gte', () => ({ n: _.gte(5) }), 'bc'],
  ['lt, within one type', () => ({ n: _.lt(5) }), 'ad'],
  ['lte', () => ({ n: _.lte(-2.5) }), 'd'],
  ['gt of a date', () => ({ at: _.gt(new Date('2023-12-10T00:00:00Z')) }), 'bc'],
  ['gt of a string', () => ({ s: _.gt('b') }), 'cde'],
  ['in', () => ({ n: _.in([1, 10]) }), 'ac'],
  ['in of nothing', () => ({ n: _.in([]) }), ''],
  ['in with null', () => ({ n: _.in([null, 1]) }), 'ae'],
  ['in on elements', () => ({ tags: _.in(['sweet', 'yellow']) }), 'bd'],
  ['nin', () => ({ n: _.nin([1, 10]) }), 'bde'],
  ['all', () => ({ tags: _.all(['round', 'red']) }), 'a'],
  ['exists true', () => ({ flag: _.exists(true) }), 'cd'],
  ['exists false', () => ({ flag: _.exists(false) }), 'abe'],
  ['exists true of a null', () => ({ maybe: _.exists(true) }), 'ab'],
  ['exists below a numeric key', () => ({ 'answers.8': _.exists(true) }), 'e'],
  ['exists false where nothing is', () => ({ 'answers.8.8': _.exists(false), s: 'elder' }), 'e'],
  ['size', () => ({ tags: _.size(3) }), 'd'],
  ['mod', () => ({ n: (_ as unknown as { mod(...numbers: number[]): object }).mod(5, 0) }), 'bc'],
  ['elemMatch with fields', () => ({ 'nested.list': _.elemMatch({ x: 1, y: _.gt(5) }) }), 'd'],
  ['elemMatch with operators', () => ({ scores: _.elemMatch({ $gt: 4, $lt: 6 }) }), 'd'],
  ['two bounds that no single element meets', () => ({ scores: _.gt(4).and(_.lt(3)) }), 'de'],
  ['and of two conditions on one field', () => ({ n: _.gt(0).and(_.lt(6)) }), 'ab'],
  ['or of two conditions on one field', () => ({ n: _.lt(0).or(_.gt(6)) }), 'cd'],
  ['and of queries', () => _.and([{ n: _.gt(0) }, { flag: true }]), 'c'],
  ['or of queries', () => _.or([{ n: 1 }, { flag: false }]), 'ad'],
  ['nor', () => _.nor([{ n: 1 }, { flag: false }]), 'bce'],
  ['not', () => ({ n: _.not(_.gt(0)) }), 'de'],
  ['not of a regular expression', () => ({ s: _.not(/^[a-z]/) }), 'bd'],
  ['expr', () => _.expr(_.aggregate.gt(['$n', '$nested.k'])), 'bc'],
  ['nothing at all', () => ({}), 'abcde'],
]

test.each(CASES)('where() finds by %s', async (_what, query, found) => {
  expect(await ids(query())).toBe(found)
})

const REFUSED: readonly Case[] = [
  ['geoNear', () => ({ place: _.geoNear({ geometry: new db.Geo.Point(113, 23) }) }), '$nearSphere'],
  ['geoWithin', () => ({ place: _.geoWithin({ centerSphere: [[113, 23], 1] }) }), '$geoWithin'],
  ['geoIntersects', () => ({ place: _.geoIntersects({ geometry: new db.Geo.Point(113, 23) }) }), '$geoIntersects'],
  ['text', () => ({ $text: (_ as unknown as { text(o: object): object }).text({ search: 'x' }) }), '$text'],
  [
    'jsonSchema',
    () => (_ as unknown as { jsonSchema(o: object): object }).jsonSchema({ required: ['n'] }),
    '$jsonSchema',
  ],
]

test.each(REFUSED)('%s is refused by name', async (_what, query, operator) => {
  expect(await codeOf(ids(query()))).toBe('NOT_EMULATED')
  expect(await messageOf(ids(query()))).toContain(`not emulated: the query operator ${operator}`)
})

describe('where MongoDB and mingo differ, the emulator does as MongoDB', () => {
  test('elemMatch with fields passes over scalar elements', async () => {
    expect(await ids({ scores: _.elemMatch({ x: 1 }) })).toBe('')
    expect(await ids({ mixed: _.elemMatch({ x: 1 }) })).toBe('e')
  })
  test('a missing field below an empty array is not null', async () => {
    expect(await ids({ 'nested.list.x': null })).toBe('ce')
  })
  test('a malformed mod is an error, not a silent miss', async () => {
    expect(await codeOf(ids({ n: { $mod: [0, 1] } }))).toBe('DATABASE_REQUEST_FAILED')
  })
})
