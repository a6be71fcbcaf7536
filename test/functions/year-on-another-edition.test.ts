import { randomBytes } from 'node:crypto'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { allNumbers, indicatorsOf, indicatorTitle, type Indicator } from '@/domain/rubric/rubric'
import { documents } from './support/documents'
import { editions, INVENTED } from './support/editions'
import { openNextYear } from './support/opening'
import { enterpriseScope, packaging, unzip } from './support/packages'
import { readPdf } from './support/pdf'
import { READY, rounds } from './support/rounds'
import { all, paragraphsOf, rowsOf, unzipped, xmlOf } from './support/word'
import { startWorld, type World } from './support/world'

const NEXT = 'c2027-e002'
const POINTS = [10, 6, 4, 10, 5, 5, 5, 9, 6]
const narrative = (no: number) => `2027 年第 ${no} 项：数字实训基地建成并投入使用，本年培训 ${no}00 人次。`

let world: World
beforeAll(async () => {
  world = await startWorld()
  await submit()
  await editions(() => world).confirm()
  await openNextYear(world)
  await world.emulator.clock.set(new Date('2027-11-20T02:00:00Z'))
})
afterAll(() => world.end())

const { submit, seen } = rounds(() => world)
const { made } = documents(() => world)
const contact = () => world.as('contact-2')

const save = (no: number, selfScore: number | null, more: object = {}) =>
  contact().ask('assessment.saveAnswer', {
    ...{ assessmentId: NEXT, no, seenRevision: 0, narrative: narrative(no), selfScore, facts: {} },
    ...more,
  })

const exported = async (assessmentId: string, format: 'docx' | 'pdf' = 'docx'): Promise<Buffer> => {
  const { url } = await made('contact-2', 'form.export', { assessmentId, format, withPhotos: false })
  return Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())
}

const tableOf = async (word: Uint8Array) => {
  const document = xmlOf(await unzipped(word), 'word/document.xml')
  const [table] = all(document, 'tbl')
  if (!table) throw new Error('a form has a table')
  return { text: paragraphsOf(document), rows: rowsOf(table).map(({ cells }) => cells.map(({ text }) => text)) }
}

