import { randomBytes } from 'node:crypto'
import type { ImportSummary } from '@/contract/roster'
import type { ImportKind } from '@/domain/ledger/import-row'
import type { World } from './world'

/** A CSV of these lines. */
export const csv = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'))

/** What the office does with a roster, each step as the page does it. */
export const rosters = (world: () => World) => {
  const upload = async (file: Buffer, extension: 'xlsx' | 'csv' = 'csv') => {
    const uploadId = randomBytes(16).toString('hex')
    const target = await world().as('office').does('document.prepareUpload', { purpose: 'roster', uploadId, extension })
    const response = await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(file) })
    if (!response.ok) throw new Error(`upload: ${response.status}`)
    return { uploadId, extension, fileName: `名单.${extension}` }
  }
  const preview = async (file: Buffer, extension: 'xlsx' | 'csv' = 'csv') =>
    world()
      .as('office')
      .does('roster.preview', await upload(file, extension))
  const rows = async ({ importId }: ImportSummary, kind: ImportKind) =>
    (await world().as('office').does('roster.rows', { importId, kind, offset: 0 })).rows
  return {
    upload,
    preview,
    rows,
    refusedPreview: async (file: Buffer, extension: 'xlsx' | 'csv' = 'csv') =>
      (
        await world()
          .as('office')
          .isRefused('roster.preview', await upload(file, extension))
      ).refused,
    /** Confirms until it is done. */
    confirm: async (summary: ImportSummary, openId = 'office'): Promise<ImportSummary> => {
      let now = summary
      do {
        const { importId, revision } = now
        now = await world().as(openId).does('roster.confirm', { importId, seenRevision: revision })
      } while (now.state === 'applying')
      return now
    },
    /** The file of returned rows, as bytes. */
    returned: async ({ importId }: ImportSummary): Promise<Buffer> => {
      const { url } = await world().as('office').does('roster.rejected', { importId })
      return Buffer.from(await (await fetch(url)).arrayBuffer())
    },
  }
}
