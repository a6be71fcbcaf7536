import { existsSync } from 'node:fs'
import { shiftDate } from './shifted-date'
import type { ClockReading } from '../clock'
import type { FunctionContext, Invocation, Ping, Reply } from './protocol'

/** The process of one function: loads its bundle once, then answers invocations, several at a time if they come so. */
type Main = (event: unknown, context: FunctionContext) => unknown

const clock = shiftDate()

const say = (reply: Reply): void => {
  process.send?.(reply)
}

const load = (path: string): Main => {
  // The bundle is a CommonJS file that is known only when this process starts.
  const exported: unknown = require(path)
  if (typeof exported === 'object' && exported !== null && 'main' in exported && typeof exported.main === 'function') {
    return exported.main as Main
  }
  throw new Error(`${path} exports no main()`)
}

/** As SCF does it, into the process: a later invocation overwrites it, which is why nobody should read it there. */
const exposeIdentity = (environ: string): void => {
  for (const pair of environ.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.startsWith('WX_')) process.env[pair.slice(0, at)] = pair.slice(at + 1)
  }
}

/** Asking costs more than many a run: where the kernel can be asked from outside, nobody needs the answer. */
const held = existsSync('/proc/self/status') ? (): number => 0 : (): number => process.memoryUsage.rss()

const invoke = async (main: Main, { id, event, context, clock: reading }: Invocation): Promise<void> => {
  clock.read(reading)
  exposeIdentity(context.environ)
  try {
    const result: unknown = await main(JSON.parse(event), context)
    say({ kind: 'result', id, held: held(), result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    say({ kind: 'error', id, held: held(), message: failure.message, stack: failure.stack ?? failure.message })
  }
}

const start = (): void => {
  const path = process.argv[2]
  clock.read(JSON.parse(process.argv[3] ?? '{"offset":0}') as ClockReading)
  if (path === undefined) throw new Error('the runner needs the path of a function')
  const main = load(path)
  process.on('message', (message: Invocation | Ping) => {
    // invoke() answers for its own failures; nothing is left to catch here.
    if (message.kind === 'invoke') void invoke(main, message)
    else setImmediate(() => setImmediate(() => say({ kind: 'pong', id: message.id })))
  })
  // Without its emulator a function has no reason to live on.
  process.on('disconnect', () => process.exit(0))
  say({ kind: 'ready' })
}

try {
  start()
} catch (error) {
  say({ kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  process.exitCode = 1
  process.disconnect?.()
}
