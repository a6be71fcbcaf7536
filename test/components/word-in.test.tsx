import { fireEvent, render, screen } from '@testing-library/react'
import type { AnswerContent } from '@/domain/answer/answer'
import type { WordInPreview, WordInRow } from '@/features/word-in/preview'
import type { PutInView } from '@/features/word-in/putting-in'
import type { WordIn, WordInForm } from '@/features/word-in/use-word-in'
import { PreviewList, RowCard } from '@/packages/papers/pages/word-in/preview-list'
import { ResultCard } from '@/packages/papers/pages/word-in/result-card'
import { UploadFailure } from '@/packages/papers/parts/upload-failure'
import '@/text/refused-in-packages'

const nothing: AnswerContent = { narrative: '', selfScore: null, facts: {} }

const row = (more: Partial<WordInRow> = {}): WordInRow => ({
  no: 2,
  title: '列入企业发展规划和年度工作要点情况',
  standing: 'new',
  reading: { no: 2, present: true, narrative: '已列入规划。', length: 6, score: 3, doubts: [] },
  present: nothing,
  taken: { ...nothing, narrative: '已列入规划。', selfScore: 3 },
  doubts: [],
  obstacle: undefined,
  ...more,
})

describe('one indicator of the preview', () => {
  const shown = (more: Partial<WordInRow> = {}, chosen = false) => {
    const onToggle = jest.fn()
    render(<RowCard row={row(more)} chosen={chosen} onToggle={onToggle} />)
    return onToggle
  }

  it('shows the text and the score of the file, and is chosen by a tap', () => {
    const onToggle = shown()
    expect(screen.getByText('已列入规划。')).toBeTruthy()
    expect(screen.getByText('自评分 3 分（现在未打分）')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: '填入第 2 项' }))
    expect(onToggle).toHaveBeenCalledWith(2)
  })

  it('says in words, not by colour alone, that something would be replaced, and shows both texts', () => {
    shown({ standing: 'replaces', present: { narrative: '去年五月启动', selfScore: 2, facts: {} } }, true)
    expect(screen.getByText('会替换现有内容')).toBeTruthy()
    expect(screen.getByText('去年五月启动')).toBeTruthy()
    expect(screen.getByText('自评分 3 分（现为 2 分）')).toBeTruthy()
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('true')
  })

  it('says what is in doubt', () => {
    shown({ doubts: ['文件里的序号是 3，但二级指标是这一项，请核对是不是填错了行'] })
    expect(screen.getByText(/文件里的序号是 3/)).toBeTruthy()
  })

  it('cannot be chosen where it is locked, and says why', () => {
    shown({ standing: 'locked', obstacle: '未被退回，不能修改' })
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByText('未被退回，不能修改')).toBeTruthy()
  })
})

const form: WordInForm = {
  indicators: [],
  strangers: [],
  passedOver: [],
  unitName: '',
  unread: {},
  beside: [],
  ofAnother: false,
}

const wordIn = (more: Partial<WordIn>): WordIn => {
  const given: Partial<WordIn> = {
    stage: { kind: 'start' },
    upload: { kind: 'idle' },
    chosen: new Set(),
    chooseAllNew: jest.fn(),
    chooseNone: jest.fn(),
    toggle: jest.fn(),
    retry: jest.fn(async () => undefined),
    ...more,
  }
  return given as WordIn
}

