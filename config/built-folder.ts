import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * A part of the product as build-stale.mjs builds it, for this machine alone. What is deployed is built into dist, and nothing that
 * runs here reads or replaces it. The seeded defects put a spoiled copy of the mini-program in its place.
 */
export function builtFolder(name: 'weapp' | 'h5' | 'web' | 'cloudfunctions'): string {
  const folder =
    (name === 'weapp' ? process.env['WEAPP_FOLDER'] : undefined) ??
    path.resolve(__dirname, '..', '.local', 'build', name)
  if (!existsSync(folder)) throw new Error(`${folder} is not there: node config/build-stale.mjs builds it`)
  return folder
}
