import { manifest } from '../cloudfunctions/_store/manifest'
import { builtFolder } from '../config/built-folder'
import { startEmulator } from '../emulator'

/** The product's server side in a process of its own, as `npm start` runs it; its address is told to the parent. */
const main = async (): Promise<void> => {
  const dataDir = process.argv[2]
  if (dataDir === undefined) throw new Error('a folder for the data is needed')
  const emulator = await startEmulator({
    dataDir,
    manifest,
    functionsDir: process.argv[3] ?? builtFolder('cloudfunctions'),
    functionEnv: { INVITATION_SECRET: 'local-invitations-open-nothing', SDK_KEEPALIVE: 'on', TEMPLATE_TODO: 'todo' },
    now: new Date('2026-12-01T02:00:00Z'),
  })
  process.send?.(emulator.origin)
  process.on('message', (asked) => {
    // What follows an answer is kept from running, as if it had a machine of its own; the timer would do it.
    if (asked === 'hold') emulator.faults.failNext({ action: 'functions.invokeFunction' }, Number.MAX_SAFE_INTEGER)
    if (asked === 'release') emulator.faults.clear()
    const rest = async () => {
      while (!(await emulator.settled()));
      process.send?.('at rest')
    }
    void rest()
  })
  process.once('disconnect', () => {
    emulator.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}

void main()
