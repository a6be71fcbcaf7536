import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { manifest } from '../cloudfunctions/_store/manifest'
import { builtFolder } from '../config/built-folder'
import { startEmulator, type Emulator } from '../emulator'

const TIMES = 11
/** What is compared with: a function that loads nothing and answers at once. */
const EMPTY = 'empty'
const FUNCTIONS = [EMPTY, 'api', 'deadline', 'documents'] as const

const withEmpty = (folder: string): string => {
  cpSync(builtFolder('cloudfunctions'), folder, { recursive: true })
  mkdirSync(path.join(folder, EMPTY))
  writeFileSync(path.join(folder, EMPTY, 'index.js'), 'exports.main = async () => ({})')
  writeFileSync(path.join(folder, EMPTY, 'config.json'), '{}')
  return folder
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** How long the first call waits for a function that no process runs yet, and how long the next one takes. */
const starts = async (emulator: Emulator, name: string) => {
  const timed = async (): Promise<number> => {
    const began = performance.now()
    // Nobody is who asks, so that each refuses and asks nothing of the database: it is loading that is measured.
    await emulator.invoke(name, {})
    return performance.now() - began
  }
  await emulator.reset()
  const cold = await timed()
  const warm = await timed()
  return { cold, warm, memory: emulator.stats().peakMemory[name] ?? 0 }
}

const main = async (): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-cold-'))
  const functionsDir = withEmpty(path.join(dataDir, 'functions'))
  const emulator = await startEmulator({
    ...{ dataDir: path.join(dataDir, 'data'), manifest, functionsDir },
    functionEnv: { INVITATION_SECRET: 'local-invitations-open-nothing' },
  })
  try {
    console.log(`load ${loadavg()[0]?.toFixed(1)}; ${TIMES} starts each, in turns; medians`)
    const seen = new Map(FUNCTIONS.map((name) => [name, [] as Array<Awaited<ReturnType<typeof starts>>>]))
    for (let time = 0; time < TIMES; time += 1)
      for (const name of FUNCTIONS) seen.get(name)?.push(await starts(emulator, name))
    const coldOf = (name: (typeof FUNCTIONS)[number]): number =>
      medianOf((seen.get(name) ?? []).map(({ cold }) => cold))
    for (const name of FUNCTIONS) {
      const runs = seen.get(name) ?? []
      const { size } = statSync(path.join(functionsDir, name, 'index.js'))
      console.log(
        [
          name.padEnd(12),
          `first ${coldOf(name).toFixed(0)} ms`.padStart(15),
          `${(coldOf(name) / coldOf(EMPTY)).toFixed(1)} of an empty one`.padStart(23),
          `next ${medianOf(runs.map(({ warm }) => warm)).toFixed(1)} ms`.padStart(15),
          `${Math.round(medianOf(runs.map(({ memory }) => memory)) / 1024 / 1024)} MB`.padStart(8),
          `${Math.round(size / 1024)} KB of code`.padStart(18),
        ].join(''),
      )
    }
  } finally {
    await emulator.stop()
    rmSync(dataDir, { recursive: true })
  }
}

void main()
