import '@/text/refused-in-packages'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { YearList } from '@/components/year-list/year-list'
import { useYearTasks } from '@/features/home/use-year-tasks'
import type { YearTask } from '@/features/home/year-tasks'
import { inOrder, materialsOf, type Material } from '@/features/materials/materials'
import { reportMaterials } from '@/features/report/report-ways'
import { openPage, startAt } from '@/features/session/navigate'
import { useSession, useYear } from '@/features/session/use-session'
import { otherYears } from '@/features/session/years'
import { useBar } from '@/features/session/appearance'
import { materialsText } from '@/text/materials'

/** The row that each task of a contact's year is. */
const ROW_OF = { report: 'stage', ledger: 'ledger', stamp: 'stamp' } as const satisfies Record<
  YearTask['key'],
  Material['key']
>

definePageConfig({ navigationBarTitleText: '材料与报告' })

function Materials() {
  const { session, failure, load } = useSession()
  const year = useYear()
  const tasks = useYearTasks(session, year.cycleId)
  if (!session) return failure ? <ReadFailure failure={failure} onRetry={load} /> : <LoadingState rows={5} />
  const materials = inOrder([...materialsOf(session, year), ...reportMaterials(session, year)])
  if (materials.length === 0)
    return <EmptyState icon='calendar' title={materialsText.none} note={materialsText.noneNote} />
  return (
    <>
      <YearList years={otherYears(session, year.cycleId)} onOpen={startAt} />
      <CellList title={year.former ? materialsText.year(year.cycleId?.slice(1) ?? '') : undefined}>
        {materials.map(({ key, title, note, url }) => {
          const known = tasks.find((task) => ROW_OF[task.key] === key)
          return (
            <Cell
              key={key}
              title={title}
              note={known?.note ?? note}
              value={known?.state}
              valueTone={known?.tone}
              onPress={() => openPage(url)}
            />
          )
        })}
      </CellList>
    </>
  )
}

/** 材料与报告: everything that the notice asks for besides the table itself. */
export default function MaterialsPage() {
  useBar('plain')
  return (
    <Page>
      <Materials />
    </Page>
  )
}
