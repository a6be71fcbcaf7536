import { fromBuffer, type Entry } from 'yauzl'
import { DOMParser, type Element } from '@xmldom/xmldom'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The files in a ZIP, by their names. */
export const unzipped = (bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure)
      const files = new Map<string, Buffer>()
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return reject(wrong)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })

/** A part of a Word file as a document; a text that is not well-formed XML throws. */
export const xmlOf = (files: ReadonlyMap<string, Buffer>, name: string): Element => {
  const text = files.get(name)?.toString('utf8')
  if (text === undefined) throw new Error(`no ${name} in the file`)
  const onError = (level: string, message: string): void => {
    throw new Error(`${name}: ${level}: ${message}`)
  }
  const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement
  if (!root) throw new Error(`${name} is empty`)
  return root
}

/** The elements of one name below another, in the file's order. */
export const all = (element: Element, name: string): readonly Element[] =>
  Array.from<Element>(element.getElementsByTagNameNS(W, name))

const attribute = (element: Element | undefined, name: string): string | null =>
  element?.getAttributeNS(W, name) ?? null

/** The text of each paragraph below an element. */
export const paragraphsOf = (element: Element): readonly string[] =>
  all(element, 'p').map((paragraph) =>
    all(paragraph, 't')
      .map((text) => text.textContent)
      .join(''),
  )

/** A cell as Word reads it. */
interface WordCell {
  readonly text: string
  readonly span: number
  /** `restart` begins a cell merged over rows, `continue` goes on with it. */
  readonly merge: 'restart' | 'continue' | null
}

export interface WordRow {
  readonly head: boolean
  readonly whole: boolean
  readonly cells: readonly WordCell[]
}

const isOn = (row: Element, name: string): boolean => {
  const [flag] = all(row, name)
  return flag !== undefined && !['false', 'off', '0'].includes(attribute(flag, 'val') ?? '')
}

/** The rows of a table without tables in its cells. */
export const rowsOf = (table: Element): readonly WordRow[] =>
  all(table, 'tr').map((row) => ({
    head: isOn(row, 'tblHeader'),
    whole: isOn(row, 'cantSplit'),
    cells: all(row, 'tc').map((cell) => {
      const [merge] = all(cell, 'vMerge')
      return {
        text: paragraphsOf(cell).join('\n'),
        span: Number(attribute(all(cell, 'gridSpan')[0], 'val') ?? 1),
        merge: merge === undefined ? null : attribute(merge, 'val') === 'restart' ? 'restart' : 'continue',
      }
    }),
  }))

export const valueOf = attribute
