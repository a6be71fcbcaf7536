import { confirmMany, nominationStandsOut, type SeenNomination } from '@/domain/nomination/confirm-many'
import type { LedgerLevel, NominationFile } from '@/domain/nomination/nomination'
import { done, fileWith, nominated, NOW, submitted } from './support'
import { office } from '../support/cast'

const NAMES = ['甲公司', '乙公司', '丙公司'] as const
const handedIn = (level: LedgerLevel = 'provincial') => submitted(nominated(fileWith(5, 5), NAMES, level), level)

const seenOf = (file: NominationFile, level: LedgerLevel = 'provincial', names: readonly string[] = NAMES) =>
  file.lists[level].items
    .filter(({ name }) => names.includes(name))
    .map(({ nominationId, revision }) => ({ nominationId, seenRevision: revision }))

const context = (ledger: ReadonlyArray<{ readonly no: number; readonly name: string }> = [], yearOpened = false) => ({
  ...{ now: NOW, requestId: 'r'.repeat(20), actor: office },
  ...{ ledger, yearOpened },
})

const confirm = (file: NominationFile, seen: readonly SeenNomination[], level: LedgerLevel = 'provincial') =>
  done(confirmMany(file, level, seen, context([{ no: 100, name: '已入库公司' }])))

describe('several nominations at once', () => {
  test('are refused as a whole where one is not in the list', () => {
    const file = handedIn()
    const seen = [...seenOf(file), { nominationId: 'n-none', seenRevision: 1 }]
    expect(confirmMany(file, 'provincial', seen, context())).toMatchObject({ refused: 'nomination_unknown' })
  })

  test('get the next numbers of the ledger in the union’s own order, however they were chosen', () => {
    const file = handedIn()
    const { enters, results } = confirm(file, [...seenOf(file)].reverse())
    expect(enters.map(({ no, name }) => [no, name])).toEqual([
      [101, '甲公司'],
      [102, '乙公司'],
      [103, '丙公司'],
    ])
    expect(results.map(({ refusal }) => refusal)).toEqual([null, null, null])
  })

  test('are told of once, when none waits any more', () => {
    const file = handedIn()
    const some = confirm(file, seenOf(file, 'provincial', ['甲公司', '乙公司']))
    expect(some.effects).toEqual([])
    const rest = confirm(some.file, seenOf(some.file, 'provincial', ['丙公司']))
    expect(rest.effects).toMatchObject([{ occasion: 'nominations_decided', detail: { count: 3, declined: 0 } }])
  })

  test('are each as it was seen: what was changed or decided meanwhile is not, and the others are', () => {
    const file = handedIn()
    const [first, ...others] = seenOf(file)
    if (!first) throw new Error('three were nominated')
    const once = confirm(file, [first])
    const again = confirm(once.file, [
      first,
      ...others.map((each, at) => ({ ...each, seenRevision: at === 0 ? 9 : each.seenRevision })),
    ])
    expect(again.results.map(({ name, refusal }) => [name, refusal?.refused])).toEqual([
      ['甲公司', 'nomination_decided'],
      ['乙公司', 'nomination_stale'],
      ['丙公司', undefined],
    ])
  })

  test('of which one came onto the ledger meanwhile leave it out', () => {
    const file = handedIn()
    const confirmed = done(confirmMany(file, 'provincial', seenOf(file), context([{ no: 7, name: '乙 公司' }])))
    expect(confirmed.results.map(({ refusal }) => refusal?.refused)).toEqual([
      undefined,
      'nomination_on_ledger',
      undefined,
    ])
    expect(confirmed.enters.map(({ name }) => name)).toEqual(['甲公司', '丙公司'])
  })

  test('of the union’s own ledger enter nobody, and after the year has opened the province’s does not either', () => {
    const own = handedIn('own')
    expect(confirm(own, seenOf(own, 'own'), 'own').enters).toEqual([])
    const file = handedIn()
    const late = done(confirmMany(file, 'provincial', seenOf(file), context([], true)))
    expect(late.results.map(({ refusal }) => refusal?.refused)).toEqual(Array(3).fill('nomination_year_opened'))
    expect(late.file).toBe(file)
  })
})

describe('what stands out', () => {
  test('is a nominee without a credit code, and on a union’s own ledger one that is on the province’s', () => {
    const [item] = handedIn().lists.provincial.items
    if (!item) throw new Error('three were nominated')
    expect(nominationStandsOut(item, 'provincial')).toEqual({ uncoded: true, onLedger: null })
    const known = { ...item, creditCode: '91441900MA4UK1234G', ledgerNo: 12 }
    expect(nominationStandsOut(known, 'provincial')).toEqual({ uncoded: false, onLedger: null })
    expect(nominationStandsOut(known, 'own')).toEqual({ uncoded: false, onLedger: 12 })
  })
})
