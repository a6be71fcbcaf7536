import { render, screen } from '@testing-library/react'
import { ToastProvider } from '@/components/toast/toast'
import { REPORT_FORMS } from '@/domain/report/sections'
import type { ReportReading } from '@/domain/word-form/report-reading'
import type { ReportEditor } from '@/features/report/report-editor'
import { WordInSheet } from '@/packages/papers/pages/report/word-in-card'

const nothing = (): void => undefined

const shown = (more: Partial<ReportReading>): void => {
  const sections = REPORT_FORMS.stage.sections.map((form) => ({ form, text: '' }))
  const reading: ReportReading = { texts: { 3: '人手少。' }, above: '', tables: 0, unread: {}, ...more }
  render(
    <ToastProvider>
      <WordInSheet
        editor={{} as ReportEditor}
        sections={sections as unknown as Parameters<typeof WordInSheet>[0]['sections']}
        reading={reading}
        onClose={nothing}
      />
    </ToastProvider>,
  )
}

test('what of the file is no text is said before anything is put in, and what to do about it', () => {
  shown({ unread: { picture: 2, note: 1 } })
  expect(screen.getByText(/^这份文件里有 2 张图片、1 条脚注或尾注没有读入，.*请改写成文字/)).toBeTruthy()
})

test('and that tables became lines of text', () => {
  shown({ tables: 1 })
  expect(screen.getByText(/^这份文件里有 1 个表格，已按行读成文字/)).toBeTruthy()
  expect(screen.queryByText(/没有读入/)).toBeNull()
})
