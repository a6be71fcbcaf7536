import { afterOpening, afterWriting } from '@/features/form/export-standing'
import { refuse } from '@/domain/refusal/refusal'
import { formText } from '@/text/form'

describe('an export says where it stands', () => {
  test.each([
    ['opened', { kind: 'done', sentence: 'PDF 已打开，点右上角可以转发或保存' }],
    ['saved', { kind: 'done', sentence: 'PDF 已保存' }],
    ['no_way', { kind: 'failed', sentence: '文件已生成，但没有下载成功。请检查网络，再试一次' }],
    ['cannot_open', { kind: 'failed', sentence: '文件已下载，但这部手机打不开。请换一种格式导出，或在电脑上打开' }],
  ] as const)('%s', (end, standing) => {
    expect(afterOpening('pdf', end)).toEqual({ format: 'pdf', ...standing })
  })

  test('somebody who turned away finds the page as it was', () => {
    expect(afterOpening('docx', 'cancelled')).toEqual({ kind: 'idle' })
  })

  test('a refusal, an outage and no network are each said, and can be tried again in the same format', () => {
    const failures = [
      { outcome: 'refused', refusal: refuse('other_enterprise') },
      { outcome: 'outage', reference: 'r-1' },
      { outcome: 'offline' },
    ] as const
    const sentences = failures.map((failure) => {
      const standing = afterWriting('docx', failure)
      expect(standing).toMatchObject({ kind: 'failed', format: 'docx' })
      return standing.kind === 'failed' ? standing.sentence : ''
    })
    expect(new Set(sentences).size).toBe(3)
    expect(sentences[1]).toContain('r-1')
  })
})

test('a version is told from a draft', () => {
  expect(formText.version({ draft: false, round: 2 })).toBe('第 2 次提交')
  expect(formText.version({ draft: true, round: 0 })).toBe('草稿')
  expect(formText.version({ draft: true, round: 1 })).toBe('草稿（第 1 次提交后修改）')
})
