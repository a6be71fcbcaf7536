import type { ActionInput } from '@/contract/contract'
import type { LedgerLevel, NominationFile, Nominee } from '@/domain/nomination/nomination'
import type { World } from './world'

export const DONGGUAN = 'u-dongguan'

export const nominee = (name: string, more: Partial<Nominee> = {}): Nominee => ({
  name,
  kind: 'enterprise',
  creditCode: '',
  address: '',
  contact: '',
  reason: '技能人才培养体系健全',
  ...more,
})

/** The steps from a quota to the ledger, each looking first at what is there, as a page does. */
export const nominating = (world: () => World, reviewer = 'reviewer-dg') => {
  const load = (openId = reviewer) => world().as(openId).does('nomination.load', { unionId: DONGGUAN })
  const target = async (ledger: LedgerLevel = 'provincial') => {
    const file: NominationFile = await load('office')
    return { unionId: DONGGUAN, ledger, seenRevision: file.lists[ledger].revision }
  }
  const itemOf = async (name: string, ledger: LedgerLevel = 'provincial') => {
    const item = (await load()).lists[ledger].items.find((each) => each.name === name)
    if (!item) throw new Error(`${name} is not nominated`)
    return item
  }
  const verdict = async (
    name: string,
    to: 'confirmed' | 'declined',
    note = '',
    ledger: LedgerLevel = 'provincial',
  ): Promise<ActionInput<'nomination.decide'>> => {
    const { nominationId, revision } = await itemOf(name, ledger)
    return { unionId: DONGGUAN, ledger, nominationId, seenRevision: revision, verdict: to, note }
  }
  return {
    load,
    target,
    itemOf,
    verdict,
    /** What confirms these of the provincial list together. */
    confirming: async (...names: readonly string[]): Promise<ActionInput<'nomination.confirmMany'>> => ({
      ...{ unionId: DONGGUAN, ledger: 'provincial' },
      seen: await Promise.all(
        names.map(async (name) => {
          const { nominationId, revision } = await itemOf(name)
          return { nominationId, seenRevision: revision }
        }),
      ),
    }),
    quota: async (provincial: number, own = 2, unionId = DONGGUAN) => {
      const { rows } = await world().as('office').does('quota.list', {})
      const seenRevision = rows.find(({ union }) => union.unionId === unionId)?.quota.revision ?? 0
      return world()
        .as('office')
        .does('quota.set', { rows: [{ unionId, provincial, own, seenRevision }] })
    },
    add: (name: string, ledger: LedgerLevel = 'provincial', openId = reviewer) =>
      world()
        .as(openId)
        .does('nomination.save', { unionId: DONGGUAN, ledger, change: { kind: 'add', nominee: nominee(name) } }),
    submit: async (ledger: LedgerLevel = 'provincial') =>
      world()
        .as(reviewer)
        .does('nomination.submit', await target(ledger)),
    decide: async (name: string, to: 'confirmed' | 'declined', note = '', ledger: LedgerLevel = 'provincial') =>
      world()
        .as('office')
        .does('nomination.decide', await verdict(name, to, note, ledger)),
  }
}
