import { getInstant } from '@/domain/calendar/instant'
import type { TemporaryFile } from '../_store/temporary-files'
import { logOutage } from '../_host/log'
import type { JobRun } from './jobs/run'

/** As much as one run clears away, so that it ends in time; what is left, the next one does ten minutes later. */
const FILES_A_TURN = 50
const TURNS_A_RUN = 20
const IMPORTS_A_RUN = 50

/** What storage would not remove is tried again after this time: until then it is in nobody's way. */
const AGAIN_AFTER = 3_600_000

const putOff = async ({ stores, clock, reference }: JobRun, file: TemporaryFile): Promise<void> => {
  logOutage(reference, 'clear-away', `storage kept ${file.path}`)
  await stores.temporaryFiles.note({ ...file, expiresAt: getInstant(clock() + AGAIN_AFTER) })
}

/** Removes files whose time is over; returns how many are gone. */
const clearFiles = async (run: JobRun): Promise<number> => {
  const { stores, clock } = run
  let cleared = 0
  for (let turn = 0; turn < TURNS_A_RUN; turn += 1) {
    const due = await stores.temporaryFiles.due(clock(), FILES_A_TURN)
    if (due.length === 0) break
    const gone = await stores.files.removeAll(due.map(({ fileId }) => fileId))
    const removed = due.filter(({ fileId }) => gone.has(fileId))
    await stores.temporaryFiles.forget(removed.map(({ path }) => path))
    for (const file of due.filter((each) => !removed.includes(each))) await putOff(run, file)
    cleared += removed.length
  }
  return cleared
}

/** Removes what was read of rosters whose time is over: their rows hold telephone numbers too. What was written to the ledger stays. */
const clearImports = async ({ stores, clock }: JobRun): Promise<number> => {
  const expired = await stores.rosterImports.expired(clock(), IMPORTS_A_RUN)
  for (const { importId } of expired) await stores.rosterImports.remove(importId)
  return expired.length
}

/** Clears away what people handed in and were handed out, hours after. One that fails holds up nothing else. */
export const clearAway = async (run: JobRun): Promise<{ readonly files: number; readonly imports: number }> => {
  const attempt = (work: (run: JobRun) => Promise<number>): Promise<number> =>
    work(run).catch((failure: unknown) => {
      logOutage(run.reference, 'clear-away', failure)
      run.onFailure?.()
      return 0
    })
  return { files: await attempt(clearFiles), imports: await attempt(clearImports) }
}