describe('the preview', () => {
  const shown = (preview: Partial<WordInPreview>, more: Partial<WordInForm> = {}) => {
    const given = wordIn({ chosen: new Set([2]) })
    const whole: WordInPreview = { parts: [], same: [], empty: [], ...preview }
    render(<PreviewList wordIn={given} preview={whole} form={{ ...form, ...more }} />)
    return given
  }
  const parts = [{ id: 'organisation', title: '组织领导', rows: [row(), row({ no: 3, standing: 'replaces' })] }]

  it('lies by dimension, and chooses all that is new by one tap', () => {
    const given = shown({ parts, same: [4], empty: [5, 6] })
    expect(screen.getByRole('heading', { name: '组织领导' })).toBeTruthy()
    expect(screen.getByText('与现有内容相同：第 4 项')).toBeTruthy()
    expect(screen.getByText('文件里没有填写：第 5、6 项')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '勾选全部新填的 1 项' }))
    expect(given.chooseAllNew).toHaveBeenCalledTimes(1)
    fireEvent.click(screen.getByRole('button', { name: '全部不勾' }))
    expect(given.chooseNone).toHaveBeenCalledTimes(1)
  })

  it('warns of another unit’s file, of rows that were not known, of pictures, and of columns that are not the form’s', () => {
    shown(
      { parts },
      {
        ...{ ofAnother: true, unitName: '甲公司', strangers: ['其他特色工作'], passedOver: ['评分标准'] },
        unread: { picture: 2, drawing: 1 },
        beside: ['补充说明：另附材料。'],
      },
    )
    expect(screen.getByText('表格以外有 1 段文字没有读取。要用的，请复制到相应的一项里')).toBeTruthy()
    expect(screen.getByText('补充说明：另附材料。')).toBeTruthy()
    expect(screen.getByText(/^表格以外有 2 张图片、1 个图形或图表没有读入。/)).toBeTruthy()
    expect(screen.getByText('表里另有“评分标准”，不属于评估表，没有读取')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('文件里的单位名称是“甲公司”')
    expect(screen.getByText('其他特色工作')).toBeTruthy()
  })

  it('says that there is nothing to put in', () => {
    shown({ same: [2] })
    expect(screen.getByText('文件里没有可以填入的内容')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a file that was not read', () => {
  const again = '再试一次'

  it('is refused with what to do, and is not sent again as it is', () => {
    const failure = { outcome: 'refused', refusal: { refused: 'word_form_macros', with: null } } as const
    render(<UploadFailure wordIn={wordIn({ stage: { kind: 'unread', name: '评估表.docx', failure } })} />)
    expect(screen.getByRole('alert').textContent).toContain('文件里带有宏')
    expect(screen.queryByRole('button', { name: again })).toBeNull()
  })

  it.each([
    [{ stage: { kind: 'unread', name: '评估表.docx', failure: { outcome: 'offline' } } }],
    [{ upload: { kind: 'unsent', name: '评估表.docx', because: 'no_way' } }],
    [{ upload: { kind: 'refused', failure: { outcome: 'outage', reference: 'r-1' } } }],
  ] as const)('is sent again where only the network failed: %j', (more) => {
    const given = wordIn(more)
    render(<UploadFailure wordIn={given} />)
    fireEvent.click(screen.getByRole('button', { name: again }))
    expect(given.retry).toHaveBeenCalledTimes(1)
  })

  it.each([
    [{ kind: 'wrong_kind', name: '评估表.doc', wanted: ['docx'] }, /“评估表.doc”不是 .docx 文件/],
    [{ kind: 'too_large', name: '评估表.docx', limitBytes: 10 * 1024 * 1024 }, /超过 10 兆/],
    [{ kind: 'not_allowed' }, /微信没有允许选择文件/],
    [{ kind: 'unsent', name: '评估表.docx', because: 'lost' }, /找不到这个文件了/],
  ] as const)('%j', (upload, sentence) => {
    render(<UploadFailure wordIn={wordIn({ upload })} />)
    expect(screen.getByRole('alert').textContent).toMatch(sentence)
    expect(screen.queryByRole('button', { name: again })).toBeNull()
  })
})

describe('what was put in', () => {
  const shown = (view: Partial<PutInView>) =>
    render(
      <ResultCard nos={[2, 3]} view={{ saved: 2, waiting: 0, offline: false, unkept: 0, problems: [], ...view }} />,
    )

  it('is saved', () => {
    shown({})
    expect(screen.getByText('已填入 2 项')).toBeTruthy()
    expect(screen.getByText('第 2、3 项')).toBeTruthy()
    expect(screen.getByText('都已保存')).toBeTruthy()
  })

  it('is on its way, or kept on the phone without a network', () => {
    shown({ saved: 1, waiting: 1 })
    expect(screen.getByText('1 项正在保存')).toBeTruthy()
    shown({ saved: 0, waiting: 2, offline: true })
    expect(screen.getByText('2 项已存本机，联网后自动保存')).toBeTruthy()
  })

  it('says which was not saved, and never that all was', () => {
    shown({ saved: 1, problems: [{ no: 3, sentence: '同事刚保存过另一份' }] })
    expect(screen.getByText('第 3 项没有保存：同事刚保存过另一份')).toBeTruthy()
    expect(screen.queryByText('都已保存')).toBeNull()
  })
})
