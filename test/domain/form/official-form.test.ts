import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Photo } from '@/domain/evidence/photo'
import { officialFormOf, photoFileName, rowsOfForm } from '@/domain/form/official-form'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { china, cycle, NOON, rubric } from '../support/cast'
import { blank, complete, endorsed, IN_STATE, received, remarkOf, returned, submitted } from '../support/stages'

const annex = readFileSync(path.join(__dirname, '../../../docs/notice/annex-1.txt'), 'utf8')
const withoutBlanks = (text: string) => text.replace(/\s/g, '')
const cells = annex.split(/[\t\n]/).map((cell) => cell.trim())
const verifying = { 1: remarkOf({ verifiedScore: 3, verifiedReason: '缺少文件' }) }
const rowOne = (assessment: Assessment) => rowsOfForm(officialFormOf(assessment, cycle, rubric))[0]

const photo = (more: Partial<Photo>): Photo => ({
  photoId: 'a'.repeat(32),
  fileId: 'cloud://local/evidence/a',
  type: 'jpeg',
  bytes: 1000,
  caption: '',
  attachedAt: NOON,
  attachedBy: 'p-contact',
  ...more,
})

describe('what is printed around the indicators is 附件 1, character for character', () => {
  const { printed } = rubric

  test('title, labels, column heads', () => {
    expect(cells).toContain(printed.annex)
    expect(cells).toContain(printed.titleLines.join(' '))
    expect(withoutBlanks(printed.titleLines.join(''))).toBe(withoutBlanks(rubric.title))
    expect(cells).toContain(printed.enterpriseLabel)
    expect(cells).toContain(printed.filledOnLabel)
    expect(annex).toContain(printed.columns.join('\t'))
  })

  test('一级指标 with their points; two are broken by a page of the notice, and then stand together', () => {
    for (const dimension of rubric.dimensions) {
      const lines = printed.dimensions[dimension.id] ?? []
      const [first = '', ...rest] = lines
      const whole = lines.join(' ')
      const broken = cells.includes(first) && cells.includes(rest.join(' '))
      expect([whole, cells.includes(whole) || broken]).toEqual([whole, true])
      expect(withoutBlanks(lines.join(''))).toContain(dimension.title)
    }
    const points = Object.values(printed.dimensions).flatMap((lines) => lines.filter((line) => line.startsWith('(')))
    expect(points).toEqual(annex.match(/\(\d+ ?分\)/g))
  })

  test('the opinion’s cell, the signer, the seal', () => {
    expect(cells).toContain(printed.opinionLines.join(' '))
    expect(annex).toContain(printed.signerLabel)
    expect(annex).toContain(printed.seal)
  })
})

describe('the official form', () => {
  test.each(Object.entries(IN_STATE))('has all 28 rows in the table’s order and words when %s', (_, assessment) => {
    const rows = rowsOfForm(officialFormOf(assessment, cycle, rubric))
    expect(rows.map(({ no, wording }) => [no, wording])).toEqual(
      indicatorsOf(rubric).map(({ no, wording }) => [no, wording]),
    )
  })

  test('is a draft until it was submitted, and again once it was returned', () => {
    const drafts = Object.entries(IN_STATE).map(([state, assessment]) => [
      state,
      officialFormOf(assessment, cycle, rubric).draft,
    ])
    expect(Object.fromEntries(drafts)).toEqual({
      draft: true,
      submitted: false,
      returned: true,
      endorsed: false,
      received: false,
    })
  })

  test('bears the day in China on which it was submitted, a draft none', () => {
    const late = { ...submitted, submittedAt: china('2026-12-15 23:59:59') }
    expect(officialFormOf(late, cycle, rubric).filledOn).toBe('2026-12-15')
    expect(officialFormOf(blank, cycle, rubric).filledOn).toBeNull()
    expect(officialFormOf(returned, cycle, rubric).filledOn).toBeNull()
  })

  test('prints a 核定分 beside the 自评分, with its reason, once the union has endorsed', () => {
    expect(rowOne({ ...submitted, remarks: verifying })).toMatchObject({ selfScore: 4.5, verified: null })
    for (const assessment of [endorsed, received])
      expect(rowOne({ ...assessment, sentRemarks: verifying })).toMatchObject({
        selfScore: 4.5,
        verified: { score: 3, reason: '缺少文件' },
      })
    expect(rowOne({ ...endorsed, remarks: verifying })).toMatchObject({ verified: null })
  })

  test('prints no points for the bonus until the office sets them', () => {
    const scored = { ...complete.answers, 27: { ...complete.answers[27], selfScore: 2 } } as Assessment['answers']
    const bonus = (terms: typeof cycle) =>
      rowsOfForm(officialFormOf({ ...complete, answers: scored }, terms, rubric)).find(({ no }) => no === 27)
    expect(bonus(cycle)).toMatchObject({ selfScore: null, maximum: null })
    expect(bonus({ ...cycle, bonusPoints: { 27: 3, 28: 3 } })).toMatchObject({ selfScore: 2, maximum: 3 })
  })

  test('leaves name and day of the opinion blank until it is signed; its sentence is always the notice’s', () => {
    expect(officialFormOf(submitted, cycle, rubric).opinion).toEqual({
      sentence: rubric.opinionSentence,
      signerName: null,
      signedOn: null,
    })
    expect(officialFormOf(endorsed, cycle, rubric).opinion).toEqual({
      sentence: rubric.opinionSentence,
      signerName: '审核员甲',
      signedOn: '2026-11-22',
    })
  })

  test('keeps paragraphs, and drops what no document can carry', () => {
    const one = { ...complete.answers[1], narrative: ' 第一段\u0000\ud800。\r\n\r\n第二段😀。\t' }
    const answers = { ...complete.answers, 1: one } as Assessment['answers']
    const evidence = { 1: [photo({ caption: '说明\u0007\udfff 一' })] }
    const row = rowOne({ ...complete, answers, evidence })
    expect(row?.paragraphs).toEqual(['第一段。', '第二段😀。'])
    expect(row?.photos[0]?.caption).toBe('说明 一')
  })

  test('names each photo by its indicator and place', () => {
    const evidence = { 4: [photo({}), photo({ photoId: 'b'.repeat(32), type: 'webp' })] }
    const row = rowsOfForm(officialFormOf({ ...complete, evidence }, cycle, rubric)).find(({ no }) => no === 4)
    expect(row?.photos.map(({ fileName }) => fileName)).toEqual(['04-1.jpg', '04-2.webp'])
    expect(photoFileName(28, 9, 'png')).toBe('28-9.png')
  })
})
