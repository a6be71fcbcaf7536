import type { ActionInput, ActionName } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { SAMPLES } from '../../contract/samples'
import { documents } from '../support/documents'
import { ledgerStanding } from '../support/ledger'
import { reporting } from '../support/reporting'
import { newRequest, startWorld, type World } from '../support/world'

const assessmentId = 'c2026-e001'
const reportId = 'c2026-e001-stage'
const unionId = 'u-dongguan'
const entry = { entryId: assessmentId, seenRevision: 0 }
const report = { reportId, seenRevision: 0 }
const list = { unionId, ledger: 'provincial', seenRevision: 0 } as const
const sheet = { assessmentId, seenDigest: 'a'.repeat(64), photoId: 'b'.repeat(32) }
const picture = { ...sheet, type: 'png', replaces: null } as const
const packageId = 'c'.repeat(24)
const roster = { importId: 'd'.repeat(24), seenRevision: 0 }
const evidence = { assessmentId, no: 8, photoId: 'a'.repeat(32) }
const by = getPlainDate('2026-12-10')
/** A document that the contact of enterprise 1 had made. */
const JOB = 'd'.repeat(24)

/** Everything that names papers of enterprise 1, of its union, or of the office. Leaving one of these actions out does not compile. */
type Noun =
  | 'evidence'
  | 'document'
  | 'form'
  | 'stamp'
  | 'report'
  | 'ledger'
  | 'roster'
  | 'quota'
  | 'nomination'
  | 'package'
  | 'wordForm'
  | 'likeness'
  | 'colleagues'
  | 'totals'
  | 'review'
type Named = Exclude<Extract<ActionName, `${Noun}.${string}`>, keyof typeof OWN>
const NAMED: { readonly [Name in Named | 'assessment.verifyEndorsement' | 'earlier.load']: ActionInput<Name> } = {
  'assessment.verifyEndorsement': { assessmentId },
  'document.status': { jobId: JOB },
  'document.continue': { jobId: JOB },
  'document.link': { jobId: JOB },
  'evidence.prepareUpload': { ...evidence, type: 'pdf' },
  'evidence.attach': { ...evidence, type: 'pdf', caption: '', name: '通知.pdf' },
  'evidence.caption': { ...evidence, caption: '别的' },
  'evidence.order': { assessmentId, no: 8, photoIds: [evidence.photoId] },
  'evidence.remove': evidence,
  'evidence.links': { assessmentId, nos: [8] },
  'form.edition': { assessmentId },
  'colleagues.filling': { assessmentId, no: 8 },
  'review.present': { assessmentId },
  'review.markSeen': { assessmentId, round: 1, nos: [8], seen: true },
  'review.keepLetter': { assessmentId, round: 1, rectifyBy: by, note: '' },
  'colleagues.assign': { assessmentId, dimensionId: 'skills' },
  'form.export': { assessmentId, format: 'docx', withPhotos: true },
  'stamp.load': { assessmentId },
  'stamp.prepareUpload': picture,
  'stamp.attach': { ...picture, sharpness: 5 },
  'stamp.remove': sheet,
  'stamp.reorder': { assessmentId, seenDigest: sheet.seenDigest, photoIds: [sheet.photoId] },
  'stamp.keepAsIs': sheet,
  'stamp.finish': { assessmentId, seenDigest: sheet.seenDigest },
  'stamp.reopen': { assessmentId, seenDigest: sheet.seenDigest },
  'stamp.links': { assessmentId, submittedAt: 0 },
  'report.load': { reportId },
  'report.timeline': { reportId, after: null },
  'report.saveSection': { ...report, no: 1, text: '代写' },
  'report.submit': report,
  'report.withdraw': report,
  'report.open': report,
  'report.return': { ...report, rectifyBy: by, note: '改' },
  'report.receive': report,
  'report.export': { reportId },
  'report.earlier': { reportId },
  'ledger.load': { entryId: assessmentId },
  'ledger.check': { ...entry, fields: [], note: '' },
  'ledger.confirm': entry,
  'ledger.confirmMany': { seen: [entry] },
  'ledger.return': { ...entry, note: '改' },
  'ledger.correct': { ...entry, fields: [], reason: '改' },
  'ledger.history': { entryId: assessmentId, after: null },
  'ledger.setColumns': { seenRevision: 1, columns: [] },
  'roster.preview': { uploadId: 'e'.repeat(32), extension: 'csv', fileName: '名单.csv' },
  'roster.remap': { ...roster, columns: [{ key: 'name', column: 0 }] },
  'roster.summary': { importId: roster.importId },
  'roster.last': {},
  'roster.rows': { importId: roster.importId, kind: 'new', offset: 0 },
  'roster.decide': { ...roster, index: 0, decision: { kind: 'skip' } },
  'roster.confirm': roster,
  'roster.rejected': { importId: roster.importId },
  'quota.list': {},
  'quota.set': { rows: [{ unionId, provincial: 1, own: 1, seenRevision: 0 }] },
  'nomination.load': { unionId },
  'nomination.save': { unionId, ledger: 'own', change: { kind: 'remove', nominationId: 'n', seenRevision: 0 } },
  'nomination.submit': list,
  'nomination.withdraw': list,
  'nomination.return': { ...list, note: '改' },
  'nomination.decide': { ...list, nominationId: 'n', verdict: 'confirmed', note: '' },
  'nomination.confirmMany': { unionId, ledger: 'own', seen: [{ nominationId: 'n', seenRevision: 0 }] },
  'nomination.list': { search: '', offset: 0 },
  'quota.export': {},
  'quota.read': { uploadId: 'b'.repeat(32), extension: 'csv' },
  'package.check': { scope: { kind: 'enterprise', enterpriseId: 'e001' } },
  'package.start': { scope: { kind: 'enterprise', enterpriseId: 'e001' } },
  'package.continue': { packageId },
  'package.status': { packageId },
  'package.link': { packageId, index: 0 },
  'wordForm.read': { assessmentId, uploadId: 'f'.repeat(32) },
  'wordForm.readReport': { reportId, uploadId: 'c'.repeat(32) },
  'earlier.load': { assessmentId },
  'likeness.hints': { assessmentId },
  'totals.own': { assessmentId },
}

