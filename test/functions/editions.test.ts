import { edition2023 } from '@/domain/rubric/edition-2023'
import { annexOf, editions, INVENTED } from './support/editions'
import { askToOpen, DAYS_2027, TENTH_OF_JANUARY } from './support/opening'
import { databaseCallsOf } from './support/database-calls'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { upload, read, confirm } = editions(() => world)
const office = () => world.as('office')
const draftsKept = () => world.read('edition_drafts')

describe('a file is refused, in words, and nothing is kept of it', () => {
  test.each([
    ['without a table', async () => annexOf([]), 'edition_other_annex'],
    [
      'of another annex',
      async () => annexOf(INVENTED, ['序号', '企业名称', '所在市', '联系人', '电话']),
      'edition_other_annex',
    ],
    ['that is no Word', async () => Buffer.from('第一行,第二行'), 'word_form_not_word'],
  ])('%s', async (_, file, refused) => {
    const input = await upload(await file())
    expect((await office().isRefused('edition.read', input)).refused).toBe(refused)
    expect(await draftsKept()).toEqual([])
    // Nor is the file.
    expect((await office().isRefused('edition.read', input)).refused).toBe('document_missing')
  })

  test.each(['contact-1', 'reviewer-dg'])('of %s, who may not hand one in', async (who) => {
    const refusal = await world
      .as(who)
      .isRefused('document.prepareUpload', { purpose: 'edition', uploadId: 'a'.repeat(32), extension: 'docx' })
    expect(refusal.refused).toBe('not_permitted')
    const reading = await world.as(who).isRefused('edition.read', { uploadId: 'a'.repeat(32), fileName: '附件1.docx' })
    expect(reading.refused).toBe('not_permitted')
  })
})

