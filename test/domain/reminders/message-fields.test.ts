import { parseTemplateFields, USUAL_FIELDS } from '@/domain/reminders/template-fields'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Effect } from '@/domain/workflow/event'
import { cut } from '../../../cloudfunctions/_messages/cut'
import { deadlineFields, filled, todoFields, type Wording } from '../../../cloudfunctions/_messages/fields'
import { movedMessage, openedMessage, reminderMessage } from '../../../cloudfunctions/_messages/reminder-wording'
import { closingSummary, officeDigest } from '../../../cloudfunctions/_messages/office-wording'
import { reviewReminderMessage } from '../../../cloudfunctions/_messages/urging-wording'
import { effectMessage } from '../../../cloudfunctions/_messages/wording'
import type { Occasion } from '../../../cloudfunctions/_store/events'
import { isValidField } from '../../../emulator/wechat/fields'
import { china, cycle, day } from '../support/cast'

describe('a text that is too long', () => {
  test.each([
    ['短的照旧', 20, '短的照旧'],
    ['整整二十个字的一句话不多不少就是这样的长', 20, '整整二十个字的一句话不多不少就是这样的长'],
    ['同意 12345 家，未同意 67890 家，其余另行通知', 20, '同意 12345 家…'],
    ['材料不齐，请在 2026年12月15日以前补交两份说明', 20, '材料不齐，请在…'],
    ['工资增长 12.5% 以上的企业有三十二家之多啊', 8, '工资增长…'],
    ['第一行\n第二行', 20, '第一行 第二行'],
  ])('%s, of %i: %s', (text, limit, expected) => {
    const short = cut(text, limit)
    expect(Array.from(short).length).toBeLessThanOrEqual(limit)
    expect(short.startsWith(expected.replace(/…$/, ''))).toBe(true)
    expect(/\d$/.test(short.replace(/…$/, '')) && short.endsWith('…')).toBe(false)
  })

  test('ends after a word', () => {
    expect(cut('广东南方某某智能装备制造集团股份有限公司佛山分公司', 20)).toMatch(/^广东南方某某智能装备制造.*…$/)
    expect(cut('Guangdong Intelligent Equipment', 20)).toBe('Guangdong…')
  })

  test('without any word in it is cut where it has to be', () => {
    expect(cut('a'.repeat(30), 20)).toBe(`${'a'.repeat(19)}…`)
  })
})

const templates = {
  deadline: ['time4=due,thing2=subject,thing7=hint,thing9=sender', USUAL_FIELDS.deadline],
  result: ['thing1=enterprise,thing2=result,thing3=hint', USUAL_FIELDS.result],
  todo: ['thing1=subject,character_string2=count,thing3=hint', USUAL_FIELDS.todo],
} as const

const fieldsOf = (template: keyof typeof templates, text: string) => {
  const fields = parseTemplateFields(template, text)
  if ('wrong' in fields) throw new Error(fields.wrong)
  return fields
}

test('a day is written as the kind of its field wants it', () => {
  const said = deadlineFields('提交', day('2026-12-15'), '还剩 7 天', '东莞市总工会')
  const text = 'date1=due,time2=due,character_string3=due,thing4=due,thing5=subject,thing6=hint,thing7=sender'
  expect(filled(fieldsOf('deadline', text), said)).toEqual({
    ...{ date1: '2026年12月15日', time2: '2026年12月15日 23:59', character_string3: '2026-12-15' },
    ...{ thing4: '2026年12月15日', thing5: '提交', thing6: '还剩 7 天', thing7: '东莞市总工会' },
  })
})

test('what was written before with the names of its fields goes out as it is', () => {
  const former = { thing1: '提交', date2: '2026年12月15日', thing3: '还剩 7 天' }
  expect(filled(fieldsOf('deadline', 'thing5=subject,date6=due,thing7=hint'), former)).toEqual(former)
})

test('WeChat takes nothing that is empty: where there are no words it says where to look', () => {
  expect(filled(fieldsOf('todo', USUAL_FIELDS.todo), todoFields('待办', 1, ''))['thing3']).toBe('详见小程序')
})

/** Each occasion, so that a new one is tried, too. */
const OCCASIONS: Readonly<Record<Occasion, true>> = {
  ...{ submitted: true, resubmitted: true, submitted_unrouted: true, submitted_unattended: true, withdrawn: true },
  ...{ returned: true, sent_back: true, endorsed: true, endorsed_to_office: true, received: true },
  ...{ receipt_taken_back: true, extended: true, feedback_sent: true, feedback_answered: true },
  ...{ extension_asked: true, extension_request_taken_back: true, extension_granted: true, extension_declined: true },
  ...{ routed: true, left: true, rejoined: true, took_in: true, gave_back: true, nudged: true, ledger_returned: true },
  ...{ report_submitted: true, report_resubmitted: true, report_withdrawn: true, report_returned: true },
  ...{ report_received: true, quota_set: true, nominations_submitted: true, nominations_withdrawn: true },
  ...{ nominations_returned: true, nominations_decided: true, bound: true, code_opened: true },
  ...{ unbound: true, taken_over: true, handed_over: true, nudged_to_correct: true, nudged_to_review: true },
  ...{ nudged_to_confirm: true, nudged_to_nominate: true },
}

const LONG = '广东南方某某智能装备制造集团股份有限公司佛山市南海区分公司'

