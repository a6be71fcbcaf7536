import { REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { pdf, word } from './support/office-files'
import { page, png } from './support/pictures'
import { stampingOfReports } from './support/report-stamping'
import { reporting } from './support/reporting'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { idOf, writer, receiver, write } = reporting(() => world)
const { photoId, load, target, sent, attach, move } = stampingOfReports(() => world)

const OTHERS: Readonly<Record<ReportKind, ReadonlyArray<readonly [openId: string, code: string]>>> = {
  stage: [
    ['reviewer-dg', 'not_permitted'],
    ['office', 'not_permitted'],
    ['contact-2', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['stranger', 'not_bound'],
    ['former', 'seat_revoked'],
  ],
  summary: [
    ['office', 'not_permitted'],
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['stranger', 'not_bound'],
    ['former', 'seat_revoked'],
  ],
}

describe.each(REPORT_KINDS)('the stamped copy of a report of kind %s', (kind) => {
  test.each(['attach', 'remove', 'reorder', 'keepAsIs', 'finish', 'reopen'] as const)(
    'is its writer’s own: nobody else may stamp.%s',
    async (action) => {
      await write(kind)
      await move(kind, 'submit')
      await attach(kind, 1, await pdf(3))
      const seen = await target(kind)
      const input = {
        attach: { ...seen, photoId: photoId(9), type: 'pdf', sharpness: null, replaces: null },
        remove: { ...seen, photoId: photoId(1) },
        reorder: { ...seen, photoIds: [photoId(1)] },
        keepAsIs: { ...seen, photoId: photoId(1) },
        finish: seen,
        reopen: seen,
      }[action]
      for (const [openId, code] of OTHERS[kind]) {
        const reply = await world.as(openId).sends({ action: `stamp.${action}`, requestId: newRequest(), input })
        expect([openId, reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome]).toEqual([openId, code])
      }
      expect((await load(kind)).form?.sheets).toHaveLength(1)
    },
  )

  test('is not taken before the report is written, nor after it was received', async () => {
    expect((await load(kind)).paper).toBeNull()
    expect((await writer(kind).isRefused('stamp.finish', await target(kind))).refused).toBe('stamp_report_unwritten')
    await write(kind)
    await attach(kind, 1, await pdf(1))
    await writer(kind).does('stamp.finish', await target(kind))
    await move(kind, 'submit')
    await move(kind, 'receive', receiver(kind))
    const seen = await target(kind)
    for (const action of ['stamp.finish', 'stamp.reopen'] as const)
      expect((await writer(kind).isRefused(action, seen)).refused).toBe('stamp_report_received')
    expect((await writer(kind).isRefused('stamp.remove', { ...seen, photoId: photoId(1) })).refused).toBe(
      'stamp_report_received',
    )
    expect((await load(kind)).form?.finished).toBeTruthy()
  })

  test.each([
    ['a Word file that is called PDF', () => word(), 'stamp_pdf_only'],
    [
      'what is no document at all',
      () => Promise.resolve(Buffer.from('PDF'.repeat(400))),
      'evidence_document_unknown_format',
    ],
    ['a PDF that asks for a password', () => pdf(1, { userPassword: '1' }), 'evidence_document_encrypted'],
    ['a PDF that is not whole', async () => (await pdf(2)).subarray(0, 400), 'evidence_document_damaged'],
    [
      'a PDF over 20 MB',
      async () => Buffer.concat([await pdf(1), Buffer.alloc(21 * 1024 * 1024)]),
      'evidence_document_too_large',
    ],
  ] as const)('is looked at by the server: %s is refused and thrown away', async (_name, bytes, code) => {
    await write(kind)
    const input = await sent(kind, 1, await bytes())
    expect((await writer(kind).isRefused('stamp.attach', input)).refused).toBe(code)
    expect((await load(kind)).form).toBeNull()
    expect((await writer(kind).isRefused('stamp.attach', input)).refused).toBe('photo_missing')
  })

  test('is a PDF or photographed pages, in the order in which they were put', async () => {
    await write(kind)
    await attach(kind, 1, await pdf(3))
    const view = await attach(kind, 2, page(), { type: 'png' })
    expect(view.form?.sheets).toEqual([
      expect.objectContaining({ type: 'pdf', document: { name: '盖章件.pdf', pages: 3 } }),
      expect.objectContaining({ type: 'png' }),
    ])
    const refused = await writer(kind).isRefused('stamp.attach', await sent(kind, 3, png(80), { type: 'png' }))
    expect(refused.refused).toBe('stamp_sheet_small')
  })

  test('is seen by whoever receives it once it was handed in and the report submitted, by a link of half an hour', async () => {
    await write(kind)
    await attach(kind, 1, await pdf(2))
    const receives = kind === 'stage' ? 'reviewer-dg' : 'office'
    const unsubmitted = await world.as(receives).isRefused('stamp.load', { assessmentId: idOf(kind) })
    expect(unsubmitted.refused).toBe('report_unsubmitted')
    await move(kind, 'submit')
    expect((await load(kind, receives)).form).toBeNull()
    await writer(kind).does('stamp.finish', await target(kind))
    const { form } = await load(kind, receives)
    expect(form?.sheets).toHaveLength(1)
    const asked = { assessmentId: idOf(kind), submittedAt: form?.version.submittedAt ?? 0 }
    for (const openId of [receives, 'office']) {
      const { links, expiresAt } = await world.as(openId).does('stamp.links', asked)
      expect((await fetch(links[0]?.url ?? '')).status).toBe(200)
      expect(expiresAt - (form?.finished?.at ?? 0)).toBeLessThanOrEqual(31 * 60_000)
    }
    for (const openId of ['contact-2', 'reviewer-sz', 'stranger', 'former'])
      expect((await world.as(openId).ask('stamp.links', asked)).outcome).toBe('refused')
  })
})