describe('a year that was opened on an edition read from Word', () => {
  test('has its forms filled in against that one, and the year before stays on its own', async () => {
    const next = await contact().does('assessment.load', { assessmentId: NEXT })
    expect(next.cycle.rubricVersion).toBe('2027-8')
    expect(next.assessment).toMatchObject({ rubricVersion: '2027-8', editable: [1, 2, 3, 4, 5, 6, 7, 8, 9] })
    const before = await contact().does('assessment.load', { assessmentId: READY })
    expect(before.assessment.rubricVersion).toBe('2023-10')
  })

  test('takes no answer that its edition does not ask for', async () => {
    expect(await save(10, null)).toMatchObject({ refusal: { refused: 'indicator_unknown', with: { no: 10 } } })
    expect(await save(3, 4.5)).toMatchObject({ refusal: { refused: 'score_out_of_range', with: { maximum: 4 } } })
    const facts = { membersThisYear: 3 }
    expect(await save(4, 10, { facts })).toMatchObject({ refusal: { refused: 'fact_unknown' } })
  })

  test('gives no bonus points to an indicator of another edition', async () => {
    const configured = await world.as('office').ask('cycle.configure', {
      ...{ cycleId: 'c2027', seenRevision: 1, openOn: '2027-11-01', deadlineOn: '2027-12-15', scoreStep: 0.5 },
      bonusPoints: { 27: 5 },
    })
    expect(configured).toMatchObject({ refusal: { refused: 'bonus_of_other_indicator', with: { no: 27 } } })
  })

  test('shows what was answered the year before by what each indicator follows', async () => {
    const { earlier } = await contact().does('earlier.load', { assessmentId: NEXT })
    expect(earlier?.cycleId).toBe('c2026')
    // The others are new, and are said not to be comparable.
    expect(earlier?.added).toEqual([4, 6, 7])
    // What was answered then and is asked for no more is named, under its number of that year.
    const followed = [1, 2, 3, 8, 16, 18]
    expect(earlier?.gone.map(({ no }) => no)).toEqual(allNumbers(edition2023).filter((no) => !followed.includes(no)))
    expect(earlier?.gone[0]?.title).toBe(indicatorTitle(indicatorsOf(edition2023)[3] as Indicator))
    const formerly = (former: number) => expect.stringMatching(new RegExp(`^第 ${former} 项`)) as unknown
    expect(Object.entries(earlier?.answers ?? {}).map(([no, answer]) => [no, answer.narrative])).toEqual([
      ['1', formerly(1)],
      ['2', formerly(2)],
      ['3', formerly(3)],
      ['5', formerly(8)],
      ['8', formerly(18)],
      ['9', formerly(16)],
    ])
  })

  test('is filled in, exported, and read back from its own Word', async () => {
    const facts = { educationExpenses: 120, payroll: 8000 }
    for (const [index, points] of POINTS.entries())
      expect(await save(index + 1, points, index === 4 ? { facts } : {})).toMatchObject({ outcome: 'done' })
    const word = await exported(NEXT)
    const { text, rows } = await tableOf(word)
    expect(text).toContain('“数字赋能产业工人”专项行动')
    expect(rows.filter(([no]) => /^\d+$/.test(no ?? '')).map(([no, , wording]) => [no, wording])).toEqual(
      INVENTED.map(([, wording], index) => [String(index + 1), wording]),
    )
    const uploadId = randomBytes(16).toString('hex')
    const target = await contact().does('document.prepareUpload', { purpose: 'word_form', uploadId, extension: 'docx' })
    await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(word) })
    const { indicators, strangers } = await contact().does('wordForm.read', { assessmentId: NEXT, uploadId })
    expect(strangers).toEqual([])
    expect(indicators.map(({ no, score, doubts }) => [no, score, doubts])).toEqual(
      POINTS.map((points, index) => [index + 1, points, []]),
    )
  })

  test('is submitted, scored and endorsed, and printed as PDF with its own opinion', async () => {
    await submit('contact-2', NEXT)
    const reviewer = world.as('reviewer-dg')
    await reviewer.does('assessment.remark', {
      ...{ assessmentId: NEXT, no: 4, seenRevision: 0, comment: '', flagged: false },
      ...{ verifiedScore: 8, verifiedReason: '缺少凭证' },
    })
    const endorsing = { assessmentId: NEXT, seenRevision: await seen('reviewer-dg', NEXT), signerName: '陈审' }
    await reviewer.does('assessment.endorse', endorsing)
    const { assessment } = await contact().does('assessment.load', { assessmentId: NEXT })
    expect(assessment.opinion?.sentence).toBe('经审核，上述自评情况属实，同意呈报。')
    expect(await contact().does('assessment.verifyEndorsement', { assessmentId: NEXT })).toEqual({ verdict: 'same' })
    const text = readPdf(await exported(NEXT, 'pdf'))
      .pages.flatMap(({ lines }) => lines.map((line) => line.text))
      .join('')
    expect(text.replace(/\s/g, '')).toContain('数字技能（25分）')
  })

  test('is packed with its own form, beside the year before with its own', async () => {
    const { finish, fetchPart } = packaging(() => world)
    const packed = async (cycleId: string) => {
      const scope = enterpriseScope()
      const { package: begun } = await contact().does('package.start', { scope, cycleId })
      const { packageId } = await finish('contact-2', begun.packageId)
      const files = await unzip(await fetchPart('contact-2', packageId, 0))
      const [, word] = [...files].find(([name]) => name.includes('阶段性评估表') && name.endsWith('.docx')) ?? []
      if (!word) throw new Error(`no form in ${[...files.keys()].join()}`)
      return (await tableOf(word)).rows.filter(([no]) => /^\d+$/.test(no ?? '')).length
    }
    expect([await packed('c2027'), await packed('c2026')]).toEqual([9, 28])
  })

  test('is compared with the year before by the reviewer, where an indicator follows one', async () => {
    const { earlier } = await world.as('reviewer-dg').does('earlier.load', { assessmentId: NEXT })
    expect(Object.keys(earlier?.answers ?? {})).toEqual(['1', '2', '3', '5', '8', '9'])
    expect((await world.as('reviewer-dg').does('likeness.hints', { assessmentId: NEXT })).hints).toEqual([])
  })
})
