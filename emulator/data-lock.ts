import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemCode } from './problem'

/** Another emulator works on the same folder; two would not see each other's writes. */
export class DataInUse extends Error {
  constructor(readonly dataDir: string) {
    super(`another emulator is using ${dataDir}`)
    this.name = 'DataInUse'
  }
}

const tryListen = (path: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => (systemCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(path, () => resolve(server.unref()))
  })

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    // Nobody listens: what is left is the trace of a process that was killed.
    socket.once('error', () => resolve(false))
  })

/** Holds a folder by listening on a socket named after it: it ends with the process, however that ends. */
export const lockData = async (dataDir: string): Promise<() => Promise<void>> => {
  const name = createHash('sha1').update(realpathSync(dataDir)).digest('hex').slice(0, 20)
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\emulator-${name}` : join(tmpdir(), `emulator-${name}.sock`)
  let server = await tryListen(path)
  if (server === null && !(await answers(path))) {
    rmSync(path, { force: true })
    server = await tryListen(path)
  }
  if (server === null) throw new DataInUse(dataDir)
  const held = server
  return () =>
    new Promise((resolve, reject) => held.close((error) => (error === undefined ? resolve() : reject(error))))
}
