import { getInstant } from '@/domain/calendar/instant'
import { faultOfRecord, faultsOfSeal, sealOf, type SealableRecord } from '@/domain/audit/seal'
import { pseudonymOf } from '@/domain/chain/pseudonym'
import { sha256Of } from '../../../cloudfunctions/_store/digest'

const NOON = getInstant(Date.parse('2026-12-01T04:00:00Z'))
const record = (auditId: string, more: Partial<SealableRecord> = {}): SealableRecord => ({
  ...{ auditId, at: NOON, what: 'telephone.lookUp', kind: 'contacting', outcome: 'done' },
  by: { personId: 'p-1', name: '张三', seat: 'office', salt: 'a'.repeat(32) },
  about: ['enterprise:e001'],
  ...more,
})
const RECORDS = [record('r-1'), record('r-2', { what: 'evidence.remove', subject: 'c2026-e001', no: 8, revision: 3 })]
const FIRST = sealOf(undefined, RECORDS, NOON, sha256Of)
const faultOf = (changed: SealableRecord | undefined, index = 0) => {
  const sealed = FIRST.records[index]
  if (!sealed) throw new Error('not sealed')
  return faultOfRecord(FIRST, sealed, changed, sha256Of)?.kind
}

describe('a record that stands in a seal', () => {
  test('is right as it was', () => {
    expect(RECORDS.map((each, index) => faultOf(each, index))).toEqual([undefined, undefined])
  })

  test.each([
    ['what was done', { what: 'telephone.none' }],
    ['when', { at: getInstant(NOON + 1) }],
    ['by whom', { by: { personId: 'p-2', name: '张三', seat: 'office', salt: 'a'.repeat(32) } }],
    ['by which name', { by: { personId: 'p-1', name: '李四', seat: 'office', salt: 'a'.repeat(32) } }],
    ['from which seat', { by: { personId: 'p-1', name: '张三', seat: 'union', salt: 'a'.repeat(32) } }],
    ['by nobody any more', { by: null }],
    ['about whom', { about: [] }],
    ['how it ended', { outcome: 'refused' as const }],
  ])('is found where it says something else: %s', (_what, change) => {
    expect(faultOf({ ...record('r-1'), ...change })).toBe('record_changed')
  })

  test.each([
    ['to which paper', { subject: 'c2026-e002' }],
    ['on which revision', { revision: 4 }],
    ['to which indicator', { no: 9 }],
  ])('is found where it says something else: %s', (_what, change) => {
    expect(faultOf({ ...RECORDS[1], ...change } as SealableRecord, 1)).toBe('record_changed')
  })

  test('is found where it is gone', () => {
    expect(faultOf(undefined)).toBe('record_removed')
  })

  test('is right where the name of who did it was erased, and only where it is their own pseudonym', () => {
    const by = (personId: string) => ({ personId: 'p-1', name: pseudonymOf(personId, sha256Of), seat: 'office' })
    expect(faultOf({ ...record('r-1'), by: by('p-1') })).toBeUndefined()
    expect(faultOf({ ...record('r-1'), by: by('p-2') })).toBe('record_changed')
  })

  test('that had not ended may end afterwards, and still says what was asked for', () => {
    const begun = record('r-3', { outcome: 'begun', by: null, about: [] })
    const seal = sealOf(undefined, [begun], NOON, sha256Of)
    const [sealed] = seal.records
    if (!sealed) throw new Error('not sealed')
    expect(faultOfRecord(seal, sealed, record('r-3'), sha256Of)).toBeUndefined()
    expect(faultOfRecord(seal, sealed, record('r-3', { seal: 2 }), sha256Of)).toBeUndefined()
    expect(faultOfRecord(seal, sealed, record('r-3', { what: 'people.list' }), sha256Of)?.kind).toBe('record_changed')
  })
})

test('a record that had not ended when it was sealed, and bears both an end and that seal, was changed', () => {
  const seal = sealOf(undefined, [record('r-3', { outcome: 'begun', by: null, about: [] })], NOON, sha256Of)
  const [sealed] = seal.records
  if (!sealed) throw new Error('not sealed')
  expect(faultOfRecord(seal, sealed, record('r-3', { seal: seal.no }), sha256Of)?.kind).toBe('record_changed')
})

describe('a seal', () => {
  const second = sealOf(FIRST, [record('r-4')], NOON, sha256Of)

  test('goes by the one before', () => {
    expect(faultsOfSeal(undefined, FIRST, sha256Of)).toEqual([])
    expect(faultsOfSeal(FIRST, second, sha256Of)).toEqual([])
  })

  test('is found where it is changed, or made anew without those after it', () => {
    expect(faultsOfSeal(undefined, { ...FIRST, records: FIRST.records.slice(1) }, sha256Of)).toEqual([
      { kind: 'seal_changed', seal: 1 },
    ])
    const anew = sealOf(undefined, [record('r-2')], NOON, sha256Of)
    expect(faultsOfSeal(anew, second, sha256Of)).toEqual([{ kind: 'seal_changed', seal: 2 }])
  })

  test('is found where it is gone', () => {
    expect(faultsOfSeal(undefined, second, sha256Of)).toEqual([{ kind: 'seal_removed', seal: 1 }])
  })
})
