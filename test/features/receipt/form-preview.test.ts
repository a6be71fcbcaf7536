import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { formPreviewOf } from '@/features/receipt/form-preview'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { cycle, rubric } from '../../domain/support/cast'
import { blank, complete, endorsed, remarkOf, submitted } from '../../domain/support/stages'

describe('the preview of the form', () => {
  test('has all 28 rows in the table’s order, in the notice’s words', () => {
    const rows = formPreviewOf(complete, cycle, edition2023).parts.flatMap((part) => part.rows)
    expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1))
    expect(rows.map(({ wording, points }) => wording + points)).toEqual(
      indicatorsOf(rubric).map(({ wording }) => wording),
    )
    expect(rows[0]?.points).toBe('（5分）')
  })

  test('shows an unanswered row as one', () => {
    expect(formPreviewOf(blank, cycle, edition2023).parts[0]?.rows[0]).toMatchObject({
      paragraphs: [],
      score: '自评 未评分 / 5 分',
      photos: '没有佐证材料',
    })
  })

  test('counts each page of a PDF as a picture that somebody has to look at', () => {
    const file = { photoId: 'a', fileId: 'a', bytes: 1, caption: '' }
    const photo = { ...file, type: 'jpeg', attachedAt: getInstant(1), attachedBy: 'p' } as const
    const notice = { ...photo, photoId: 'b', type: 'pdf', document: { name: '通知.pdf', pages: 12 } } as const
    const photosOf = (evidence: Assessment['evidence']) =>
      formPreviewOf({ ...complete, evidence }, cycle, edition2023).parts[0]?.rows[0]?.photos
    expect(photosOf({ 1: [photo] })).toBe('佐证照片 1 张')
    expect(photosOf({ 1: [photo, notice] })).toBe('佐证材料 13 页（照片 1 张，文件 1 份 12 页）')
    expect(photosOf({ 1: [notice] })).toBe('佐证材料 12 页（文件 1 份 12 页）')
  })

  test('keeps the paragraphs that somebody wrote', () => {
    const { 1: one, ...others } = complete.answers
    const answers = one ? { ...others, 1: { ...one, narrative: '第一段。\n\n第二段。' } } : others
    expect(formPreviewOf({ ...complete, answers }, cycle, edition2023).parts[0]?.rows[0]?.paragraphs).toEqual([
      '第一段。',
      '第二段。',
    ])
  })

  test('gives the bonus no points while none are set', () => {
    expect(formPreviewOf(complete, cycle, edition2023).parts.at(-1)).toMatchObject({ score: '分值由省级确定' })
  })

  test('sets a differing 核定分 beside the 自评分 with its reason, once the union has endorsed', () => {
    const remarks = { 1: remarkOf({ verifiedScore: 3, verifiedReason: '缺少文件' }) }
    expect(formPreviewOf({ ...submitted, remarks }, cycle, edition2023).parts[0]?.rows[0]?.verified).toBeNull()
    expect(
      formPreviewOf({ ...endorsed, sentRemarks: remarks }, cycle, edition2023).parts[0]?.rows[0]?.verified,
    ).toEqual({
      score: '核定 3 分',
      reason: '缺少文件',
    })
  })

  test('leaves the opinion to the union until it has signed', () => {
    expect(formPreviewOf(submitted, cycle, edition2023).opinion).toEqual({ waiting: '待东莞市总工会审核后填写' })
    expect(formPreviewOf(endorsed, cycle, edition2023).opinion).toMatchObject({
      signer: '审核员甲',
      day: '2026年11月22日',
    })
  })
})
