import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { Cursor } from '@/contract/fields'
import type { NominationPart, NominationRest } from '@/contract/nomination'
import type { NominationFile } from '@/domain/nomination/nomination'
import { QUOTA_LIMIT } from '@/domain/nomination/quota'
import { wholeFile } from '@/features/nominations/nomination-view'
import { wholePackage } from '@/features/packages/whole-package'
import type { CallResult } from '@/services/call'
import { FULL, MANY, startFullWorld } from './support/full-world'
import type { World } from './support/world'

const { assessmentId, packageId, unionId } = FULL

let world: World
beforeAll(async () => {
  world = await startFullWorld()
})
afterAll(() => world.end())

/** Asks as the phone does, and takes no answer that is not whole. */
const asking = (who: string) => {
  const asked: number[] = []
  const ask = async <Name extends ActionName>(
    name: Name,
    input: ActionInput<Name>,
  ): Promise<CallResult<ActionOutput<Name>>> => {
    const value = await world.as(who).does(name, input)
    asked.push(Buffer.byteLength(JSON.stringify(value)))
    return { outcome: 'done', value }
  }
  return { asked, ask }
}

describe('what does not fit into one answer is read whole, page by page', () => {
  test('a union’s nominations, each once and in their order', async () => {
    const { asked, ask } = asking('reviewer-dg')
    const load = (rest: NominationRest | null) => ask('nomination.load', { unionId, rest })
    const whole = await wholeFile(await load(null), load)
    if (whole.outcome !== 'done') throw new Error(whole.outcome)
    const { lists, rest } = whole.value
    const [stored] = await world.read<NominationFile>('nominations', { _id: 'c2027-u-dongguan' })
    expect(lists).toEqual(stored?.lists)
    expect(lists.own.items).toHaveLength(QUOTA_LIMIT * 1.5)
    expect([asked.length > 1, rest]).toEqual([true, null])
  })

  test('nominations that somebody changes meanwhile are read from their beginning', async () => {
    const { ask } = asking('reviewer-dg')
    const first = await ask('nomination.load', { unionId, rest: null })
    if (first.outcome !== 'done' || !first.value.rest) throw new Error('not in parts')
    const { own } = first.value.lists
    const change = { kind: 'move', nominationId: 'own-2', seenRevision: own.revision, to: 'up' } as const
    await ask('nomination.save', { unionId, ledger: 'own', change })
    const input = { unionId, rest: first.value.rest }
    expect((await world.as('reviewer-dg').isRefused('nomination.load', input)).refused).toBe('nomination_list_changed')
    const load = async (rest: NominationRest | null): Promise<CallResult<NominationPart>> => {
      const reply = await world.as('reviewer-dg').ask('nomination.load', { unionId, rest })
      return reply.outcome === 'done' ? { outcome: 'done', value: reply.value } : reply
    }
    const whole = await wholeFile(first, load)
    if (whole.outcome !== 'done') throw new Error(whole.outcome)
    const ids = whole.value.lists.own.items.map(({ nominationId }) => nominationId)
    expect([ids.length, new Set(ids).size, whole.value.lists.own.revision]).toEqual([
      ...[QUOTA_LIMIT * 1.5, QUOTA_LIMIT * 1.5, own.revision + 1],
    ])
  })

  test('an enterprise’s history, each line once, though several are of one moment', async () => {
    const { asked, ask } = asking('contact-1')
    const ids: string[] = []
    let after: Cursor | null = null
    do {
      const page: CallResult<ActionOutput<'ledger.history'>> = await ask('ledger.history', {
        entryId: assessmentId,
        after,
      })
      if (page.outcome !== 'done') throw new Error(page.outcome)
      ids.push(...page.value.rows.map(({ eventId }) => eventId))
      after = page.value.next
    } while (after !== null)
    expect([ids.length, new Set(ids).size, asked.length > 3]).toEqual([MANY.checks, MANY.checks, true])
  })

  test('the parts of a package, whether it is listed or looked at', async () => {
    const { asked, ask } = asking('office')
    const status = (_packageId: string, from: number) => ask('package.status', { packageId, from })
    const list = await ask('package.list', {})
    if (list.outcome !== 'done') throw new Error(list.outcome)
    const listed = list.value.packages.find((each) => each.packageId === packageId)
    if (!listed) throw new Error('not listed')
    expect([listed.partsBuilt, listed.parts.length < MANY.parts]).toEqual([MANY.parts, true])
    const whole = await wholePackage({ outcome: 'done', value: { package: listed } }, status)
    if (whole.outcome !== 'done') throw new Error(whole.outcome)
    expect(whole.value.package.parts.map(({ index }) => index)).toEqual(
      Array.from({ length: MANY.parts }, (_, index) => index),
    )
    expect(asked.length).toBeGreaterThan(2)
  })

  test('what a package would lack is counted in full, with as many names as there is room for', async () => {
    const { missing } = await world.as('office').does('package.check', { scope: { kind: 'all' } })
    const unsubmitted = missing.find(({ kind }) => kind === 'not_submitted')
    expect(unsubmitted?.count).toBeGreaterThan(MANY.enterprises)
    expect(unsubmitted?.items.length).toBeGreaterThan(200)
    expect(unsubmitted?.items[0]).toEqual({ name: expect.any(String) as string, count: null })
  })

  test('stamped sheets that count no longer: the newest that fit, and how many there are beside them', async () => {
    const { former, olderFormer } = await world.as('contact-1').does('stamp.load', { assessmentId })
    expect(former.length + olderFormer).toBe(MANY.stamped)
    expect(former.length).toBeGreaterThan(50)
    const rounds = former.map(({ form: { version } }) => version.round)
    expect(rounds).toEqual([...rounds].sort((a, b) => b - a))
  })
})
