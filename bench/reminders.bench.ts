import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { manifest } from '../cloudfunctions/_store/manifest'
import { builtFolder } from '../config/built-folder'
import { startEmulator, type Emulator } from '../emulator'
import { MESSAGE_TEMPLATES, TEMPLATE_IDS } from '../start/message-templates'
import { fillWithDue, type Ledger } from './reminders-load'

/** How many enterprises, and of how many a reminder is due: 3 % of each, and as few of the largest as of the smallest. */
const LEDGERS: readonly Ledger[] = (process.env['BENCH_LEDGERS'] ?? '1000:30,10000:300,100000:3000,100000:30')
  .split(',')
  .map((text) => {
    const [enterprises = 0, due = 0] = text.split(':').map(Number)
    return { enterprises, due }
  })

interface Cost {
  readonly calls: number
  readonly papers: number
  readonly seconds: number
  readonly sent: number
}

/** What one tick costs. */
const tick = async (emulator: Emulator, at: string): Promise<Cost> => {
  await emulator.clock.set(new Date(`2026-${at}:00+08:00`))
  const before = emulator.messages().length
  emulator.resetStats()
  const began = performance.now()
  await emulator.fireTimer('deadline')
  const seconds = (performance.now() - began) / 1000
  await emulator.settled()
  const { calls, examined } = emulator.stats()
  return {
    calls: Object.values(calls).reduce((sum, count) => sum + count, 0),
    papers: (examined['assessments'] ?? 0) + (examined['reports'] ?? 0),
    seconds,
    sent: emulator.messages().length - before,
  }
}

const row = (name: string, { calls, papers, seconds, sent }: Cost): string =>
  `  ${name.padEnd(28)}${String(calls).padStart(8)}${String(papers).padStart(10)}${String(sent).padStart(8)}${`${seconds.toFixed(1)} s`.padStart(10)}`

const measure = async (ledger: Ledger): Promise<void> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-reminders-'))
  const emulator = await startEmulator({
    ...{ dataDir, manifest, functionsDir: builtFolder('cloudfunctions'), messageTemplates: MESSAGE_TEMPLATES },
    functionEnv: { ...TEMPLATE_IDS, INVITATION_SECRET: 'local-invitations-open-nothing', SDK_KEEPALIVE: 'on' },
    now: new Date('2026-11-24T09:00:00+08:00'),
  })
  try {
    await fillWithDue(emulator.origin, ledger)
    await emulator.warmUp('deadline')
    console.log(`${ledger.enterprises} enterprises, ${ledger.due} due`)
    // The first look through a year that there ever is reads all of its marks, once.
    await tick(emulator, '11-24T09:07')
    // What a run has no time for is for the next one.
    for (const [index, at] of ['11-25T09:07', '11-25T09:37', '11-25T10:07', '11-25T10:37'].entries()) {
      const cost = await tick(emulator, at)
      console.log(row(index === 0 ? 'the first tick of the day' : 'the next one', cost))
      if (index > 0 && cost.sent === 0) break
    }
    const peak = emulator.stats().peakMemory['deadline'] ?? 0
    console.log(`  memory of the function at most ${Math.round(peak / 1024 / 1024)} MB`)
  } finally {
    await emulator.stop()
    rmSync(dataDir, { recursive: true })
  }
}

const main = async (): Promise<void> => {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  console.log(
    `  ${''.padEnd(28)}${'calls'.padStart(8)}${'papers'.padStart(10)}${'sent'.padStart(8)}${'time'.padStart(10)}`,
  )
  for (const ledger of LEDGERS) await measure(ledger)
}

void main()
