import type { ActionInput, ActionName, Contract } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { form, formRow } from '../../support/word/forms'
import { paragraph, run, wordFile } from '../../support/word/make-docx'
import { documents, FORM } from '../support/documents'
import { ledgerStanding } from '../support/ledger'
import { enterpriseScope, packaging } from '../support/packages'
import { pairing } from '../support/pairing'
import { reporting, STAGE } from '../support/reporting'
import { READY, rounds } from '../support/rounds'
import { rosters } from '../support/rosters'
import { stamping } from '../support/stamping'
import type { World } from '../support/world'
import { writes } from '../support/writes'

export type ReadName = { [Name in ActionName]: Contract[Name]['kind'] extends 'read' ? Name : never }[ActionName]

/** Who asks for it with success, and what makes that state and gives the input. */
interface Reading<Name extends ReadName> {
  readonly by: string
  readonly prepare: () => Promise<ActionInput<Name>>
}

const PAGE = { search: '', offset: 0 } as const
const uploadId = 'd'.repeat(32)

/** Every read of the contract in a state in which it is answered. Leaving one out does not compile. */
export const reads = (world: () => World): { readonly [Name in ReadName]: Reading<Name> } => {
  const { submit } = rounds(world)
  const plain = <Input>(by: string, input: Input) => ({ by, prepare: () => Promise.resolve(input) })
  /** Of a form that is submitted: whoever may see it reads it. */
  const submitted = <Input>(by: string, input: Input) => ({ by, prepare: async () => (await submit(), input) })
  const ledger = <Input>(by: string, input: Input) => ({
    by,
    prepare: async () => (await world().insert(ledgerStanding()), input),
  })
  const reported = <Input>(by: string, input: Input) => ({
    by,
    prepare: async () => {
      await reporting(world).write('stage')
      await world().as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
      return input
    },
  })
  /** What a write's own state makes, as its input names it. */
  const made = async <Name extends ActionName>(action: Name): Promise<ActionInput<Name>> => {
    const found = writes(world).find((each) => each.action === action)
    if (!found) throw new Error(`nobody writes ${action}`)
    return found.prepare()
  }
  const handIn = async (openId: string, purpose: 'word_form' | 'report', file: Uint8Array) => {
    const ask = { purpose, uploadId, extension: 'docx' } as const
    const { url, headers } = await world().as(openId).does('document.prepareUpload', ask)
    await fetch(url, { method: 'PUT', headers, body: new Uint8Array(file) })
  }
  const office = <Input>(input: Input) => plain('office', input)
  const importId = async () => ({ importId: (await made('roster.decide')).importId })

  return {
    'session.get': plain('contact-1', {}),
    'session.list': office({}),
    'pairing.look': {
      by: 'office',
      prepare: async () => ({ code: (await pairing(world).asked()).code }),
    },
    'invitation.preview': { by: 'newcomer', prepare: async () => ({ code: (await made('invitation.accept')).code }) },
    'invitation.list': office({ offset: 0 }),
    'invitation.seats': office({ role: 'contact', state: 'all', ...PAGE }),
    ...{ 'cycle.preview': office({}), 'cycle.holidays': office({}), 'cycle.closing': office({ cycleId: 'c2026' }) },
    'cycle.leftOpen': office({ cycleId: 'c2026', kind: 'waiting', offset: 0 }),
    ...{ 'edition.get': plain('contact-1', { version: '2023-10' }), 'edition.list': office({}) },
    'edition.loadDraft': { by: 'office', prepare: async () => ({ draftId: (await made('edition.correct')).draftId }) },
    'assessment.load': submitted('contact-2', { assessmentId: READY }),
    'assessment.authors': submitted('contact-2', { assessmentId: READY }),
    'assessment.timeline': submitted('contact-2', { assessmentId: READY, after: null }),
    'assessment.verifyEndorsement': submitted('contact-2', { assessmentId: READY }),
    'review.present': submitted('reviewer-dg', { assessmentId: READY }),
    'phrase.list': plain('reviewer-dg', {}),
    'evidence.prepareUpload': plain('contact-1', {
      ...{ assessmentId: 'c2026-e001', no: 8, photoId: 'a'.repeat(32), type: 'png' },
    }),
    'evidence.links': submitted('contact-2', { assessmentId: READY, nos: [8] }),
    ...{
      'report.load': reported('contact-1', { reportId: STAGE }),
      'report.earlier': plain('contact-1', { reportId: STAGE }),
    },
    'report.timeline': reported('contact-1', { reportId: STAGE, after: null }),
    'report.list': plain('reviewer-dg', { kind: 'stage', filter: 'all', ...PAGE }),
    'stamp.load': submitted('contact-2', { assessmentId: READY }),
    'stamp.prepareUpload': {
      by: 'contact-2',
      prepare: async () => {
        await submit()
        return { ...(await stamping(world).target()), photoId: 'e'.repeat(32), type: 'png', replaces: null }
      },
    },
    'stamp.links': {
      by: 'contact-2',
      prepare: async () => {
        await submit()
        const [paper] = await world().read<{ submittedAt: number }>('assessments', { _id: READY })
        return { assessmentId: READY, submittedAt: paper?.submittedAt ?? 0 }
      },
    },
    'document.prepareUpload': office({ purpose: 'roster', uploadId, extension: 'xlsx' }),
    'document.status': { by: 'contact-2', prepare: async () => made('document.continue') },
    'document.link': {
      by: 'contact-2',
      prepare: async () => ({ jobId: (await documents(world).job('contact-2', 'form.export', FORM)).jobId }),
    },
    'form.edition': submitted('contact-2', { assessmentId: READY }),
    'ledger.load': ledger('contact-1', { entryId: 'c2026-e001' }),
    'ledger.history': ledger('contact-1', { entryId: 'c2026-e001', after: null }),
    ...{ 'ledger.toConfirm': ledger('reviewer-dg', PAGE), 'ledger.columns': ledger('contact-1', {}) },
    'ledger.page': ledger('reviewer-dg', { filter: 'all', ...PAGE }),
    'worklist.page': plain('reviewer-dg', { unionId: 'u-dongguan', tab: 'waiting', ...PAGE }),
    'worklist.extensionRequests': plain('reviewer-dg', { offset: 0 }),
    'worklist.nudged': plain('reviewer-dg', { assessmentIds: ['c2026-e001'] }),
    ...{ 'oversight.progress': office({}), 'oversight.unions': office({}), 'oversight.people': office({}) },
    'oversight.enterprises': office({ filter: 'all', ...PAGE }),
    'oversight.receivable': office({ tab: 'waiting', ...PAGE }),
    'oversight.enterprise': office({ enterpriseId: 'e001' }),
    'oversight.waitingUnions': office({ matter: 'review', offset: 0 }),
    'oversight.nudgedUnions': office({ matter: 'review', unionIds: ['u-dongguan'] }),
    ...{ 'totals.year': plain('reviewer-dg', {}), 'totals.own': submitted('contact-2', { assessmentId: READY }) },
    ...{ 'people.list': plain('contact-1', PAGE), 'people.ownTelephone': plain('contact-1', {}) },
    'people.ownData': plain('contact-1', {}),
    'union.list': office(PAGE),
    'union.mergerPreview': office({ unionId: 'u-dongguan', intoId: 'u-shenzhen' }),
    'routing.list': office({ tab: 'suggested', ...PAGE }),
    ...{ 'quota.list': office({}), 'nomination.list': office(PAGE) },
    'nomination.load': plain('reviewer-dg', { unionId: 'u-dongguan' }),
    ...{ 'inbox.list': plain('contact-1', { offset: 0 }), 'inbox.templates': plain('contact-1', {}) },
    'message.ofEnterprise': plain('reviewer-dg', { enterpriseId: 'e001', offset: 0 }),
    'message.ofPerson': plain('reviewer-dg', { personId: 'p-contact-2', offset: 0 }),
    'message.ofDay': office({ on: getPlainDate('2026-12-01'), offset: 0 }),
    'message.days': office({}),
    ...{ 'unreached.list': plain('reviewer-dg', { offset: 0 }), 'unreached.link': plain('reviewer-dg', {}) },
    'earlier.load': submitted('contact-2', { assessmentId: READY }),
    'likeness.hints': submitted('reviewer-dg', { assessmentId: READY }),
    'colleagues.filling': plain('contact-1', { assessmentId: 'c2026-e001', no: 8 }),
    ...{ 'audit.list': office({ after: null }), 'audit.own': plain('contact-1', { after: null }) },
    ...{ 'feedback.list': office({ state: 'open', after: null }), 'feedback.own': plain('contact-1', { after: null }) },
    'health.look': office({}),
    'quota.read': {
      by: 'office',
      prepare: async () => {
        const { uploadId: read, extension } = await rosters(world).upload(
          Buffer.from('工会,省级名额,本级名额\n东莞市总工会,3,2\n'),
        )
        return { uploadId: read, extension }
      },
    },
    ...{ 'roster.summary': { by: 'office', prepare: importId }, 'roster.last': office({}) },
    'roster.rows': { by: 'office', prepare: async () => ({ ...(await importId()), kind: 'new', offset: 0 }) },
    ...{ 'package.places': office({ search: '' }), 'package.list': office({}) },
    'package.check': submitted('contact-2', { scope: enterpriseScope() }),
    'package.status': { by: 'contact-2', prepare: async () => made('package.continue') },
    'package.link': {
      by: 'office',
      prepare: async () => {
        await submit()
        const { start, finish } = packaging(world)
        const { packageId } = await finish('office', (await start('office', enterpriseScope())).packageId)
        return { packageId, index: 0 }
      },
    },
    'wordForm.read': {
      by: 'contact-1',
      prepare: async () => {
        const file = await wordFile(
          paragraph(run('单位名称：第1号企业有限公司')) + form(formRow(2, '已列入规划。', '3')),
        )
        await handIn('contact-1', 'word_form', file)
        return { assessmentId: 'c2026-e001', uploadId }
      },
    },
    'wordForm.readReport': {
      by: 'contact-1',
      prepare: async () => {
        await handIn(
          'contact-1',
          'report',
          await wordFile(['三、不足', '人手少。'].map((line) => paragraph(run(line))).join('')),
        )
        return { reportId: STAGE, uploadId }
      },
    },
  }
}
