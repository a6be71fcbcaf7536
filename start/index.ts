import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { PortTaken } from '../emulator'
import { startProduct } from './product'

const root = path.resolve(__dirname, '..')

/** A sentence for the person who typed `npm start`; no stack trace helps them. */
class CannotStart extends Error {}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart(`PORT=${text} is not a port`)
  return port
}

function buildWhatIsStale(withWeb: boolean): void {
  const targets = ['functions', 'h5', ...(withWeb ? ['web'] : [])]
  const { status } = spawnSync(process.execPath, [path.join(root, 'config', 'build-stale.mjs'), ...targets], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new CannotStart('the build failed, so there is nothing to start')
}

async function main(): Promise<void> {
  const port = portOf(process.env['PORT'] ?? '8787')
  const dataDir = path.resolve(root, process.env['DATA_DIR'] ?? path.join('.local', 'data'))
  const withWeb = process.env['WEB'] === '1'
  buildWhatIsStale(withWeb)
  const product = await startProduct({ port, dataDir, province: true, withWeb })
  const web = withWeb ? `  网页版     ${product.origin}/web/\n` : ''
  console.log(`\n  产改评估   ${product.origin}\n${web}  控制台     ${product.origin}/console\n`)

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    product.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  if (error instanceof PortTaken) {
    console.error(
      `Port ${error.port} is in use by another program. Stop it, or choose another port: PORT=8788 npm start`,
    )
  } else if (error instanceof CannotStart) {
    console.error(error.message)
  } else {
    console.error(error)
  }
  process.exit(1)
})
