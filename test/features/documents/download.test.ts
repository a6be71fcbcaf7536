import type { DocumentLink } from '@/contract/document'
import { downloadDocument } from '@/features/documents/download'
import type { CallResult } from '@/services/call'
import type { FetchEnd } from '@/services/document-file'

const PIECE = 40
const LINK: DocumentLink = { url: 'first', fileName: '材料包.zip', bytes: 100, sha256: 'a'.repeat(64), expiresAt: 0 }
const AGAIN: DocumentLink = { ...LINK, url: 'second' }

/** A device that has `kept` bytes of the file, and a storage that answers piece after piece, as it is told to. */
const device = (
  kept: number,
  ends: ReadonlyArray<FetchEnd['outcome']> = [],
  relinked: CallResult<DocumentLink> = { outcome: 'done', value: AGAIN },
) => {
  const told = [...ends]
  const asked: Array<readonly [url: string, from: number]> = []
  const percents: number[] = []
  const state = { kept, relinks: 0, open: true }
  return {
    ...{ asked, percents, state },
    ports: {
      keptBytes: async ({ sha256 }: DocumentLink | { sha256: string }) => (sha256 === LINK.sha256 ? state.kept : 0),
      fetchNext: (link: DocumentLink, from: number, onBytes: (bytes: number) => void) => {
        asked.push([link.url, from])
        const outcome = told.shift() ?? 'arrived'
        if (outcome === 'arrived') state.kept = Math.min(from + PIECE, link.bytes)
        onBytes(from + 10)
        const end: FetchEnd = outcome === 'arrived' ? { outcome, kept: state.kept } : { outcome }
        return { end: Promise.resolve(end), abort: () => undefined }
      },
      relink: async () => {
        state.relinks += 1
        return relinked
      },
      wait: async () => undefined,
      onPercent: (percent: number) => void percents.push(percent),
      onTask: () => undefined,
      isOpen: () => state.open,
    },
  }
}

test('a file is fetched piece by piece, and each percent is told once', async () => {
  const { ports, asked, percents } = device(0)
  expect(await downloadDocument(LINK, ports)).toBe('arrived')
  expect(asked).toEqual([
    ['first', 0],
    ['first', 40],
    ['first', 80],
  ])
  expect(percents).toEqual([0, 10, 40, 50, 80, 90, 100])
})

test('what is there already is not fetched again', async () => {
  const part = device(80)
  expect(await downloadDocument(LINK, part.ports)).toBe('arrived')
  expect(part.asked).toEqual([['first', 80]])
  const whole = device(100)
  expect(await downloadDocument(LINK, whole.ports)).toBe('arrived')
  expect(whole.asked).toEqual([])
})

test('a piece that does not arrive is asked for again, then it is left to the person', async () => {
  const lost = device(0, ['arrived', 'unreachable', 'arrived'])
  expect(await downloadDocument(LINK, lost.ports)).toBe('arrived')
  expect(lost.asked.map(([, from]) => from)).toEqual([0, 40, 40, 80])
  const gone = device(0, ['arrived', 'unreachable', 'unreachable', 'unreachable'])
  expect(await downloadDocument(LINK, gone.ports)).toBe('unreachable')
  expect(gone.state.kept).toBe(40)
})

test('where what had arrived is gone meanwhile, it is begun anew', async () => {
  const { ports, asked, state } = device(0, ['arrived', 'unreachable'])
  const gone = { ...ports, wait: async () => void (state.kept = 0) }
  expect(await downloadDocument(LINK, gone)).toBe('arrived')
  expect(asked.map(([, from]) => from)).toEqual([0, 40, 0, 40, 80])
})

test('a link that died meanwhile is asked for anew, and goes on where the file is', async () => {
  const { ports, asked } = device(0, ['arrived', 'link_died'])
  expect(await downloadDocument(LINK, ports)).toBe('arrived')
  expect(asked).toEqual([
    ['first', 0],
    ['first', 40],
    ['second', 40],
    ['second', 80],
  ])
})

test('where the file is another one by then, nothing of the old one counts', async () => {
  const other = { ...AGAIN, sha256: 'b'.repeat(64) }
  const { ports, asked } = device(0, ['arrived', 'link_died'], { outcome: 'done', value: other })
  expect(await downloadDocument(LINK, ports)).toBe('arrived')
  expect(asked[2]).toEqual(['second', 0])
})

test('links that die one after the other end it, and so does the word that the file is gone', async () => {
  const { ports, state } = device(0, ['link_died', 'link_died', 'link_died'])
  expect(await downloadDocument(LINK, ports)).toBe('unreachable')
  expect(state.relinks).toBe(2)
  const expired: CallResult<DocumentLink> = { outcome: 'refused', refusal: { refused: 'document_expired', with: null } }
  expect(await downloadDocument(LINK, device(0, ['link_died'], expired).ports)).toEqual(expired)
  expect(await downloadDocument(LINK, device(0, ['link_died'], { outcome: 'offline' }).ports)).toBe('unreachable')
})

test('a full phone says so at once', async () => {
  expect(await downloadDocument(LINK, device(0, ['no_room']).ports)).toBe('no_room')
})

test('a piece that arrives and adds nothing is no endless loop', async () => {
  const { ports, state } = device(0)
  const stuck = {
    ...ports,
    fetchNext: (link: DocumentLink) => ({
      ...ports.fetchNext(link, 0, () => undefined),
      end: Promise.resolve({ outcome: 'arrived', kept: 0 } as const),
    }),
  }
  expect(await downloadDocument(LINK, stuck)).toBe('unreachable')
  expect(state.open).toBe(true)
})

test('nobody who left has anything fetched', async () => {
  const { ports, state, asked } = device(0)
  state.open = false
  expect(await downloadDocument(LINK, ports)).toBe('unreachable')
  expect(asked).toEqual([])
})
