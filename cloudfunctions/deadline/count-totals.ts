import { isTimeUp, each, type Run } from './run'

/** What was found, in words for the person who runs the check; as many lines as fit into an answer. */
export interface TotalsCheck {
  /** Assessments of all years that were looked at. */
  readonly looked: number
  readonly found: number
  readonly mended: number
  readonly lines: readonly string[]
}

const LINES = 200
/** As often as a union's totals are compared anew, where something was added meanwhile. */
const TURNS = 5

/** Counts what was moved and is not counted yet, whoever left it; what this run has no time for is the next one's. */
export const countTotals = async (run: Run): Promise<void> => {
  const { totals } = run.stores
  for (let left = await totals.uncounted(); left.length > 0 && !isTimeUp(run);) {
    await each(run, 'count-totals', left, async (assessmentId) => {
      if (!isTimeUp(run)) await totals.count(assessmentId)
      return 1
    })
    const next = await totals.uncounted()
    // What conflicted or failed comes first again: it is for the next run.
    if (next.every((assessmentId) => left.includes(assessmentId))) return
    left = next
  }
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
 * Counts every assessment of every year anew and compares it with what is kept, then each union's totals with the sum of its
 * assessments'. With `mend` what differs is put right; run as often as one likes, and mended, nothing is found. On a program from
 * before there were totals it makes them.
 */
export const checkTotals = async (run: Run, mend: boolean): Promise<TotalsCheck> => {
  const { cycles, recount, totals, unions } = run.stores
  const names = new Map((await unions.all()).map(({ unionId, name }) => [unionId, name]))
  const found = { looked: 0, found: 0, mended: 0 }
  const lines: string[] = []
  for (const { cycleId, title } of await cycles.all()) {
    for await (const papers of recount.papersOf(cycleId))
      found.looked += await each(run, 'check-totals', papers, async ({ _id }) => {
        if (await recount.isCounted(_id)) return 1
        found.found += 1
        lines.push(`${title} ${_id}：统计与评估表不符`)
        if (mend && (await totals.count(_id))) found.mended += 1
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
