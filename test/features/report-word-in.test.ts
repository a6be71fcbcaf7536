import type { ReportEditor } from '@/features/report/report-editor'
import { putSectionsIn } from '@/features/report/report-word-in'

test('sections are put in as if they had been typed, each sent at once, and taken out again', () => {
  const texts: Record<number, string> = { 1: '已写的。', 2: '' }
  const sent: Array<number | undefined> = []
  const editor = {
    store: { getState: () => ({ sections: { 1: { content: texts[1] }, 2: { content: texts[2] } } }) },
    sections: {
      write: (no: number, text: string) => {
        texts[no] = text
      },
      sendNow: (no?: number) => sent.push(no),
    },
  } as unknown as ReportEditor
  const undo = putSectionsIn(editor, [
    [1, '文件里的一。'],
    [2, '文件里的二。'],
  ])
  expect([texts, sent]).toEqual([{ 1: '文件里的一。', 2: '文件里的二。' }, [1, 2]])
  undo()
  expect(texts).toEqual({ 1: '已写的。', 2: '' })
})
