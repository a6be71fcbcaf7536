/** Draws the states of every paper anew from the tables of commands: `npm run states`. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withStateDiagrams } from './state-diagrams'

const page = path.resolve(import.meta.dirname, '..', 'docs', 'states.md')
writeFileSync(page, withStateDiagrams(readFileSync(page, 'utf8')))
