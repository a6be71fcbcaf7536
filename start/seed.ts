import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Persona } from '../emulator'
import type { Seed } from './product'

const entry = path.resolve(__dirname, '..', 'seeds', 'index.ts')

export interface Seeds {
  readonly seed: Seed
  readonly personas: readonly Persona[]
}

/** The people and enterprises to try the product with, as soon as they are written. */
export async function loadSeeds(): Promise<Partial<Seeds>> {
  return existsSync(entry) ? ((await import(entry)) as Seeds) : {}
}
