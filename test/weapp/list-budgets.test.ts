import { csv } from '../functions/support/rosters'
import type { Phone } from './harness/phone'
import { measure } from './harness/tree'
import { longLists, ROWS } from './support/long-lists'
import { phonesInWorld } from './support/phones'

/** What WeChat's own audit holds a page to. */
const holds = ({ screen }: Phone): void => {
  const { nodes, depth, children } = measure(screen)
  expect(nodes).toBeLessThan(1000)
  expect(depth).toBeLessThan(30)
  expect(children).toBeLessThanOrEqual(60)
}

const OFFICE = '/packages/office/pages'
const PAPERS = '/packages/papers/pages'

interface LongList {
  readonly by: string
  readonly at?: string
  /** From the page to its list. */
  readonly open?: (phone: Phone) => Promise<void>
  /** «家» */
  readonly unit: string
  /** Drawn at a time, where the rows are heavy. */
  readonly drawn?: number
}

const sheet =
  (...taps: readonly string[]) =>
  async (phone: Phone) => {
    for (const name of taps) await phone.tap(name)
  }
const tab = (name: string) => (phone: Phone) => phone.tap(name, { role: 'tab' })

const LISTS: Readonly<Record<string, LongList>> = {
  待审列表: { by: 'reviewer-dg', unit: '家' },
  企业名单: { by: 'office', at: `${OFFICE}/progress/index?filter=all`, unit: '家' },
  各责任工会进展: { by: 'office', at: `${OFFICE}/progress/index`, unit: '个' },
  各工会统计: { by: 'office', at: '/packages/reviewer/pages/totals/index', unit: '个' },
  分派建议: { by: 'office', at: `${OFFICE}/routing/index`, unit: '家' },
  待分派: { by: 'office', at: `${OFFICE}/routing/index`, open: tab('待分派'), unit: '家' },
  选责任工会: {
    by: 'office',
    at: `${OFFICE}/routing/index`,
    open: async (phone) => {
      await phone.tap('待分派', { role: 'tab' })
      await phone.tap('第201号企业有限公司分派')
    },
    unit: '个',
  },
  邀请填报人: { by: 'office', at: `${OFFICE}/invitations/index`, unit: '家' },
  邀请审核员: { by: 'office', at: `${OFFICE}/invitations/index?role=reviewer`, unit: '个' },
  邀请对象: { by: 'office', at: `${OFFICE}/invitations/index?state=bound`, open: sheet('更改'), unit: '个' },
  报告: { by: 'reviewer-dg', at: `${PAPERS}/reports/index?kind=stage`, unit: '份' },
  名额: { by: 'office', at: `${PAPERS}/quotas/index`, unit: '个', drawn: 20 },
  遴选名单: { by: 'reviewer-dg', at: `${PAPERS}/nominations/index`, unit: '家' },
  各工会遴选: { by: 'office', at: `${PAPERS}/nomination-review/index`, unit: '个' },
  遴选审定: { by: 'office', at: `${PAPERS}/nomination-review/index?union=u-dongguan`, unit: '家' },
  台账: { by: 'reviewer-dg', at: `${PAPERS}/ledger-list/index`, unit: '家' },
  材料包里缺的: {
    by: 'office',
    at: `${PAPERS}/package/index`,
    open: sheet('未分派责任工会'),
    unit: '家',
  },
  消息: { by: 'contact-1', at: '/pages/inbox/index', unit: '条' },
}

describe(`a list of ${ROWS} rows`, () => {
  const { phoneOf } = phonesInWorld(longLists())
  const opened = async ({ by, at, open }: LongList): Promise<Phone> => {
    const phone = await phoneOf(by, at === undefined ? {} : { at })
    await open?.(phone)
    return phone
  }

  test.each(Object.entries(LISTS))('%s stays within what WeChat takes, however far one reads', async (_name, list) => {
    const { unit, drawn = 30 } = list
    const phone = await opened(list)
    for (let from = 1; from <= ROWS; from += drawn) {
      // To the end of what is drawn, where reading on begins by itself.
      for (let time = 0; time < 3; time += 1) await phone.reachBottom()
      holds(phone)
      phone.sees(`第 ${from}—`)
      if (from + drawn <= ROWS) await phone.tap(`后 ${drawn} ${unit}`, { role: 'button' })
    }
    await phone.tap(`前 ${drawn} ${unit}`)
    holds(phone)
    expect(phone.isOff(`后 ${drawn} ${unit}`)).toBe(false)
  })

  test('a list of names that is read in is looked through within the same', async () => {
    const phone = await phoneOf('office', { at: `${PAPERS}/roster-import/index` })
    const lines = Array.from({ length: ROWS }, (_, index) => `${500 + index},新来的第${index + 1}家企业有限公司`)
    phone.machine.person.document = { name: '名单.csv', content: csv('序号,企业名称', ...lines) }
    await phone.tap('选择文件')
    phone.sees('第 1—30 行')
    await phone.reachBottom()
    await phone.tap('后 30 行')
    phone.sees('第 31—60 行')
    holds(phone)
  })

  test('another question begins with its first rows', async () => {
    const phone = await phoneOf('office', { at: `${PAPERS}/quotas/index` })
    await phone.tap('后 20 个')
    phone.sees('第 21—40 个')
    await phone.input('搜索工会', '产业')
    phone.sees('第 1—20 个')
  })

  test('what was chosen on rows before stays chosen on the next, and the codes for all of them are shown within the same', async () => {
    const phone = await phoneOf('office', { at: `${OFFICE}/invitations/index` })
    await phone.tap('未邀请', { role: 'tab' })
    for (let no = 101; no <= 130; no += 1) await phone.tap(`第${no}号企业有限公司`, { role: 'checkbox' })
    await phone.tap('后 30 家')
    await phone.tap('第131号企业有限公司', { role: 'checkbox' })
    phone.sees('已选 31 家')
    await phone.tap('办理所选')
    await phone.tap('生成邀请码')
    phone.sees('为 31 家生成邀请码？', '还没有使用的旧邀请码立即作废')
    await phone.tap('生成邀请码', { role: 'button' })
    await phone.wait(5_000)
    phone.sees('第 1—30 个')
    holds(phone)
    await phone.tap('复制全部 31 个（名称、邀请码）')
    expect(phone.machine.noticed.copied?.split('\n')).toHaveLength(31)
  })
})
