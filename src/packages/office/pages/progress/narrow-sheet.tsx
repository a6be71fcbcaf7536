import { EmptyState } from '@/components/empty-state/empty-state'
import { NarrowSheet as Sheet } from '@/components/narrow-sheet/narrow-sheet'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import type { Rubric } from '@/domain/rubric/rubric'
import { countedChoice } from '@/features/counted-choice'
import { type Narrowing, NOT_NARROWED, SCORE_CHOICES } from '@/features/narrowing'
import { type UnionChoice as Unions, useUnionChoice } from '@/features/office/routing/unions'
import { narrowWords } from '@/text/narrowing'
import { enterpriseList } from '@/text/office-progress'
import { UnionChoice } from '../../parts/union-choice'

interface PlaceProps {
  unions: Unions
  wanted: Narrowing
  want: (change: Partial<Narrowing>) => void
}

/** Those of one union; of a city's also those without a union that it is proposed for. */
function Place({ unions, wanted: { union, wholeCity }, want }: PlaceProps) {
  const choose = (unionId: string) => {
    const found = unions.find(unionId)
    want({ union: found && { unionId, name: found.name }, wholeCity: wholeCity && found?.kind === 'city' })
  }
  return (
    <>
      <SectionTitle title={enterpriseList.ofUnion(union?.name)} />
      {union && unions.find(union.unionId)?.kind === 'city' ? (
        <SwitchRow
          label={narrowWords.city(union.name)}
          note={narrowWords.cityNote}
          on={wholeCity}
          onChange={(on) => want({ wholeCity: on })}
        />
      ) : null}
      <UnionChoice
        unions={unions}
        chosen={union?.unionId ?? null}
        onChoose={choose}
        describe={() => ({})}
        empty={<EmptyState title={enterpriseList.unionNotFound} note={enterpriseList.unionNotFoundNote} />}
      />
    </>
  )
}

interface NarrowSheetProps {
  narrowing: Narrowing
  rubric: Rubric | undefined
  knowsChanges: boolean
  onClose: () => void
  onNarrow: (narrowing: Narrowing) => void
}

/** 筛选 of the province's list, which is of all unions. */
export function NarrowSheet({ rubric, ...props }: NarrowSheetProps) {
  const unions = useUnionChoice()
  return (
    <Sheet
      {...props}
      none={NOT_NARROWED}
      scores={SCORE_CHOICES}
      counting={countedChoice(props.narrowing.counted, rubric)}
    >
      {(wanted, want) => <Place unions={unions} wanted={wanted} want={want} />}
    </Sheet>
  )
}
