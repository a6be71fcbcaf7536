import { fireEvent, render, screen } from '@testing-library/react'
import { freshEntry, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import type { EntryForm } from '@/features/ledger/use-ledger-entry'
import { ChangeList } from '@/packages/papers/parts/entry-cards'
import { ColumnSheet } from '@/packages/papers/pages/ledger-columns/column-sheet'
import { EntryEditor, type EntryEditorProps } from '@/packages/papers/parts/entry-editor'
import '@/text/refused-in-packages'

const STAFF: LedgerColumn = {
  columnId: 'staff',
  label: '职工总数',
  kind: 'number',
  required: true,
  choices: [],
  limit: 200,
}
const entry: LedgerEntry = {
  ...freshEntry(
    'c2026',
    { enterpriseId: 'e031', no: 31, name: '甲公司', unionId: 'u-dongguan' },
    '东莞市总工会',
    undefined,
  ),
  values: { staff: '1200' },
}
const view: EntryEditorProps['view'] = {
  entry,
  columns: [STAFF],
  cycle: { cycleId: 'c2026', title: '', openOn: '2026-11-01' as never, deadlineOn: '2026-12-15' as never },
  open: ['check'],
}

const edited = (more: Partial<EntryForm>, as: EntryEditorProps['as'] = 'check') => {
  const form: EntryForm = {
    edits: {},
    note: '',
    editing: true,
    unkept: false,
    ...{ open: jest.fn(), type: jest.fn(), say: jest.fn(), drop: jest.fn() },
    ...more,
  }
  const onSend = jest.fn()
  render(<EntryEditor view={view} form={form} as={as} running={false} failure={undefined} onSend={onSend} />)
  return { form, onSend }
}
const press = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).slice(-1)[0] as HTMLElement)

describe('an entry that is being changed', () => {
  it('is not sent while something is wrong, and says what', () => {
    const { onSend } = edited({ edits: { staff: '一千' } })
    press('提交责任工会')
    expect(screen.getAllByText('“职工总数”应填数字，例如 1200。请删去文字和单位，只留数字。').length).toBeGreaterThan(0)
    expect(onSend).not.toHaveBeenCalled()
  })

  it('is sent after old and new were shown once more, and holds what differs alone', () => {
    const { onSend } = edited({ edits: { staff: '1350', name: '甲公司' }, note: '扩产' })
    press('提交责任工会')
    expect(screen.getByText('确认这 1 处改动')).toBeTruthy()
    expect([screen.getByText('原：1200'), screen.getByText('现：1350')]).toHaveLength(2)
    expect(onSend).not.toHaveBeenCalled()
    press('提交责任工会')
    expect(onSend).toHaveBeenCalledWith([{ field: 'staff', value: '1350' }], '扩产')
  })

  it('is given up only after a question', () => {
    const { form } = edited({ edits: { staff: '1350' } })
    press('放弃修改')
    expect(form.drop).not.toHaveBeenCalled()
    press('放弃修改')
    expect(form.drop).toHaveBeenCalledTimes(1)
  })

  it('is not corrected by the office where nothing was changed', () => {
    const { onSend } = edited({ note: '按营业执照更正' }, 'correct')
    press('保存更正')
    expect(screen.getByText('还没有改动。请先改好要更正的栏目。')).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
  })

  it('is not corrected by the office without a reason', () => {
    const { onSend } = edited({ edits: { staff: '1350' } }, 'correct')
    press('保存更正')
    expect(screen.getByText('请写明更正的理由。')).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
  })

  it('says when the phone has no room to keep it', () => {
    edited({ unkept: true })
    expect(screen.getByText(/手机存储已满/)).toBeTruthy()
  })
})

it('a difference shows what was and what is to be, an empty value as empty', () => {
  render(<ChangeList changes={[{ field: 'phone', label: '联系电话', from: '', to: '0769-1' }]} />)
  expect([screen.getByText('联系电话'), screen.getByText('原：未填写'), screen.getByText('现：0769-1')]).toHaveLength(3)
})

it('a column is done only once it has a name', () => {
  const onDone = jest.fn()
  const blank = { ...STAFF, columnId: 'new', label: '' }
  render(<ColumnSheet column={blank} others={[STAFF]} kindOpen onClose={jest.fn()} onDone={onDone} />)
  press('好')
  expect(screen.getByText('请填写栏目名称。')).toBeTruthy()
  expect(onDone).not.toHaveBeenCalled()
})
