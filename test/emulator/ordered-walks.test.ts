import fc from 'fast-check'
import { Collection } from '../../emulator/database/collection'
import { compileFilter } from '../../emulator/database/filter'
import { sortBy, type Order } from '../../emulator/database/sort'
import type { Document } from '../../emulator/database/value'

const PAPERS = 200
const asc = (field: string) => ({ field, direction: 'asc' as const })
const desc = (field: string) => ({ field, direction: 'desc' as const })
const INDEXES = [
  { name: 'number', keys: [asc('year'), asc('no')] },
  { name: 'newest', keys: [asc('year'), asc('state'), desc('at'), asc('_id')] },
  { name: 'all', keys: [asc('no')] },
]

const collectionOf = (indexes: typeof INDEXES, papers: readonly Document[]): Collection => {
  const collection = new Collection({ name: 'papers', indexes })
  papers.forEach((paper, at) => collection.insert(paper, at))
  return collection
}

const page = (collection: Collection, filter: Document, order: Order, skip: number, limit: number): Document[] =>
  sortBy(collection.matchingPage(filter, compileFilter(filter), order, skip + limit), ({ doc }) => doc, order)
    .slice(skip, skip + limit)
    .map(({ doc }) => doc)

const papers = Array.from({ length: PAPERS }, (_none, index) => ({
  ...{
    _id: `p${String(index).padStart(3, '0')}`,
    year: index % 2 === 0 ? 'c2026' : 'c2025',
    no: (index * 37) % PAPERS,
  },
  ...{ state: index % 4 === 0 ? 'submitted' : 'draft', at: index % 10 },
}))

describe('a page in the order of an index', () => {
  test.each<[string, Document, Order, number]>([
    ['behind what is equal', { year: 'c2026' }, [['no', 1]], 10],
    ['backwards', { year: 'c2026' }, [['no', -1]], 10],
    [
      'on several fields, each in the index’s direction',
      { year: 'c2026', state: 'draft' },
      [
        ['at', -1],
        ['_id', 1],
      ],
      10,
    ],
    [
      'and each against it',
      { year: 'c2026', state: 'draft' },
      [
        ['at', 1],
        ['_id', -1],
      ],
      10,
    ],
    ['from a place on', { year: 'c2026', no: { $gt: 100 } }, [['no', 1]], 10],
    [
      'from a place on that several fields tell',
      { $and: [{ year: 'c2026', state: 'draft' }, { $or: [{ at: { $lt: 6 } }, { at: 6, _id: { $gt: 'p050' } }] }] },
      [
        ['at', -1],
        ['_id', 1],
      ],
      10,
    ],
    ['of everything', {}, [['no', 1]], 10],
    ['by id, which every collection has an index of', { _id: { $gt: 'p100' } }, [['_id', 1]], 10],
    ['of what is one alone by what is equal', { year: 'c2026', no: 0 }, [['no', 1]], 1],
  ])('%s looks at what it shows and no more', (_how, filter, order, examined) => {
    const collection = collectionOf(INDEXES, papers)
    expect(page(collection, filter, order, 0, 10)).toHaveLength(examined)
    expect([collection.examined, collection.fullScans]).toEqual([examined, 0])
  })

  test('passes over what does not match, and looks at that', () => {
    const collection = collectionOf(INDEXES, papers)
    expect(page(collection, { year: 'c2026', at: 4 }, [['no', 1]], 0, 5)).toHaveLength(5)
    expect(collection.examined).toBeGreaterThan(5)
    expect(collection.examined).toBeLessThan(PAPERS / 2)
  })

  test('is no other order’s: all that match are looked at, and sorted', () => {
    const collection = collectionOf(INDEXES, papers)
    page(collection, { year: 'c2026' }, [['at', 1]], 0, 5)
    expect(collection.examined).toBe(PAPERS / 2)
  })

  test('in a direction of which the index has one half is no index’s', () => {
    const collection = collectionOf(INDEXES, papers)
    page(
      collection,
      { year: 'c2026', state: 'draft' },
      [
        ['at', 1],
        ['_id', 1],
      ],
      0,
      5,
    )
    expect(collection.examined).toBe(PAPERS / 4)
  })

  test('of few that match, without anything that is equal, is a look at all of them', () => {
    const collection = collectionOf(INDEXES, papers)
    page(collection, { at: 77 }, [['no', 1]], 0, 5)
    expect([collection.examined, collection.fullScans]).toEqual([PAPERS, 1])
  })
})

test('whatever is asked for, and whatever was written since, it holds what sorting without an index does', () => {
  const paper = fc.record({
    ...{ year: fc.constantFrom('c2025', 'c2026', null), state: fc.constantFrom('draft', 'submitted') },
    ...{ no: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(null)), at: fc.integer({ min: 0, max: 3 }) },
  })
  const order = fc.constantFrom<Order>(
    ...([
      [['no', 1]],
      [['no', -1]],
      [
        ['at', -1],
        ['_id', 1],
      ],
      [
        ['at', 1],
        ['_id', -1],
      ],
      [['at', 1]],
    ] as Order[]),
  )
  const filter = fc.constantFrom<Document>(
    ...([{}, { year: 'c2026' }, { year: null }, { year: 'c2026', state: 'draft' }, { no: { $gt: 5 } }] as Document[]),
    ...([
      { year: 'c2026', no: { $gte: 3 } },
      { $or: [{ at: { $lt: 2 } }, { at: 2, _id: { $gt: 'p05' } }] },
    ] as Document[]),
    { $and: [{ year: 'c2026', state: 'draft' }, { $or: [{ at: { $gt: 1 } }, { at: 1, _id: { $lt: 'p09' } }] }] },
  )
  fc.assert(
    fc.property(
      fc.array(paper, { maxLength: 40 }),
      fc.array(fc.record({ at: fc.nat(39), to: paper }), { maxLength: 5 }),
      ...([filter, order] as const),
      ...([fc.nat(5), fc.integer({ min: 1, max: 12 })] as const),
      (all, changes, asked, sorted, skip, limit) => {
        const kept = all.map((each, at) => ({ _id: `p${String(at).padStart(2, '0')}`, ...each }))
        const [indexed, plain] = [collectionOf(INDEXES, kept), collectionOf([], kept)]
        const pages = () =>
          [page(indexed, asked, sorted, skip, limit), page(plain, asked, sorted, skip, limit)] as const
        const [before, expected] = pages()
        expect(before).toEqual(expected)
        for (const { at, to } of changes)
          for (const collection of [indexed, plain]) {
            const slot = [...collection.plan({})][at]
            if (slot) collection.replace(slot, { _id: slot.doc['_id'] ?? '', ...to }, 1_000 + at)
          }
        const [after, expectedAfter] = pages()
        expect(after).toEqual(expectedAfter)
      },
    ),
    { numRuns: 500 },
  )
})
