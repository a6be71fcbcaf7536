/**
 * Starting an emulator with its functions' processes takes longer than most test files run. Jest gives each file globals of its own and
 * keeps nothing from one to the next; this environment lies outside of them and lives as long as Jest's worker, so each file finds, wiped,
 * the emulators that the file before left, with the functions in them warm, as they are in the cloud.
 */
const { rmSync } = require('node:fs')
const path = require('node:path')
const { TestEnvironment } = require('jest-environment-node')

const EMULATOR = path.resolve(__dirname, '..', '..', '.local', 'tests', 'emulator.cjs')

/** Every folder that was begun: a run that is ended leaves none behind. */
const folders = new Set()

/**
 * Those on which no world stands at the moment, by what they were started with beyond the usual.
 * @type {Map<string, { emulator: import('../../emulator').Emulator, dataDir: string }[]>}
 */
const free = new Map()

/** Variables of a file's own, a port of its own among them, are of use to no other file. */
const stopOwn = async () => {
  for (const [own, grounds] of free) {
    if (own === '') continue
    free.delete(own)
    for (const { emulator } of grounds) await emulator.stop()
  }
}

const workers = {
  takeFree: (own) => free.get(own)?.pop(),
  giveBack: (own, ground) => free.set(own, [...(free.get(own) ?? []), ground]),
  /** What is the same for every file, loaded once: see config/bundle-for-tests.js. */
  load: (file) => require(file),
  /** Nothing of the file's own globals is held on to: they would live as long as the worker. */
  start: async (options) => {
    const { startEmulator } = require(EMULATOR)
    folders.add(options.dataDir)
    const emulator = await startEmulator({ ...JSON.parse(JSON.stringify(options)), background: true })
    return { emulator, dataDir: options.dataDir }
  },
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

class EmulatorsOfAWorker extends TestEnvironment {
  async setup() {
    await super.setup()
    // A function, since what is reachable from a global is emptied with the file.
    this.global.emulatorsOfWorker = () => workers
    // The SDK, which files have together, reads where it is to call from the worker's own variables.
    this.variables = { ...process.env }
    this.global.process.env = process.env
  }

  async teardown() {
    await stopOwn()
    this.global.process.env = {}
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name]
    Object.assign(process.env, this.variables)
    await super.teardown()
  }
}

module.exports = EmulatorsOfAWorker
