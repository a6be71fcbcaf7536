/** Makes the tables of docs/deployment.md anew from what is deployed: `npm run deployment-guide`. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fillIn } from './guide-tables'

const guide = path.resolve(__dirname, '..', 'docs', 'deployment.md')
writeFileSync(guide, fillIn(readFileSync(guide, 'utf8')))
