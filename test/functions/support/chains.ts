import type { Assessment } from '@/domain/assessment/assessment'
import { openStores } from '../../../cloudfunctions/_store/stores'
import type { ChainedCollection } from '../../../cloudfunctions/_store/chain-beginnings'
import { READY, rounds } from './rounds'
import type { World } from './world'

const COLLECTIONS: readonly ChainedCollection[] = ['assessments', 'reports', 'ledger']

/** An event as it is kept. */
export interface StoredEvent extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly kind: string
  readonly link?: { readonly no: number; readonly previous: string; readonly digest: string }
}

type StoredPaper = Assessment & { readonly _id: string; readonly chain: { readonly head: string } }

/** The chains of a world's papers, and those of the one that goes through its rounds. */
export const chains = (world: () => World) => {
  const { submit, flag, returnIt, endorse, receive, load } = rounds(world)

  /** The events of a paper in the order of its chain. */
  const events = async (subjectId: string) =>
    (await world().read<StoredEvent>('events', { subjectId })).sort((a, b) => (a.link?.no ?? 0) - (b.link?.no ?? 0))

  return {
    events,

    eventOf: async (kind: string): Promise<StoredEvent> => {
      const event = (await events(READY)).find((each) => each.kind === kind)
      if (!event) throw new Error(`no event ${kind}`)
      return event
    },

    paper: async (): Promise<StoredPaper> => {
      const [found] = await world().read<StoredPaper>('assessments', { _id: READY })
      if (!found) throw new Error('no paper')
      return found
    },

    /** From the first submission over a return to the province. */
    round: async (): Promise<void> => {
      await submit()
      await flag(8)
      await returnIt()
      await world()
        .as('contact-2')
        .does('assessment.saveAnswer', {
          ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative: '按意见补充了材料', selfScore: 1, facts: {} },
        })
      await submit()
      const { assessment } = await load('reviewer-dg')
      await world()
        .as('reviewer-dg')
        .does('assessment.remark', {
          ...{
            assessmentId: READY,
            no: 8,
            seenRevision: assessment.remarks[8]?.revision ?? 0,
            comment: '',
            flagged: false,
          },
          ...{ verifiedScore: null, verifiedReason: '' },
        })
      await endorse()
      await receive()
    },

    /** What is wrong with every paper that something is wrong with, by its id. */
    faults: async (): Promise<Readonly<Record<string, readonly string[]>>> => {
      await world().told()
      Object.assign(process.env, world().emulator.sdkEnvironment())
      const stores = openStores()
      const found: Record<string, readonly string[]> = {}
      for (const collection of COLLECTIONS)
        for (let after: string | null = ''; after !== null;) {
          const page: Awaited<ReturnType<typeof stores.chains.page>> = await stores.chains.page(collection, after)
          for (const { subjectId, faults } of page.papers)
            if (faults.length > 0) found[subjectId] = faults.map(({ kind }) => kind)
          after = page.next
        }
      return found
    },
  }
}
