import { randomBytes } from 'node:crypto'
import yauzl from 'yauzl'
import type { AskedScope, PackageView } from '@/contract/package'
import { getInstant } from '@/domain/calendar/instant'
import type { Photo } from '@/domain/evidence/photo'
import { fileStore } from '../../../cloudfunctions/_store/files'
import type { World } from './world'

export const ALL: AskedScope = { kind: 'all' }
export const union = (unionId = 'u-dongguan'): AskedScope => ({ kind: 'union', unionId })
export const enterpriseScope = (enterpriseId = 'e002'): AskedScope => ({ kind: 'enterprise', enterpriseId })

/** Unpacks a ZIP as any program would: by its directory, each file against its own checksum. */
export const unzip = (zip: Buffer): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true, strictFileNames: true }, (failure, file) => {
      if (failure) return reject(failure)
      const found = new Map<string, Buffer>()
      file.on('entry', (entry: yauzl.Entry) => {
        file.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(chunks))
            file.readEntry()
          })
        })
      })
      file.on('error', reject)
      file.on('end', () => resolve(found))
      file.readEntry()
    })
  })

/** The steps of a package as a page takes them, and photos to put into one. */
export const packaging = (world: () => World) => {
  const files = fileStore()
  const useStorage = () => Object.assign(process.env, world().emulator.sdkEnvironment())
  return {
    files: () => {
      useStorage()
      return files
    },

    /** A photo that lies in storage, as it is attached to an assessment. */
    photo: async (caption: string, bytes = 2_000, at = 0): Promise<Photo & { readonly content: Buffer }> => {
      useStorage()
      const photoId = randomBytes(16).toString('hex')
      const content = randomBytes(bytes)
      const fileId = await files.keep(`evidence/c2026-test/1/0/${photoId}.jpg`, content)
      const attachedAt = getInstant(1_700_000_000_000 + at)
      return { photoId, fileId, type: 'jpeg', bytes, caption, attachedAt, attachedBy: 'p-contact-2', content }
    },

    start: async (openId: string, scope: AskedScope): Promise<PackageView> =>
      (await world().as(openId).does('package.start', { scope })).package,

    /** Asks to go on until nothing is due. */
    finish: async (openId: string, packageId: string): Promise<PackageView> => {
      for (let turn = 0; turn < 50; turn += 1) {
        const { package: view } = await world().as(openId).does('package.continue', { packageId })
        if (view.state !== 'building') return view
      }
      throw new Error('a package that never ends')
    },

    fetchPart: async (openId: string, packageId: string, index: number): Promise<Buffer> => {
      const { url } = await world().as(openId).does('package.link', { packageId, index })
      return Buffer.from(await (await fetch(url)).arrayBuffer())
    },

    later: async (minutes: number) => {
      const { clock } = world().emulator
      await clock.set(new Date(clock.now().getTime() + minutes * 60_000))
    },
  }
}