const effectOf = (occasion: Occasion): Effect<Occasion> => ({
  ...{ kind: 'tell', occasion, subjectId: 'c2026-e001', subjectName: LONG },
  audience: { kind: 'office' },
  detail: {
    ...{ day: '2026-12-10', reason: `第 1 项\n和第 123456 项的材料不齐，请补充 ${LONG} 的说明`, nos: [1, 12, 28] },
    ...{
      unionName: `${LONG}工会`,
      fromUnionName: '东莞市总工会',
      intoName: LONG,
      personName: '欧阳某某',
      byName: '李办',
    },
    ...{ successorName: '司徒某某', year: 2026, count: 123, declined: 45, places: { provincial: 10, own: 20 } },
    ...{ role: 'reviewer', daysLeft: -3, late: true },
  },
})

const paper = (report: OpenPaper['report']): OpenPaper => ({
  ...{ subjectId: 'c2026-e001', cycleId: 'c2026', enterpriseId: 'e001', unionId: null, name: LONG, report },
  ...{ tally: {}, hasLeft: false, state: 'draft', extension: null, returnOrder: null },
})

const reminders: ReadonlyArray<readonly [string, Wording]> = ([null, 'stage', 'summary'] as const).flatMap((report) => [
  [`opened ${report ?? 'form'}`, openedMessage(paper(report), day('2026-12-15'))],
  [`moved ${report ?? 'form'}`, movedMessage(paper(report), day('2026-12-20'), china('2026-12-01 09:00'))],
  ...[30, 0, -1].map((daysLeft): [string, Wording] => [
    `${daysLeft} days ${report ?? 'form'}`,
    reminderMessage(
      paper(report),
      {
        occasion: daysLeft < 0 ? 'over' : `due-${daysLeft}`,
        ...{ plannedOn: day('2026-12-15'), dueOn: day('2026-12-15'), lastDay: day('2026-12-15'), daysLeft },
      },
      edition2023,
    ),
  ]),
])

const everything: ReadonlyArray<readonly [string, Wording]> = [
  ...Object.keys(OCCASIONS).map((each): [string, Wording] => [each, effectMessage(effectOf(each as Occasion))]),
  ...reminders,
  ['office', officeDigest({ endorsed: 1234, unrouted: 567, unattended: 89 }, cycle)],
  ['closed', closingSummary({ asked: 12345, handedIn: 2345, returned: 3, extended: 1, unreached: 7 }, cycle)],
  ...(['review-waiting', 'review-closing'] as const).map((occasion): [string, Wording] => [
    occasion,
    reviewReminderMessage({ occasion, waiting: 1234, overdue: 567, countedIn: 'working', unsubmitted: 890 }, cycle),
  ]),
]

test.each(everything)(
  '%s: WeChat takes each field, of the usual template and of another one',
  (_, { template, fields }) => {
    for (const text of templates[template])
      for (const [field, value] of Object.entries(filled(fieldsOf(template, text), fields)))
        expect(`${field} ${value} ${isValidField(field, value)}`).toBe(`${field} ${value} true`)
  },
)

test.each(everything.filter(([, { template }]) => template === 'result'))(
  '%s: its result is said in whole',
  (_, { fields }) => {
    expect(fields['result']).toMatch(/^\p{Script=Han}{1,5}$/u)
  },
)

describe('once a form is closed nobody is told to hand it in, but what they can do', () => {
  const over = { occasion: 'over' as const, plannedOn: day('2026-12-16'), dueOn: day('2026-12-15'), daysLeft: -3 }
  const closed: ReadonlyArray<readonly [string, Wording]> = [
    ['a nudge', effectMessage({ ...effectOf('nudged'), detail: { day: '2026-12-15', daysLeft: -3, late: true } })],
    ['that it is over', reminderMessage(paper(null), { ...over, lastDay: day('2026-12-15') }, edition2023)],
    [
      'a deadline that was moved to a day gone by',
      movedMessage(paper(null), day('2026-12-10'), china('2026-12-18 09:00')),
    ],
  ]

  test.each(closed)('%s', (_, { lines, fields }) => {
    const text = lines.join('')
    expect(text).toContain('现在不能提交')
    expect(text).toContain('申请延期')
    expect(text).not.toMatch(/请在.{1,12}前|接着填/)
    expect(fields['hint']).toContain('可申请延期')
  })

  test('a report is taken in late, and that is said', () => {
    for (const { lines, fields } of [
      reminderMessage(paper('stage'), { ...over, lastDay: day('2026-12-15') }, edition2023),
      movedMessage(paper('stage'), day('2026-12-10'), china('2026-12-18 09:00')),
    ]) {
      expect(lines.join('')).toContain('仍可提交')
      expect(lines.join('')).not.toContain('请在')
      expect(fields['hint']).toContain('仍可提交')
    }
  })
})

test('who nudges is named: the union by its name, the office as itself', () => {
  const nudgedBy = (detail: Effect<Occasion>['detail']) =>
    effectMessage({ ...effectOf('nudged'), detail: { day: '2026-12-15', daysLeft: 3, late: false, ...detail } })
  expect(nudgedBy({ role: 'reviewer', unionName: '东莞市总工会' })).toMatchObject({
    ...{ title: '东莞市总工会提醒您提交评估表', fields: { sender: '东莞市总工会' } },
  })
  expect(nudgedBy({ role: 'office' })).toMatchObject({
    title: '省产改办提醒您提交评估表',
    fields: { sender: '省产改办' },
  })
  // Kept before the name was.
  expect(nudgedBy({ role: 'reviewer' }).title).toBe('责任工会提醒您提交评估表')
})
