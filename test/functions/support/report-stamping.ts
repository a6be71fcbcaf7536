import type { ReportKind } from '@/domain/report/sections'
import { reporting } from './reporting'
import type { World } from './world'

/** Stamped copies of reports in the standing world: uploaded and attached as a phone does it. */
export const stampingOfReports = (world: () => World) => {
  const { idOf, writer, receiver } = reporting(world)
  const photoId = (index: number): string => index.toString(16).padStart(32, '0')
  const load = (kind: ReportKind, openId?: string) =>
    (openId === undefined ? writer(kind) : world().as(openId)).does('stamp.load', { assessmentId: idOf(kind) })
  const target = async (kind: ReportKind) => ({
    assessmentId: idOf(kind),
    seenDigest: (await load(kind)).paper?.digest ?? 'a'.repeat(64),
  })
  const sent = async (
    kind: ReportKind,
    index: number,
    bytes: Buffer,
    more: object = { type: 'pdf', name: '盖章件.pdf' },
  ) => {
    const place = { ...(await target(kind)), photoId: photoId(index), type: 'pdf' as const, replaces: null, ...more }
    const { name: _name, ...asked } = place as typeof place & { name?: string }
    const { url, headers } = await writer(kind).does('stamp.prepareUpload', asked)
    await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    return { ...place, sharpness: null }
  }
  const attach = async (kind: ReportKind, index: number, bytes: Buffer, more?: object) =>
    writer(kind).does('stamp.attach', await sent(kind, index, bytes, more))
  const revisionOf = async (kind: ReportKind) =>
    (await writer(kind).does('report.load', { reportId: idOf(kind) })).report.revision
  const move = async (kind: ReportKind, action: 'submit' | 'withdraw' | 'receive', by = writer(kind)) =>
    by.does(`report.${action}`, { reportId: idOf(kind), seenRevision: await revisionOf(kind) })
  const giveBack = async (kind: ReportKind) =>
    receiver(kind).does('report.return', {
      ...{ reportId: idOf(kind), seenRevision: await revisionOf(kind) },
      ...{ rectifyBy: '2026-12-10', note: '请附盖章件' },
    })
  const rewrite = async (kind: ReportKind) =>
    writer(kind).does('report.saveSection', { reportId: idOf(kind), no: 1, seenRevision: 1, text: '改过一句。' })

  return { photoId, load, target, sent, attach, move, giveBack, rewrite }
}
