import { View } from '@tarojs/components'
import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { MoveResults, ofEnterprises } from '@/components/batch-sheet/move-results'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import type { AssignMany } from '@/features/office/routing/assign-many'
import { ASSIGNMENT_GAP_WORDS, assignForm, assignManyWords as words, unionChoiceNote } from '@/text/office-routing'
import { AddUnion } from '../../parts/add-union'
import { UnionChoice } from '../../parts/union-choice'

const NEITHER = { unionId: null, suggestedUnionId: null }

/** Asks for the union, shows how far it is, and then what came of each. */
export function AssignManySheets({ many }: { many: AssignMany }) {
  const { asking, count, unions, job } = many
  const { picked, choice } = unions
  return (
    <>
      {asking !== null ? (
        <HalfSheet
          open
          title={words.title(count)}
          note={words.note}
          onClose={() => many.ask(null)}
          footer={
            <Button disabled={!choice.groups} onPress={() => void many.submit()}>
              {picked ? assignForm.confirm(assignForm.assign, picked.name) : assignForm.chooseFirst}
            </Button>
          }
        >
          {many.unionMissing ? (
            <Notice tone='warn' urgent>
              {ASSIGNMENT_GAP_WORDS.union_missing}
            </Notice>
          ) : null}
          <UnionChoice
            unions={choice}
            chosen={picked?.unionId ?? null}
            onChoose={unions.pick}
            describe={(union) => ({ note: unionChoiceNote(union, NEITHER) })}
            empty={<View>{assignForm.noUnionNamed(choice.search.trim())}</View>}
          />
          {choice.groups ? <AddUnion unions={unions} /> : null}
        </HalfSheet>
      ) : null}
      <BatchSheet job={job} name={assignForm.assign} preparing={words.reading} onClose={() => void many.close()}>
        {(outputs) => (
          <MoveResults
            results={ofEnterprises(outputs)}
            done={(done) => words.assigned(done, picked?.name ?? '')}
            none={words.nobody}
          />
        )}
      </BatchSheet>
    </>
  )
}
