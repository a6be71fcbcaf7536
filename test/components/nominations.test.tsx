import { fireEvent, render, screen } from '@testing-library/react'
import { ToastProvider } from '@/components/toast/toast'
import type { Nomination } from '@/domain/nomination/nomination'
import { EMPTY_NOMINEE } from '@/features/nominations/nominee-drafts'
import type { NomineeForm } from '@/features/nominations/use-nominee-form'
import { NominationCard } from '@/packages/papers/parts/nomination-list'
import { NomineeSheet } from '@/packages/papers/pages/nominations/nominee-sheet'
import { QuotaStepper } from '@/packages/papers/pages/quotas/quota-stepper'
import { getInstant } from '@/domain/calendar/instant'
import '@/text/refused-in-packages'

const AT = getInstant(Date.parse('2026-12-08T02:32:00Z'))

const item = (more: Partial<Nomination> = {}): Nomination => ({
  ...EMPTY_NOMINEE,
  name: '莞城新材料有限公司',
  reason: '首席技师制度成熟',
  nominationId: 'n-1',
  state: 'draft',
  revision: 1,
  savedAt: AT,
  savedByName: '王建国',
  ledgerNo: null,
  decision: null,
  ...more,
})

describe('a number of places', () => {
  const shown = (value: number, disabled = false) => {
    const onChange = jest.fn()
    render(
      <QuotaStepper
        label='省级台账（家）'
        name='东莞市总工会省级台账名额'
        value={value}
        disabled={disabled}
        onChange={onChange}
      />,
    )
    return onChange
  }
  const press = (what: string) =>
    fireEvent.click(screen.getByRole('button', { name: `东莞市总工会省级台账名额${what}` }))
  const field = () => screen.getByLabelText<HTMLInputElement>('东莞市总工会省级台账名额')

  it('goes by one, says whose it is, and never below none or beyond the limit', () => {
    const onChange = shown(0)
    press('减 1 家')
    press('加 1 家')
    expect(onChange.mock.calls).toEqual([[1]])
  })

  it('stops at the limit', () => {
    const onChange = shown(300)
    press('加 1 家')
    press('减 1 家')
    expect(onChange.mock.calls).toEqual([[299]])
  })

  it('is typed where it is large; what is no number is not taken', () => {
    const onChange = shown(5)
    fireEvent.change(field(), { target: { value: '48' } })
    fireEvent.change(field(), { target: { value: '999' } })
    expect(onChange.mock.calls).toEqual([[48]])
  })

  it('cannot be changed while it is being saved', () => {
    const onChange = shown(5, true)
    press('加 1 家')
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('a nomination', () => {
  const row = (of: Nomination, rank: number | null) => ({
    item: of,
    rank,
    mayMoveUp: false,
    mayMoveDown: false,
    mayChange: false,
  })

  it('says its rank, its state in words, and what became of it', () => {
    const decision = { at: AT, byName: '郑卫东', note: '' }
    render(
      <NominationCard
        row={row(item({ state: 'confirmed', ledgerNo: 101, decision }), 2)}
        level='provincial'
        cycleId='c2027'
      />,
    )
    expect(screen.getByText('同意入库')).toBeTruthy()
    expect(screen.getByText('下一周期入库：2027 年省级台账第 101 号')).toBeTruthy()
    expect(screen.getByText('2')).toBeTruthy()
  })

  it('that was declined says why and by whom, and has no rank', () => {
    const decision = { at: AT, byName: '郑卫东', note: '建成不满一年' }
    render(<NominationCard row={row(item({ state: 'declined', decision }), null)} level='own' cycleId='c2027' />)
    expect(screen.getByText('郑卫东 12月8日：建成不满一年')).toBeTruthy()
    expect(screen.queryByRole('img', { name: /^\d/ })).toBeNull()
  })
})

describe('the sheet in which a nominee is written', () => {
  const shown = (more: Partial<NomineeForm> = {}) => {
    const form: NomineeForm = {
      open: true,
      isNew: true,
      nominee: EMPTY_NOMINEE,
      theirs: undefined,
      noRoom: false,
      running: false,
      failure: undefined,
      add: jest.fn(),
      edit: jest.fn(),
      write: jest.fn(),
      keepMine: jest.fn(),
      takeTheirs: jest.fn(),
      close: jest.fn(),
      save: jest.fn(() => Promise.resolve(true)),
      ...more,
    }
    render(
      <ToastProvider>
        <NomineeSheet form={form} note='名额 5 家，已遴选 3 家，还可遴选 2 家。' />
      </ToastProvider>,
    )
    return form
  }

  it('says how many places are left, and hands every letter on', () => {
    const form = shown()
    expect(screen.getByText('名额 5 家，已遴选 3 家，还可遴选 2 家。')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('企业（工业园区）全称'), { target: { value: '莞城' } })
    expect(form.write).toHaveBeenCalledWith({ name: '莞城' })
    fireEvent.click(screen.getByRole('radio', { name: '工业园区' }))
    expect(form.write).toHaveBeenCalledWith({ kind: 'park' })
  })

  it('says why it was not saved', () => {
    shown({ failure: { outcome: 'refused', refusal: { refused: 'nomination_on_ledger', with: { no: 31 } } } })
    expect(screen.getByRole('alert').textContent).toContain('第 31 号')
  })

  it('shows a colleague’s version beside one’s own, and does not save over it unasked', () => {
    const form = shown({ isNew: false, theirs: item({ reason: '同事写的理由', savedByName: '何审' }) })
    expect(screen.getByText('何审刚刚改过这一家')).toBeTruthy()
    expect(screen.getByText('同事写的理由')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    expect(form.save).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '保留我写的' }))
    fireEvent.click(screen.getByRole('button', { name: '用同事写的' }))
    expect(form.keepMine).toHaveBeenCalledTimes(1)
    expect(form.takeTheirs).toHaveBeenCalledTimes(1)
  })

  it('closed without saving is said to be kept on the phone', () => {
    const form = shown()
    fireEvent.click(screen.getByRole('button', { name: '先存本机' }))
    expect(form.close).toHaveBeenCalledTimes(1)
  })
})
