import type { ActionInput } from '@/contract/contract'
import type { Seat } from '@/domain/people/person'
import { newRequest } from './support/new-request'
import { READY, rounds } from './support/rounds'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, load } = rounds(() => world)
const REVIEWER: Seat = { role: 'reviewer', unionId: 'u-dongguan' }

describe('handing over', () => {
  const handOver = (more: Partial<ActionInput<'people.handOver'>> = {}, by = 'office') => ({
    by: world.as(by),
    input: { personId: 'p-reviewer-dg', seat: 'reviewer:u-dongguan', to: 'p-next', reason: '已退休', ...more },
  })
  const nextReviewer = () => world.insert({ people: [person('next', '接手', REVIEWER)] })

  test('ends the seat in the same step, and the successor goes on with a review that was begun and its remarks', async () => {
    await nextReviewer()
    await submit()
    const remark = { no: 1, seenRevision: 0, comment: '请补充', flagged: true, verifiedScore: null, verifiedReason: '' }
    await world.as('reviewer-dg').does('assessment.remark', { assessmentId: READY, ...remark })
    const { by, input } = handOver()
    const request = newRequest()
    expect(await by.does('people.handOver', input, request)).toEqual({ handedOverTo: '接手' })
    expect(await by.does('people.handOver', input, request)).toEqual({ handedOverTo: '接手' })
    expect(await world.as('reviewer-dg').isRefused('inbox.list', { offset: 0 })).toMatchObject({
      refused: 'seat_revoked',
    })
    const { assessment } = await load('next')
    expect(assessment.reviewBeganAt).not.toBeNull()
    expect(assessment.remarks[1]).toMatchObject({ comment: '请补充', flagged: true })
    expect(
      await world.as('next').ask('assessment.remark', { assessmentId: READY, ...remark, seenRevision: 1 }),
    ).toEqual(expect.objectContaining({ outcome: 'done' }))
    expect(await world.read('journal', { action: 'people.handOver' })).toMatchObject([
      { personId: 'p-office', subject: 'p-reviewer-dg', reason: '已退休' },
    ])
  })

  test.each([
    ['somebody of another union', { to: 'p-reviewer-sz' }, 'successor_elsewhere'],
    ['an enterprise’s contact', { to: 'p-contact-1' }, 'successor_elsewhere'],
    ['themselves', { to: 'p-reviewer-dg' }, 'successor_elsewhere'],
    ['somebody who has left', { to: 'p-former' }, 'successor_elsewhere'],
    ['nobody', { to: 'p-nobody' }, 'successor_elsewhere'],
    ['somebody, without a reason', { reason: ' ' }, 'reason_missing'],
    ['somebody, of who never was', { personId: 'p-nobody' }, 'person_unknown'],
    ['somebody, of who sits elsewhere', { seat: 'reviewer:u-shenzhen' }, 'person_unknown'],
  ])('to %s is refused, and nothing is done', async (_to, more, refused) => {
    await nextReviewer()
    const { by, input } = handOver(more)
    expect((await by.isRefused('people.handOver', input)).refused).toBe(refused)
    expect(await world.read('people', { personId: 'p-reviewer-dg', revokedAt: null })).toHaveLength(1)
  })

  test.each([
    ['contact-1', 'not_permitted'],
    ['reviewer-sz', 'other_union'],
  ])('is not for %s', async (who, refused) => {
    await nextReviewer()
    const { by, input } = handOver({}, who)
    expect((await by.isRefused('people.handOver', input)).refused).toBe(refused)
  })

  describe('is told', () => {
    const told = async (who: string) => (await world.as(who).does('inbox.list', { offset: 0 })).rows
    const to = async (personId: string) =>
      world.read<{ title: string; lines: string[]; seat: string }>('messages', { personId })

    test('to whoever goes on: what lies there and where, and to whoever left: who goes on; once', async () => {
      await nextReviewer()
      await submit()
      const { by, input } = handOver()
      const request = newRequest()
      await by.does('people.handOver', input, request)
      await by.does('people.handOver', input, request)
      const taken = (await told('next')).filter(({ title }) => title.includes('接手'))
      expect(taken).toMatchObject([
        { title: '您接手了东莞市总工会的工作', address: '/packages/reviewer/pages/worklist/index?cycle=c2026' },
      ])
      const lines = taken[0]?.lines.join('') ?? ''
      expect(lines).toContain('原由陈审负责，由周办移交')
      expect(lines).toMatch(/2026 年度：1 份评估表未提交、1 份评估表待审核/)
      const gone = await to('p-reviewer-dg')
      expect(gone.filter(({ title }) => title === '您在东莞市总工会的工作已移交给接手')).toHaveLength(1)
      expect(gone.map((message) => message.lines.join('')).join('')).toContain('理由：已退休')
      expect((await told('office')).map(({ title }) => title)).toEqual([])
    })

    test('to a contact with their form, and in another seat to whoever left and still sits there', async () => {
      const there: Seat = { role: 'contact', enterpriseId: 'e003' }
      await world.insert({
        people: [
          person('next', '接手', { role: 'contact', enterpriseId: 'e002' }),
          { ...person('contact-2:there', '李二', there), openId: 'contact-2', personId: 'p-contact-2' },
        ],
      })
      const { by, input } = handOver({ personId: 'p-contact-2', seat: 'contact:e002' })
      await by.does('people.handOver', input)
      expect(await told('next')).toMatchObject([
        { title: '您接手了第2号企业有限公司的工作', address: '/pages/home/index?id=c2026-e002' },
      ])
      expect(await told('contact-2')).toMatchObject([{ title: '您在第2号企业有限公司的工作已移交给接手' }])
    })

    test('by a union that hands over its own', async () => {
      await nextReviewer()
      const { by, input } = handOver({}, 'reviewer-dg')
      expect(await by.ask('people.handOver', input)).toMatchObject({ outcome: 'done' })
      expect((await told('next'))[0]?.lines.join('')).toContain('由陈审移交')
    })
  })

  test('the last of the office stays, for want of a successor', async () => {
    const { by, input } = handOver({ personId: 'p-office', seat: 'office', to: 'p-office' })
    expect((await by.isRefused('people.handOver', input)).refused).toBe('successor_elsewhere')
    await world.insert({ people: [person('office-2', '新办', { role: 'office' })] })
    expect(await by.ask('people.handOver', { ...input, to: 'p-office-2' })).toMatchObject({ outcome: 'done' })
    expect(await world.read('people', { role: 'office', revokedAt: null })).toMatchObject([{ name: '新办' }])
  })
})
