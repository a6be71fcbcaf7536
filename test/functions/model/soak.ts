/**
 * `npm run soak -- --minutes 60`: made-up histories against the model for as long as that. `--seed`, with `--path` and `--replay-path` as a failure
 * prints them, plays one again. Ends with 1 where anything was lost or otherwise than it ought to be.
 */
import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator'
import { startWorld } from '../support/world'
import { noFigures, type Figures } from './figures'
import { play } from './play'
import { BEGINS, documents } from './province'

const MINUTE = 60_000
/** As many as are made up of one seed. */
const HISTORIES = 100

interface Ground {
  readonly emulator: Emulator
  readonly dataDir: string
}

/** One emulator for all of it, wiped for each history: what Jest's workers keep from one file to the next. */
const keepOneEmulator = () => {
  const free: Ground[] = []
  const folders: string[] = []
  Object.assign(globalThis, {
    emulatorsOfWorker: () => ({
      takeFree: () => free.pop(),
      giveBack: (_own: string, ground: Ground) => void free.push(ground),
      start: async (options: EmulatorOptions): Promise<Ground> => {
        folders.push(options.dataDir)
        return { emulator: await startEmulator(options), dataDir: options.dataDir }
      },
    }),
  })
  return async (): Promise<void> => {
    for (const { emulator } of free) await emulator.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

const said = (figures: Figures): string =>
  [
    `${figures.histories} histories, ${figures.commands} commands, ${figures.sent} requests`,
    `${figures.acknowledged} acknowledged writes, ${figures.refused} refused`,
    `${figures.faults} faults, ${figures.unanswered} requests without an answer`,
    `${figures.looks} looks at what is not one's own, all refused`,
  ].join('; ')

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string' },
      path: { type: 'string' },
      'replay-path': { type: 'string' },
      steps: { type: 'string', default: '40' },
    },
  })
  const stop = keepOneEmulator()
  const figures = noFigures()
  const until = Date.now() + Number(values.minutes) * MINUTE
  const begun = Date.now()
  const first = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
  const minutes = () => Math.round((Date.now() - begun) / MINUTE)
  // Where a history fails, shorter ones that fail, too, are looked for, for longer than anybody believes in a silent program.
  const saying = setInterval(() => console.log(`${minutes()} min: ${figures.histories} histories played`), MINUTE)
  let found: string | undefined
  for (let batch = 0; found === undefined && Date.now() < until; batch += 1) {
    const asked = {
      seed: first + batch,
      runs: HISTORIES,
      steps: Number(values.steps),
      milliseconds: until - Date.now(),
    }
    const again = { path: values.path, replayPath: values['replay-path'] }
    found = await play(() => startWorld(BEGINS, documents()), figures, { ...asked, ...again })
    console.log(`seed ${first + batch}, ${minutes()} min: ${said(figures)}`)
    if (values.path !== undefined) break
  }
  clearInterval(saying)
  await stop()
  console.log(`accepted: ${JSON.stringify(figures.accepted)} (${cpus().length} × ${cpus()[0]?.model ?? 'unknown'})`)
  console.log(found ?? 'nothing lost, nobody told twice, nothing read that is not theirs')
  return found === undefined ? 0 : 1
}

void main().then(
  (code) => process.exit(code),
  (failure: unknown) => {
    console.error(failure)
    process.exit(1)
  },
)
