import { getInstant } from '@/domain/calendar/instant'
import { packaging } from '../../functions/support/packages'
import { assessment, filledIn, standing } from '../../functions/support/standing'
import type { Phone } from '../harness/phone'
import { phonesInWorld } from '../support/phones'

const PACKAGE = '/packages/papers/pages/package/index'
/** Three pieces of what a phone fetches at once. */
const PHOTO_BYTES = 5_000_000

describe('the package leaves the phone', () => {
  const { phoneOf, world } = phonesInWorld({})
  const { photo } = packaging(world)

  beforeAll(async () => {
    const { content: _content, ...large } = await photo('现场', PHOTO_BYTES)
    const submitted = { state: 'submitted', submittedAt: getInstant(1), round: 1 } as const
    await world().insert({
      ...standing(),
      assessments: [assessment(2, 'u-dongguan', { ...filledIn(), ...submitted, evidence: { 1: [large] } })],
    })
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    await phone.tap('先生成现有材料')
    await phone.wait(10_000)
    phone.sees('已生成')
  })

  const fetched = (phone: Phone) => phone.machine.noticed.downloads
  const zipOn = (phone: Phone, filePath: string | undefined): Buffer | undefined =>
    phone.machine.disk.read(filePath ?? '')
  const wholeBytes = async (): Promise<number> => {
    const [job] = await world().read<{ parts: ReadonlyArray<{ bytes: number }> }>('packages')
    return job?.parts[0]?.bytes ?? 0
  }

  test('by a second tap: the first one fetches it, piece by piece, and sends nothing', async () => {
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    await phone.tap('下载')
    expect(phone.machine.noticed.documents).toEqual([])
    expect(fetched(phone).length).toBeGreaterThan(2)
    await phone.tap('发送到聊天')
    phone.sees('已发送到聊天')
    const [handed] = phone.machine.noticed.documents
    expect(handed).toMatchObject({ how: 'handed on' })
    expect(handed?.filePath).toMatch(/2026年度材料包-第2号企业有限公司\.zip$/)
    expect(zipOn(phone, handed?.filePath)).toHaveLength(await wholeBytes())
  })

  test('a network that is lost half way keeps what has arrived; going on asks for the rest alone', async () => {
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    const { network } = phone.machine
    network.loseAfter = 2
    await phone.tap('下载')
    await phone.wait(10_000)
    phone.sees('下载中断', '已经下载的还在', '继续下载')
    network.set(true)
    const before = fetched(phone).length
    await phone.tap('继续下载')
    await phone.wait(5_000)
    expect(fetched(phone)[before]).toMatch(/^bytes=[1-9]/)
    await phone.tap('发送到聊天')
    expect(zipOn(phone, phone.machine.noticed.documents[0]?.filePath)).toHaveLength(await wholeBytes())
  })

  test('a program that was killed goes on where it was, and what is there whole is not fetched again', async () => {
    const first = await phoneOf('contact-2', { at: PACKAGE })
    first.machine.network.loseAfter = 2
    await first.tap('下载')
    await first.wait(10_000)
    await first.kill()
    const second = await phoneOf('contact-2', { at: PACKAGE, disk: first.machine.disk })
    second.sees('下载中断')
    await second.tap('继续下载')
    await second.wait(5_000)
    expect(fetched(second)[0]).toMatch(/^bytes=[1-9]/)
    await second.kill()
    const third = await phoneOf('contact-2', { at: PACKAGE, disk: second.machine.disk })
    await third.tap('发送到聊天')
    third.sees('已发送到聊天')
    expect(fetched(third)).toEqual([])
  })

  test('what left the phone says so, also to whoever comes back to it later; what only arrived does not', async () => {
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    await phone.tap('下载')
    const saidOf = (on: Phone) => on.count('已下载', { role: 'button' })
    expect(saidOf(phone)).toBe(0)
    await phone.tap('发送到聊天')
    expect(saidOf(phone)).toBe(1)
    await phone.kill()
    const later = await phoneOf('contact-2', { at: PACKAGE, disk: phone.machine.disk })
    expect(saidOf(later)).toBe(1)
  })

  test('on a network that is too slow for the whole of it within a minute it arrives all the same', async () => {
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    phone.machine.network.bytesAMinute = 3_000_000
    await phone.tap('下载')
    await phone.wait(5_000)
    await phone.tap('发送到聊天')
    phone.sees('已发送到聊天')
  })

  test('on a computer it is saved to the disk, and a full phone says so', async () => {
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    phone.machine.person.device = 'mac'
    phone.machine.disk.full = true
    await phone.tap('下载')
    phone.sees('存储空间不够')
    phone.machine.disk.full = false
    await phone.tap('继续下载')
    await phone.wait(5_000)
    await phone.tap('保存到电脑')
    phone.sees('已保存到电脑')
  })
})

describe('an enterprise’s own package', () => {
  const { phoneOf } = phonesInWorld()

  test('says in its own words what is still to be done, and each line leads to it', async () => {
    const phone = await phoneOf('contact-2', { at: PACKAGE })
    phone.sees('您的评估表还没提交', '您的报告还没提交', '去写')
    phone.doesNotSee('请企业')
    await phone.tap('您的报告还没提交')
    expect(phone.route).toBe('packages/papers/pages/report/index')
  })
})
