import cloudbase from '@cloudbase/node-sdk'
import { startEmulator } from '../../../emulator'
import { MANIFEST } from './manifest'

/** Run as its own process: writes as fast as it can and reports each acknowledgement, until somebody kills it. */
const main = async (): Promise<void> => {
  const emulator = await startEmulator({ dataDir: process.argv[2] ?? '', manifest: MANIFEST })
  Object.assign(process.env, emulator.sdkEnvironment())
  const app = cloudbase.init({ env: 'local', keepalive: true })
  const db = app.database()
  const filling = '产改'.repeat(2000)
  await db.collection('things').add({ _id: 'counter', n: 0 })
  const say = (line: object): void => {
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
  const adder = async (name: string): Promise<never> => {
    for (let i = 0; ; i++) {
      await db.collection('things').add({ _id: `${name}-${i}`, filling })
      say({ added: `${name}-${i}` })
    }
  }
  const counter = async (): Promise<never> => {
    for (let n = 1; ; n++) {
      await db.collection('things').doc('counter').update({ n })
      say({ counted: n })
    }
  }
  const pairs = async (): Promise<never> => {
    for (let i = 0; ; i++) {
      await db.runTransaction(async (transaction: Awaited<ReturnType<typeof db.startTransaction>>) => {
        await transaction.collection('things').add({ _id: `left-${i}`, filling })
        await transaction.collection('others').add({ _id: `right-${i}` })
      })
      say({ paired: i })
    }
  }
  const files = async (): Promise<never> => {
    for (let i = 0; ; i++) {
      await app.uploadFile({ cloudPath: `files/${i}.txt`, fileContent: Buffer.from(`file ${i}`) })
      say({ uploaded: i })
    }
  }
  await Promise.all([adder('a'), adder('b'), adder('c'), counter(), pairs(), files()])
}

main().catch((error: unknown) => {
  process.stderr.write(String(error))
  process.exit(1)
})
