import { existsSync, mkdirSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const IN_MEMORY = '/dev/shm'
/** More than all the worlds of a run hold together. */
const ROOM = 2 * 1024 ** 3

const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > ROOM
}

/**
 * An empty folder for what a test throws away. It lies in memory where the machine has room for that: the emulator waits for the disk at every
 * write, and what is gone in a minute need not have reached it. That it does reach it is `durability.test.ts`. When Jest's run ends, all of its
 * folders are gone (`closing-line-reporter.js`).
 */
export const scratchFolder = (name: string): string => {
  const ofRun = path.join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), process.env['TESTS_RUN'] ?? '')
  mkdirSync(ofRun, { recursive: true })
  return mkdtempSync(path.join(ofRun, `${name}-`))
}
