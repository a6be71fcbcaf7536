import { isArchived } from '@/domain/cycle/stages'
import type { AstrayPaper } from '../_store/astray'
import { each, type Run } from './run'

/** What was found, in words for the person who runs the check; as many lines as fit into an answer. */
export interface UnionCheck {
  /** Enterprises of all cycles whose papers were looked at. */
  readonly looked: number
  readonly found: number
  readonly mended: number
  readonly lines: readonly string[]
}

const LINES = 200

const PAPER: Readonly<Record<AstrayPaper['collection'], string>> = {
  assessments: '评估表',
  ledger: '台账',
  reports: '阶段性总结评估报告',
}

/**
 * Looks through the papers of all cycles for those that name another union than the one that answers: what was begun while its
 * enterprise was rerouted, before the two met in one transaction. With `mend` they are given the right union, with an event, a
 * line of history and a message to whoever waits, as by a rerouting. Run as often as one likes; mended, nothing is found.
 */
export const checkUnions = async (run: Run, mend: boolean): Promise<UnionCheck> => {
  const { astray, cycles, unions } = run.stores
  const names = new Map((await unions.all()).map(({ unionId, name }) => [unionId, name]))
  const nameOf = (unionId: string | null): string => (unionId === null ? '无' : (names.get(unionId) ?? unionId))
  const lines: string[] = []
  const total = { looked: 0, found: 0, mended: 0 }
  for (const [index, cycle] of (await cycles.all()).entries()) {
    const year = { cycle, present: index === 0 }
    for (let after: number | null = 0; after !== null;) {
      const page = await astray.find(year, after)
      after = page.last
      total.looked += page.looked
      total.found += page.astray.length
      for (const { collection, enterpriseName, unionId, right } of page.astray)
        lines.push(`${cycle.title} ${enterpriseName} ${PAPER[collection]}：${nameOf(unionId)}，应为${nameOf(right)}`)
      // What was archived stays as it was, found or not.
      if (mend && !isArchived(cycle))
        total.mended += await each(run, 'mend-union', page.astray, async (paper) =>
          (await astray.mend(paper, year, run.now)) ? 1 : 0,
        )
    }
  }
  return { ...total, lines: lines.slice(0, LINES) }
}
