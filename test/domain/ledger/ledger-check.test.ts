import { freshEntry, outlineOf } from '@/domain/ledger/ledger-entry'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import { china, contact, enterprise, NOON, reviewer } from '../support/cast'
import { after, allowed, ask, checked, codeOf, fresh, IN_STATE, UNCHANGED } from '../support/ledger-stages'

describe('a check', () => {
  test('is refused before the cycle opens, and never for its deadline', () => {
    expect(ask(fresh, contact, UNCHANGED, { now: china('2026-10-29 23:59:59') })).toEqual({
      refused: 'cycle_not_open',
      with: { openOn: '2026-10-30' },
    })
    expect(codeOf(ask(fresh, contact, UNCHANGED, { now: china('2026-12-20 09:00') }))).toBe('allowed')
  })

  test('“无变化” is refused while a required value is missing', () => {
    expect(ask({ ...fresh, values: {} }, contact, UNCHANGED)).toMatchObject({
      refused: 'ledger_value_missing',
      with: { column: '职工总数' },
    })
  })

  test.each([
    ['a value that its column cannot hold', { name: null, values: { staff: '一千' } }, 'ledger_not_a_number'],
    ['a required value given up', { name: null, values: { staff: '' } }, 'ledger_value_missing'],
    ['a name given up', { name: ' ', values: {} }, 'ledger_name_missing'],
    ['a column that was taken off', { name: null, values: { fax: '1' } }, 'ledger_column_unknown'],
  ])('is refused with %s', (_, wanted, refused) => {
    expect(codeOf(ask(fresh, contact, { kind: 'check', wanted, note: '' }))).toBe(refused)
  })

  test('is refused with a word too long to be read', () => {
    expect(codeOf(ask(fresh, contact, { ...UNCHANGED, note: '长'.repeat(501) } as LedgerCommand))).toBe(
      'remark_too_long',
    )
  })

  test('“无变化” says so and changes nothing', () => {
    const { entry, event, renamedTo } = allowed(ask(fresh, contact, UNCHANGED))
    expect(entry).toMatchObject({ state: 'checked', revision: 1, values: fresh.values })
    expect(entry.check).toMatchObject({ changes: [], byName: '填报人甲', at: NOON })
    expect(event).toMatchObject({ eventId: 'request-of-the-test', kind: 'checked', changes: [] })
    expect(renamedTo).toBeNull()
  })

  test('proposes what differs, from old to new, and leaves what is confirmed as it was', () => {
    expect(checked.check?.changes).toEqual([
      { field: 'name', label: '单位名称', from: '广东生益科技股份有限公司', to: '广东生益科技集团股份有限公司' },
      { field: 'staff', label: '职工总数', from: '1200', to: '1250' },
    ])
    expect(checked).toMatchObject({ enterpriseName: fresh.enterpriseName, values: fresh.values })
    expect(outlineOf(checked)).toMatchObject({ changes: 2, checkedAt: NOON })
    expect(outlineOf(checked)).not.toHaveProperty('values')
  })

  test('may be made again until it is confirmed, and then stands alone', () => {
    expect(after(checked, contact, UNCHANGED).check?.changes).toEqual([])
    expect(after(IN_STATE.returned, contact, UNCHANGED)).toMatchObject({ state: 'checked', returned: null })
  })
})

describe('a confirmation', () => {
  test('makes what was proposed the entry, keeps the former name, and hands the new one on', () => {
    const { entry, event, renamedTo } = allowed(ask(checked, reviewer, { kind: 'confirm' }))
    expect(entry).toMatchObject({
      state: 'confirmed',
      enterpriseName: '广东生益科技集团股份有限公司',
      formerNames: [{ name: '广东生益科技股份有限公司', until: NOON }],
      values: { staff: '1250', phone: '0769-1' },
      confirmedAt: NOON,
    })
    expect(event.changes).toHaveLength(2)
    expect(renamedTo).toBe('广东生益科技集团股份有限公司')
  })

  test('keeps the values of columns that were taken off', () => {
    const { entry } = allowed(ask(checked, reviewer, { kind: 'confirm' }, { columns: [] }))
    expect(entry.values).toEqual({ staff: '1250', phone: '0769-1' })
  })

  test('carries over: the next cycle begins from it, to be checked anew', () => {
    const next = freshEntry(
      'c2027',
      { ...enterprise, name: '广东生益科技集团股份有限公司' },
      '东莞市总工会',
      IN_STATE.confirmed,
    )
    expect(next).toMatchObject({
      entryId: 'c2027-e031',
      state: 'unchecked',
      values: { staff: '1250', phone: '0769-1' },
      formerNames: [{ name: '广东生益科技股份有限公司' }],
      check: null,
      revision: 0,
    })
  })
})
