import { getPlainDate } from '@/domain/calendar/plain-date'
import { annexOf, editions } from './editions'
import { openNextYear } from './opening'
import { enterpriseScope, packaging } from './packages'
import { csv, rosters } from './rosters'
import { unreachedRow } from './unreached'
import { rounds } from './rounds'
import type { World } from './world'
import { nextSeen, writing, type Writing } from './writing'

/** Invitations, cycles, unions, packages and rosters. */
export const officeWrites = (world: () => World): readonly Writing[] => {
  const seat = { role: 'contact', enterpriseId: 'e004' } as const
  const office = () => world().as('office')
  const issue = async () => {
    const { issued } = await office().does('invitation.issue', { seats: [{ seat, inviteeName: '甲' }] })
    const [first] = issued
    if (!first) throw new Error('one was issued')
    return first
  }
  const { preview, upload } = rosters(world)
  const { start } = packaging(world)
  const { upload: uploadAnnex, read: readDraft } = editions(world)
  const seenDraft = ({ draftId, revision }: { draftId: string; revision: number }) => ({
    draftId,
    seenRevision: revision,
  })
  const planned = async (file = csv('企业名称', '新来的企业集团')) => {
    const { importId, revision } = await preview(file)
    return { importId, seenRevision: revision }
  }
  const settings = { openOn: getPlainDate('2026-11-01'), deadlineOn: getPlainDate('2026-12-20') }
  const nextYear = { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') }
  return [
    writing(
      'invitation.accept',
      'newcomer',
      async () => ({ code: (await issue()).code, name: '甲' }),
      (input) => ({ ...input, name: '乙' }),
    ),
    writing(
      'invitation.issue',
      'office',
      async () => ({ seats: [{ seat, inviteeName: '甲' }] }),
      () => ({ seats: [{ seat: { role: 'office' }, inviteeName: '乙' }] }),
    ),
    writing(
      'invitation.revoke',
      'office',
      async () => ({ invitationId: (await issue()).invitationId }),
      () => ({ invitationId: 'i-another' }),
    ),
    writing(
      'invitation.revokeSeats',
      'office',
      async () => {
        await issue()
        return { seats: [seat] }
      },
      () => ({ seats: [{ role: 'reviewer', unionId: 'u-dongguan' }] }),
    ),
    writing(
      'invitation.export',
      'office',
      async () => {
        await issue()
        return { format: 'xlsx', role: 'contact', places: ['e004'] }
      },
      (input) => ({ ...input, places: ['e001'] }),
    ),
    writing(
      'cycle.configure',
      'office',
      async () => ({ ...settings, seenRevision: 1, scoreStep: 0.5, bonusPoints: null }),
      (input) => ({ ...input, scoreStep: 0.1 }),
    ),
    writing(
      'cycle.open',
      'office',
      async () => {
        await world().emulator.clock.set(new Date('2027-01-05T02:00:00Z'))
        const refused = await world().as('office').isRefused('cycle.open', nextYear)
        return refused.refused === 'cycle_unfinished' ? { ...nextYear, confirmed: refused.with.unfinished } : nextYear
      },
      (input) => ({ ...input, openOn: getPlainDate('2027-10-01') }),
    ),
    writing(
      'cycle.archive',
      'office',
      async () => {
        await world().emulator.clock.set(new Date('2027-01-05T02:00:00Z'))
        const { cycle, unfinished } = await office().does('cycle.closing', { cycleId: 'c2026' })
        return { cycleId: cycle.cycleId, seenRevision: cycle.revision, confirmed: unfinished }
      },
      nextSeen,
    ),
    writing(
      'cycle.withdraw',
      'office',
      async () => {
        await openNextYear(world())
        return { cycleId: 'c2027', seenRevision: 1 }
      },
      (input) => ({ ...input, seenRevision: 2 }),
    ),
    writing(
      'edition.read',
      'office',
      async () => uploadAnnex(await annexOf()),
      (input) => ({ ...input, fileName: '另一份.docx' }),
    ),
    writing(
      'edition.correct',
      'office',
      async () => ({
        ...seenDraft(await readDraft()),
        correction: { kind: 'words', title: '评估表', opinionSentence: '同意呈报。' },
      }),
      nextSeen,
    ),
    writing('edition.discard', 'office', async () => seenDraft(await readDraft()), nextSeen),
    writing(
      'edition.confirm',
      'office',
      async () => ({ ...seenDraft(await readDraft()), source: '粤产改办〔2027〕8号' }),
      (input) => ({ ...input, source: '粤产改办〔2027〕9号' }),
    ),
    writing(
      'oversight.addUnion',
      'office',
      async () => ({ name: '某产业工会', kind: 'industry' }),
      (input) => ({ ...input, name: '另一产业工会' }),
    ),
    writing(
      'unreached.phoned',
      'office',
      async () => {
        await world().insert({ unreached: [unreachedRow()] })
        return { rowId: unreachedRow()._id }
      },
      () => ({ rowId: 'nobody:contact:e005:c2026-e005' }),
    ),
    writing(
      'package.start',
      'contact-2',
      async () => {
        await rounds(world).submit()
        return { scope: enterpriseScope() }
      },
      () => ({ scope: enterpriseScope('e001') }),
    ),
    writing(
      'package.continue',
      'contact-2',
      async () => {
        await rounds(world).submit()
        return { packageId: (await start('contact-2', enterpriseScope())).packageId }
      },
      () => ({ packageId: 'f'.repeat(24) }),
    ),
    writing(
      'roster.preview',
      'office',
      () => upload(csv('企业名称', '新来的企业集团')),
      (input) => ({
        ...input,
        fileName: '另一份名单.csv',
      }),
    ),
    writing(
      'roster.remap',
      'office',
      async () => ({ ...(await planned()), columns: [{ key: 'name', column: 0 }] }),
      nextSeen,
    ),
    writing(
      'roster.decide',
      'office',
      async () => ({
        ...(await planned(csv('企业名称', '第1号企业有限责任公司'))),
        index: 0,
        decision: { kind: 'skip' },
      }),
      nextSeen,
    ),
    writing('roster.confirm', 'office', () => planned(), nextSeen),
    writing(
      'roster.rejected',
      'office',
      async () => ({ importId: (await planned(csv('序号,企业名称', '甲,新来的企业集团'))).importId }),
      () => ({ importId: 'f'.repeat(24) }),
    ),
  ]
}
