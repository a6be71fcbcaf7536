import type { Seat } from '@/domain/people/person'
import { builtFolder } from '../../config/built-folder'
import { person, standing } from '../functions/support/standing'
import { handlersOf, isDisabled } from './harness/gestures'
import { isField } from './harness/look'
import type { Phone } from './harness/phone'
import { ProgramFiles } from './harness/program-files'
import { attributeOf, nodesUnder, roleOf } from './harness/tree'
import { phonesInWorld } from './support/phones'
import { VISITS } from './support/visits'

/** Every page of app.json: a new one is asked about here without anybody thinking of it. */
const { pages } = new ProgramFiles(builtFolder('weapp'))

const SEATS: Readonly<Record<string, { readonly was: Seat; readonly elsewhere: Seat; readonly other: Seat }>> = {
  contact: {
    was: { role: 'contact', enterpriseId: 'e002' },
    elsewhere: { role: 'contact', enterpriseId: 'e003' },
    other: { role: 'reviewer', unionId: 'u-shenzhen' },
  },
  reviewer: {
    was: { role: 'reviewer', unionId: 'u-dongguan' },
    elsewhere: { role: 'reviewer', unionId: 'u-shenzhen' },
    other: { role: 'contact', enterpriseId: 'e003' },
  },
  office: {
    was: { role: 'office' },
    elsewhere: { role: 'contact', enterpriseId: 'e003' },
    other: { role: 'reviewer', unionId: 'u-shenzhen' },
  },
}
const REVOKED = { revokedAt: Date.parse('2026-11-20T02:00:00Z') }

const documents = standing()
const { phoneOf, world } = phonesInWorld({
  ...documents,
  people: [
    ...(documents['people'] ?? []),
    ...Object.entries(SEATS).flatMap(([role, { was, elsewhere, other }]) => [
      person(`unbound-${role}`, '离任', was, REVOKED),
      person(`moved-${role}`, '调动', elsewhere),
      person(`turned-${role}`, '转岗', other),
    ]),
  ],
})

const seatOf = (route: string): string => {
  const [role = ''] = (VISITS[route]?.by ?? '').split('-')
  return role in SEATS ? role : 'contact'
}
const openAs = (openId: string, route: string): Promise<Phone> =>
  phoneOf(openId, { at: `/${route}${VISITS[route]?.query ?? ''}` })

const isWaiting = (phone: Phone): boolean =>
  [...nodesUnder(phone.screen)].some(
    (node) => roleOf(node) === 'status' && /^正在/.test(attributeOf(node, 'aria-label') ?? ''),
  )
const TAPPED = new Set(['button', 'tab', 'link', 'radio'])
/** What can be tapped or written in. */
const waysOn = (phone: Phone): number =>
  [...nodesUnder(phone.screen)].filter(
    (node) =>
      !isDisabled(node) && (isField(node) || (TAPPED.has(roleOf(node) ?? '') && handlersOf(node, 'tap').length > 0)),
  ).length

/** Something is to be read, nothing is waited for any more, and something can be tapped. */
const isNoDeadEnd = (phone: Phone): void => {
  expect([phone.route, isWaiting(phone)]).toEqual([phone.route, false])
  expect(phone.text).not.toBe('')
  if (waysOn(phone) === 0) throw new Error(`there is no way on from ${phone.route}:\n${phone.text}`)
}

/** By the page's own way, or where the code is asked for already. */
const comesToACode = async (phone: Phone): Promise<void> => {
  if (phone.count('输入邀请码', { role: 'button' }) > 0) await phone.tap('输入邀请码', { role: 'button' })
  phone.sees('请输入邀请码')
}

describe('every page says what is the matter, and has a way on, for somebody', () => {
  test.each(pages)('who was never bound: %s', async (route) => {
    const phone = await openAs('never-bound', route)
    isNoDeadEnd(phone)
    phone.sees('绑定')
    await comesToACode(phone)
  })

  test.each(pages)('who was unbound: %s', async (route) => {
    const role = seatOf(route)
    const phone = await openAs(`unbound-${role}`, route)
    isNoDeadEnd(phone)
    phone.sees('您的绑定已经解除')
    await comesToACode(phone)
    phone.sees(
      '您的绑定已经解除',
      { contact: '第2号企业有限公司', reviewer: '东莞市总工会', office: '省产改办' }[role] ?? '',
    )
  })

  test.each(pages)('who was moved to the like elsewhere: %s', async (route) => {
    const phone = await openAs(`moved-${seatOf(route)}`, route)
    isNoDeadEnd(phone)
    phone.doesNotSee('第2号企业有限公司')
    if (phone.count('回首页') > 0) {
      await phone.tap('回首页')
      isNoDeadEnd(phone)
    }
  })

  test.each(pages)('who was moved to another role: %s', async (route) => {
    const phone = await openAs(`turned-${seatOf(route)}`, route)
    isNoDeadEnd(phone)
    phone.doesNotSee('第2号企业有限公司')
    if (phone.count('回首页') > 0) {
      await phone.tap('回首页')
      isNoDeadEnd(phone)
    }
  })
})

describe('no page waits for ever where the server is out', () => {
  test.each(pages)('for everything: %s', async (route) => {
    world().emulator.faults.failNext({ function: 'api' }, 1000)
    isNoDeadEnd(await openAs(VISITS[route]?.by ?? '', route))
  })

  test.each(pages)('just as it is asked who it is: %s', async (route) => {
    world().emulator.faults.failNext({ function: 'api' }, 1)
    const phone = await openAs(VISITS[route]?.by ?? '', route)
    expect([route, isWaiting(phone)]).toEqual([route, false])
    await phone.leave()
    await phone.comeBack()
    for (let times = 0; times < 2 && phone.count('重试') > 0; times += 1) await phone.tap('重试', { nth: 1 })
    phone.sees(VISITS[route]?.sees ?? '')
  })
})

describe('somebody who is unbound while the program is open', () => {
  test('reads it where they are, keeps what they typed in sight, and on the next page reads nothing else', async () => {
    const at = '/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation&no=1'
    const phone = await phoneOf('contact-1', { at })
    await phone.input('第 1 项自评情况', '成立了领导小组。')
    await world().as('office').does('oversight.unbind', { personId: 'p-contact-1', reason: '已调离' })
    await phone.input('第 1 项自评情况', '成立了领导小组，主要领导任组长。')
    await phone.blur()
    await phone.wait(5_000)
    phone.sees('您的绑定已经解除', '第1号企业有限公司', '成立了领导小组，主要领导任组长。')
    await phone.tap('输入邀请码')
    phone.sees('请输入邀请码', '您的绑定已经解除')
    const inbox = await phoneOf('contact-1', { at: '/pages/inbox/index' })
    inbox.sees('您的绑定已经解除')
    expect(isWaiting(inbox)).toBe(false)
  })
})
