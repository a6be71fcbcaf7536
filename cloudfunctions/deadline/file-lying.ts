import { each, isTimeUp, type Run } from './run'

/** As many batches as a run takes on; the next run goes on with what is left. */
export const BATCHES = 20

/** Files what lies in papers, batch by batch, until none is left or the time of the run is over. */
const fileAll = async (
  run: Run,
  where: string,
  papersToFile: () => Promise<readonly string[]>,
  file: (subjectId: string) => Promise<unknown>,
): Promise<void> => {
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const papers = await papersToFile()
    const done = await each(run, where, papers, async (subjectId) => {
      await file(subjectId)
      return 1
    })
    // What failed comes first again: it is for the next run.
    if (papers.length === 0 || done < papers.length || isTimeUp(run)) break
  }
}

/** Files the events that lie in papers, whoever left them there. */
export const fileEvents = async (run: Run): Promise<void> => {
  const { unfiledEvents } = run.stores
  await fileAll(run, 'file-event', unfiledEvents.papers, unfiledEvents.fileOf)
}

/** Files the records that lie in papers. Nobody waits for them, so they come last. */
export const fileRecords = async (run: Run): Promise<void> => {
  const { audit } = run.stores
  await fileAll(run, 'file-records', audit.papersWithRecords, audit.fileRecords)
}

/** Seals the records that were filed, as far as the time of the run lasts. */
export const sealRecords = async (run: Run): Promise<void> => {
  await each(run, 'seal-records', [run.stores.seals], async (seals) => {
    let sealed = 0
    for (let batch = 0; batch < BATCHES && !isTimeUp(run); batch += 1) {
      const more = await seals.seal(run.now)
      sealed += more
      if (more === 0) break
    }
    return sealed
  })
}
