import { yearWords } from '@/text/components'
import { Cell, CellList } from '../cell/cell'

export interface YearListProps {
  years: ReadonlyArray<{
    readonly cycleId: string
    readonly title: string
    readonly note: string
    readonly waits: boolean
    readonly url: string
  }>
  onOpen: (url: string) => void
}

/** The other years in which something is left, each one tap away; nothing where there is none. */
export function YearList({ years, onOpen }: YearListProps) {
  if (years.length === 0) return null
  return (
    <CellList title={yearWords.others}>
      {years.map(({ cycleId, title, note, waits, url }) => (
        <Cell
          key={cycleId}
          title={title}
          note={note}
          value={waits ? yearWords.waits : yearWords.look}
          valueTone={waits ? 'warn' : undefined}
          onPress={() => onOpen(url)}
        />
      ))}
    </CellList>
  )
}
