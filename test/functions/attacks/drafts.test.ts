import type { ActionInput, ActionName, BeginningAction, Contract } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { drafting, PHOTO, PLACE, SECRET } from '../support/drafting'
import { enterpriseScope } from '../support/packages'
import { READY } from '../support/rounds'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { contact, photograph, write } = drafting(() => world)
const OTHERS = ['reviewer-dg', 'office'] as const

type Reading =
  { readonly [Name in ActionName]: Contract[Name]['kind'] extends 'read' ? Name : never }[ActionName] | BeginningAction

/** Every read of the contract and every beginning of a document, about the draft wherever it takes one. It does not compile while one is missing. */
const READS: { readonly [Name in Reading]: ActionInput<Name> } = {
  'session.get': {},
  'health.look': {},
  'edition.get': { version: '2023-10' },
  'edition.list': {},
  'edition.loadDraft': { draftId: 'd'.repeat(24) },
  'cycle.preview': {},
  'cycle.holidays': {},
  'cycle.closing': { cycleId: 'c2026' },
  'cycle.leftOpen': { cycleId: 'c2026', kind: 'unsubmitted', offset: 0 },
  'oversight.people': {},
  'people.list': { search: '', offset: 0 },
  'people.ownTelephone': {},
  'people.ownData': {},
  'pairing.look': { code: '12345678' },
  'session.list': {},
  'union.list': { search: '', offset: 0 },
  'union.mergerPreview': { unionId: 'u-dongguan', intoId: 'u-shenzhen' },
  'invitation.preview': { code: '2345-6789-ABCD' },
  'invitation.export': { format: 'xlsx', role: 'contact', places: ['e004'] },
  'invitation.list': { offset: 0 },
  'invitation.seats': { role: 'contact', state: 'all', search: '', offset: 0 },
  'assessment.load': { assessmentId: READY },
  'assessment.authors': { assessmentId: READY },
  'review.present': { assessmentId: READY, no: 8 },
  'phrase.list': {},
  'colleagues.filling': { assessmentId: READY, no: 8 },
  'assessment.timeline': { assessmentId: READY, after: null },
  'assessment.verifyEndorsement': { assessmentId: READY },
  'earlier.load': { assessmentId: READY },
  'likeness.hints': { assessmentId: READY },
  'wordForm.read': { assessmentId: READY, uploadId: 'c'.repeat(32) },
  'wordForm.readReport': { reportId: `${READY}-stage`, uploadId: 'c'.repeat(32) },
  'form.edition': { assessmentId: READY },
  'form.export': { assessmentId: READY, format: 'docx', withPhotos: true },
  'report.load': { reportId: `${READY}-stage` },
  'report.timeline': { reportId: `${READY}-stage`, after: null },
  'report.list': { kind: 'stage', filter: 'all', search: '', offset: 0 },
  'report.export': { reportId: `${READY}-stage` },
  'report.earlier': { reportId: `${READY}-stage` },
  'evidence.prepareUpload': { ...PLACE, type: 'png' },
  'evidence.links': { assessmentId: READY, nos: [8] },
  'document.prepareUpload': { purpose: 'roster', uploadId: 'b'.repeat(32), extension: 'xlsx' },
  'document.status': { jobId: 'a'.repeat(24) },
  'document.link': { jobId: 'a'.repeat(24) },
  'package.places': { search: '' },
  'package.check': { scope: enterpriseScope() },
  'package.status': { packageId: 'a'.repeat(24) },
  'package.link': { packageId: 'a'.repeat(24), index: 0 },
  'package.list': {},
  'roster.summary': { importId: 'i-1' },
  'roster.last': {},
  'roster.preview': { uploadId: 'b'.repeat(32), extension: 'csv', fileName: '名单.csv' },
  'roster.remap': { importId: 'i-1', seenRevision: 1, columns: [] },
  'roster.rejected': { importId: 'i-1' },
  'roster.rows': { importId: 'i-1', kind: 'renamed', offset: 0 },
  'stamp.load': { assessmentId: READY },
  'stamp.prepareUpload': {
    ...{ assessmentId: READY, seenDigest: 'd'.repeat(64), photoId: PHOTO, type: 'jpeg', replaces: null },
  },
  'stamp.links': { assessmentId: READY, submittedAt: 1 },
  'ledger.load': { entryId: READY },
  'ledger.page': { filter: 'all', search: '', offset: 0 },
  'ledger.toConfirm': { search: '', offset: 0 },
  'ledger.history': { entryId: READY, after: null },
  'ledger.columns': {},
  'ledger.export': { filter: 'all' },
  'worklist.export': {
    table: 'narratives',
    shown: { by: 'tab', unionId: 'u-dongguan', tab: 'unsubmitted' },
    search: '',
  },
  'quota.export': {},
  'quota.read': { uploadId: 'b'.repeat(32), extension: 'csv' },
  'message.export': { of: { enterpriseId: 'e002' } },
  'worklist.nudged': { assessmentIds: [READY] },
  'unreached.list': { offset: 0 },
  'unreached.export': {},
  'unreached.link': {},
  'message.ofEnterprise': { enterpriseId: 'e002', offset: 0 },
  'message.ofPerson': { personId: 'p-contact-2', offset: 0 },
  'message.ofDay': { on: getPlainDate('2026-12-01'), offset: 0 },
  'message.days': {},
  'feedback.list': { state: 'open', after: null },
  'feedback.own': { after: null },
  'audit.list': { after: null },
  'audit.own': { after: null },
  'audit.export': {},
  'worklist.extensionRequests': { offset: 0 },
  'worklist.page': { unionId: 'u-dongguan', tab: 'unsubmitted', search: '', offset: 0 },
  'oversight.progress': {},
  'totals.year': {},
  'totals.own': { assessmentId: READY },
  'oversight.waitingUnions': { matter: 'review', offset: 0 },
  'oversight.nudgedUnions': { matter: 'review', unionIds: ['u-dongguan'] },
  'oversight.receivable': { tab: 'waiting', search: '', offset: 0 },
  'oversight.enterprises': { filter: 'all', search: '', offset: 0 },
  'oversight.enterprise': { enterpriseId: 'e002' },
  'oversight.unions': {},
  'routing.list': { tab: 'routed', search: '', offset: 0 },
  'quota.list': {},
  'nomination.load': { unionId: 'u-dongguan' },
  'nomination.list': { search: '', offset: 0 },
  'inbox.list': { offset: 0 },
  'inbox.templates': {},
}

