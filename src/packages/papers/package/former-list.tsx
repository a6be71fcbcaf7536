import { Cell, CellList } from '@/components/cell/cell'
import type { PackageDesk } from '@/features/packages/use-packages'
import { packageStateWord, packageText, startedText } from '@/text/package'

/** The packages that were made before this one. */
export function FormerList({ desk }: { desk: PackageDesk }) {
  if (desk.others.length === 0) return null
  return (
    <CellList title={packageText.former}>
      {desk.others.map(({ packageId, title, startedAt, state }) => (
        <Cell
          key={packageId}
          title={title}
          note={`${startedText(startedAt)} · ${packageStateWord[state].label}`}
          onPress={() => desk.open(packageId)}
        />
      ))}
    </CellList>
  )
}
