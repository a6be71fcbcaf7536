/** The vendor's SDK packs a function under its name alone: two processes at once would take each other's archive away. */
import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const name = `deploying-${process.pid}`
const kept = os.tmpdir()
if (path.basename(kept) !== name) {
  const own = path.join(kept, name)
  mkdirSync(own, { recursive: true })
  os.tmpdir = () => own
  process.on('exit', () => rmSync(own, { recursive: true, force: true }))
}
