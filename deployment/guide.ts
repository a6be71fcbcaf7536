/** Writes what is made from the manifest: cloudbaserc.json, each function's config.json and the guide's tables: `npm run deployment-guide`. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { madeFiles } from './made-files'

const root = path.resolve(__dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
for (const [file, text] of Object.entries(madeFiles(read))) writeFileSync(path.join(root, file), text)
