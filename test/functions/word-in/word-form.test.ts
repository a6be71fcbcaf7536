import { WORD_FORM_LIMIT } from '@/contract/choices'
import { rounds } from '../support/rounds'
import { assessment, filledIn, standing } from '../support/standing'
import { startWorld, type World } from '../support/world'
import { form, formRow } from '../../support/word/forms'
import { paragraph, run, wordFile } from '../../support/word/make-docx'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const { submit } = rounds(() => world)

const FIRST = 'c2026-e001'
const uploadId = 'd'.repeat(32)

/** Puts bytes where the person's phone would put them. */
const handIn = async (openId: string, bytes: Uint8Array, id = uploadId): Promise<void> => {
  const target = await world
    .as(openId)
    .does('document.prepareUpload', { purpose: 'word_form', uploadId: id, extension: 'docx' })
  const answer = await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(bytes) })
  expect(answer.ok).toBe(true)
}

const filledForm = (unit = '第1号企业有限公司') =>
  wordFile(paragraph(run(`单位名称：${unit}`)) + form(formRow(2, '已列入规划。', '3'), formRow(27, '报送 6 篇。', '2')))

const input = { assessmentId: FIRST, uploadId }

describe('reading a Word file back', () => {
  test.each([
    ['nobody', 'not_bound'],
    ['former', 'seat_revoked'],
    ['contact-2', 'other_enterprise'],
    ['reviewer-dg', 'not_permitted'],
    ['reviewer-sz', 'other_union'],
    ['office', 'not_permitted'],
  ] as const)('%s may not: %s', async (openId, refused) => {
    await handIn('contact-1', await filledForm())
    expect((await world.as(openId).isRefused('wordForm.read', input)).refused).toBe(refused)
    // The file is still there for the one whose it is.
    expect((await world.as('contact-1').does('wordForm.read', input)).indicators[1]?.narrative).toBe('已列入规划。')
  })

  test('nobody reads what another one handed in, whatever they call it', async () => {
    await handIn('contact-1', await filledForm())
    const theirs = { assessmentId: 'c2026-e002', uploadId }
    expect((await world.as('contact-2').isRefused('wordForm.read', theirs)).refused).toBe('document_missing')
  })

  test('an assessment that does not exist', async () => {
    const unknown = { assessmentId: 'c2026-e099', uploadId }
    expect((await world.as('contact-1').isRefused('wordForm.read', unknown)).refused).toBe('assessment_unknown')
  })

  test('what was never handed in', async () => {
    const other = { assessmentId: FIRST, uploadId: 'e'.repeat(32) }
    expect((await world.as('contact-1').isRefused('wordForm.read', other)).refused).toBe('document_missing')
  })

  test('a form is read, and nothing of the assessment is changed by it', async () => {
    const [before] = await world.read('assessments', { _id: FIRST })
    await handIn('contact-1', await filledForm())
    const read = await world.as('contact-1').does('wordForm.read', input)
    expect(read.ofAnother).toBe(false)
    expect(read.indicators[1]).toEqual({
      no: 2,
      present: true,
      narrative: '已列入规划。',
      length: 6,
      score: 3,
      doubts: [],
    })
    expect(read.indicators[26]).toMatchObject({ score: null, doubts: [{ kind: 'score_not_open', score: 2 }] })
    expect((await world.read('assessments', { _id: FIRST }))[0]).toEqual(before)
  })

  test('a form of another enterprise is read, and said to be one', async () => {
    await handIn('contact-1', await filledForm('第3号企业有限公司'))
    expect(await world.as('contact-1').does('wordForm.read', input)).toMatchObject({
      ofAnother: true,
      unitName: '第3号企业有限公司',
    })
  })

  test('an upload is gone once it was read, and once it was refused', async () => {
    await handIn('contact-1', await filledForm())
    await world.as('contact-1').does('wordForm.read', input)
    expect((await world.as('contact-1').isRefused('wordForm.read', input)).refused).toBe('document_missing')
    await handIn('contact-1', Buffer.from('no Word'))
    expect((await world.as('contact-1').isRefused('wordForm.read', input)).refused).toBe('word_form_not_word')
    expect((await world.as('contact-1').isRefused('wordForm.read', input)).refused).toBe('document_missing')
  })

  test('a file beyond the limit is refused by its size, whatever it is', async () => {
    await handIn('contact-1', Buffer.alloc(WORD_FORM_LIMIT + 1))
    expect(await world.as('contact-1').isRefused('wordForm.read', input)).toEqual({
      refused: 'word_form_too_large',
      with: { limitBytes: WORD_FORM_LIMIT },
    })
    expect((await world.as('contact-1').isRefused('wordForm.read', input)).refused).toBe('document_missing')
  })

  test('a file with a macro is refused by the server, too', async () => {
    await handIn('contact-1', await wordFile(form(formRow(2, '甲')), { 'word/vbaProject.bin': 'x' }))
    expect((await world.as('contact-1').isRefused('wordForm.read', input)).refused).toBe('word_form_macros')
  })
})

describe('when a form can be read', () => {
  let other: World
  const STATES = [
    [1, 'returned', [2], 'document_missing'],
    [2, 'submitted', [], 'word_form_locked'],
    [3, 'endorsed', [], 'word_form_locked'],
    [5, 'received', [], 'word_form_locked'],
  ] as const

  beforeAll(async () => {
    const assessments = STATES.map(([no, state, editable]) =>
      assessment(no, 'u-dongguan', { ...filledIn(), state, editable }),
    )
    other = await startWorld(undefined, { ...standing(), assessments })
  })
  afterAll(() => other.end())

  test.each(STATES)('%i is %s with %j open: %s', async (no, _state, _editable, refused) => {
    const asked = { assessmentId: `c2026-e00${no}`, uploadId }
    expect((await other.as(`contact-${no}`).isRefused('wordForm.read', asked)).refused).toBe(refused)
  })

  test('not before the cycle opens', async () => {
    const early = await startWorld(new Date('2026-10-20T02:00:00Z'))
    const refusal = await early.as('contact-1').isRefused('wordForm.read', input)
    expect(refusal).toEqual({ refused: 'cycle_not_open', with: { openOn: '2026-11-01' } })
    await early.end()
  })

  test('not while it is with the union', async () => {
    await submit()
    expect(
      (await world.as('contact-2').isRefused('wordForm.read', { assessmentId: 'c2026-e002', uploadId })).refused,
    ).toBe('word_form_locked')
  })
})
