import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

const RUNS = process.env['BENCH_RUNS'] ?? '15'
const root = path.resolve(__dirname, '..')

interface Measured {
  readonly first: number
  readonly median: number
  readonly slowest: number
  readonly bytes: number
  readonly peak: number
}

/** What is written, and in how many milliseconds at the most; null where nothing was asked. */
const CASES = [
  { name: 'Word, no photos', format: 'docx', photos: 0, target: 300 },
  { name: 'Word, 28 × 3 photos', format: 'docx', photos: 3, target: null },
  { name: 'PDF, no photos', format: 'pdf', photos: 0, target: 2000 },
  { name: 'PDF, 28 × 3 photos', format: 'pdf', photos: 3, target: null },
  { name: 'PDF, 28 × 9 photos', format: 'pdf', photos: 9, target: null },
] as const

/** The writers bundled as the function is, with the font beside them, so that what is measured is what is deployed. */
const bundleInto = async (folder: string): Promise<string> => {
  const worker = path.join(folder, 'worker.cjs')
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(__dirname, 'documents-worker.ts')],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'warning',
  })
  const fonts = path.join(path.dirname(createRequire(__filename).resolve('@embedpdf/fonts-sc')), '../fonts')
  copyFileSync(path.join(fonts, 'NotoSansHans-Regular.otf'), path.join(folder, 'NotoSansHans-Regular.otf'))
  return worker
}

const main = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-documents-'))
  try {
    const worker = await bundleInto(folder)
    console.log(`${RUNS} runs each, a process each; load ${loadavg()[0]?.toFixed(1)}`)
    console.log('paper                    first    median   slowest      bytes   peak RSS')
    for (const { name, format, photos, target } of CASES) {
      const args = [worker, format, String(photos), RUNS, path.join(root, 'seeds/samples/photos')]
      const measured = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
      const ms = (value: number): string => `${Math.round(value)} ms`.padStart(9)
      const verdict = target === null ? '' : `   target ${target} ms${measured.median > target ? '   TOO SLOW' : ''}`
      console.log(
        name.padEnd(20) +
          [measured.first, measured.median, measured.slowest].map(ms).join('') +
          String(measured.bytes).padStart(12) +
          `${Math.round(measured.peak / 1024 / 1024)} MB`.padStart(9) +
          verdict,
      )
      if (target !== null && measured.median > target) process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

void main()
