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
const WORDS: Readonly<Record<StandingCollection, string>> = {
  assessments: '统计与评估表不符',
  reports: '各状态的数目与报告不符',
  ledger: '各状态的数目与台账不符',
}

/** Counts what was moved and is not counted yet, whoever left it; what this run has no time for is the next one's. */
const countLeft = async (
  run: Run,
  uncounted: () => Promise<ReadonlyArray<readonly string[]>>,
  count: (ids: readonly string[]) => Promise<unknown>,
): Promise<void> => {
  let before: readonly string[] = []
  while (!isTimeUp(run)) {
    const batches = await uncounted()
    const left = batches.flat()
    // What conflicted or failed comes first again: it is for the next run.
    if (left.every((id) => before.includes(id))) return
    await each(run, 'count-totals', batches, async (ids) => {
      if (!isTimeUp(run)) await count(ids)
      return ids.length
    })
    before = left
  }
}

/**
 * Counts what was moved or written to and is not counted yet: first forms that were handed in, with what they say; then drafts, reports
 * and entries, many at once.
 */
export const countTotals = async (run: Run): Promise<void> => {
  const { standings, totals } = run.stores
  const oneByOne = async (which: 'moved' | 'all') => (await totals.uncounted(which)).map((id) => [id])
  const countForm = ([id = '']: readonly string[]) => totals.count(id)
  await countLeft(run, () => oneByOne('moved'), countForm)
  for (const collection of STANDING_COLLECTIONS) {
    await countLeft(
      run,
      () => standings.uncounted(collection),
      (ids) => standings.count(collection, ids),
    )
    if (collection === 'assessments') await countLeft(run, () => oneByOne('all'), countForm)
  }
}

/** Counts one paper as it stands, a form with what it says; false where somebody else counted at this moment. */
export const countPaper = (
  { standings, totals }: Pick<Run['stores'], 'standings' | 'totals'>,
  collection: StandingCollection,
  id: string,
): Promise<boolean> => (collection === 'assessments' ? totals.count(id) : standings.count(collection, [id]))

/**
 * Counts every form, report and entry of every year anew and compares it with what is kept, then each union's totals with the sum of its
 * assessments'. With `mend` what differs is put right; run as often as one likes, and mended, nothing is found. On a program from
 * before there were totals it makes them.
 */
export const checkTotals = async (run: Run, mend: boolean): Promise<TotalsCheck> => {
  const { cycles, recount, unions, yearRecount } = run.stores
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
          if (mend && (await countPaper(run.stores, collection, _id))) found.mended += 1
          return 1
        })
    const { wrong, mended } = mend
      ? await yearRecount.mend(cycleId)
      : { wrong: new Set(await yearRecount.wrongUnions(cycleId)), mended: new Set() }
    found.found += wrong.size
    found.mended += mended.size
    for (const unionId of wrong)
      lines.push(`${title} ${unionId === null ? '未分派' : (names.get(unionId) ?? unionId)}：合计与各企业之和不符`)
  }
  return { ...found, lines: lines.slice(0, LINES) }
}