describe('a draft', () => {
  test.each([
    [
      'whose points do not come to what the heading says',
      { no: 1, wording: '工作方案情况（8分）', points: 8 },
      'edition_points_differ',
    ],
    ['with two indicators of one number', { no: 2 }, 'edition_number_twice'],
    ['with a number missing', { no: null }, 'edition_numbers_missing'],
  ])('%s is not confirmed, and stays as it is', async (_, wrong, refused) => {
    const { draftId, table } = await read()
    const [first] = table.dimensions[0]?.indicators ?? []
    if (!first) throw new Error('it has rows')
    const correction = { kind: 'row', at: 0, ...first, ...wrong } as const
    await office().does('edition.correct', { draftId, seenRevision: 1, correction })
    const asked = { draftId, seenRevision: 2, source: '粤产改办〔2027〕8号' }
    expect((await office().isRefused('edition.confirm', asked)).refused).toBe(refused)
    expect(await world.read('editions')).toEqual([])
    expect(await draftsKept()).toHaveLength(1)
  })

  test('that a colleague corrected meanwhile is neither corrected nor confirmed unseen', async () => {
    const { draftId } = await read()
    const words = { kind: 'words', title: '评估表', opinionSentence: '同意呈报。' } as const
    const correct = () => office().ask('edition.correct', { draftId, seenRevision: 1, correction: words })
    expect(await correct()).toMatchObject({ value: { revision: 2 } })
    expect(await correct()).toMatchObject({ refusal: { refused: 'edition_draft_changed' } })
    const asked = { draftId, seenRevision: 1, source: '粤产改办〔2027〕8号' }
    expect((await office().isRefused('edition.confirm', asked)).refused).toBe('edition_draft_changed')
  })

  test('of a notice that was confirmed already is refused', async () => {
    await confirm()
    const { draftId } = await read()
    for (const source of ['粤产改办〔2027〕8号', '粤产改办〔2023〕10号']) {
      const refusal = await office().isRefused('edition.confirm', { draftId, seenRevision: 1, source })
      expect(refusal.refused).toBe('edition_version_taken')
    }
  })

  test('that follows an edition which another one followed meanwhile is refused: the line does not fork', async () => {
    const other = await read()
    await confirm()
    const asked = { draftId: other.draftId, source: '粤产改办〔2027〕9号' }
    // Whoever looks at it sees that something has changed, and then what.
    expect((await office().isRefused('edition.confirm', { ...asked, seenRevision: 1 })).refused).toBe(
      'edition_draft_changed',
    )
    expect(await office().isRefused('edition.confirm', { ...asked, seenRevision: 2 })).toEqual({
      refused: 'edition_followed',
      with: { source: '粤产改办〔2027〕8号' },
    })
    // Read anew it is compared with that one, and follows it.
    const { draftId, after } = await read()
    expect(after).toBe('2027-8')
    const confirmed = await office().does('edition.confirm', { ...asked, draftId, seenRevision: 1 })
    expect(confirmed.edition.version).toBe('2027-9')
  })

  test('of two that are confirmed at once and follow the same edition one is refused', async () => {
    const drafts = [await read(), await read()]
    const replies = await Promise.all(
      drafts.map(({ draftId }, at) =>
        office().ask('edition.confirm', { draftId, seenRevision: 1, source: `粤产改办〔2027〕${8 + at}号` }),
      ),
    )
    expect(replies.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
    expect(await world.read('editions')).toHaveLength(1)
  })

  test('that is discarded is gone', async () => {
    const { draftId } = await read()
    await office().does('edition.discard', { draftId, seenRevision: 1 })
    expect((await office().isRefused('edition.loadDraft', { draftId })).refused).toBe('edition_draft_unknown')
  })

  test('is read once, however often the same file is asked for', async () => {
    const input = await upload(await annexOf())
    const request = newRequest()
    const first = await office().does('edition.read', input, request)
    expect(await office().does('edition.read', input, request)).toEqual(first)
    expect(await draftsKept()).toHaveLength(1)
  })

  test('ties each row to the one of the edition before that it follows', async () => {
    const { table, after } = await read()
    expect(after).toBe('2023-10')
    expect(table.dimensions.flatMap(({ indicators }) => indicators.map(({ follows }) => follows))).toEqual([
      ...[1, 2, 3, null, 8, null, null, 18, 16],
    ])
  })
})

describe('an edition', () => {
  test('is listed before the first one, and read whole by whoever holds a seat', async () => {
    expect(await confirm()).toMatchObject({ version: '2027-8', indicators: 9, points: 60 })
    const { editions: listed, drafts } = await office().does('edition.list', {})
    expect([listed.map(({ version }) => version), drafts]).toEqual([['2027-8', '2023-10'], []])
    for (const who of ['contact-1', 'reviewer-dg', 'office']) {
      const { edition } = await world.as(who).does('edition.get', { version: '2027-8' })
      expect(edition.dimensions.map(({ title, points }) => [title, points])).toEqual([
        ['组织领导', 20],
        ['数字技能', 25],
        ['产业工人权益维护', 15],
      ])
    }
    expect((await office().does('edition.get', { version: '2023-10' })).edition).toEqual(edition2023)
    expect((await office().isRefused('edition.get', { version: '2031-1' })).refused).toBe('edition_unknown')
  })

  test('is asked of the database once by a process', async () => {
    await confirm()
    await world.restart()
    // A process that was just started asks once which documents it may read.
    await world.as('contact-1').does('session.get', {})
    const get = () => world.as('contact-1').does('edition.get', { version: '2027-8' })
    const first = await databaseCallsOf(world, get)
    expect(await databaseCallsOf(world, get)).toBe(first - 1)
  })
})

test('the next year is opened on whichever edition the office chooses; the newest where it chooses none', async () => {
  await confirm()
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  const opened = await askToOpen(world, { ...DAYS_2027, rubricVersion: '2023-10' })
  expect(opened).toMatchObject({ outcome: 'done', value: { cycle: { rubricVersion: '2023-10' } } })
  await world.as('office').does('cycle.withdraw', { cycleId: 'c2027', seenRevision: 1 })
  expect(await askToOpen(world)).toMatchObject({ outcome: 'done', value: { cycle: { rubricVersion: '2027-8' } } })
})

test('a year is not opened on an edition that there is none of', async () => {
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  expect(await askToOpen(world, { ...DAYS_2027, rubricVersion: '2031-1' })).toMatchObject({
    refusal: { refused: 'edition_unknown' },
  })
})
