import readXlsxFile from 'read-excel-file/node'
import type { ActionInput } from '@/contract/contract'
import { documents } from './documents'
import { newRequest, type World } from './world'

export type AskedTable = ActionInput<'worklist.export'>

/** A list of enterprises taken away as a table, read back. */
export const tables = (world: () => World) => ({
  exported: async (
    who: string,
    table: AskedTable['table'],
    shown: AskedTable['shown'],
    search = '',
    request = newRequest(),
  ) => {
    const { url, fileName } = await documents(world).made(who, 'worklist.export', { table, shown, search }, request)
    const bytes = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())
    const [sheet] = await readXlsxFile(bytes)
    const [head = [], ...rows] = sheet?.data ?? []
    return {
      ...{ fileName, bytes, rows },
      head: head.map(String),
      cells: (title: string) => {
        const at = head.findIndex((each) => String(each) === title || String(each).startsWith(`${title}：`))
        return rows.map((row) => row[at])
      },
    }
  },
})
