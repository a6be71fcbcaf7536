import { UNFINISHED_KINDS, type UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import { yearOfCycle } from '@/domain/nomination/nomination'
import { useMayAsk } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { pageUrl, type Page, type PageParameters } from '../../session/routes'
import { useQuery } from '../../use-query'
import { useWrite } from '../../use-write'

/** The list in which what is left open of each kind is gone on with. */
const WAYS: Readonly<Record<UnfinishedKind, readonly [Page, PageParameters]>> = {
  unsubmitted: ['office/progress', { filter: 'unsubmitted' }],
  returned: ['office/progress', { filter: 'returned' }],
  unrouted: ['office/routing', {}],
  waiting: ['office/progress', { filter: 'submitted' }],
  endorsed: ['office/progress', { filter: 'endorsed' }],
  stage_reports: ['papers/reports', { kind: 'stage' }],
  summaries: ['papers/reports', { kind: 'summary' }],
  ledger: ['papers/ledger-list', {}],
  nominations: ['papers/nomination-review', {}],
}

/** The address of the list, of the year itself. */
export const wayToLeftOpen = (kind: UnfinishedKind, cycleId: string): string => {
  const [page, parameters] = WAYS[kind]
  return pageUrl(page, { cycle: cycleId, ...parameters })
}

/** 收尾 of a year: its check list, and its archiving. `cycleId` undefined waits. */
export const useClosing = (cycleId: string | undefined, onArchived: () => Promise<void>) => {
  const mayAsk = useMayAsk('office')
  const { value, failure, reload } = useQuery('cycle.closing', mayAsk && cycleId !== undefined ? { cycleId } : null)
  const write = useWrite('cycle.archive')
  useShownAgain(() => void reload())
  return {
    /** undefined until it is there. */
    closing: value && { ...value, left: UNFINISHED_KINDS.filter((kind) => value.unfinished[kind] > 0) },
    readFailure: failure,
    reload,
    /** What is typed to archive it: nobody types another year by a slip. */
    yearTyped: cycleId === undefined ? '' : String(yearOfCycle(cycleId)),
    /** Archives it over the numbers that are shown; true once it is done. Where they have changed, the present ones are shown. */
    archive: async (): Promise<boolean> => {
      if (!value) return false
      const { cycle, unfinished } = value
      const result = await write.run({ cycleId: cycle.cycleId, seenRevision: cycle.revision, confirmed: unfinished })
      await reload()
      if (result.outcome === 'done') await onArchived()
      return result.outcome === 'done'
    },
    archiving: write.running,
    writeFailure: write.failure,
  }
}

export type Closing = ReturnType<typeof useClosing>
