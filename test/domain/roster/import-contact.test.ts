import { importFields } from '@/domain/roster/import-columns'
import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'
import { known, only } from '../support/import'

const NAME = '广州海格通信集团股份有限公司'
/** A ledger without any columns, and what a roster said of the contact before. */
const without = (rosterContact?: { name: string; telephone: string }) => ({
  columns: [],
  known: [known(1, NAME, rosterContact ? { rosterContact: { ...rosterContact, notedAt: 0 as never } } : {})],
})

describe('the contact that a roster names', () => {
  test('has its two columns where the ledger has none for them, and the ledger’s where it has', () => {
    expect(importFields([]).map(({ label }) => label)).toEqual(['序号', '企业名称', '责任工会', '联系人', '联系电话'])
    const labels = importFields(SUGGESTED_COLUMNS).map(({ label }) => label)
    expect(labels.filter((label) => label === '联系人' || label === '联系电话')).toEqual(['联系人', '联系电话'])
    const renamed = SUGGESTED_COLUMNS.map((each) => (each.columnId === 'phone' ? { ...each, label: '手机号码' } : each))
    expect(importFields(renamed).map(({ label }) => label)).not.toContain('联系电话')
  })

  test('is whom one invites, and is no value of the ledger', () => {
    const row = only(['企业名称|联系人|手机', `${NAME}|王小明|138 1234 5678`], without())
    expect(row).toMatchObject({ kind: 'changed', values: {}, contact: { name: '王小明', telephone: '138 1234 5678' } })
    expect(row.changes).toEqual([{ field: 'roster-contact', label: '被邀请人', from: '', to: '王小明 138****5678' }])
  })

  test.each([
    ['13812345', 'phone'],
    ['1.38E+10', 'spoiled'],
    ['找办公室', 'phone'],
  ])('with the telephone %s is doubted by the rule of the ledger', (telephone, doubt) => {
    const row = only(['企业名称|联系人|联系电话', `${NAME}|王小明|${telephone}`], without())
    expect(row.notes).toMatchObject([{ about: 'doubtful', doubt: { doubt, label: '联系电话' } }])
    expect(row.contact?.telephone).toBe(doubt === 'spoiled' ? undefined : telephone)
  })

  test.each([
    ['blank cells change nothing', '|', 'unchanged', undefined],
    ['the same one changes nothing', '王小明|13812345678', 'unchanged', undefined],
    ['another number', '王小明|13900000001', 'changed', '王小明 139****0001'],
    ['another person, whose number is not the former one’s', '李大同|', 'changed', '李大同'],
    ['a number alone is the same person’s', '|0769-22334455', 'changed', '王小明 0769****4455'],
  ])('%s', (_name, cells, kind, to) => {
    const before = without({ name: '王小明', telephone: '13812345678' })
    const row = only(['企业名称|联系人|联系电话', `${NAME}|${cells}`], before)
    expect([row.kind, row.changes[0]?.to]).toEqual([kind, to])
  })

  test('on two rows of one name that differ in it: nobody can know which holds', () => {
    const lines = ['企业名称|联系人', '甲公司|王小明', '甲公司|李大同']
    expect(() => only(lines, without())).toThrow('2 rows')
  })
})
