import { ChoiceList } from '@/components/choice-list/choice-list'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { unreachedPage as words } from '@/text/unreached'

/** What stands for all of them in the list of choices. */
const ALL = 'all'

interface UnionSheetProps {
  unions: ReadonlyArray<{ readonly unionId: string; readonly name: string; readonly count: number }>
  chosen: string | null
  onChoose: (unionId: string | null) => void
  onClose: () => void
}

/** Whose list the office looks at: everybody's, or that of one of the unions on whose lists somebody stands. */
export function UnionSheet({ unions, chosen, onChoose, onClose }: UnionSheetProps) {
  return (
    <HalfSheet open title={words.chooseUnion} onClose={onClose}>
      <ChoiceList
        label={words.ofUnion}
        value={chosen ?? ALL}
        onChange={(value) => onChoose(value === ALL ? null : value)}
        choices={[
          { value: ALL, label: words.allUnions },
          ...unions.map(({ unionId, name, count }) => ({ value: unionId, label: name, note: words.unionCount(count) })),
        ]}
      />
    </HalfSheet>
  )
}
