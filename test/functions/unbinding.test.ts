import type { ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import type { Seat } from '@/domain/people/person'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const REASON = '已调离'
const OFFICE: Seat = { role: 'office' }

const unbind = (by: string, of: string, reason = REASON): Promise<Reply<ActionOutput<'oversight.unbind'>>> =>
  world.as(by).ask('oversight.unbind', { personId: `p-${of}`, reason })
const bound = async (where: object = {}): Promise<readonly string[]> =>
  (await world.read<{ _id: string }>('people', { revokedAt: null, ...where })).map(({ _id }) => _id).sort()
const withColleagues = (...openIds: readonly string[]) =>
  world.insert({ people: openIds.map((openId) => person(openId, openId, OFFICE)) })

describe('who may unbind whom', () => {
  /** By role and standing of whoever asks, for each kind of seat and standing of whom it is about. */
  const ABOUT = ['contact-2', 'reviewer-dg', 'office-2', 'former'] as const
  const ASKING = [
    ['office', 'done'],
    ['contact-1', 'not_permitted'],
    ['former', 'seat_revoked'],
    ['office-gone', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ] as const

  test.each(ASKING)('%s: %s, whoever it is about', async (by, answer) => {
    await withColleagues('office-2')
    await world.insert({ people: [person('office-gone', '已走', OFFICE, { revokedAt: 1 })] })
    const before = await bound()
    for (const of of ABOUT) {
      const reply = await unbind(by, of)
      expect([of, reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome]).toEqual([of, answer])
    }
    expect(await bound()).toEqual(
      answer === 'done' ? before.filter((each) => !ABOUT.some((of) => of === each)) : before,
    )
  })

  test('nobody is unbound without a reason, and nobody who never was', async () => {
    expect(await unbind('office', 'reviewer-dg', ' \n ')).toMatchObject({ refusal: { refused: 'reason_missing' } })
    expect(await unbind('office', 'nobody')).toMatchObject({ refusal: { refused: 'person_unknown' } })
    expect(await bound({ role: 'reviewer' })).toEqual(['reviewer-dg', 'reviewer-sz'])
  })

  test.each(['contact-2', 'reviewer-dg', 'office-2'])(
    '%s may do nothing from then on, and the journal says who did it and why',
    async (of) => {
      await withColleagues('office-2')
      expect(await unbind('office', of)).toMatchObject({ outcome: 'done', value: { unbound: true } })
      expect(await world.as(of).isRefused('inbox.list', { offset: 0 })).toMatchObject({ refused: 'seat_revoked' })
      expect(await world.as(of).does('session.get', {})).toMatchObject({ person: null })
      expect(await world.read('journal', { action: 'oversight.unbind' })).toMatchObject([
        { personId: 'p-office', subject: `p-${of}`, reason: REASON },
      ])
    },
  )

  test('the office sees reviewers by union and its colleagues, and itself among them', async () => {
    await withColleagues('office-2')
    await unbind('office', 'reviewer-sz')
    expect(await world.as('office').does('oversight.people', {})).toMatchObject({
      unions: [{ unionId: 'u-dongguan', name: '东莞市总工会', reviewers: [{ name: '陈审' }] }],
      colleagues: [
        { name: '周办', own: true },
        { name: 'office-2', own: false },
      ],
      unattended: [
        { unionId: 'u-shenzhen', name: '深圳市总工会', enterprises: 1, assessments: 0, reports: 0, ledger: 0 },
      ],
    })
  })
})

describe('whoever was unbound does not come back by a code of their own', () => {
  const SEATS: ReadonlyArray<readonly [string, Seat]> = [
    ['office-2', OFFICE],
    ['reviewer-dg', { role: 'reviewer', unionId: 'u-dongguan' }],
    ['contact-2', { role: 'contact', enterpriseId: 'e002' }],
  ]
  const codeFor = async (seat: Seat, by = 'office'): Promise<string> => {
    const { issued } = await world.as(by).does('invitation.issue', { seats: [{ seat, inviteeName: '' }] })
    return issued[0]?.code ?? ''
  }
  const tick = async () => {
    const { clock } = world.emulator
    await clock.set(new Date(clock.now().getTime() + 60_000))
  }

  test.each(SEATS)('%s: one from before, whoever issued it; a new one binds', async (of, seat) => {
    await withColleagues('office-2')
    const kept = await codeFor(seat, 'office-2')
    await tick()
    await unbind('office', of)
    const name = '又来了'
    const refusal = await world.as(of).isRefused('invitation.accept', { code: kept, name })
    expect(refusal.refused).toBe('invitation_before_unbinding')
    await tick()
    const anew = await codeFor(seat)
    expect(await world.as(of).ask('invitation.accept', { code: anew, name })).toMatchObject({ outcome: 'done' })
    // Somebody else was meant by it, and nothing happened to them.
    expect(await world.as('newcomer').ask('invitation.accept', { code: kept, name })).toMatchObject({ outcome: 'done' })
  })
})

describe('somebody of the office stays', () => {
  const ofOffice = () => bound({ role: 'office' })

  test('the only one cannot unbind themselves, and goes on working', async () => {
    expect(await unbind('office', 'office')).toMatchObject({ refusal: { refused: 'last_of_office' } })
    expect((await world.as('office').does('oversight.people', {})).colleagues).toHaveLength(1)
  })

  test('with a colleague they can, and only once: the colleague is the last one then', async () => {
    await withColleagues('office-2')
    expect(await unbind('office', 'office')).toMatchObject({ outcome: 'done' })
    expect(await unbind('office-2', 'office-2')).toMatchObject({ refusal: { refused: 'last_of_office' } })
    expect(await ofOffice()).toEqual(['office-2'])
  })

  const RACES: ReadonlyArray<readonly [string, ReadonlyArray<readonly [string, string]>]> = [
    [
      'two, each other',
      [
        ['office', 'office-2'],
        ['office-2', 'office'],
      ],
    ],
    [
      'two, each themselves',
      [
        ['office', 'office'],
        ['office-2', 'office-2'],
      ],
    ],
    [
      'one the other, who unbinds themselves',
      [
        ['office', 'office-2'],
        ['office', 'office'],
      ],
    ],
    [
      'three in a ring',
      [
        ['office', 'office-2'],
        ['office-2', 'office-3'],
        ['office-3', 'office'],
      ],
    ],
    [
      'three, each themselves',
      [
        ['office', 'office'],
        ['office-2', 'office-2'],
        ['office-3', 'office-3'],
      ],
    ],
  ]
  test.each(RACES)('at the same moment %s', async (_who, pairs) => {
    for (let turn = 0; turn < 4; turn += 1) {
      const names = [...new Set(pairs.flat())]
      for (const { _id } of await world.read<{ _id: string }>('people', { role: 'office' }))
        await world.remove('people', _id)
      await withColleagues(...names)
      const replies = await Promise.all(pairs.map(([by, of]) => unbind(by, of)))
      const left = await ofOffice()
      expect(left.length).toBeGreaterThan(0)
      expect(replies.filter(({ outcome }) => outcome === 'done')).toHaveLength(names.length - left.length)
      for (const reply of replies)
        expect(reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome).toMatch(
          /^(done|last_of_office|seat_revoked)$/,
        )
    }
  })
})
