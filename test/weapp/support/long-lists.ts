import { getInstant } from '@/domain/calendar/instant'
import { freshNominationFile, type Nomination } from '@/domain/nomination/nomination'
import { freshEnterpriseReport } from '@/domain/report/report'
import {
  assessment,
  CYCLE,
  enterprise,
  filledIn,
  person,
  standing,
  type Documents,
} from '../../functions/support/standing'
import { ledgerEntry, COLUMNS } from '../../functions/support/ledger'

/** So many rows in every list there is. */
export const ROWS = 100

const AT = getInstant(Date.parse('2026-11-28T02:00:00Z'))
const numbers = Array.from({ length: ROWS }, (_, index) => index + 1)
const named = (no: number): string => String(no).padStart(3, '0')

/** `u-dongguan` answers for 1–100, each of 301–400 has a union of its own; 101–200 are suggested, 201–300 wait. */
const enterprises = [
  ...numbers.map((no) => enterprise(no, 'u-dongguan')),
  ...numbers.map((no) => enterprise(100 + no, null, 'u-dongguan')),
  ...numbers.map((no) => enterprise(200 + no, null)),
  ...numbers.map((no) => enterprise(300 + no, `u-${named(no)}`)),
]

const submitted = { state: 'submitted', round: 1, revision: 1, submittedAt: AT, editable: [] } as const

const nomination = (no: number): Nomination => ({
  ...{ nominationId: `n${no}`, name: `遴选企业${no}有限公司`, kind: 'enterprise', creditCode: '91440000MA5xxxxx0X' },
  ...{ address: '广东省东莞市南城街道', contact: '王主任 0769-22000000', reason: '技能人才培养体系健全' },
  ...{ state: 'submitted', revision: 1, savedAt: AT, savedByName: '陈审', ledgerNo: null, decision: null },
})

const nominations = (unionId: string, name: string) => {
  const file = freshNominationFile('c2027', { unionId, name })
  const items = unionId === 'u-dongguan' ? numbers.map(nomination) : []
  const list = { ...file.lists.provincial, items, submittedAt: AT }
  const tally = { ...file.tally.provincial, submitted: items.length }
  return {
    ...{ _id: `c2027-${unionId}`, ...file, quota: { provincial: ROWS, own: 2, revision: 1 } },
    ...{ lists: { ...file.lists, provincial: list }, tally: { ...file.tally, provincial: tally } },
    waitingLists: items.length > 0 ? 1 : 0,
  }
}

/** A world in which every list has a hundred rows. */
export const longLists = (): Documents => {
  const { answers, startedAt, tally } = filledIn()
  const mine = { answers, startedAt, tally, ...submitted }
  const unions = [
    { _id: 'u-dongguan', unionId: 'u-dongguan', name: '东莞市总工会', kind: 'city' },
    ...numbers.map((no) => ({
      _id: `u-${named(no)}`,
      unionId: `u-${named(no)}`,
      name: `第${no}产业工会`,
      kind: 'industry',
    })),
  ]
  const people = [
    ...(standing()['people'] ?? []).filter(
      (each) => !('enterpriseId' in each && each.enterpriseId !== 'e001' && each.enterpriseId),
    ),
    person('contact-1', '张一', { role: 'contact', enterpriseId: 'e001' }),
  ]
  return {
    ...standing(),
    unions,
    enterprises,
    people: [...new Map(people.map((each) => [(each as { _id: string })._id, each])).values()],
    assessments: enterprises.map(({ no, unionId }) => assessment(no, unionId, unionId === 'u-dongguan' ? mine : {})),
    totals: unions.map(({ unionId }) => ({
      ...{ _id: `c2026-${unionId}`, cycleId: 'c2026', unionId, writes: 1 },
      counters: { 'state/submitted': 1, contents: 1, 'response/2': 1 },
    })),
    ledger_columns: [{ _id: CYCLE.cycleId, ...COLUMNS }],
    ledger: numbers.map((no) => ledgerEntry(no, 'u-dongguan')),
    reports: numbers.map((no) => {
      const report = freshEnterpriseReport(CYCLE, 'stage', enterprise(no, 'u-dongguan'))
      return { _id: report.reportId, ...report, state: 'submitted', round: 1, startedAt: AT, submittedAt: AT }
    }),
    nominations: unions.map(({ unionId, name }) => nominations(unionId, name)),
    invitations: numbers.map((no) => ({
      ...{
        _id: `i${no}`,
        invitationId: `i${no}`,
        codeHash: `h${no}`,
        seat: { role: 'contact', enterpriseId: `e${named(no)}` },
      },
      ...{ seatName: `第${no}号企业有限公司`, inviteeName: '张三', issuedAt: AT, expiresAt: AT + 30 * 86_400_000 },
      ...{ usedAt: null, usedByName: null, revokedAt: null },
    })),
    messages: numbers.map((no) => ({
      ...{
        _id: `m${no}`,
        personId: 'p-contact-1',
        occasion: 'test',
        title: `第 ${no} 条提醒`,
        subjectId: 'c2026-e001',
      },
      ...{ lines: ['还有 14 天截止', '已填 3 项，还差 25 项'], createdAt: AT + no, readAt: null },
      wechat: { state: 'sent', template: 'deadline', fields: {}, attempts: 1, at: AT, reason: null },
    })),
  }
}
