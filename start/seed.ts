import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Seed } from './product'

const entry = path.resolve(__dirname, '..', 'seeds', 'index.ts')

/** The people and enterprises to try the product with, as soon as they are written. */
export async function loadSeed(): Promise<Seed | undefined> {
  if (!existsSync(entry)) return undefined
  const { seed } = (await import(entry)) as { seed: Seed }
  return seed
}
