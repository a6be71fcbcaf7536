import { useEffect, useState } from 'react'
import { newRequestId } from '@/services/request-id'
import { usePageYear, yearAllows } from '../session/page-year'
import { useMayAsk } from '../session/use-session'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'
import { formOf, newColumn, type ColumnsForm } from './columns-form'

/** Calls that one saving may need until every enterprise has its entry: 300 enterprises each. */
const CALLS_AT_MOST = 20

/** A year's columns as the office arranges them: nothing is written until they are saved as a whole. */
export const useLedgerColumns = () => {
  const mayAsk = useMayAsk('office')
  const year = usePageYear('papers/ledger-columns')
  const query = useQuery('ledger.columns', mayAsk ? year.named : null)
  const write = useWrite('ledger.setColumns')
  const [form, setForm] = useState<ColumnsForm>()
  const [dirty, setDirty] = useState(false)
  const [prepared, setPrepared] = useState<{ readonly done: number; readonly all: number }>()
  const { value } = query

  useEffect(() => {
    if (value && !dirty) setForm(formOf(value.columns, value.suggested))
  }, [value, dirty])

  const save = async (): Promise<boolean> => {
    if (!form || !value) return false
    const columns = form.columns.map((column) => ({ ...column, choices: [...column.choices] }))
    let seenRevision = value.columns.revision
    for (let turn = 0; turn < CALLS_AT_MOST; turn += 1) {
      const result = await write.run({ cycleId: value.cycle.cycleId, seenRevision, columns })
      if (result.outcome !== 'done') return false
      const { prepared: done, enterprises: all, columns: saved } = result.value
      setPrepared({ done, all })
      // The next call is a saving of its own: the same columns once more, for the entries that are still missing.
      seenRevision = saved.revision
      if (done >= all) break
    }
    setDirty(false)
    await query.reload()
    return true
  }

  return {
    ...query,
    year,
    /** What an archived year's are is looked at. */
    maySet: yearAllows(value?.cycle, 'set_columns'),
    form,
    dirty,
    prepared,
    save,
    saving: write.running,
    saveFailure: write.failure,
    change: (next: ColumnsForm) => {
      setForm(next)
      setDirty(true)
    },
    /** Throws away what was not saved. */
    undo: () => setDirty(false),
    blank: () => newColumn(`c-${newRequestId().slice(0, 12)}`),
  }
}
