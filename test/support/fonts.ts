import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Environment that lets a browser see the Chinese font from npm and no other: a bare machine draws boxes for Chinese, and with any
 * machine's own fonts no two machines' pictures are alike.
 */
export function fontEnvironment(): { FONTCONFIG_FILE: string } {
  const fonts = path.resolve('node_modules', '@embedpdf', 'fonts-sc', 'fonts')
  const folder = path.resolve('node_modules', '.cache', 'fontconfig')
  const file = path.join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  const own = `${file}.${process.pid}`
  writeFileSync(
    own,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>
`,
  )
  renameSync(own, file)
  return { FONTCONFIG_FILE: file }
}
