import { fireEvent, render, screen } from '@testing-library/react'
import { ToastProvider } from '@/components/toast/toast'
import type { AnswerContent } from '@/domain/answer/answer'
import type { Fill } from '@/features/fill/fill'
import { EarlierReading } from '@/packages/contact/pages/dimension/earlier-reading'

const LAST: AnswerContent = { narrative: '去年成立领导小组并印发方案。', selfScore: 4, facts: {} }

/** As much of a fill as quoting touches: it writes, and says what stands there. */
const fillWith = (narrative: string) => {
  let content: AnswerContent = { narrative, selfScore: 5, facts: {} }
  const fill = {
    store: { getState: () => ({ answers: { 1: { content, unreadable: {} } } }) },
    answers: {
      write: (_no: number, written: AnswerContent) => {
        content = written
      },
      sendNow: () => undefined,
    },
  } as unknown as Fill
  return { fill, written: () => content }
}

const open = (narrative: string) => {
  const { fill, written } = fillWith(narrative)
  render(
    <ToastProvider>
      <EarlierReading fill={fill} no={1} answer={{ title: '2025 年度填写', content: LAST }} written={narrative} />
    </ToastProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: /2025 年度填写/ }))
  return written
}

describe("last year's text beside the field", () => {
  test('is folded away at first, with its year and score', () => {
    const { fill } = fillWith('')
    render(
      <ToastProvider>
        <EarlierReading fill={fill} no={1} answer={{ title: '2025 年度填写', content: LAST }} written='' />
      </ToastProvider>,
    )
    expect(screen.queryByText(LAST.narrative)).toBeNull()
    expect(screen.getByText('2025 年度填写 · 自评 4 分')).toBeTruthy()
  })

  test('goes into an empty field with one tap; this year’s score stays its own', () => {
    const written = open('')
    fireEvent.click(screen.getByRole('button', { name: '引用到本年度' }))
    expect(written()).toEqual({ narrative: LAST.narrative, selfScore: 5, facts: {} })
  })

  test('never replaces what is written without asking', () => {
    const written = open('今年已写。')
    fireEvent.click(screen.getByRole('button', { name: '引用到本年度' }))
    expect(written().narrative).toBe('今年已写。')
    fireEvent.click(screen.getByRole('button', { name: '接在后面' }))
    expect(written().narrative).toBe(`今年已写。\n${LAST.narrative}`)
  })
})
