import { getPlainDate } from '@/domain/calendar/plain-date'
import { ledgerStanding, ledgerSteps, FIRST, PHONE, STAFF } from './ledger'
import { DONGGUAN, nominating, nominee } from './nominating'
import { reporting } from './reporting'
import { READY, rounds } from './rounds'
import type { World } from './world'
import { nextSeen, writing, type Writing } from './writing'

/** What is written to papers and lists, and tells nobody. */
export const paperWrites = (world: () => World): readonly Writing[] => {
  const { submit, seen } = rounds(world)
  const report = reporting(world)
  const { load, check, target } = ledgerSteps(world)
  const { quota } = nominating(world)
  const handedIn = async () => {
    await report.write('stage')
    const reportId = report.idOf('stage')
    await report.writer('stage').does('report.submit', { reportId, seenRevision: 0 })
    return { reportId, seenRevision: 1 }
  }
  const entry = async () => {
    await world().insert(ledgerStanding())
    return target()
  }
  const checked = async () => {
    await world().insert(ledgerStanding())
    await check({ staff: '1300' })
    return { entryId: FIRST, seenRevision: (await load()).entry.revision }
  }
  const remark = {
    assessmentId: READY,
    no: 8,
    seenRevision: 0,
    flagged: false,
    verifiedScore: null,
    verifiedReason: '',
  }
  return [
    writing(
      'assessment.beginReview',
      'reviewer-dg',
      async () => {
        await submit()
        return { assessmentId: READY, seenRevision: await seen() }
      },
      nextSeen,
    ),
    writing(
      'assessment.remark',
      'reviewer-dg',
      async () => {
        await submit()
        return { ...remark, comment: '看过' }
      },
      (input) => ({ ...input, comment: '没看过' }),
    ),
    writing(
      'review.markSeen',
      'reviewer-dg',
      async () => {
        await submit()
        return { assessmentId: READY, round: 1, nos: [8], seen: true }
      },
      (input) => ({ ...input, nos: [9] }),
    ),
    writing(
      'review.keepLetter',
      'reviewer-dg',
      async () => {
        await submit()
        return { assessmentId: READY, round: 1, rectifyBy: getPlainDate('2026-12-10'), note: '请按意见修改' }
      },
      (input) => ({ ...input, note: '别的话' }),
    ),
    writing(
      'phrase.save',
      'reviewer-dg',
      async () => ({ of: 'own', seenRevision: 0, phrases: ['请补充签到表'] }),
      (input) => ({ ...input, phrases: ['别的话'] }),
    ),
    writing(
      'report.saveSection',
      'contact-1',
      async () => ({ reportId: report.idOf('stage'), no: 1, seenRevision: 0, text: '成立了领导小组' }),
      (input) => ({ ...input, text: '别的话' }),
    ),
    writing('report.open', 'reviewer-dg', handedIn, nextSeen),
    writing(
      'ledger.check',
      'contact-1',
      async () => ({ ...(await entry()), fields: [{ field: 'staff', value: '1300' }], note: '' }),
      (input) => ({ ...input, note: '别的说明' }),
    ),
    writing(
      'report.export',
      'contact-1',
      async () => ({ reportId: report.idOf('stage') }),
      () => ({ reportId: report.idOf('summary') }),
    ),
    writing(
      'ledger.export',
      'office',
      async () => ({ filter: 'all' }),
      () => ({ filter: 'confirmed' }),
    ),
    writing('ledger.confirm', 'reviewer-dg', checked, nextSeen),
    writing(
      'ledger.confirmMany',
      'reviewer-dg',
      async () => ({ seen: [await checked()] }),
      ({ seen }) => ({
        seen: seen.map(nextSeen),
      }),
    ),
    writing(
      'ledger.correct',
      'office',
      async () => ({ ...(await entry()), fields: [{ field: 'staff', value: '1500' }], reason: '核实' }),
      (input) => ({ ...input, fields: [{ field: 'staff', value: '9' }] }),
    ),
    writing(
      'ledger.setColumns',
      'office',
      async () => ({ seenRevision: 0, columns: [{ ...STAFF, choices: [] }] }),
      (input) => ({ ...input, columns: [{ ...PHONE, choices: [] }] }),
    ),
    writing(
      'nomination.save',
      'reviewer-dg',
      async () => {
        await quota(3)
        return { unionId: DONGGUAN, ledger: 'provincial', change: { kind: 'add', nominee: nominee('甲公司') } }
      },
      (input) => ({ ...input, change: { kind: 'add', nominee: nominee('乙公司') } }),
    ),
  ]
}