/** Those that would hold contents: they say how far the draft is instead. */
const REFUSED = {
  'assessment.load': 'draft_unsubmitted',
  'likeness.hints': 'draft_unsubmitted',
  'form.edition': 'draft_unsubmitted',
  'form.export': 'draft_unsubmitted',
  'evidence.links': 'draft_unsubmitted',
  'report.load': 'report_unsubmitted',
  'report.earlier': 'report_unsubmitted',
  'report.export': 'report_unsubmitted',
} as const

describe.each(OTHERS)('of a draft that was never submitted, %s', (openId) => {
  beforeEach(async () => {
    await write()
    await photograph()
    await contact().does('report.saveSection', { reportId: `${READY}-stage`, no: 1, seenRevision: 0, text: SECRET })
  })

  test('reads in no answer at all what it says, scores or shows', async () => {
    for (const action of Object.keys(READS) as Reading[]) {
      const reply = await world.as(openId).ask(action, READS[action])
      const text = JSON.stringify(reply)
      expect(`${action}: ${text}`).not.toContain(SECRET)
      expect(`${action}: ${text}`).not.toContain(PHOTO)
      expect(`${action}: ${text}`).not.toMatch(/"score":|"selfScore":/)
      const refused = (REFUSED as Partial<Record<Reading, string>>)[action]
      if (refused !== undefined) expect(reply).toMatchObject({ refusal: { refused } })
    }
    const refusal = await world.as(openId).isRefused('package.start', { scope: enterpriseScope() })
    expect(refusal.refused).toBe('draft_unsubmitted')
    expect(await world.as(openId).does('package.check', { scope: enterpriseScope() })).toMatchObject({ included: 0 })
  })

  test('learns how far it is: how much is answered, how many photos, and the day it was saved last', async () => {
    expect(await world.as(openId).isRefused('assessment.load', { assessmentId: READY })).toEqual({
      refused: 'draft_unsubmitted',
      with: { enterpriseName: '第2号企业有限公司', answered: 28, indicators: 28, photos: 1, savedOn: '2026-12-01' },
    })
    expect(await world.as(openId).isRefused('report.load', { reportId: `${READY}-stage` })).toEqual({
      refused: 'report_unsubmitted',
      with: { name: '第2号企业有限公司', written: 1, sections: 4, savedOn: '2026-12-01' },
    })
  })
})

test('what lists say of a draft is how far it is; a draft kept before has no day, and is listed all the same', async () => {
  await world.as('contact-1').does('assessment.saveAnswer', {
    ...{ assessmentId: 'c2026-e001', no: 8, seenRevision: 0, narrative: SECRET, selfScore: 4, facts: {} },
  })
  const { lastSavedAt: _none, ...before } =
    (await world.read<{ lastSavedAt: number }>('assessments', { _id: READY }))[0] ?? {}
  await world.insert({ assessments: [{ ...before, _id: 'c2026-e070', assessmentId: 'c2026-e070', enterpriseNo: 70 }] })
  const { rows } = await world.as('reviewer-dg').does('worklist.page', READS['worklist.page'])
  const outlines = new Map(rows.map(({ outline }) => [outline.assessmentId, outline]))
  expect(outlines.get('c2026-e001')).toMatchObject({
    tally: { 8: { answered: true } },
    lastSavedAt: expect.any(Number),
  })
  expect(outlines.get('c2026-e001')?.tally[8]).not.toHaveProperty('score')
  expect(outlines.get('c2026-e070')?.lastSavedAt).toBeNull()
})
