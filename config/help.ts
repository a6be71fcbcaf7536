import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { helpOf, LEAD, MANUALS } from './manual-help'

const root = path.resolve(import.meta.dirname, '..')

const write = async (): Promise<void> => {
  const style = await resolveConfig(path.join(root, 'package.json'))
  for (const [role, manual] of Object.entries(MANUALS)) {
    const help = helpOf(readFileSync(path.join(root, 'docs', 'manual', manual), 'utf8'), LEAD)
    const text = await format(JSON.stringify(help), { ...style, parser: 'json' })
    writeFileSync(path.join(root, 'src', 'text', 'help', `${role}.json`), text)
  }
}

void write()
