import { REPORT_KINDS } from '@/domain/report/sections'
import { pdf } from './support/office-files'
import { stampingOfReports } from './support/report-stamping'
import { reporting } from './support/reporting'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { idOf, writer, write } = reporting(() => world)
const { photoId, load, target, attach, move, giveBack, rewrite } = stampingOfReports(() => world)

describe.each(REPORT_KINDS)('the stamped copy of a report of kind %s', (kind) => {
  test('counts on through a withdrawal and a return while not a word is changed', async () => {
    await write(kind)
    await attach(kind, 1, await pdf(2))
    await writer(kind).does('stamp.finish', await target(kind))
    const { paper } = await load(kind)
    await move(kind, 'submit')
    await move(kind, 'withdraw')
    await move(kind, 'submit')
    await giveBack(kind)
    await move(kind, 'submit')
    const view = await load(kind)
    expect(view.paper?.code).toBe(paper?.code)
    expect(view.form?.finished).toBeTruthy()
    expect((await load(kind, kind === 'stage' ? 'reviewer-dg' : 'office')).form?.sheets).toHaveLength(1)
  })

  test('is void once the text is another, kept for its writer, and what was never submitted is shown to nobody else', async () => {
    const receives = kind === 'stage' ? 'reviewer-dg' : 'office'
    await write(kind)
    await attach(kind, 1, await pdf(2))
    await writer(kind).does('stamp.finish', await target(kind))
    await move(kind, 'submit')
    await giveBack(kind)
    const before = await target(kind)
    await rewrite(kind)
    const view = await load(kind)
    expect(view.form).toBeNull()
    expect(view.former).toHaveLength(1)
    const old = { ...before, photoId: photoId(2), type: 'pdf' as const, sharpness: null, replaces: null }
    expect((await writer(kind).isRefused('stamp.attach', old)).refused).toBe('stamp_other_form')
    // While it is corrected, whoever receives it reads what was submitted, and the sheets of just that.
    await attach(kind, 3, await pdf(5))
    await writer(kind).does('stamp.finish', await target(kind))
    const read = await load(kind, receives)
    expect(read.form?.sheets.map((sheet) => sheet.photoId)).toEqual([photoId(1)])
    expect(read.former).toEqual([])
    await move(kind, 'submit')
    const after = await load(kind, receives)
    expect(after.form?.sheets.map((sheet) => sheet.photoId)).toEqual([photoId(3)])
    expect(after.former).toEqual([])
    const asked = { assessmentId: idOf(kind), submittedAt: read.form?.version.submittedAt ?? 0 }
    expect((await world.as(receives).does('stamp.links', asked)).links).toEqual([])
  })

  test('leaves in 操作记录 who attached it, took it away and handed it in, of which report', async () => {
    await write(kind)
    await attach(kind, 1, await pdf(2))
    await attach(kind, 2, await pdf(2))
    await writer(kind).does('stamp.remove', { ...(await target(kind)), photoId: photoId(1) })
    await writer(kind).does('stamp.finish', await target(kind))
    const records = await world.read<{ what: string; about: readonly string[] }>('audit', { subject: idOf(kind) })
    const mine = records.map(({ what }) => what)
    expect(
      records.every(({ about }) => about.includes(kind === 'stage' ? 'enterprise:e001' : 'union:u-dongguan')),
    ).toBe(true)
    expect(mine).toEqual(expect.arrayContaining(['stamp.attach', 'stamp.remove', 'stamp.finish']))
  })
})
