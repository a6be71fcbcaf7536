import { useState } from 'react'
import { ENTERPRISE_TABLES, type EnterprisesShown, type EnterpriseTable } from '@/domain/job/enterprise-table'
import { ENTERPRISE_TABLE_WORDS, exportWords } from '@/text/exports'
import { useDocument } from './use-document'

const TABLES = ENTERPRISE_TABLES.map((key) => ({ key, name: ENTERPRISE_TABLE_WORDS[key] }))

/** What a list of enterprises shows now, on its way out as a table: all of its filter, however much of it is drawn. */
export const useEnterpriseTables = (cycleId: string | undefined, shown: EnterprisesShown, search: string) => {
  const document = useDocument('worklist.export')
  const [taken, setTaken] = useState<EnterpriseTable>()
  return {
    tables: TABLES,
    note: exportWords.noted,
    ...{ taken, document },
    onTake: (table: EnterpriseTable): void => {
      if (document.busy || cycleId === undefined) return
      setTaken(table)
      void document.run({ cycleId, table, shown, search })
    },
  }
}
