import type { Scene, Stage } from './stage'

const OFFICER = 'local-office-1'
const REMINDED = { first: 36, last: 100 }
/** Of every five enterprises one accepts no message, one a single one, one three, one as many as there are, and of one nobody is bound. */
const ACCEPTS: readonly number[] = [0, 1, 3, 7]
/** As many invitations as a call issues. */
const ISSUED_A_CALL = 20

const enterprises = (taken: ReadonlySet<string>) =>
  Array.from({ length: REMINDED.last - REMINDED.first + 1 }, (_, index) => REMINDED.first + index)
    .map((no) => ({ no, enterpriseId: `e${String(no).padStart(3, '0')}`, openId: `local-month-${no}` }))
    .filter(({ no, enterpriseId }) => no % 5 < ACCEPTS.length && !taken.has(enterpriseId))

/** Contacts are bound to most enterprises, and accept as many messages as they like. */
const bindContacts = async ({ does, acceptsMessage }: Stage): Promise<void> => {
  const { rows } = await does(OFFICER, 'people.list', { search: '', role: 'contact', offset: 0 })
  const wanted = enterprises(new Set(rows.map(({ seat }) => seat.replace('contact:', ''))))
  for (let from = 0; from < wanted.length; from += ISSUED_A_CALL) {
    const some = wanted.slice(from, from + ISSUED_A_CALL)
    const { issued } = await does(OFFICER, 'invitation.issue', {
      seats: some.map(({ no, enterpriseId }) => ({
        seat: { role: 'contact', enterpriseId },
        inviteeName: `第 ${no} 家填报人（示例）`,
      })),
    })
    for (const [index, { no, openId }] of some.entries()) {
      await does(openId, 'invitation.accept', {
        code: issued[index]?.code ?? '',
        name: `第 ${no} 家填报人（示例）`,
      })
      for (let accepted = 0; accepted < (ACCEPTS[no % 5] ?? 0); accepted += 1) await acceptsMessage(openId)
    }
  }
}

const reminded = new WeakSet<Stage>()

/** Every morning the clock reminds; on the 14th of December WeChat takes nothing. Once, whichever pictures are taken. */
const remindUntilDeadline = async (stage: Stage): Promise<void> => {
  if (reminded.has(stage)) return
  reminded.add(stage)
  await bindContacts(stage)
  const days = [
    ...Array.from({ length: 8 }, (_, day) => `11-${23 + day}`),
    ...Array.from({ length: 15 }, (_, day) => `12-${String(day + 1).padStart(2, '0')}`),
  ]
  for (const day of days) await stage.remindsOn(day, day === '12-14')
}

/** The month before the deadline: how many reminders arrived, and who is left to be telephoned. */
export const reminderMonthScenes: readonly Scene[] = [
  {
    name: 'office-delivery',
    as: OFFICER,
    path: () => '/packages/office/pages/delivery/index',
    shows: '已发出',
    before: remindUntilDeadline,
  },
  {
    name: 'office-unreached',
    as: OFFICER,
    path: () => '/packages/papers/pages/unreached/index',
    shows: '无人绑定',
    before: remindUntilDeadline,
  },
]
