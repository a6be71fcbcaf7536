import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import { useMerger } from '@/features/office/unions/use-merger'
import type { UnionRow } from '@/features/office/unions/use-unions'
import { mergerForm as words } from '@/text/office-unions'
import { UnionChoice } from '../../parts/union-choice'

type Merger = ReturnType<typeof useMerger>

/** What goes along, in numbers, and what cannot be undone. */
function Preview({ union, merger }: { union: UnionRow; merger: Merger }) {
  const { into, seen, preview } = merger
  if (!into) return null
  if (!seen)
    return preview.failure ? (
      <ReadFailure failure={preview.failure} onRetry={preview.reload} compact />
    ) : (
      <LoadingState rows={2} />
    )
  return (
    <>
      <Notice title={words.numbers(union.name, into.name)}>
        {words.lines(seen.numbers).map((line) => (
          <View key={line}>{line}</View>
        ))}
        <View>{words.years(seen.years.map(({ title }) => title))}</View>
      </Notice>
      <ChoiceList
        label={words.reviewers}
        value={merger.keepsReviewers ? 'keep' : 'end'}
        onChange={(chosen) => merger.setKeepsReviewers(chosen === 'keep')}
        choices={[
          { value: 'keep', label: words.keeps, note: words.keepsNote },
          { value: 'end', label: words.ends, note: words.endsNote },
        ]}
      />
      <TextInput
        label={words.reason}
        required
        value={merger.reason}
        onInput={merger.setReason}
        placeholder={words.reasonExample}
        error={merger.reasonMissing ? words.reasonMissing : undefined}
      />
      <Notice tone='warn' title={words.forGood}>
        {words.statement}
      </Notice>
    </>
  )
}

interface MergerSheetProps {
  union: UnionRow
  onClose: () => void
  onDone: (into: string) => void
}

/** 合并 of a union into another. */
export function MergerSheet({ union, onClose, onDone }: MergerSheetProps) {
  const merger = useMerger(union)
  const { into, seen, running, left } = merger
  const submit = async (): Promise<void> => {
    if (into && (await merger.submit())) onDone(into.name)
  }
  return (
    <HalfSheet
      open
      title={words.title}
      note={union.name}
      onClose={onClose}
      footer={
        <Button kind='danger' loading={running} disabled={!seen} onPress={() => void submit()}>
          {running && left > 0 ? words.left(left) : into ? words.confirm : words.choose}
        </Button>
      }
    >
      <WriteFailure failure={merger.failure} title={words.notDone} />
      <Preview union={union} merger={merger} />
      <UnionChoice
        unions={merger.choice}
        chosen={into?.unionId ?? null}
        onChoose={merger.choose}
        describe={({ unionId }) =>
          unionId === union.unionId ? { note: words.itself, disabled: true } : { note: undefined }
        }
        empty={<View>{words.notFound}</View>}
      />
    </HalfSheet>
  )
}