/** What answers with whatever is one's own. */
const OWN = {
  'report.list': { kind: 'stage', filter: 'all', search: '', offset: 0 },
  'ledger.toConfirm': { search: '', offset: 0 },
  'ledger.page': { filter: 'all', search: '', offset: 0 },
  'ledger.columns': {},
  'ledger.export': { filter: 'all' },
  'package.places': { search: '' },
  'package.list': {},
  'totals.year': {},
  'document.prepareUpload': { purpose: 'roster', uploadId: 'a'.repeat(32), extension: 'xlsx' },
} satisfies { readonly [Name in ActionName]?: ActionInput<Name> }

const NOBODY = { stranger: 'not_bound', former: 'seat_revoked', '': 'identity_missing' }
const NOT_THEIRS = /^(?:not_permitted|other_enterprise|other_union|report_unknown|package_unknown|document_unknown)$/

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
  await reporting(() => world).write('stage')
  await documents(() => world).job('contact-1', 'report.export', { reportId }, JOB)
})
afterAll(() => world.end())

const asks = async (who: string, name: ActionName, input: object) => {
  const reply = await world.as(who).ask(name, input, newRequest())
  return reply.outcome === 'refused' ? reply.refusal.refused : JSON.stringify(reply)
}
const each = Object.entries(NAMED) as Array<[ActionName, object]>
const own = Object.entries(OWN) as typeof each

/** What anybody may ask: who they are, and what a code is for. */
const PUBLIC: readonly string[] = [
  ...['session.get', 'invitation.preview', 'invitation.accept'],
  ...['pairing.begin', 'pairing.collect'],
]

test('who holds no seat is refused everything, and learns of nothing', async () => {
  const others = Object.entries(SAMPLES).filter(([name]) => !PUBLIC.includes(name)) as typeof each
  for (const [who, refusal] of Object.entries(NOBODY))
    for (const [name, input] of [...each, ...own, ...others])
      expect([who, name, await asks(who, name, input)]).toEqual([who, name, refusal])
})

/** Nouns that are the office's alone, but for what anybody may ask. */
const OFFICE_ALONE = /^(?:cycle|edition|invitation|oversight|quota|roster|routing)\./

test('what is the office’s alone is refused to contacts and reviewers, whatever they name', async () => {
  // A union ends the seats of its own; of whom it may not, `union-unbinding` tells.
  const everybodys = [...PUBLIC, 'edition.get', 'oversight.unbind']
  const officeAlone = Object.entries(SAMPLES).filter(([name]) => OFFICE_ALONE.test(name) && !everybodys.includes(name))
  expect(officeAlone.length).toBeGreaterThan(20)
  for (const who of ['contact-1', 'reviewer-dg'])
    for (const [name, input] of officeAlone as typeof each)
      expect([who, name, await asks(who, name, input)]).toEqual([who, name, 'not_permitted'])
})

/** Nothing of enterprise 1 is answered to somebody, neither by its name nor in a list of theirs. */
const expectUnseen = async (who: string, named: typeof each): Promise<void> => {
  for (const [name, input] of named)
    expect([name, await asks(who, name, input)]).toEqual([name, expect.stringMatching(NOT_THEIRS)])
  for (const [name, input] of own) expect(await asks(who, name, input)).not.toContain('第1号企业')
}

test('another enterprise and another union are refused every paper of an enterprise', async () => {
  await expectUnseen('contact-2', each)
  await expectUnseen('reviewer-sz', each)
})

test('the union that no longer answers for an enterprise has lost sight of all of its papers', async () => {
  const assign = { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '属地调整' }
  await world.as('office').does('routing.assign', assign)
  // What it nominates stays its own.
  const theirs = each.filter(([, input]) => !('unionId' in input))
  await expectUnseen('reviewer-dg', theirs)
})
