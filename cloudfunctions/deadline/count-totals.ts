import { STANDING_COLLECTIONS, type StandingCollection } from '../_store/totals-document'
import { isTimeUp, each, type Run } from './run'

/** What was found, in words for the person who runs the check; as many lines as fit into an answer. */
export interface TotalsCheck {
  /** Forms, reports and entries of the ledger of all years that were looked at. */
  readonly looked: number
  readonly found: number
  readonly mended: number
  readonly lines: readonly string[]
}

const LINES = 200
/** As many reports or entries as are counted at once: one that fails leaves the others of its own alone. */
const TOGETHER = 20
const WORDS: Readonly<Record<StandingCollection, string>> = {
  assessments: '统计与评估表不符',
  reports: '各状态的数目与报告不符',
  ledger: '各状态的数目与台账不符',
}
/** As often as a union's totals are compared anew, where something was added meanwhile. */
const TURNS = 5

/** Counts what of a collection was moved and is not counted yet, whoever left it; what this run has no time for is the next one's. */
const countLeft = async (
  run: Run,
  uncounted: () => Promise<readonly string[]>,
  count: (ids: readonly string[]) => Promise<unknown>,
  together: number,
): Promise<void> => {
  for (let left = await uncounted(); left.length > 0 && !isTimeUp(run);) {
    const batches = Array.from({ length: Math.ceil(left.length / together) }, (_, at) =>
      left.slice(at * together, (at + 1) * together),
    )
    await each(run, 'count-totals', batches, async (ids) => {
      if (!isTimeUp(run)) await count(ids)
      return ids.length
    })
    const next = await uncounted()
    // What conflicted or failed comes first again: it is for the next run.
    if (next.every((id) => left.includes(id))) return
    left = next
  }
}

/** Counts what was moved or written to and is not counted yet: where it stands, and of forms that were handed in what they say. */
export const countTotals = async (run: Run): Promise<void> => {
  const { standings, totals } = run.stores
  for (const collection of STANDING_COLLECTIONS)
    await countLeft(
      run,
      () => standings.uncounted(collection),
      (ids) => standings.count(collection, ids),
      TOGETHER,
    )
  await countLeft(run, totals.uncounted, ([id = '']) => totals.count(id), 1)
}

/** Compares a union's totals with what its assessments add to them, and puts them right where it is asked for. */
const checkUnion = async (
  { stores }: Run,
  cycleId: string,
  unionId: string | null,
  mend: boolean,
): Promise<'right' | 'wrong' | 'mended'> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const found = await stores.recount.compare(cycleId, unionId)
    if (Object.keys(found.difference).length === 0) return 'right'
    if (!mend) return 'wrong'
    if (await stores.recount.putRight(cycleId, unionId, found)) return 'mended'
  }
  return 'wrong'
}

/**
 * Counts every form, report and entry of every year anew and compares it with what is kept, then each union's totals with the sum of its
 * assessments'. With `mend` what differs is put right; run as often as one likes, and mended, nothing is found. On a program from
 * before there were totals it makes them.
 */
export const checkTotals = async (run: Run, mend: boolean): Promise<TotalsCheck> => {
  const { cycles, recount, standings, totals, unions } = run.stores
  const names = new Map((await unions.all()).map(({ unionId, name }) => [unionId, name]))
  const found = { looked: 0, found: 0, mended: 0 }
  const lines: string[] = []
  for (const { cycleId, title } of await cycles.all()) {
    for (const collection of STANDING_COLLECTIONS)
      for await (const papers of recount.papersOf(collection, cycleId))
        found.looked += await each(run, 'check-totals', papers, async ({ _id }) => {
          if (await recount.isCounted(collection, _id)) return 1
          found.found += 1
          lines.push(`${title} ${_id}：${WORDS[collection]}`)
          const isMended =
            mend && (await (collection === 'assessments' ? totals.count(_id) : standings.count(collection, [_id])))
          if (isMended) found.mended += 1
          return 1
        })
    for (const { unionId } of await totals.ofYear(cycleId)) {
      const checked = await checkUnion(run, cycleId, unionId, mend)
      if (checked === 'right') continue
      found.found += 1
      if (checked === 'mended') found.mended += 1
      lines.push(`${title} ${unionId === null ? '未分派' : (names.get(unionId) ?? unionId)}：合计与各企业之和不符`)
    }
  }
  return { ...found, lines: lines.slice(0, LINES) }
}
