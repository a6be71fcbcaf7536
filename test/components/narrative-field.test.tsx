import { act, fireEvent, render, screen } from '@testing-library/react'
import { ToastOutlet, ToastProvider } from '@/components/toast/toast'
import { NarrativeField, type NarrativeFieldProps } from '@/components/narrative-field/narrative-field'

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '自评情况' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const Shown = (props: Partial<NarrativeFieldProps>) => <NarrativeField label='自评情况' value='' {...props} />

describe('the counter', () => {
  it('guides before anything is written', () => {
    render(<Shown />)
    expect(screen.getByText('建议 100 字左右')).toBeTruthy()
  })

  it('counts characters, not spaces, and a rare character once', () => {
    render(<Shown value={'工 人\n𠮷'} />)
    expect(screen.getByText('3 字，建议 100 字左右')).toBeTruthy()
  })

  it('never blocks or cuts what is typed', () => {
    const onInput = jest.fn()
    render(<Shown onInput={onInput} />)
    const long = '字'.repeat(3000)
    expect(field().maxLength).toBe(-1)
    type(long)
    expect(field().value).toBe(long)
    expect(onInput).toHaveBeenLastCalledWith(long)
    expect(screen.getByText('3000 字，建议 100 字左右')).toBeTruthy()
  })
})

describe('what is pasted and cannot be seen', () => {
  const paste = (text: string) => {
    const onInput = jest.fn()
    render(
      <ToastProvider>
        <Shown onInput={onInput} />
        <ToastOutlet />
      </ToastProvider>,
    )
    fireEvent.focus(field())
    type(text)
    return onInput
  }

  it('is taken out, and said', () => {
    expect(paste('培训\u0007记录')).toHaveBeenLastCalledWith('培训记录')
    expect(screen.getByText('粘贴的内容里有看不见的字符，已去掉')).toBeTruthy()
    fireEvent.blur(field())
    expect(field().value).toBe('培训记录')
  })

  it('is said once, however much is typed behind it', () => {
    const said = () => screen.queryAllByText('粘贴的内容里有看不见的字符，已去掉')
    jest.useFakeTimers()
    try {
      paste('培训\u0007')
      act(() => void jest.advanceTimersByTime(60_000))
      expect(said()).toHaveLength(0)
      type('培训\u0007记录')
      expect(said()).toHaveLength(0)
    } finally {
      jest.useRealTimers()
    }
  })

  it('a line break of another kind, and a letter in two pieces, are mended without a word', () => {
    expect(paste('一\u2028e\u0301')).toHaveBeenLastCalledWith('一\n\u00E9')
    expect(screen.queryByText(/看不见/)).toBeNull()
  })

  it('and nothing else is touched: blanks, line breaks, a family of joined pictures', () => {
    const text = ' 一\n\n二\t👨‍👩‍👧 '
    expect(paste(text)).toHaveBeenLastCalledWith(text)
    expect(screen.queryByText(/看不见/)).toBeNull()
  })
})

describe('while someone is in it', () => {
  it('is not overwritten from outside', () => {
    const { rerender } = render(<Shown value='甲' />)
    const control = field()
    fireEvent.focus(control)
    type('甲乙')
    rerender(<Shown value='服务器上的' />)
    expect(field()).toBe(control)
    expect(field().value).toBe('甲乙')
  })

  it('keeps the same control when its own text comes back', () => {
    const { rerender } = render(<Shown value='甲' />)
    const control = field()
    fireEvent.focus(control)
    type('甲乙')
    rerender(<Shown value='甲乙' />)
    expect(field()).toBe(control)
  })
})

describe('when it has been left', () => {
  it('tells the text it was left with', () => {
    const onBlur = jest.fn()
    render(<Shown onBlur={onBlur} />)
    fireEvent.focus(field())
    type('写好了')
    fireEvent.blur(field())
    expect(onBlur).toHaveBeenCalledWith('写好了')
  })

  it('takes a new text from outside', () => {
    const { rerender } = render(<Shown value='甲' />)
    rerender(<Shown value='去年的内容' />)
    expect(field().value).toBe('去年的内容')
    expect(screen.getByText('5 字，建议 100 字左右')).toBeTruthy()
  })

  it('takes a text that arrived while it was only being read', () => {
    const { rerender } = render(<Shown value='甲' />)
    fireEvent.focus(field())
    rerender(<Shown value='同事改的' />)
    expect(field().value).toBe('甲')
    fireEvent.blur(field())
    expect(field().value).toBe('同事改的')
  })

  it('does not fall back to an earlier keystroke that a slow owner hands back', () => {
    const { rerender } = render(<Shown value='' />)
    fireEvent.focus(field())
    type('甲')
    type('甲乙')
    fireEvent.blur(field())
    rerender(<Shown value='甲' />)
    expect(field().value).toBe('甲乙')
    rerender(<Shown value='甲乙' />)
    rerender(<Shown value='甲' />)
    expect(field().value).toBe('甲')
  })
})

describe('what it says about saving', () => {
  it.each([
    [{ kind: 'saved', at: '10:32' }, '已保存 10:32'],
    [{ kind: 'saving' }, '保存中'],
    [{ kind: 'offline' }, '离线，已存本机'],
    [{ kind: 'unreached' }, '没连上服务器，已存本机，会自动再试'],
  ] as const)('%j', (saveState, words) => {
    render(<Shown saveState={saveState} />)
    expect(screen.getByRole('status').textContent).toBe(words)
  })

  it('offers to try again', () => {
    const onRetry = jest.fn()
    render(<Shown saveState={{ kind: 'failed' }} onRetry={onRetry} />)
    fireEvent.click(screen.getByRole('button', { name: '保存失败，点此重试' }))
    expect(onRetry).toHaveBeenCalledTimes(1)
  })
})

it('shows but does not offer to change what is read-only', () => {
  render(<Shown readOnly value='已提交' />)
  expect(screen.getByText('已提交')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})
