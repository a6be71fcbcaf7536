import { fireEvent, render, screen } from '@testing-library/react'
import type { ImportRow, ImportSummary } from '@/contract/roster'
import { choicesOf, rowNote, withColumn } from '@/features/roster/import-view'
import { ConfirmBar } from '@/packages/papers/pages/roster-import/preview'
import { RowSheet } from '@/packages/papers/pages/roster-import/row-sheet'
import { SummaryCard } from '@/packages/papers/pages/roster-import/summary-card'
import { WorksheetSheet } from '@/packages/papers/pages/roster-import/worksheet-sheet'
import type { RosterImport } from '@/features/roster/use-roster-import'
import { confirmBody, headWords } from '@/text/roster'

const NONE = { new: 0, changed: 0, renamed: 0, unmatched: 0, duplicated: 0, rejected: 0, unchanged: 0 }

const summary = (more: Partial<ImportSummary> = {}): ImportSummary => ({
  importId: 'i-1',
  cycleId: 'c2026',
  revision: 1,
  state: 'planned',
  fileName: '名单.xlsx',
  sheet: '名单',
  sheets: ['名单'],
  heads: ['序号', '企业名称', '备注'],
  fields: [
    { key: 'no', label: '序号' },
    { key: 'name', label: '企业名称' },
  ],
  mapping: { no: 0, name: 1 },
  hiddenColumns: [],
  doubled: [],
  counts: { ...NONE, new: 2, renamed: 1 },
  undecided: 1,
  wanted: { added: 2, updated: 0, renamed: 0 },
  done: { added: 0, updated: 0, renamed: 0, refused: 0 },
  passed: 0,
  total: 3,
  absent: { count: 0, first: [] },
  expiresAt: 0,
  ...more,
})

const KNOWN = { enterpriseId: 'e004', no: 4, name: '广州市城市排水有限公司' }

const row = (more: Partial<ImportRow> = {}): ImportRow => ({
  index: 0,
  row: 5,
  no: 4,
  name: '广州排水股份公司',
  unionId: null,
  unionName: null,
  values: {},
  kind: 'renamed',
  match: KNOWN,
  changes: [{ field: 'name', label: '单位名称', from: KNOWN.name, to: '广州排水股份公司' }],
  candidates: [],
  reasons: [],
  notes: [{ about: 'known_by', what: 'number' }],
  decision: null,
  outcome: null,
  ...more,
})

describe('a row', () => {
  const open = (more: Partial<ImportRow> = {}) =>
    render(<RowSheet row={row(more)} summary={summary()} onClose={jest.fn()} onDecided={jest.fn()} />)

  it('shows old and new, and nothing is chosen beforehand', () => {
    open()
    expect(screen.getByText('原：广州市城市排水有限公司')).toBeTruthy()
    expect(screen.getByText('新：广州排水股份公司')).toBeTruthy()
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-checked'))).not.toContain('true')
    expect(screen.getByRole('button', { name: '就这样办' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('that is returned says why and asks nothing', () => {
    open({ kind: 'rejected', match: null, changes: [], notes: [], reasons: [{ why: 'name_missing' }] })
    expect(screen.getByText(/没有企业名称/)).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: '就这样办' })).toBeNull()
  })

  it('offers each near enterprise, a new one, and leaving it', () => {
    const near = row({ kind: 'unmatched', match: null, candidates: [KNOWN] })
    expect(choicesOf(near).map(({ decision }) => decision.kind)).toEqual(['same', 'same', 'new', 'skip'])
    expect(choicesOf(row({ kind: 'unchanged' }))).toEqual([])
    expect(rowNote({ ...near, changes: [], notes: [] })).toBe('相近：广州市城市排水有限公司')
  })

  it('says in one line what was decided and why it came up', () => {
    const decided = row({ decision: { kind: 'same', enterpriseId: 'e004', rename: true } })
    expect(rowNote(decided)).toBe('由“广州市城市排水有限公司”更名；改动：单位名称；序号相同')
  })
})

describe('the step that writes', () => {
  const bar = (more: Partial<ImportSummary> = {}) => {
    const onConfirm = jest.fn()
    render(
      <ConfirmBar
        roster={{ take: jest.fn() } as unknown as RosterImport}
        summary={summary(more)}
        onConfirm={onConfirm}
      />,
    )
    return onConfirm
  }

  it('says how many rows still wait', () => {
    const onConfirm = bar()
    expect(screen.getByText('还有 1 行待确认，不确认就不写入')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '确认导入' }))
    expect(onConfirm).toHaveBeenCalledTimes(1)
  })

  it('is closed where nothing would be written', () => {
    const onConfirm = bar({ wanted: { added: 0, updated: 0, renamed: 0 } })
    fireEvent.click(screen.getByRole('button', { name: '没有要写入的行' }))
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('asks with the numbers', () => {
    expect(confirmBody({ added: 2, updated: 3, renamed: 1 }, 4)).toMatch(
      /^将新增 2 家、变更 3 家、更名 1 家。另有 4 行不写入/,
    )
  })
})

describe('the columns', () => {
  it('that are read and those that are not are both said', () => {
    render(<SummaryCard summary={summary()} failure={undefined} onColumns={jest.fn()} onSheet={jest.fn()} />)
    expect(screen.getByText('序号、企业名称；不读取：备注')).toBeTruthy()
  })

  it('that are hidden in the file are said to be, where something is read of them', () => {
    const onColumns = jest.fn()
    const props = { failure: undefined, onColumns, onSheet: jest.fn() }
    const { rerender } = render(<SummaryCard summary={summary({ hiddenColumns: [2] })} {...props} />)
    expect(screen.queryByText(/隐藏的列/)).toBeNull()
    rerender(<SummaryCard summary={summary({ hiddenColumns: [0, 2] })} {...props} />)
    expect(screen.getByText(/^“序号”在表格里是隐藏的列，照样读取了。/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '核对栏目' }))
    expect(onColumns).toHaveBeenCalledTimes(1)
  })

  it('are each read for one field', () => {
    expect(withColumn({ no: 0, name: 1 }, 'name', 0)).toEqual({ name: 0 })
    expect(withColumn({ no: 0, name: 1 }, 'no', null)).toEqual({ name: 1 })
  })

  it('are called as Excel calls them', () => {
    expect([headWords('企业名称', 0), headWords('', 26)]).toEqual(['A 列 企业名称', 'AA 列'])
  })
})

describe('the sheets of a workbook', () => {
  it('are spoken of where several look like a list', () => {
    const onSheet = jest.fn()
    const props = { failure: undefined, onColumns: jest.fn(), onSheet }
    const { rerender } = render(<SummaryCard summary={summary()} {...props} />)
    expect(screen.queryByText(/张名单/)).toBeNull()
    rerender(<SummaryCard summary={summary({ sheets: ['名单', '旧名单'] })} {...props} />)
    fireEvent.click(screen.getByText('文件里有 2 张名单，读取的是“名单”'))
    expect(onSheet).toHaveBeenCalledTimes(1)
  })

  it('are chosen from, and the chosen one is read', () => {
    const takeSheet = jest.fn(() => Promise.resolve(true))
    const roster = { remapping: false, remapFailure: undefined, takeSheet } as unknown as RosterImport
    render(<WorksheetSheet roster={roster} summary={summary({ sheets: ['名单', '旧名单'] })} onClose={jest.fn()} />)
    fireEvent.click(screen.getByRole('radio', { name: /旧名单/ }))
    fireEvent.click(screen.getByRole('button', { name: '读取这一张' }))
    expect(takeSheet).toHaveBeenCalledWith('旧名单')
  })
})
