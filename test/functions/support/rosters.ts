import { randomBytes } from 'node:crypto'
import type { ActionInput } from '@/contract/contract'
import type { ImportSummary } from '@/contract/roster'
import type { ImportKind } from '@/domain/roster/import-row'
import { documents } from './documents'
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
  const { job, made, isRefused } = documents(world)
  const summaryOf = (importId: string) => world().as('office').does('roster.summary', { importId })
  const preview = async (file: Buffer, extension: 'xlsx' | 'csv' = 'csv', cycleId?: string) =>
    summaryOf((await job('office', 'roster.preview', { ...(await upload(file, extension)), cycleId })).jobId)
  const rows = async ({ importId }: ImportSummary, kind: ImportKind) =>
    (await world().as('office').does('roster.rows', { importId, kind, offset: 0 })).rows
  return {
    upload,
    preview,
    rows,
    refusedPreview: async (file: Buffer, extension: 'xlsx' | 'csv' = 'csv') =>
      (await isRefused('office', 'roster.preview', await upload(file, extension))).refused,
    /** Plans the same file anew, with other columns. */
    remap: async (input: ActionInput<'roster.remap'>): Promise<ImportSummary> => {
      await job('office', 'roster.remap', input)
      return summaryOf(input.importId)
    },
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
      const { url } = await made('office', 'roster.rejected', { importId })
      return Buffer.from(await (await fetch(url)).arrayBuffer())
    },
  }
}
